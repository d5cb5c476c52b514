/** What hosts do as time passes: passages seen on the way, copies on a schedule and their rotation, what goes with what. */
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deleteObject, rowsOf, setClock } from '../../sandbox/byhand.ts'
import { applyEntry, type CloudData, type CloudObject, emptyCloud } from '../../sandbox/cloud/model.ts'
import { openCloud } from '../../sandbox/cloud/store.ts'
import type { Struct } from '../../sandbox/cty/value.ts'
import { goneAtChange, goneWith } from '../../sandbox/life/cascade.ts'
import { growth } from '../../sandbox/life/growth.ts'
import { inSandbox, terraform } from './golden.ts'

const BORN = '2027-01-01T12:00:00Z'
const DAY = 86_400_000
const daysOn = (days: number): Date => new Date(Date.parse(BORN) + days * DAY)

const object = (type: string, attributes: Struct): CloudObject => ({
  type,
  key: String(attributes.id),
  attributes,
  created: BORN,
  updated: BORN,
})

function cloudOf(...objects: CloudObject[]): CloudData {
  const data = emptyCloud()
  for (const put of objects) applyEntry(data, { put })
  return data
}

const hetzner = (more: Struct = {}) =>
  object('hcloud_server', {
    id: '100001',
    name: 'web',
    server_type: 'cx23',
    location: 'fsn1',
    backups: true,
    ...more,
  })

/** Every kind of thing that a host copies by itself, with the type of the copies and how many are kept. */
const GROWERS: readonly (readonly [CloudObject, copies: string, keep: number])[] = [
  [hetzner(), 'hcloud_image', 7],
  [
    object('hcloud_storage_box', {
      id: 5,
      name: 'box',
      snapshot_plan: { max_snapshots: 10, minute: 30, hour: 3, day_of_week: null, day_of_month: null },
    }),
    'hcloud_storage_box_snapshot',
    10,
  ],
  [
    object('ovh_cloud_project_workflow_backup', {
      id: 'w',
      backup_name: 'nightly',
      instance_id: 'i',
      cron: '15 2 * * *',
      rotation: 3,
      region_name: 'GRA11',
    }),
    'openstack_images_image_v2',
    3,
  ],
  [
    object('cloudstack_snapshot_policy', {
      id: 'p',
      volume_id: 'v',
      interval_type: 'DAILY',
      schedule: '02:30',
      timezone: 'Europe/Paris',
      max_snaps: 4,
    }),
    'cloudstack_snapshot',
    4,
  ],
]

function grow(data: CloudData, now: Date): CloudData {
  for (const entry of growth(data, now)) applyEntry(data, entry)
  return data
}
const copiesIn = (data: CloudData, type: string): string[] =>
  Object.values(data.objects[type] ?? {})
    .map(({ created }) => created)
    .sort()

describe.each(GROWERS)('$type', (owner, copies, keep) => {
  test('a copy appears each day, and the oldest makes room', () => {
    const data = cloudOf(owner)
    expect(copiesIn(grow(data, daysOn(0)), copies)).toEqual([])
    expect(copiesIn(grow(data, daysOn(3)), copies)).toHaveLength(3)
    const many = copiesIn(grow(data, daysOn(90)), copies)
    expect(many).toHaveLength(keep)
    expect(Date.parse(many.at(-1) ?? '')).toBeGreaterThan(daysOn(88).getTime())
  })

  test('many small steps end where one long one does, whichever way the clock was set between', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 60 * 24 * 20 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(steps, (minutes) => {
        const walked = cloudOf(owner)
        let at = 0
        for (const step of minutes) {
          at += step
          grow(walked, new Date(Date.parse(BORN) + at * 60_000))
        }
        const jumped = grow(cloudOf(owner), new Date(Date.parse(BORN) + at * 60_000))
        expect(copiesIn(walked, copies)).toEqual(copiesIn(jumped, copies))
      }),
      { numRuns: 40 },
    )
  })

  test('nothing happens twice at one time', () => {
    const data = grow(cloudOf(owner), daysOn(9))
    expect(growth(data, daysOn(9))).toEqual([])
  })
})

test('copies that nobody asked for are not made: no backups, or a clock that stands still', () => {
  expect(growth(cloudOf(hetzner({ backups: false })), daysOn(30))).toEqual([])
  const never = object('ovh_cloud_project_workflow_backup', { id: 'w', cron: '0 0 30 2 *', rotation: 3 })
  expect(copiesIn(grow(cloudOf(never), daysOn(300)), 'openstack_images_image_v2')).toEqual([])
})

test('backups switched on later begin then, not at the birth of the server', () => {
  const late = { ...hetzner(), updated: daysOn(20).toISOString().replace('.000Z', 'Z') }
  expect(copiesIn(grow(cloudOf(late), daysOn(22)), 'hcloud_image')).toHaveLength(2)
})

test('backups go with their server, or when they are switched off; those of others stay', () => {
  const other = { ...hetzner({ id: '100002', name: 'db' }), key: '100002' }
  const data = grow(cloudOf(hetzner(), other), daysOn(3))
  const gone = goneWith(data, hetzner())
  expect(gone.map(({ attributes }) => attributes.bound_to)).toEqual([100001, 100001, 100001])
  expect(goneAtChange(data, hetzner(), { ...hetzner().attributes, backups: false })).toEqual(gone)
  expect(goneAtChange(data, hetzner(), { ...hetzner().attributes, name: 'other' })).toEqual([])
})

test('an address with auto_delete goes with its server, one without stays', () => {
  const ip = (id: string, auto_delete: boolean) =>
    object('hcloud_primary_ip', { id, auto_delete, assignee_id: 0 })
  const server = hetzner({ public_net: [{ ipv4: 7, ipv6: 8 }] })
  const data = cloudOf(server, ip('7', true), ip('8', false))
  expect(goneWith(data, server).map(({ key }) => key)).toEqual(['7'])
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

test('destroying a server destroys its backups; the next plan knows nothing of them', async () => {
  await inSandbox(async (sandbox, folder) => {
    const { store } = sandbox
    write(folder, oneServer)
    await terraform(sandbox, folder, 'init', '-no-color')
    await setClock(store, new Date(BORN), 'test')
    await terraform(sandbox, folder, ...apply)
    await setClock(store, daysOn(10), 'test')
    expect(rowsOf(store.read(), daysOn(10)).filter(({ type }) => type === 'hcloud_image')).toHaveLength(7)
    expect(rowsOf(store.read(), daysOn(10)).find(({ type }) => type === 'hcloud_server')?.backups).toBe(7)
    expect((await terraform(sandbox, folder, 'plan', '-no-color', '-detailed-exitcode')).ok).toBe(true)
    await terraform(sandbox, folder, 'destroy', '-auto-approve', '-no-color')
    expect(store.read().objects).toEqual({})
  })
}, 60_000)

test('deleting by hand takes along what the host would take along', async () => {
  await inSandbox(async (_sandbox, folder) => {
    const store = openCloud(path.join(folder, 'other.json'))
    await store.change(({ write: put }) => {
      for (const one of Object.values(grow(cloudOf(hetzner()), daysOn(3)).objects)) {
        for (const each of Object.values(one)) put({ put: each })
      }
    })
    await deleteObject(store, hetzner(), 'test')
    expect(store.read().objects).toEqual({})
    await store.close()
  })
})
