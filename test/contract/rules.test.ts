import { describe, expect, it } from 'vitest'
import { formatProblems } from '../../contract/format-problem.ts'
import { AVANCE, change, DATACENTER, ESSENTIEL, OWNER, PROGERANCE, refusals } from './sample.ts'

const shown = (text: string) => formatProblems(refusals(text), { lang: 'en', color: false })
const first = (text: string) => shown(text).split('\n')[0]

describe('what no contract can say', () => {
  it.each<[string, string, string, string, string]>([
    ['an unknown site', AVANCE, 'GRA11', 'GRA1', 'did you mean "GRA11"?'],
    ['a bucket region for a server', AVANCE, 'SBG5', 'SBG', 'in the same place: SBG5'],
    ['one site where two are due', AVANCE, '[GRA11, SBG5]', '[GRA11]', 'article 3.4 that does not exist'],
    ['two sites of one city', AVANCE, 'SBG5', 'GRA9', 'one city only (Gravelines)'],
    [
      'two sites without geographic redundancy',
      AVANCE,
      'geographic: true',
      'geographic: false',
      'several sites without geographic redundancy',
    ],
    [
      'a second vault that was not ordered',
      PROGERANCE,
      'vault: hel1',
      'vault: hel1, secondVault: nbg1',
      'redundancy of the backup is not ordered (art. 3.2)',
    ],
    [
      'a link between one site',
      PROGERANCE,
      'host: hetzner',
      'host: hetzner\n    redundancy: { link: true }',
      'only one is ordered (art. 3.2)',
    ],
    [
      'a switch of a name that is not in its zone',
      AVANCE,
      'geographic: true',
      'geographic: true, switchover: { name: erp.autre.fr, zone: exemple.fr }',
      'it is no name of zone exemple.fr',
    ],
    [
      'a doubled firewall that is software of the VM',
      PROGERANCE,
      'host: hetzner',
      'host: hetzner\n    redundancy: { hardware: [firewall] }',
      'is software on the VM (art. 3.6)',
    ],
    [
      'a vault beside the server',
      PROGERANCE,
      'vault: hel1',
      'vault: fsn1',
      'Progerance art. 3.6 wants the copy elsewhere',
    ],
    ['an unknown vault', PROGERANCE, 'vault: hel1', 'vault: hel2', 'did you mean "hel1"?'],
    [
      'a retention that is not sold',
      AVANCE,
      'retentionDays: 31',
      'retentionDays: 14',
      'Axantis art. 3.5 offers 7 or 31 rolling days',
    ],
    [
      'a retention without a quote',
      DATACENTER,
      'retentionDays: 31',
      'retentionDays: 90',
      'an accepted quote',
    ],
    [
      'another retention under Progerance',
      PROGERANCE,
      'retentionDays: 14',
      'retentionDays: 31',
      'Progerance art. 3.6 keeps 14 rolling days',
    ],
    [
      'Essentiel at Hetzner',
      ESSENTIEL,
      'host: ikoula\n    sites: [REIMS]',
      'host: hetzner\n    sites: [fsn1]',
      'vm-essentiel promises one datacenter in France (art. 3.3); Hetzner has none',
    ],
    [
      'Essentiel in two places',
      ESSENTIEL,
      '[REIMS]',
      '[REIMS, EPPES]',
      'VM Essentiel stands in one datacenter',
    ],
    ['VM Avancé outside France', AVANCE, 'SBG5', 'WAW1', 'WAW1 is in Warsaw (PL)'],
    ['an owner outside the area', OWNER, '[nbg1]', '[ash]', 'outside the area EEA'],
    [
      'a provider holding the owner’s key',
      OWNER,
      'key: owner',
      'key: provider',
      'the owner alone holds the key',
    ],
    [
      'a scope that is no path',
      AVANCE,
      'mariadb]',
      'oracle]',
      'neither an absolute path nor a database engine',
    ],
    [
      'basic firewall on Cloud Datacenter',
      DATACENTER,
      'tier: advanced',
      'tier: basic',
      'chooses between standard and advanced',
    ],
    [
      'advanced firewall on a VM',
      AVANCE,
      'tier: basic',
      'tier: advanced',
      'vm-avance has the basic firewall',
    ],
    ['a port twice', AVANCE, '443/tcp', '80/tcp', 'already opened by 80/tcp'],
    ['a port inside a range', AVANCE, '443/tcp', '79-90/tcp', 'already opened by 80/tcp'],
    ['a port beyond the last', AVANCE, '443/tcp', '70000/tcp', 'from 1 to 65535'],
    ['a range that goes down', AVANCE, '443/tcp', '90-85/tcp', 'a range goes upwards'],
    [
      'an offer of another catalogue',
      PROGERANCE,
      'infrastructure-propre',
      'vm-avance',
      'Progerance does not sell this offer',
    ],
    ['no host', PROGERANCE, '    host: hetzner\n', '', 'missing key: host'],
    ['no size', ESSENTIEL, '    size: { vcpu: 1, ramGiB: 2, storageGiB: 20 }\n', '', 'missing key: size'],
    ['an unknown reading', AVANCE, 'sla.denominator:', 'sla.denominater:', 'did you mean "sla.denominator"?'],
    ['an unknown value of a reading', AVANCE, 'all-minutes', 'all-minute', 'did you mean "all-minutes"?'],
    [
      'a reading with no alternative',
      AVANCE,
      'sla.denominator: all-minutes',
      'firewall.basic: at-the-host',
      'no other reading holds',
    ],
    [
      'a date after the end',
      AVANCE,
      'since: 2026-10-01',
      'since: 2030-10-01',
      'the contract ends on 2029-10-01',
    ],
    [
      'a document twice',
      AVANCE,
      'billing:',
      '  - { kind: devis, file: signed/cp.txt, sha256: aa00000000000000000000000000000000000000000000000000000000000000 }\nbilling:',
      'already has a higher rank',
    ],
  ])('%s', (_name, text, from, to, said) => {
    expect(shown(change(text, from, to))).toContain(said)
  })

  it('two services of one name, told with the line of the first', () => {
    const twice = `${ESSENTIEL}  - id: web\n    offer: vm-essentiel\n    host: ikoula\n    sites: [EPPES]\n    size: { vcpu: 1, ramGiB: 2, storageGiB: 20 }\n`
    expect(first(twice)).toBe('contract.yaml:12:9: id: web — already taken on line 6')
  })

  it.each([
    ['backup: { requested: 2026-10-01, retentionDays: 7, scope: [/srv] }', 'backup'],
    ['redundancy: { hardware: [servers] }', 'hardware'],
    ['redundancy: { geographic: zones }', 'geographic'],
    ['clientKeys: ["ssh-ed25519 AAAA me"]', 'clientKeys'],
  ])('VM Essentiel with %s contradicts its exclusive list', (line, key) => {
    const text = shown(`${ESSENTIEL}    ${line}\n`)
    expect(text).toContain(`: ${key} — VM Essentiel is limited to its list (art. 3.3)`)
    expect(text).toContain('move to offer: vm-avance')
  })

  it('the client’s keys and networks beside complete infogérance', () => {
    const keys = change(
      AVANCE,
      '    monthlyFeeCents',
      '    clientKeys: ["ssh-ed25519 AAAA me"]\n    monthlyFeeCents',
    )
    expect(shown(keys)).toContain('without direct access of the client (Axantis art. 3.8.2)')
    expect(shown(change(keys, 'level: complete', 'level: partial'))).toBe('')
    const sources = change(AVANCE, 'name: Société', 'sources: [198.51.100.0/24], name: Société')
    expect(shown(sources)).toContain('198.51.100.0/24 is a network of the client')
  })
})

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
    expect(shown(zones)).toContain('one city only (Paris)')
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
    ['restore.delay', '{ businessHours: two }', 'a number is needed, not a text'],
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
    expect(said).toContain('spread over several datacenters, that of fr-par-1 (Paris) among them')
    expect(said).toContain('Progerance art. 3.6 wants the copy elsewhere')
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
    expect(shown(ordered('geographic: true, address: 203.0.113'))).toContain('an IPv4 address is needed')
  })
})
