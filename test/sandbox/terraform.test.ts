/** The real Terraform against the stand-ins: a life from creation to destruction, with drift, import and trouble. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { addFault, deleteObject, editObject, findObject } from '../../sandbox/byhand.ts'
import { FAULT_KINDS } from '../../sandbox/faults.ts'
import { inSandbox, type Json, temporary, terraform } from './golden.ts'

const provider = { token: 'a'.repeat(64) }
const head = {
  terraform: { required_providers: { hcloud: { source: 'hetznercloud/hcloud' } } },
  provider: { hcloud: [provider, { ...provider, alias: 'other' }] },
}
const servers = {
  ...head,
  resource: {
    hcloud_server: {
      web: {
        count: 3,
        name: `web-\${count.index}`,
        server_type: 'cx23',
        image: 'debian-13',
        location: 'fsn1',
      },
      far: {
        provider: 'hcloud.other',
        name: 'far',
        server_type: 'cx23',
        image: 'debian-13',
        location: 'hel1',
      },
    },
  },
}

const write = (folder: string, configuration: Json): void =>
  fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(configuration))

const apply = ['apply', '-auto-approve', '-no-color', '-input=false']

async function withFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = temporary()
  try {
    await body(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

test(
  'creation, a clean second plan, drift, import, destruction',
  () =>
    withFolder((folder) =>
      inSandbox(
        async (sandbox) => {
          const run = (...args: string[]) => terraform(sandbox, folder, ...args)
          write(folder, servers)
          await run('init', '-no-color')
          expect((await run(...apply)).stdout).toContain('4 added')
          expect((await run('plan', '-no-color')).stdout).toContain('No changes')

          const [one, two] = ['web-1', 'web-2'].map((name) => findObject(sandbox.store.read(), name))
          if (!one || !two) throw new Error('the servers are not in the cloud')
          await editObject(sandbox.store, one, [['server_type', 'cx33']], 'test')
          await deleteObject(sandbox.store, two, 'test')
          expect((await run('plan', '-no-color')).stdout).toContain(
            'Plan: 1 to add, 1 to change, 0 to destroy',
          )
          expect((await run(...apply)).ok).toBe(true)

          expect((await run('state', 'rm', 'hcloud_server.far')).ok).toBe(true)
          const far = findObject(sandbox.store.read(), 'far')
          expect((await run('import', '-no-color', 'hcloud_server.far', far?.key ?? '')).ok).toBe(true)
          expect((await run('plan', '-no-color')).stdout).toContain('No changes')

          expect((await run('destroy', '-auto-approve', '-no-color')).stdout).toContain('4 destroyed')
          expect(sandbox.store.read().objects).toEqual({})
        },
        path.join(folder, 'cloud.json'),
      ),
    ),
  60_000,
)

test.each(FAULT_KINDS.filter((kind) => kind !== 'crash-mid-apply'))(
  'after %s a second apply converges',
  (kind) =>
    withFolder((folder) =>
      inSandbox(
        async (sandbox) => {
          const run = (...args: string[]) => terraform(sandbox, folder, ...args)
          write(folder, servers)
          await run('init', '-no-color')
          await addFault(
            sandbox.store,
            { kind, type: 'hcloud_server', left: 2, probability: 1, seed: 1, seconds: 0.2 },
            'test',
          )
          const first = await run(...apply)
          expect(first.ok).toBe(kind === 'stale-read' || kind === 'slow')
          expect((await run(...apply)).ok).toBe(true)
          expect((await run('plan', '-no-color')).stdout).toContain('No changes')
          expect(Object.keys(sandbox.store.read().objects.hcloud_server ?? {})).toHaveLength(4)
        },
        path.join(folder, 'cloud.json'),
      ),
    ),
  60_000,
)

test(
  'stacks applied at once share one cloud',
  () =>
    withFolder((folder) =>
      inSandbox(
        async (sandbox) => {
          const stacks = ['a', 'b', 'c'].map((name) => path.join(folder, name))
          const group = (name: string) => ({
            ...head,
            resource: {
              hcloud_placement_group: { g: { count: 5, name: `${name}-\${count.index}`, type: 'spread' } },
            },
          })
          for (const stack of stacks) {
            fs.mkdirSync(stack)
            write(stack, group(path.basename(stack)))
            await terraform(sandbox, stack, 'init', '-no-color')
          }
          const outcomes = await Promise.all(stacks.map((stack) => terraform(sandbox, stack, ...apply)))
          expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true])
          expect(Object.keys(sandbox.store.read().objects.hcloud_placement_group ?? {})).toHaveLength(15)
        },
        path.join(folder, 'cloud.json'),
      ),
    ),
  60_000,
)
