/** What a thing passes through until it is there, by the clock and under the real Terraform. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { addFault, rowsOf, setClock } from '../../sandbox/byhand.ts'
import { type CloudObject, emptyCloud } from '../../sandbox/cloud/model.ts'
import { shapeOfBlock } from '../../sandbox/cty/schema.ts'
import { type Struct, UNKNOWN } from '../../sandbox/cty/value.ts'
import { bringToLife } from '../../sandbox/life/index.ts'
import { PASSAGES } from '../../sandbox/life/passages.ts'
import { asOf, passing, settlingOf, stateOf } from '../../sandbox/life/stages.ts'
import { bundledSchemas } from '../../sandbox/schemas.ts'
import { inSandbox, terraform } from './golden.ts'

const BORN = '2027-01-01T12:00:00Z'
const object = (type: string, attributes: Struct): CloudObject => ({
  type,
  key: String(attributes.id),
  attributes,
  created: BORN,
  updated: BORN,
})

test('a passage goes forward only, and ends where Terraform was told it would', () => {
  const schemas = new Map(
    bundledSchemas().flatMap(({ schema }) => Object.entries(schema.resource_schemas ?? {})),
  )
  for (const [type, { at, create }] of Object.entries(PASSAGES)) {
    const settling = settlingOf(type, 'create', BORN, { prior: null, object: {} })
    const one = { ...object(type, { id: 'x' }), ...(settling ? { settling } : {}) }
    const seen = Array.from({ length: 300 }, (_, s) => passing(one, new Date(Date.parse(BORN) + s * 1000)))
    const order = create.map(([state]) => state)
    const places = seen.map((state) => (state === null ? order.length - 1 : order.indexOf(state)))
    expect([type, places]).toEqual([type, [...places].sort((a, b) => a - b)])
    expect([type, places[0], places.at(-1)]).toEqual([type, 0, order.length - 1])
    const schema = schemas.get(type)
    if (at === null || !schema) continue
    const shape = shapeOfBlock(schema.block)
    expect([type, Object.keys(shape.fields)]).toEqual([type, expect.arrayContaining([at])])
    const born = bringToLife(shape, { [at]: UNKNOWN }, { type, number: 1, cloud: emptyCloud(), now: BORN })
    expect([type, born[at]]).toEqual([type, order.at(-1)])
  }
})

test('an update passes through states only when what it changes needs it', () => {
  const [prior, object] = [
    { server_type: 'cx23', name: 'a' },
    { server_type: 'cx33', name: 'a' },
  ]
  expect(settlingOf('hcloud_server', 'update', BORN, { prior, object })).toBeDefined()
  expect(
    settlingOf('hcloud_server', 'update', BORN, { prior, object: { ...prior, name: 'b' } }),
  ).toBeUndefined()
})

const head = {
  terraform: { required_providers: { hcloud: { source: 'hetznercloud/hcloud' } } },
  provider: { hcloud: { token: 'a'.repeat(64) } },
}
const oneServer = {
  ...head,
  resource: {
    hcloud_server: {
      web: { name: 'web', server_type: 'cx23', image: 'debian-13', location: 'fsn1', backups: true },
    },
  },
}
const apply = ['apply', '-auto-approve', '-no-color', '-input=false']
const write = (folder: string, configuration: object): void =>
  fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(configuration))

test('a slow host shows the way while Terraform waits, and Terraform learns the end', async () => {
  await inSandbox(async (sandbox, folder) => {
    const { store } = sandbox
    write(folder, oneServer)
    await terraform(sandbox, folder, 'init', '-no-color')
    await setClock(store, new Date(BORN), 'test')
    await addFault(
      store,
      { kind: 'slow', type: 'hcloud_server', left: 1, probability: 1, seed: 1, seconds: 3 },
      'test',
    )
    const seen = new Set<string>()
    const timer = setInterval(() => {
      for (const { status } of rowsOf(store.read(), new Date(BORN))) seen.add(status)
    }, 20)
    const done = await terraform(sandbox, folder, ...apply)
    clearInterval(timer)
    expect(done.stderr).toBe('')
    expect([...seen]).toContain('initializing')
    const state = JSON.parse((await terraform(sandbox, folder, 'show', '-json')).stdout)
    expect(state.values.root_module.resources[0].values.status).toBe('running')
    expect(rowsOf(store.read(), new Date(BORN)).map(({ status }) => status)).toEqual(['running'])
  })
}, 60_000)

test('a server whose announcement was lost boots by the clock, and is found again', async () => {
  await inSandbox(async (sandbox, folder) => {
    const { store } = sandbox
    write(folder, oneServer)
    await terraform(sandbox, folder, 'init', '-no-color')
    await setClock(store, new Date(BORN), 'test')
    await addFault(store, { kind: 'timeout', type: '*', left: 1, probability: 1, seed: 1 }, 'test')
    expect((await terraform(sandbox, folder, ...apply)).ok).toBe(false)
    const states = (seconds: number): string[] => {
      const now = new Date(Date.parse(BORN) + seconds * 1000)
      return Object.values(store.read().objects.hcloud_server ?? {}).map((one) => stateOf(one, now))
    }
    expect([states(0), states(8), states(60)]).toEqual([['initializing'], ['starting'], ['running']])
    const [lost] = Object.values(store.read().objects.hcloud_server ?? {})
    expect(lost && asOf(lost, new Date(BORN)).status).toBe('initializing')
    expect((await terraform(sandbox, folder, ...apply)).stderr).toBe('')
    expect(Object.keys(store.read().objects.hcloud_server ?? {})).toEqual([lost?.key])
    expect(states(0)).toEqual(['running'])
  })
}, 60_000)
