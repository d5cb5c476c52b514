import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { deletion, type ListedSnapshot, readListing } from '../../cli/snapshots/listing.ts'
import { prune } from '../../cli/snapshots/prune.ts'
import { SCHEDULERS, scheduleText } from '../../cli/snapshots/schedule.ts'
import { InputError } from '../../contract/errors.ts'
import { HOST_IDS } from '../../hosts/index.ts'
import { cli, projectOf } from './harness.ts'

const now = new Date('2026-11-22T10:00:00Z')
const DAY = 86_400_000
const LIMIT = { maxCount: 2, maxAgeDays: 7 }
const services = [
  { id: 'erp', limit: LIMIT },
  { id: 'shop', limit: null },
]
const taken = (id: string, age: number, of: string): ListedSnapshot => ({
  ...{ tool: 'hcloud', id, name: '', of },
  createdAt: new Date(now.getTime() - age).toISOString(),
})

describe('pruning', () => {
  it('leaves two at most of each server, none older than seven days, and always the two youngest that are not', () => {
    const snapshot = fc.record({
      age: fc.integer({ min: 0, max: 20 * DAY }),
      of: fc.constantFrom('c-erp-a', 'c-erp-b'),
    })
    fc.assert(
      fc.property(fc.array(snapshot), (given) => {
        const listed = given.map(({ age, of }, at) => taken(`${at}`, age, of))
        const gone = new Set(prune(listed, 'c', services, now).gone)
        for (const server of ['c-erp-a', 'c-erp-b']) {
          const own = listed.filter(({ of }) => of === server)
          const left = own.filter((one) => !gone.has(one))
          expect(left.length).toBeLessThanOrEqual(2)
          expect(left.every(({ createdAt }) => now.getTime() - Date.parse(createdAt) <= 7 * DAY)).toBe(true)
          const youngest = own
            .filter(({ createdAt }) => now.getTime() - Date.parse(createdAt) <= 7 * DAY)
            .map(({ createdAt }) => createdAt)
            .sort()
            .slice(-2)
          expect(left.map(({ createdAt }) => createdAt).sort()).toEqual(youngest)
        }
      }),
    )
  })

  it('touches neither what no service claims nor what promises nothing of snapshots', () => {
    const old = [
      taken('1', 30 * DAY, 'c-shop-web'),
      taken('2', 30 * DAY, 'other-erp-a'),
      taken('3', 30 * DAY, 'c-erp-a'),
    ]
    const { gone, unclaimed } = prune(old, 'c', services, now)
    expect(gone.map(({ id }) => id)).toEqual(['3'])
    expect(unclaimed.map(({ id }) => id)).toEqual(['2'])
  })

  it('counts by the name where a listing tells nothing else', () => {
    const named = ['2026-11-19', '2026-11-20', '2026-11-21'].map((day, at) => ({
      ...{ tool: 'openstack-image' as const, id: `${at}`, name: `c-erp-a-${day}`, of: null },
      createdAt: `${day}T00:00:00Z`,
    }))
    expect(prune(named, 'c', services, now).gone.map(({ id }) => id)).toEqual(['0'])
  })
})

