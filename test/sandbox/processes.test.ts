/** Sandboxes in processes of their own on one cloud's file, and the real `cdktf` with several stacks at once. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openCloud } from '../../sandbox/cloud/store.ts'
import { inSandbox, temporary, terraform } from './golden.ts'

const CHILD = path.join(import.meta.dirname, 'crash-child.ts')
const STACKS = ['a', 'b', 'c']

const group = (name: string, count: number): object => ({
  terraform: { required_providers: { hcloud: { source: 'hetznercloud/hcloud', version: '~> 1.68' } } },
  provider: {
    hcloud: [{ token: 'a'.repeat(64) }, { token: 'b'.repeat(64), alias: 'other' }],
  },
  resource: {
    hcloud_placement_group: {
      here: { count, name: `${name}-here-\${count.index}`, type: 'spread' },
      there: { provider: 'hcloud.other', name: `${name}-there`, type: 'spread' },
    },
  },
})

test('several sandbox processes share one cloud: every object once, none lost, nothing to do afterwards', async () => {
  const folder = temporary()
  const cloudFile = path.join(folder, 'cloud.json')
  try {
    const codes = await Promise.all(
      STACKS.map((name) => {
        const stack = path.join(folder, name)
        fs.mkdirSync(stack)
        fs.writeFileSync(path.join(stack, 'main.tf.json'), JSON.stringify(group(name, 8)))
        const child = spawn(process.execPath, ['--import', 'tsx', CHILD, stack, cloudFile], {
          stdio: 'ignore',
        })
        return new Promise((resolve) => child.on('exit', (code, signal) => resolve(code ?? signal)))
      }),
    )
    expect(codes).toEqual([0, 0, 0])
    const { objects, history } = openCloud(cloudFile).read()
    const names = Object.values(objects.hcloud_placement_group ?? {}).map(({ attributes }) => attributes.name)
    expect(new Set(names).size).toBe(27)
    expect(names).toHaveLength(27)
    expect(history.filter(({ action }) => action === 'create')).toHaveLength(27)
    expect(new Set(history.map(({ by }) => by)).size).toBe(3)
    expect(fs.readdirSync(folder).sort()).toEqual(['a', 'b', 'c', 'cloud.json'])
    await inSandbox(async (sandbox) => {
      for (const name of STACKS) {
        const planned = await terraform(sandbox, path.join(folder, name), 'plan', '-no-color', '-lock=false')
        expect(planned.stdout).toContain('No changes')
      }
    }, cloudFile)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}, 120_000)

/** An app of several stacks, as plain as can be: it writes into the folder that `cdktf` names what a synthesis writes. */
function writeApp(folder: string, names: readonly string[]): void {
  const stacks = Object.fromEntries(
    names.map((name) => [
      name,
      {
        name,
        constructPath: name,
        synthesizedStackPath: `stacks/${name}/cdk.tf.json`,
        workingDirectory: `stacks/${name}`,
        annotations: [],
        dependencies: [],
      },
    ]),
  )
  const bodies = Object.fromEntries(
    names.map((name) => [
      name,
      {
        '//': { metadata: { backend: 'local', stackName: name, version: '0.21.0' }, outputs: {} },
        ...group(name, 4),
      },
    ]),
  )
  fs.writeFileSync(
    path.join(folder, 'app.mjs'),
    `import fs from 'node:fs'
const out = process.env.CDKTF_OUTDIR ?? 'cdktf.out'
for (const [name, body] of Object.entries(${JSON.stringify(bodies)})) {
  fs.mkdirSync(\`\${out}/stacks/\${name}\`, { recursive: true })
  fs.writeFileSync(\`\${out}/stacks/\${name}/cdk.tf.json\`, JSON.stringify(body))
}
fs.writeFileSync(\`\${out}/manifest.json\`, ${JSON.stringify(JSON.stringify({ version: '0.21.0', stacks }))})
`,
  )
  fs.writeFileSync(
    path.join(folder, 'cdktf.json'),
    JSON.stringify({
      language: 'typescript',
      app: `"${process.execPath}" app.mjs`,
      projectId: 'rehearsed',
      sendCrashReports: 'false',
      terraformProviders: [],
      terraformModules: [],
    }),
  )
}

test('cdktf deploys several stacks at once into one cloud', async () => {
  const folder = temporary()
  try {
    writeApp(folder, STACKS)
    const cdktf = createRequire(import.meta.url).resolve('cdktf-cli/bundle/bin/cdktf.js')
    await inSandbox(async (sandbox) => {
      const deploy = [process.execPath, cdktf, 'deploy', ...STACKS, '--auto-approve', '--parallelism', '3']
      const code = await sandbox.run(deploy, { cwd: folder, stdio: 'ignore' })
      expect(code).toBe(0)
      const groups = Object.values(sandbox.store.read().objects.hcloud_placement_group ?? {})
      expect(new Set(groups.map(({ attributes }) => attributes.name)).size).toBe(15)
      expect(groups).toHaveLength(15)
    })
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}, 180_000)
