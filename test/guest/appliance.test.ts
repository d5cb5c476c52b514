import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type ApplianceSpec, renderAppliance } from '../../constructs/guest/index.ts'
import { advanced, half, standard } from './appliance-sample.ts'

interface CloudConfig {
  packages: string[]
  write_files: { path: string; content: string }[]
}
const read = (spec: ApplianceSpec) => parse(renderAppliance(spec)) as CloudConfig
const file = (spec: ApplianceSpec, path: string) =>
  read(spec).write_files.find((one) => one.path === path)?.content ?? ''

interface Rule {
  chain: string
  expr: Record<string, unknown>[]
}
const rules = (spec: ApplianceSpec) =>
  (
    JSON.parse(file(spec, '/etc/nftables.json')) as { nftables: { add?: { rule?: Rule } }[] }
  ).nftables.flatMap((one) => one.add?.rule ?? [])

describe('renderAppliance', () => {
  it('stays under 32 KiB, carries no secret, and nothing that Terraform would take for a template', () => {
    for (const spec of [standard, advanced, half]) {
      expect(Buffer.byteLength(renderAppliance(spec))).toBeLessThan(32 * 1024)
      expect(renderAppliance(spec)).not.toMatch(/PRIVATE KEY|secret *=|[$%]\{/)
    }
  })

  it('installs the inspection with the option advanced only', () => {
    const inspecting = ['suricata', 'clamav-daemon', 'c-icap', 'e2guardian']
    for (const name of inspecting) {
      expect(read(advanced).packages).toContain(name)
      expect(read(standard).packages).not.toContain(name)
    }
    expect(read(standard).packages).toEqual(
      expect.arrayContaining(['squid', 'openvpn', 'strongswan-swanctl', 'nftables']),
    )
  })

  it('hands every forwarded packet to the intrusion prevention, and accepts none by itself', () => {
    const verdicts = (spec: ApplianceSpec) =>
      rules(spec)
        .filter(({ chain }) => chain === 'forward')
        .map(({ expr }) => Object.keys(expr.at(-1) ?? {})[0])
    expect(new Set(verdicts(advanced))).toEqual(new Set(['queue', 'drop']))
    expect(new Set(verdicts(standard))).toEqual(new Set(['accept', 'drop']))
    expect(verdicts(advanced)).toHaveLength(verdicts(standard).length)
  })

  it('drops applications by protocol', () => {
    expect(file(advanced, '/etc/suricata/rules/applications.rules').split('\n')).toEqual([
      'drop ip any any -> any any (msg:"application rdp"; app-layer-protocol:rdp; sid:1000000; rev:1;)',
      'drop ip any any -> any any (msg:"application bittorrent-dht"; app-layer-protocol:bittorrent-dht; sid:1000001; rev:1;)',
      '',
    ])
  })

  it('refuses an application that the intrusion prevention does not know, whose rule would not load', () => {
    const inspection = { blockedSites: [], blockedExtensions: [], blockedApplications: ['ssh', 'skype'] }
    expect(() => renderAppliance({ ...advanced, inspection })).toThrow('application "skype" is none that')
  })

  it('runs Suricata inline on the queue that the packet filter fills', () => {
    const [, body = ''] = file(advanced, '/etc/suricata/contract.yaml').split('---\n')
    expect(parse(body)).toMatchObject({
      nfq: { mode: 'accept' },
      vars: { 'address-groups': { HOME_NET: '[10.0.1.0/24]' } },
      'rule-files': ['suricata.rules', '/etc/suricata/rules/applications.rules'],
    })
    expect(file(advanced, '/etc/systemd/system/suricata.service.d/inline.conf')).toContain('-q 0 ')
  })

  it('fails closed when the antivirus does not answer', () => {
    expect(file(advanced, '/etc/squid/squid.conf')).toContain(
      'respmod_precache bypass=0 icap://127.0.0.1:1344/virus_scan',
    )
    expect(file(standard, '/etc/squid/squid.conf')).not.toContain('icap')
  })
})
