import { describe, expect, it } from 'vitest'
import { AVANCE, change, DATACENTER, ESSENTIEL, OWNER, PROGERANCE } from './sample.ts'
import { first, shown } from './shown.ts'

describe('what no contract can say', () => {
  it.each<[string, string, string, string, string]>([
    ['an unknown site', AVANCE, 'GRA11', 'GRA1', 'did you mean "GRA11"?'],
    ['a bucket region for a server', AVANCE, 'SBG5', 'SBG', 'in the same place: SBG5'],
    ['one site where two are due', AVANCE, '[GRA11, SBG5]', '[GRA11]', 'article 3.4 that does not exist'],
    ['two sites of one city', AVANCE, 'SBG5', 'GRA9', 'a single city (Gravelines)'],
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
      'backup redundancy is not ordered (art. 3.2)',
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
      'it is not a name in zone exemple.fr',
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
      'Progerance art. 3.6 requires the copy elsewhere',
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
      'vm-essentiel promises a single datacenter in France (art. 3.3); Hetzner has none',
    ],
    [
      'Essentiel in two places',
      ESSENTIEL,
      '[REIMS]',
      '[REIMS, EPPES]',
      'VM Essentiel stands in a single datacenter',
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
      'offers a choice between standard and advanced',
    ],
    [
      'advanced firewall on a VM',
      AVANCE,
      'tier: basic',
      'tier: advanced',
      'vm-avance includes the basic firewall',
    ],
    ['a port twice', AVANCE, '443/tcp', '80/tcp', 'already opened by 80/tcp'],
    ['a port inside a range', AVANCE, '443/tcp', '79-90/tcp', 'already opened by 80/tcp'],
    ['a port beyond the last', AVANCE, '443/tcp', '70000/tcp', 'from 1 to 65535'],
    ['a range that goes down', AVANCE, '443/tcp', '90-85/tcp', 'a range is ascending'],
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
      'no other reading is tenable',
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
    expect(first(twice)).toBe('contract.yaml:12:9: id: web — already used on line 6')
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
    expect(shown(keys)).toContain('with no direct client access (Axantis art. 3.8.2)')
    expect(shown(change(keys, 'level: complete', 'level: partial'))).toBe('')
    const sources = change(AVANCE, 'name: Société', 'sources: [198.51.100.0/24], name: Société')
    expect(shown(sources)).toContain('198.51.100.0/24 is a network of the client')
  })
})