describe('a listing', () => {
  const day = '2026-11-01T08:00:00Z'
  it.each([
    [
      'hcloud',
      [{ id: 7, type: 'snapshot', created: day, description: 'd', created_from: { id: 1, name: 'c-erp-a' } }],
      'c-erp-a',
      'hcloud image delete 7',
    ],
    [
      'scw instance',
      [{ id: 'a-b', name: 'n', creation_date: day, base_volume: { id: 'v', name: 'c-erp-a-data' } }],
      'c-erp-a-data',
      'scw instance snapshot delete a-b',
    ],
    [
      'scw block',
      [{ id: 'a-b', name: 'n', created_at: day, parent_volume: { id: 'v', name: 'c-erp-a-data' } }],
      'c-erp-a-data',
      'scw block snapshot delete a-b',
    ],
    [
      'openstack volumes',
      [{ ID: 'a-b', Name: 'n', 'Created At': '2026-11-01T08:00:00.000000', Volume: 'c-erp-a-data' }],
      'c-erp-a-data',
      'openstack volume snapshot delete a-b',
    ],
    [
      'openstack images',
      { images: [{ id: 'a-b', name: 'n', created_at: day, disk_format: 'qcow2' }] },
      null,
      'openstack image delete a-b',
    ],
    [
      'cloudstack',
      {
        count: 1,
        vmsnapshot: [
          { id: 'a-b', displayname: 'n', created: '2026-11-01T09:00:00+0100', virtualmachineid: 'c-erp-a' },
        ],
      },
      'c-erp-a',
      'cmk delete vmsnapshot vmsnapshotid=a-b',
    ],
  ])('of %s is read', (_, rows, of, command) => {
    const [read, ...others] = readListing(JSON.stringify(rows), 'list.json')
    expect(others).toEqual([])
    expect(read).toMatchObject({ of })
    expect(new Date(read?.createdAt ?? '').toISOString()).toBe('2026-11-01T08:00:00.000Z')
    expect(deletion(read as ListedSnapshot)).toBe(command)
  })

  it('never brings a word of its own into a command', () => {
    const row = { id: '7; rm -rf /', type: 'snapshot', created: day }
    expect(() => readListing(JSON.stringify([row]), 'l')).toThrow(InputError)
  })

  it('is read or refused, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (content) => {
        try {
          readListing(content, 'l')
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
    )
  })
})

describe('the scheduled job', () => {
  const job = { client: 'acme', hosts: HOST_IDS }

  it('is one that the scheduler reads, and stops when a listing fails', () => {
    for (const scheduler of SCHEDULERS) expect(scheduleText(scheduler, job)).toContain('set -euo pipefail')
    const github = parse(scheduleText('github', job))
    expect(github.jobs.prune.env).toHaveProperty('HCLOUD_TOKEN', ['$', '{{ secrets.HCLOUD_TOKEN }}'].join(''))
    expect(github.jobs.prune.steps[2].run).toContain(
      'paraphe snapshots prune --client acme --listing ovh-0.json',
    )
    expect(parse(scheduleText('gitlab', job))['snapshots-acme'].script[1]).toContain('sh -e hetzner-0.sh')
  })

  it('asks for the credentials of the hosts of the contract, and holds none', () => {
    const text = scheduleText('systemd', { client: 'acme', hosts: ['hetzner'] })
    expect(text).toContain('# HCLOUD_TOKEN')
    expect(text).not.toMatch(/SCW_|OS_AUTH/)
  })
})

describe('paraphe snapshots', () => {
  it('prints the commands, or with --dry-run what would go', async () => {
    const cwd = projectOf('avance-ovh')
    const { writeFileSync } = await import('node:fs')
    const row = (id: string, day: string) => ({
      ID: id,
      Name: 'n',
      'Created At': `${day}T08:00:00`,
      Volume: 'avance-ovh-erp-gra11-1-data',
    })
    writeFileSync(`${cwd}/list.json`, JSON.stringify([row('old', '2026-11-01'), row('new', '2026-11-21')]))
    const done = await cli(['snapshots', 'prune', '--client', 'avance-ovh', '--listing', 'list.json'], {
      cwd,
    })
    expect(done).toMatchObject({
      code: 0,
      out: 'openstack volume snapshot delete old # 2026-11-01T08:00:00Z\n',
    })
    const dry = await cli(
      ['snapshots', 'prune', '--client', 'avance-ovh', '--listing', 'list.json', '--dry-run'],
      { cwd },
    )
    expect(dry.out).not.toContain('delete')
    expect(dry.err).toContain('1 to delete · 0 of no service, left')
    const job = await cli(['snapshots', 'schedule', '--client', 'avance-ovh'], { cwd })
    expect(job.out).toContain('openstack volume snapshot list')
  })
})
