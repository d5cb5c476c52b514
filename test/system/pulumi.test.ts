/**
 * The real Pulumi engine with its Node.js language host, on the program and the pack of docs/pulumi.md as they stand. What
 * is missing is the plugin of the cloud: `pulumi/plugin.mjs` stands in for it. Runs when `pulumi` is on PATH.
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cli } from '../cli/harness.ts'
import { linkModules } from '../fixtures/modules.ts'

const ready = ['pulumi', 'pulumi-language-nodejs'].every(
  (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0,
)
if (!ready) console.warn('skipped: no pulumi and pulumi-language-nodejs on PATH (docs/pulumi.md)')

const root = join(import.meta.dirname, '..', '..')
const CLIENT = 'prestashop-hetzner'
const folder = mkdtempSync(join(tmpdir(), 'paraphe-pulumi-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const page = readFileSync(join(root, 'docs', 'pulumi.md'), 'utf8')
const [program = '', pack = ''] = [...page.matchAll(/```ts[^\n]*\n([\s\S]*?)```/g)].map(
  ([, text]) => text ?? '',
)
const { version } = JSON.parse(readFileSync(join(root, 'node_modules/@pulumi/hcloud/package.json'), 'utf8'))

function put(path: string, text: string): string {
  const file = join(folder, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  return file
}

function pulumi(...args: readonly string[]) {
  const env = {
    ...process.env,
    ...{ PATH: `${join(folder, 'bin')}:${process.env.PATH}`, PULUMI_HOME: join(folder, 'home') },
    ...{ PULUMI_BACKEND_URL: `file://${join(folder, 'state')}`, PULUMI_CONFIG_PASSPHRASE: 'rehearsal' },
    ...{ PULUMI_SKIP_UPDATE_CHECK: '1', PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: '1' },
  }
  return spawnSync('pulumi', [...args, '--non-interactive'], {
    cwd: folder,
    encoding: 'utf8',
    env,
    maxBuffer: 1 << 28,
  })
}
const saidBy = ({ stdout, stderr }: { stdout: string; stderr: string }) => `${stdout}\n${stderr}`.slice(-4000)

/** The verdict of `paraphe check` on a document of Pulumi's. */
const check = (file: string, level: string) =>
  cli(['check', CLIENT, file, '--require', level], { cwd: folder, lang: 'en' })

describe.skipIf(!ready)('the real Pulumi engine', () => {
  beforeAll(() => {
    cpSync(join(root, 'clients', CLIENT), join(folder, 'clients', CLIENT), { recursive: true })
    linkModules(folder)
    mkdirSync(join(folder, 'state'))
    put('Pulumi.yaml', 'name: hosting\nruntime: nodejs\n')
    put('package.json', '{ "private": true, "main": "index.ts" }')
    const compilerOptions = { target: 'ES2022', module: 'nodenext', strict: true, skipLibCheck: true }
    put('tsconfig.json', JSON.stringify({ compilerOptions }))
    put('index.ts', program)
    put('policy/PulumiPolicy.yaml', 'runtime: nodejs\n')
    put('policy/package.json', '{ "name": "policy", "version": "1.0.0", "main": "index.ts" }')
    put('policy/tsconfig.json', JSON.stringify({ compilerOptions }))
    put('policy/index.ts', pack)
    const stand = `#!/bin/sh\nSTAND_IN_VERSION=${version} exec '${process.execPath}' '${join(root, 'test/system/pulumi/plugin.mjs')}' "$@"\n`
    chmodSync(put('bin/pulumi-resource-hcloud', stand), 0o755)
    const made = pulumi('stack', 'init', CLIENT)
    expect(made.status, saidBy(made)).toBe(0)
  })

  it('previews the program, and the preview is judged', async () => {
    const preview = pulumi('preview', '--json', '--show-sames')
    expect(preview.status, saidBy(preview)).toBe(0)
    put('preview.json', preview.stdout)
    const { code, out } = await check('preview.json', 'declared')
    expect(code, out).toBe(0)
    expect(out).toMatch(/✔ 3\.6 +3-2-1 rule/)
  }, 300_000)

  it('deploys under the pack, and the export is judged', async () => {
    const up = pulumi('up', '--yes', '--skip-preview', '--policy-pack', 'policy')
    expect(up.status, saidBy(up)).toBe(0)
    expect(up.stdout).toMatch(/\[advisory\]\s+contract-unproven/)
    const exported = pulumi('stack', 'export')
    put('stack.json', exported.stdout)
    const { code, out } = await check('stack.json', 'deployed')
    expect(code, out).toBe(0)
  }, 300_000)

  it('changes nothing when nothing changed', () => {
    const again = JSON.parse(pulumi('preview', '--json', '--show-sames').stdout) as { changeSummary: object }
    expect(Object.keys(again.changeSummary)).toEqual(['same'])
  }, 300_000)

  it('refuses a program that adds a server nobody ordered', () => {
    const more = `import * as hcloud from '@pulumi/hcloud'\n${program.replace(/ \}\s*$/, "; new hcloud.Server('more', { name: 'prestashop-hetzner-boutique-more', serverType: 'cx23', image: 'debian-13', location: 'fsn1' }) }\n")}`
    put('index.ts', more)
    const refused = pulumi('preview', '--policy-pack', 'policy')
    put('index.ts', program)
    expect(refused.status).not.toBe(0)
    expect(refused.stdout, saidBy(refused)).toMatch(/\[mandatory\]\s+contract /)
    expect(refused.stdout).toContain('capacity.size')
  }, 300_000)

  it('keeps the volumes when the rest is destroyed', () => {
    const destroyed = pulumi('destroy', '--yes', '--skip-preview')
    expect(destroyed.status).not.toBe(0)
    const { deployment } = JSON.parse(pulumi('stack', 'export').stdout) as {
      deployment: { resources: { type: string; protect?: boolean }[] }
    }
    const left = deployment.resources.filter(({ protect }) => protect).map(({ type }) => type)
    expect(new Set(left)).toEqual(new Set(['hcloud:index/volume:Volume']))
  }, 300_000)
})
