/** What was pushed over SSH, in a state: it does not show what arrived, the server's own listing does. */
import { describe, expect, it } from 'vitest'
import { confirmed } from '../../inventory/confirmed.ts'
import type { Evidence } from '../../inventory/evidence.ts'
import type { GuestFirewall } from '../../inventory/model.ts'
import { hashOf } from '../../inventory/user-data.ts'
import { CHANGED, chain, FRESH, firewall, LATER, opens, rule, state } from './push-world.ts'

describe('in a state', () => {
  const listing = (...ports: number[]) => ({
    nftables: [
      { table: { family: 'inet', name: 'f' } },
      { chain },
      ...ports.map((port) => ({ rule: { ...rule(port).add.rule } })),
    ],
  })
  const evidence = (data: unknown, more: Partial<Evidence> = {}): Evidence => ({
    ...{
      kind: 'nft-ruleset',
      subject: 'acme-web',
      collector: 'c',
      file: 'e.json',
      signed: true,
      mustBeSigned: true,
    },
    ...{ observedAt: '2026-11-02T10:00:00Z', expiresAt: '2026-11-04T10:00:00Z', data },
    ...more,
  })
  const NOW = '2026-11-03T00:00:00Z'
  const believed = (...given: Evidence[]) => firewall(confirmed(state(CHANGED), given, NOW))

  it('what was pushed is not shown to have arrived: nothing is let in for sure, and nothing is kept out', () => {
    const found = firewall(state(CHANGED))
    expect(found).toMatchObject({ rules: [], unread: [expect.stringContaining('nft-ruleset')] })
    expect(opens(found.awaited as GuestFirewall)).toEqual([443, 8443])
  })

  it('nor is a way back to the rules of the beginning', () => {
    expect(firewall(state({ ...FRESH, made: LATER })).unread).toHaveLength(1)
  })

  it('nor what was never seen through: the resource is tainted', () => {
    const found = state(FRESH, (document) => {
      document.resources.at(-1).instances[0].status = 'tainted'
    })
    expect(firewall(found).unread).toHaveLength(1)
  })

  it('nor what a text says whose hash is not the server’s', () => {
    const found = state(FRESH, (document) => {
      document.resources[0].instances[0].attributes.user_data = hashOf('another', 'base64-sha1')
    })
    expect(found.servers[0]?.guest).toMatchObject({ why: 'hash-only' })
  })

  it('counts once the server says that it has loaded exactly that', () => {
    const found = believed(evidence(listing(443, 8443)))
    expect(opens(found)).toEqual([443, 8443])
    expect(found.unread).toEqual([])
  })

  it.each([
    ['other rules', evidence(listing(443))],
    ['more rules', evidence(listing(443, 8443, 9000))],
    ['of another server', evidence(listing(443, 8443), { subject: 'acme-other' })],
    ['of another kind', evidence(listing(443, 8443), { kind: 'updates-log' })],
    ['that nobody signed', evidence(listing(443, 8443), { signed: false })],
    ['that has expired', evidence(listing(443, 8443), { expiresAt: '2026-11-02T11:00:00Z' })],
    ['of tomorrow', evidence(listing(443, 8443), { observedAt: '2026-11-03T11:00:00Z' })],
    ['that is none', evidence({ rules: 'all well' })],
  ])('not for a listing %s', (_, one) => {
    expect(believed(one).unread).toHaveLength(1)
  })

  it('not for an older listing when a later one says otherwise', () => {
    const later = evidence(listing(443), { observedAt: '2026-11-02T12:00:00Z' })
    expect(believed(evidence(listing(443, 8443)), later).unread).toHaveLength(1)
  })
})
