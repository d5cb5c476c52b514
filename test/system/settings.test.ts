/** Rules that arrive while the server lives: the real program, the real packet filter and real packets. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildGuest, type Channel, type GuestSpec } from '../../constructs/guest/index.ts'
import { minimal } from '../guest/sample.ts'
import { bareMachine, boot, connect, type Machine } from './lib/machine.ts'
import { hand, METADATA, serveMetadata, silenceMetadata } from './lib/metadata.ts'
import { describeWith } from './lib/need.ts'
import { startUnit } from './lib/units.ts'

const withPorts = (...ports: string[]): GuestSpec => ({
  ...minimal,
  firewall: { ports, adminSources: ['203.0.113.0/24'] },
})
const settings = (spec: GuestSpec): string => buildGuest(spec, 'openstack').settings ?? ''

/** A set with the right sum, whatever it says. */
function signed(files: Readonly<Record<string, string>>): string {
  const body = Object.entries(files)
    .map(([name, content]) => `file ${name} ${content.split('\n').length - 1}\n${content}`)
    .join('')
  return `contract-settings 1 ${createHash('sha256').update(body).digest('hex')}\n${body}`
}

const programs = ['nft', 'unshare', 'ip', 'nc', 'curl', 'python3', 'cloud-init', 'mawk']

describeWith(programs, 'settings that may change', () => {
  for (const channel of ['openstack', 'scaleway', 'cloudstack'] as const satisfies Channel[]) {
    const machines: Machine[] = []
    let server: Machine, admin: Machine, cloud: Machine
    const log: string[] = []

    beforeAll(async () => {
      server = await boot('server', buildGuest(withPorts(), channel).userData)
      admin = await bareMachine('admin')
      cloud = await bareMachine('cloud')
      machines.push(server, admin, cloud)
      connect(server, ['198.51.100.1/24', '169.254.0.9/16'], cloud, ['198.51.100.2/24', ...METADATA])
      connect(server, ['203.0.113.1/24'], admin, ['203.0.113.2/24'])
      server.run(['ip', 'route', 'add', 'default', 'via', '198.51.100.2'])
      // Debian's own awk, whatever this system has.
      server.run(['ln', '-sf', '/usr/bin/mawk', '/etc/alternatives/awk'])
      // Nobody answers names here: the router is found by the way out.
      server.write('/etc/nsswitch.conf', 'hosts: files\n')
      for (const port of ['22', '443', '8443']) server.start(['nc', '-lk', port])
      server.run(['sh', '-c', 'until [ "$(ss -Hltn | wc -l)" -ge 3 ]; do sleep 0.1; done'])
      expect(startUnit(server, 'firewall.service')).toBe('done')
      hand(cloud, null)
      serveMetadata(cloud)
    })
    afterAll(() => {
      for (const one of machines) one.stop()
    })

    const look = (): string => startUnit(server, 'contract-settings.service', log)
    const reached = (from: Machine, address: string): string[] => {
      const each = `for port in 22 443 8443; do nc -z -w 1 ${address} $port && echo $port & done; wait`
      const ports = from
        .run(['sh', '-c', each])
        .split('\n')
        .filter((line) => line !== '')
      return ports.sort((a, b) => Number(a) - Number(b))
    }
    const open = () => ({
      toAll: reached(cloud, '198.51.100.1'),
      toAdmin: reached(admin, '203.0.113.1'),
    })
    const loaded = () => server.read('/var/lib/contract-settings/loaded').trim()
    const sumOf = (text: string) => text.split('\n')[0]?.split(' ')[2]

    it(`${channel}: is closed until the first set arrives`, () => {
      expect(open()).toEqual({ toAll: [], toAdmin: [] })
      expect(look()).toBe('failed')
      expect(open()).toEqual({ toAll: [], toAdmin: [] })
    })

    it(`${channel}: loads the set that arrives, and opens what it opens`, () => {
      hand(cloud, settings(withPorts('443/tcp')))
      expect(look(), log.at(-1)).toBe('done')
      expect(open()).toEqual({ toAll: ['443'], toAdmin: ['22', '443'] })
    })

    it(`${channel}: loads a changed set at the next look, and lets alone one that did not change`, () => {
      const set = settings(withPorts('8443/tcp'))
      hand(cloud, set)
      expect(look(), log.at(-1)).toBe('done')
      expect(open()).toEqual({ toAll: ['8443'], toAdmin: ['22', '8443'] })
      expect(loaded()).toBe(sumOf(set))
      server.run(['nft', 'add', 'rule', 'inet', 'filter', 'input', 'tcp', 'dport', '9', 'drop'])
      expect(look()).toBe('done')
      expect(server.run(['nft', 'list', 'ruleset'])).toContain('dport 9')
    })

    const good = settings(withPorts('8443/tcp'))
    const other = settings(withPorts('443/tcp'))
    const nftables = other.slice(other.indexOf('{"nftables"'))
    const WRONG: Readonly<Record<string, string>> = {
      'cut short': other.slice(0, -30),
      altered: other.replace('443', '22'),
      'of another version': other.replace('settings 1', 'settings 2'),
      'with rules that nft does not know': signed({ nftables: nftables.replace('"flush"', '"fluch"') }),
      'with a file that nobody expects': signed({ nftables, crontab: '* * * * * root true\n' }),
      'without rules': signed({ sites: 'a.example\n' }),
      'with a name that is a path': signed({ nftables }).replace('file nftables', 'file ../nftables'),
      'longer than it says': `${signed({ nftables })}more\n`,
      'of nothing': '',
    }
    // Behind the first it is the same program: one case of the others shows that it gets there.
    const wrongs = Object.entries(WRONG).slice(0, channel === 'openstack' ? undefined : 1)
    it.each(wrongs)(`${channel}: a set %s changes nothing`, (_, wrong) => {
      hand(cloud, wrong)
      expect(look()).toBe('failed')
      expect(open()).toEqual({ toAll: ['8443'], toAdmin: ['22', '8443'] })
      expect(loaded()).toBe(sumOf(good))
    })

    it(`${channel}: keeps what it has when nobody answers, and over a restart`, () => {
      silenceMetadata(cloud)
      expect(look()).toBe('failed')
      expect(open()).toEqual({ toAll: ['8443'], toAdmin: ['22', '8443'] })
      server.run(['nft', 'flush', 'ruleset'])
      expect(startUnit(server, 'firewall.service')).toBe('done')
      expect(open()).toEqual({ toAll: ['8443'], toAdmin: ['22', '8443'] })
    })
  }
})
