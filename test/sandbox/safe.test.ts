/** What the rehearsal leaves behind and whom it lets in: no credential, no file, no caller from elsewhere. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withSandbox } from '../../sandbox/run.ts'
import { listen } from '../../sandbox/wire/grpc.ts'
import { temporary, terraform } from './golden.ts'

const CHILD = path.join(import.meta.dirname, 'crash-child.ts')
const COUNT = 60

/** Everything that is written under a folder, file by file. Sockets and what is gone meanwhile are passed over. */
function written(folder: string): { readonly file: string; readonly text: string }[] {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({ file, text: fs.readFileSync(file, 'latin1') }))
}

/** Has the look of a credential, and is none. */
const planted = (seed: string): string => seed.repeat(16).slice(0, 64)

test('credentials of the environment and of provider blocks are not in the cloud, its history or any file of ours', async () => {
  const folder = temporary()
  const secrets = ['Ab3x', 'Zk9q', 'Wm7r', 'Pt2v'].map(planted)
  const [token, password, key, block] = secrets
  const work = path.join(folder, 'work')
  const ours = path.join(folder, 'ours')
  const tmp = path.join(folder, 'tmp')
  const before = process.env.TMPDIR
  try {
    for (const one of [work, ours, tmp]) fs.mkdirSync(one)
    process.env.TMPDIR = tmp
    fs.writeFileSync(
      path.join(work, 'main.tf.json'),
      JSON.stringify({
        terraform: { required_providers: { hcloud: { source: 'hetznercloud/hcloud' } } },
        provider: { hcloud: { token: block } },
        resource: { hcloud_placement_group: { g: { name: 'g', type: 'spread' } } },
      }),
    )
    const env = { ...process.env, HCLOUD_TOKEN: token, OS_PASSWORD: password, AWS_SECRET_ACCESS_KEY: key }
    const cloudFile = path.join(ours, 'cloud.json')
    const leaks = (): string[] =>
      [ours, tmp]
        .flatMap(written)
        .filter(({ text }) => secrets.some((secret) => text.includes(secret ?? '')))
        .map(({ file }) => file)
    await withSandbox({ cloudFile, env }, async (sandbox) => {
      await terraform(sandbox, work, 'init', '-no-color')
      const applied = await terraform(sandbox, work, 'apply', '-auto-approve', '-no-color')
      expect(applied.ok).toBe(true)
      for (const secret of secrets) expect(applied.stdout + applied.stderr).not.toContain(secret)
      expect(leaks()).toEqual([])
      // What is handed on is handed on unread.
      expect(sandbox.env.HCLOUD_TOKEN).toBe(token)
    })
    expect(leaks()).toEqual([])
    expect(fs.readFileSync(cloudFile, 'utf8')).toContain('"action": "create"')
    expect(fs.readdirSync(tmp).filter((name) => name.startsWith('paraphe-'))).toEqual([])
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
    fs.rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

const readIfThere = (file: string): string => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends command and sandbox, and nothing is left but the cloud and the state, which agree',
  async (signal) => {
    const folder = temporary()
    const tmp = path.join(folder, 'tmp')
    try {
      fs.mkdirSync(tmp)
      fs.writeFileSync(
        path.join(folder, 'main.tf.json'),
        JSON.stringify({
          terraform: { required_providers: { hcloud: { source: 'hetznercloud/hcloud' } } },
          provider: { hcloud: { token: 'a'.repeat(64) } },
          resource: {
            hcloud_placement_group: { g: { count: COUNT, name: `g-\${count.index}`, type: 'spread' } },
          },
        }),
      )
      const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder], {
        stdio: 'ignore',
        env: { ...process.env, TMPDIR: tmp },
      })
      const ended = new Promise((resolve) => child.on('exit', (code, by) => resolve(code ?? by)))
      const made = () => readIfThere(path.join(folder, 'cloud.json.journal')).split('"put"').length - 1
      while (made() < 3 && child.exitCode === null) await wait(5)
      child.kill(signal)
      await ended
      const left = (where: string) =>
        fs.readdirSync(where).filter((name) => /^paraphe-|\.(lock|evict|journal|new)$/.test(name))
      expect(left(tmp)).toEqual([])
      expect(left(folder)).toEqual([])
      const inCloud = Object.keys(
        JSON.parse(readIfThere(path.join(folder, 'cloud.json'))).objects.hcloud_placement_group ?? {},
      )
      const inState = JSON.parse(readIfThere(path.join(folder, 'terraform.tfstate'))).resources.flatMap(
        (one: { instances: { attributes: { id: string } }[] }) =>
          one.instances.map(({ attributes }) => attributes.id),
      )
      expect(inCloud.sort()).toEqual(inState.sort())
      expect(inCloud.length).toBeGreaterThan(0)
    } finally {
      fs.rmSync(folder, { recursive: true, force: true })
    }
  },
  60_000,
)

test('where there is no room for a socket, the stand-in listens on the loopback address alone', async () => {
  const server = await listen([], path.join(os.tmpdir(), 'x'.repeat(120)))
  try {
    expect(server.address.Network).toBe('tcp')
    expect(server.address.String).toMatch(/^127\.0\.0\.1:\d+$/)
  } finally {
    await server.close()
  }
})
