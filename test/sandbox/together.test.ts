/** What Terraform does around an apply: tests, moved and removed blocks, imports, workspaces, refresh; several at once. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import http2 from 'node:http2'
import net from 'node:net'
import path from 'node:path'
import { expect, test } from 'vitest'
import { editObject, findObject } from '../../sandbox/byhand.ts'
import { inSandbox, type Json, terraform } from './golden.ts'

const head = {
  terraform: { required_providers: { hcloud: { source: 'hetznercloud/hcloud' } } },
  provider: { hcloud: { token: 'a'.repeat(64) } },
}
const group = (name: string) => ({ name, type: 'spread' })
const one = (label: string, name = 'g') => ({
  resource: { hcloud_placement_group: { [label]: group(name) } },
})
const write = (folder: string, more: Json): void =>
  fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify({ ...head, ...more }))
const apply = ['apply', '-auto-approve', '-no-color', '-input=false']
const groups = (cloud: { objects: Json }) =>
  Object.values(cloud.objects.hcloud_placement_group ?? {}) as Json[]

test('moved, removed, import blocks, refresh and workspaces', async () => {
  await inSandbox(async (sandbox, folder) => {
    const run = (...args: string[]) => terraform(sandbox, folder, ...args)
    const cloud = () => groups(sandbox.store.read())
    write(folder, one('a'))
    await run('init', '-no-color')
    await run(...apply)

    write(folder, {
      ...one('b'),
      moved: { from: 'hcloud_placement_group.a', to: 'hcloud_placement_group.b' },
    })
    const moved = await run(...apply)
    expect(moved.stdout).toContain('has moved to')
    expect(moved.stdout).toContain('0 added, 0 changed, 0 destroyed')

    fs.rmSync(path.join(folder, 'main.tf.json'))
    fs.writeFileSync(
      path.join(folder, 'main.tf'),
      `terraform {
  required_providers {
    hcloud = { source = "hetznercloud/hcloud" }
  }
}
provider "hcloud" { token = "${'a'.repeat(64)}" }
removed {
  from = hcloud_placement_group.b
  lifecycle { destroy = false }
}
`,
    )
    expect((await run(...apply)).ok).toBe(true)
    expect((await run('state', 'list')).stdout).toBe('')
    expect(cloud()).toHaveLength(1)

    fs.rmSync(path.join(folder, 'main.tf'))
    const key = cloud()[0].key
    write(folder, { ...one('c'), import: { to: 'hcloud_placement_group.c', id: key } })
    expect((await run(...apply)).stdout).toContain('1 imported, 0 added, 0 changed, 0 destroyed')

    const object = findObject(sandbox.store.read(), key)
    if (!object) throw new Error('the group is not in the cloud')
    await editObject(sandbox.store, object, [['labels', { by: 'hand' }]], 'test')
    const refreshed = await run('apply', '-refresh-only', '-auto-approve', '-no-color')
    expect(refreshed.ok).toBe(true)
    const state = JSON.parse((await run('show', '-json')).stdout)
    expect(state.values.root_module.resources[0].values.labels).toEqual({ by: 'hand' })

    await run('workspace', 'new', 'second')
    write(folder, one('c', 'second'))
    expect((await run(...apply)).stdout).toContain('1 added')
    expect(cloud()).toHaveLength(2)
    await run('destroy', '-auto-approve', '-no-color')
    expect(cloud().map(({ attributes }) => attributes.name)).toEqual(['g'])
  })
}, 90_000)

test('terraform test makes, asserts and takes away', async () => {
  await inSandbox(async (sandbox, folder) => {
    write(folder, one('g'))
    fs.writeFileSync(
      path.join(folder, 'main.tftest.json'),
      JSON.stringify({
        run: {
          made: {
            command: 'apply',
            assert: [
              {
                condition: `\${hcloud_placement_group.g.type == "spread"}`,
                error_message: 'spread is meant',
              },
            ],
          },
        },
      }),
    )
    await terraform(sandbox, folder, 'init', '-no-color')
    const tested = await terraform(sandbox, folder, 'test', '-no-color')
    expect(tested.stdout).toContain('1 passed, 0 failed')
    expect(sandbox.store.read().objects).toEqual({})
    expect(sandbox.store.read().history.map(({ action }) => action)).toEqual(['create', 'delete'])
  })
}, 60_000)

const addressesOf = (env: Readonly<Record<string, string>>): string[] =>
  Object.values(JSON.parse(env.TF_REATTACH_PROVIDERS ?? '{}') as Json).map((entry: Json) => entry.Addr.String)

/** What a connection attempt ends in, made by another user of the machine when this one may become others. */
function connectAs(uid: number | undefined, socket: string): Promise<string> {
  const script = `require('node:net').connect(${JSON.stringify(socket)})
    .on('connect', () => { console.log('connected'); process.exit() })
    .on('error', (error) => { console.log(error.code); process.exit() })`
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      ['-e', script],
      uid === undefined ? {} : { uid, gid: uid, cwd: '/' },
    )
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
    })
    child.on('error', (error) => resolve(error.message))
    child.on('exit', () => resolve(said.trim()))
  })
}

test('only the user who runs the sandbox may call a stand-in', async () => {
  await inSandbox(async (sandbox) => {
    for (const socket of addressesOf(sandbox.env)) {
      expect(fs.statSync(path.dirname(socket)).mode & 0o777).toBe(0o700)
    }
    const [socket = ''] = addressesOf(sandbox.env)
    expect(await connectAs(undefined, socket)).toBe('connected')
    // Only root may run something as somebody else.
    if (process.getuid?.() === 0) expect(await connectAs(65_534, socket)).toBe('EACCES')
  })
}, 30_000)

test('a caller that does not speak the protocol is told so, and does no harm', async () => {
  await inSandbox(async (sandbox) => {
    const [socket = ''] = addressesOf(sandbox.env)
    const session = http2.connect('http://stand-in', { createConnection: () => net.connect(socket) })
    const status = await new Promise((resolve, reject) => {
      session.on('error', reject)
      const stream = session.request({ ':method': 'POST', ':path': '/tfplugin6.Provider/NoSuchCall' })
      stream.on('response', (headers) => resolve(headers['grpc-status']))
      stream.end(Buffer.from([0, 0, 0, 0, 9, 1]))
    })
    session.destroy()
    expect(status).toBe('12')
  })
}, 30_000)
