/** What a reading, a quote, the client’s articles or a choice make possible, and what they do not. */
import { describe, expect, it } from 'vitest'
import { AVANCE, change, DATACENTER, ESSENTIEL, PROGERANCE, refusals } from './sample.ts'
import { first, shown } from './shown.ts'

describe('what a reading, a quote or a choice allows', () => {
  it('any French datacenter for Essentiel', () => {
    const elsewhere = change(ESSENTIEL, 'host: ikoula\n    sites: [REIMS]', 'host: ovh\n    sites: [GRA11]')
    expect(first(elsewhere)).toContain('the article names ikoula')
    expect(
      shown(change(elsewhere, 'services:', 'readings: { essentiel.datacenter: any-in-france }\nservices:')),
    ).toBe('')
  })

  it('zones of one city, when chosen', () => {
    const zones = change(
      AVANCE,
      'host: ovh\n    sites: [GRA11, SBG5]',
      'host: scaleway\n    sites: [fr-par-1, fr-par-2]',
    )
    expect(shown(zones)).toContain('a single city (Paris)')
    expect(shown(change(zones, 'geographic: true', 'geographic: zones'))).toBe('')
    expect(shown(change(zones, 'sla.denominator: all-minutes', 'geo.distance: zones'))).toBe('')
  })

  it('a country that the client signed for', () => {
    const poland = change(AVANCE, 'SBG5', 'WAW1')
    expect(shown(change(poland, 'sla.denominator: all-minutes', 'hosting.country: as-signed'))).toBe('')
  })

  it('a quoted retention on Cloud Datacenter, for that number only', () => {
    const quoted = (value: number) =>
      `${change(DATACENTER, 'retentionDays: 31', 'retentionDays: 90')}quotes:\n  - { ref: D1, for: backup.retention, service: dc, acceptedOn: 2026-09-30, value: ${value} }\n`
    expect(shown(quoted(90))).toBe('')
    expect(shown(quoted(60))).toContain('Axantis art. 3.5')
  })
})

describe('the client’s own articles', () => {
  const article = (kind: string, params: string, number = 'A1') =>
    `${AVANCE}articles:\n  - article: ${number}\n    text: signed/a1.md\n    kind: ${kind}\n    title: { fr: t, en: t }\n    params: ${params}\n`

  it('promise in the common vocabulary', () => {
    expect(shown(article('restore.delay', '{ businessHours: 2 }'))).toBe('')
  })

  it.each([
    ['restore.delais', '{}', 'did you mean "restore.delay"?'],
    ['restore.delay', '{ businessHour: 2 }', 'did you mean "businessHours"?'],
    ['restore.delay', '{}', 'missing key: businessHours'],
    ['restore.delay', '{ businessHours: two }', 'expected a number, found text'],
  ])('%s %s is refused with its place', (kind, params, said) => {
    expect(shown(article(kind, params))).toContain(said)
    expect(refusals(article(kind, params))[0]?.position?.line).toBeGreaterThan(19)
  })

  it('a number that the catalogue uses', () => {
    expect(shown(article('restore.delay', '{ businessHours: 2 }', '"3.5"'))).toContain(
      'already has an article 3.5',
    )
  })

  it('a residency that the host cannot keep', () => {
    expect(shown(article('site.residency', '{ countries: [DE] }'))).toContain(
      'article A1 promises a site in: DE',
    )
  })
})

describe('a store that spans the server’s datacenter', () => {
  const paris = change(
    change(change(PROGERANCE, 'host: hetzner', 'host: scaleway'), '[fsn1]', '[fr-par-1]'),
    'vault: hel1',
    'vault: fr-par',
  )

  it('is refused to the letter, with the region and the reading that would do', () => {
    const said = shown(paris)
    expect(said).toContain('spread across several datacenters, including that of fr-par-1 (Paris)')
    expect(said).toContain('Progerance art. 3.6 requires the copy elsewhere')
    expect(said).toContain('backup.spread-store: outlives-one')
  })

  it('is taken where the client signed that reading', () => {
    const signed = change(paris, 'services:', 'readings: { backup.spread-store: outlives-one }\nservices:')
    expect(refusals(signed)).toEqual([])
  })
})

describe('an address that passes from one server to another', () => {
  const ordered = (redundancy: string) =>
    change(AVANCE, 'hardware: [servers, storage], geographic: true', redundancy)
  const geographic = 'geographic: true, address: 203.0.113.50'

  it('is ordered with two sites, or with doubled servers of one', () => {
    expect(refusals(ordered(geographic))).toEqual([])
    const one = change(ordered('hardware: [servers], address: 203.0.113.50'), '[GRA11, SBG5]', '[GRA11]')
    expect(refusals(one)).toEqual([])
  })

  it('is refused between one server, under another offer, and when it is no address', () => {
    const alone = change(ordered('hardware: [storage], address: 203.0.113.50'), '[GRA11, SBG5]', '[GRA11]')
    expect(shown(alone)).toContain('it goes from one server to another, and only one is ordered (art. 3.2)')
    const pool = change(
      DATACENTER,
      'host: scaleway',
      'host: scaleway\n    redundancy: { address: 203.0.113.50 }',
    )
    expect(shown(pool)).toContain('only one is ordered')
    expect(shown(ordered('geographic: true, address: 203.0.113'))).toContain('expected an IPv4 address')
  })
})
