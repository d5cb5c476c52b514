/** A contract that asks more is never easier to keep. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PromiseKind, PromiseParams } from '../../contract/kinds.ts'
import type { Inventory } from '../../inventory/model.ts'
import { POLICIES } from '../../policies/index.ts'
import {
  makeBackup,
  makeFilter,
  makeGuest,
  makeInventory,
  makeRule,
  makeServer,
  makeVolume,
  withGuest,
  withServer,
} from '../policies/builders.ts'
import { observe } from '../policies/harness.ts'

type Status = 'broken' | 'other'

function statusOf<K extends PromiseKind>(kind: K, params: PromiseParams[K], inventory: Inventory): Status {
  const seen = POLICIES.filter((policy) => policy.kind === kind && policy.evidence === undefined).flatMap(
    (policy) => observe(policy, params as never, { name: kind, inventory }),
  )
  return seen.some(({ outcome }) => outcome === 'broken') ? 'broken' : 'other'
}

/** Never broken under `loose` and not broken under `strict`. */
function stricter<K extends PromiseKind>(
  kind: K,
  loose: PromiseParams[K],
  strict: PromiseParams[K],
  inventory: Inventory,
): void {
  if (statusOf(kind, loose, inventory) === 'broken') expect(statusOf(kind, strict, inventory)).toBe('broken')
}

const SITES = ['GRA11', 'SBG5', 'DE1', 'UK1', 'BHS5', 'WAW1']
const COUNTRIES = ['FR', 'DE', 'PL', 'GB', 'CA']
const SOURCES = ['198.51.100.7/32', '198.51.100.0/24', '203.0.113.0/25', '2001:db8::/48', '0.0.0.0/1']

describe('a stricter contract never turns broken into kept', () => {
  it('fewer countries', () => {
    fc.assert(
      fc.property(
        fc.subarray(COUNTRIES),
        fc.constantFrom(...COUNTRIES),
        fc.constantFrom(...SITES),
        (countries, more, site) => {
          const loose = { countries: [...countries, more], operators: null }
          stricter('site.residency', loose, { countries, operators: null }, withServer({ site }))
          stricter('site.residency', loose, { ...loose, operators: ['ikoula'] }, withServer({ site }))
        },
      ),
    )
  })

  it('fewer admin sources', () => {
    fc.assert(
      fc.property(
        fc.subarray(SOURCES),
        fc.subarray(SOURCES),
        fc.subarray(SOURCES, { minLength: 1 }),
        (few, more, peers) => {
          const filter = makeFilter({ rules: [makeRule({ port: 22, peers })] })
          const inventory = withServer(
            { filters: [{ address: filter.origin.address }] },
            { filters: [filter] },
          )
          const ports = ['22/tcp']
          stricter(
            'firewall.admin-sources',
            { sources: [...few, ...more], ports },
            { sources: few, ports },
            inventory,
          )
        },
      ),
    )
  })

  it('a larger size, more copies, more measures, more connections', () => {
    const size = fc.constantFrom('b3-8', 'b3-16', 'b3-32')
    const amount = fc.integer({ min: 1, max: 16 })
    fc.assert(
      fc.property(size, amount, amount, fc.nat(8), (code, vcpu, ramGiB, extra) => {
        const inventory = withServer({ size: code }, { volumes: [makeVolume()] })
        const loose = { vcpu, ramGiB, storageGiB: 100, servers: 1 }
        stricter('capacity', loose, { ...loose, vcpu: vcpu + extra, ramGiB: ramGiB + extra }, inventory)
        stricter('capacity', loose, { ...loose, servers: 1 + extra }, inventory)
        const mariadb = withGuest({ packages: ['mariadb-server'] })
        stricter(
          'database.connections',
          { simultaneous: vcpu * 20 },
          { simultaneous: (vcpu + extra) * 20 },
          mariadb,
        )
      }),
    )
  })

  it('a smaller area of law', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SITES, 'EU-WEST-LZ-ZRH'), (site) => {
        stricter('site.jurisdiction', { area: 'EEA+CH' }, { area: 'EEA' }, withServer({ site }))
        stricter('site.jurisdiction', { area: 'EEA' }, { area: 'EU' }, withServer({ site }))
      }),
    )
  })

  it('a longer retention at least, a wider scope, one more copy', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        fc.nat(30),
        (kept, days, extra) => {
          const retention = {
            keepWithinDays: kept,
            keepDaily: null,
            keepWeekly: null,
            keepLast: null,
            prune: true,
          }
          const inventory = withGuest({ backups: [makeBackup({ retention })] })
          stricter(
            'backup.retention',
            { days, exactly: false },
            { days: days + extra, exactly: false },
            inventory,
          )
          stricter('backup.retention', { days, exactly: false }, { days, exactly: true }, inventory)
          const on = { requested: true, scope: ['/home'] }
          stricter('backup.on-request', on, { ...on, scope: ['/home', '/srv'] }, inventory)
          const rule = { copies: 2, media: 2, offSite: 1 }
          stricter('backup.3-2-1', rule, { ...rule, copies: 3 }, inventory)
        },
      ),
    )
  })

  it('a shorter list of what is included', () => {
    const features = [
      'vm',
      'backup',
      'supervision',
      'load-balancer',
      'hardware-redundancy',
      'ssh-keys',
      'snapshots',
    ] as const
    fc.assert(
      fc.property(fc.subarray([...features]), fc.subarray([...features]), fc.boolean(), (few, more, two) => {
        const servers = [makeServer({ guest: makeGuest() }), ...(two ? [makeServer({ address: 'x.b' })] : [])]
        stricter(
          'exclusivity',
          { features: [...few, ...more] },
          { features: few },
          makeInventory({ servers }),
        )
      }),
    )
  })
})
