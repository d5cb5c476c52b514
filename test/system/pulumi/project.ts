/**
 * A Pulumi project in a folder of its own, for the real engine with its Node.js language host and a file backend. What is
 * missing is the plugin of the cloud: `plugin.mjs` stands in for it.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { linkModules } from '../../fixtures/modules.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** Whether the engine is on PATH; a run that skips it says so. */
export const ready = ['pulumi', 'pulumi-language-nodejs'].every(
  (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0,
)
if (!ready) console.warn('skipped: no pulumi and pulumi-language-nodejs on PATH (docs/pulumi.md)')

/** The program and the pack of the page, then those of several clients, as they stand in it. */
export const [PROGRAM = '', PACK = '', PROGRAM_OF_TWO = '', PACK_OF_ONE = ''] = [
  ...readFileSync(join(root, 'docs', 'pulumi.md'), 'utf8').matchAll(/```ts[^\n]*\n([\s\S]*?)```/g),
].map(([, text]) => text ?? '')

export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}
export const saidBy = ({ stdout, stderr }: Ran): string => `${stdout}\n${stderr}`.slice(-4000)

export interface PulumiProject {
  readonly folder: string
  /** Writes a file of the project, and gives its path. */
  put(path: string, text: string): string
  /** A folder that holds a policy pack. */
  pack(name: string, text: string): void
  pulumi(...args: readonly string[]): Ran
}

/** The project with nothing but its settings; the program is `index.ts`. */
export function pulumiProject(): PulumiProject {
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-pulumi-'))
  const put = (path: string, text: string): string => {
    const file = join(folder, path)
    mkdirSync(join(file, '..'), { recursive: true })
    writeFileSync(file, text)
    return file
  }
  const compilerOptions = { target: 'ES2022', module: 'nodenext', strict: true, skipLibCheck: true }
  const typed = JSON.stringify({ compilerOptions })
  linkModules(folder)
  mkdirSync(join(folder, 'state'))
  put('Pulumi.yaml', 'name: hosting\nruntime: nodejs\n')
  put('package.json', '{ "private": true, "main": "index.ts" }')
  put('tsconfig.json', typed)
  const sdk = readFileSync(join(root, 'node_modules/@pulumi/hcloud/package.json'), 'utf8')
  const { version } = JSON.parse(sdk) as { version: string }
  const stand = `#!/bin/sh\nSTAND_IN_VERSION=${version} exec '${process.execPath}' '${join(import.meta.dirname, 'plugin.mjs')}' "$@"\n`
  chmodSync(put('bin/pulumi-resource-hcloud', stand), 0o755)
  const env = {
    ...process.env,
    ...{ PATH: `${join(folder, 'bin')}:${process.env.PATH}`, PULUMI_HOME: join(folder, 'home') },
    ...{ PULUMI_BACKEND_URL: `file://${join(folder, 'state')}`, PULUMI_CONFIG_PASSPHRASE: 'rehearsal' },
    ...{ PULUMI_SKIP_UPDATE_CHECK: '1', PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: '1' },
  }
  return {
    ...{ folder, put },
    pack(name, text) {
      put(`${name}/PulumiPolicy.yaml`, 'runtime: nodejs\n')
      put(`${name}/package.json`, `{ "name": "${name}", "version": "1.0.0", "main": "index.ts" }`)
      put(`${name}/tsconfig.json`, typed)
      put(`${name}/index.ts`, text)
    },
    pulumi: (...args) =>
      spawnSync('pulumi', [...args, '--non-interactive'], {
        ...{ cwd: folder, encoding: 'utf8', env, maxBuffer: 1 << 28 },
      }),
  }
}
