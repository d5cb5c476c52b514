/** What may change on an appliance that lives: published ports, joined sites, the lists of the web filter, each reloaded alone. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type ApplianceSpec, buildAppliance } from '../../constructs/guest/index.ts'
import { advanced, standard } from '../guest/appliance-sample.ts'
import { bareMachine, boot, connect, type Machine } from './lib/machine.ts'
import { hand, METADATA, serveMetadata } from './lib/metadata.ts'
import { describeWith } from './lib/need.ts'
import { startUnit } from './lib/units.ts'

/** The set of the option advanced, without queues: the kernel of a test may have none. */
function settings(change: Partial<ApplianceSpec>, sites: readonly string[]): string {
  const inspection = { blockedSites: sites, blockedExtensions: [], blockedApplications: [] }
  const { settings: text } = buildAppliance({ ...advanced, ...change, inspection }, 'openstack')
  const body = (text ?? '')
    .replace(/^.*\n/, '')
    .replaceAll('{"queue":{"num":0,"flags":"bypass"}}', '{"accept":null}')
  return `contract-settings 1 ${createHash('sha256').update(body).digest('hex')}\n${body}`
}

const programs = [
  'nft',
  'curl',
  'python3',
  'cloud-init',
  'unshare',
  'swanctl',
  'charon-systemd',
  'e2guardian',
]

describeWith(programs, 'settings of an appliance', () => {
  const machines: Machine[] = []
  let gateway: Machine, server: Machine, world: Machine
  const log: string[] = []

  beforeAll(async () => {
    const { userData } = buildAppliance(advanced, 'openstack')
    gateway = await boot('gateway', userData)
    server = await bareMachine('server')
    world = await bareMachine('world')
    machines.push(gateway, server, world)
    connect(gateway, ['198.51.100.1/24', '169.254.0.9/16'], world, ['198.51.100.2/24', ...METADATA])
    connect(gateway, ['10.0.1.1/24'], server, ['10.0.1.10/24'])
    server.run(['ip', 'route', 'add', 'default', 'via', '10.0.1.1'])
    gateway.run(['sysctl', '-qp', '/etc/sysctl.d/60-routing.conf'])
    server.write('/srv/www/index.html', 'from server\n')
    server.start(['python3', '-m', 'http.server', '-d', '/srv/www', '8443'])
    server.run(['sh', '-c', 'until ss -Hltn | grep -q :8443; do sleep 0.1; done'])
    for (const argv of (parse(userData) as { runcmd: string[][] }).runcmd)
      if (['sed', 'cp'].includes(argv[0] ?? '')) gateway.run(argv)
    expect(startUnit(gateway, 'firewall.service')).toBe('done')
    serveMetadata(world)
    expect(startUnit(gateway, 'ipsec-key.service')).toBe('done')
    gateway.run(['cp', '/etc/swanctl/pubkey/gateway.pem', '/etc/swanctl/pubkey/siege.pem'])
    gateway.start(['sh', '-c', 'exec charon-systemd >/tmp/charon.log 2>&1'])
    gateway.start(['sh', '-c', 'exec e2guardian -N >/tmp/e2guardian.log 2>&1'])
    gateway.run(['sh', '-c', 'until [ -S /run/charon.vici ]; do sleep 0.1; done'])
    gateway.run([
      'sh',
      '-c',
      "for i in $(seq 300); do ss -Hltn | grep -q '10.0.1.1:8080' && exit; sleep 0.2; done; cat /tmp/e2guardian.log; exit 1",
    ])
  })
  afterAll(() => {
    for (const one of machines) one.stop()
  })

  const arrives = (text: string) => {
    hand(world, text)
    expect(startUnit(gateway, 'contract-settings.service', log), log.at(-1)).toBe('done')
  }
  const get = (on: Machine, url: string, ...more: string[]) =>
    on.try(['curl', '-sS', '-m', '5', ...more, url]).stdout
  const filtered = (name: string) => get(server, `http://${name}/`, '-x', 'http://10.0.1.1:8080')
  const until = (shown: () => boolean): boolean => {
    for (let tries = 0; tries < 20 && !shown(); tries += 1) gateway.run(['sleep', '0.25'])
    return shown()
  }

  it('passes nothing until the first set arrives', () => {
    expect(get(world, 'http://198.51.100.1:443/')).toBe('')
    expect(filtered('games.example')).toBe('')
    expect(gateway.run(['swanctl', '--list-conns'])).toBe('')
  })

  it('publishes, joins and filters what the set says', () => {
    arrives(settings({}, ['games.example']))
    expect(get(world, 'http://198.51.100.1:443/')).toBe('from server\n')
    expect(gateway.run(['swanctl', '--list-conns'])).toMatch(/^siege: /m)
    expect(until(() => filtered('games.example').includes('deemed inappropriate'))).toBe(true)
    expect(filtered('news.example')).not.toContain('deemed inappropriate')
  })

  it('follows a changed set, and its programs were never stopped', () => {
    const running = () =>
      gateway.run(['pidof', 'charon-systemd']) + gateway.run(['pgrep', '-o', 'e2guardian'])
    const before = running()
    const [peer] = standard.ipsec
    // e2guardian tells a changed list by the second of its date; the timer looks once a minute.
    gateway.run(['sleep', '1.1'])
    arrives(
      settings(
        {
          published: [{ port: '9443/tcp', to: '10.0.1.10', toPort: 8443 }],
          ipsec: peer === undefined ? [] : [{ ...peer, name: 'agence' }],
        },
        ['news.example'],
      ),
    )
    expect(get(world, 'http://198.51.100.1:443/')).toBe('')
    expect(get(world, 'http://198.51.100.1:9443/')).toBe('from server\n')
    const joined = gateway.run(['swanctl', '--list-conns'])
    expect(joined).not.toMatch(/^siege: /m)
    // Its key is still to come: what else changed did not wait for it.
    expect(joined).not.toMatch(/^agence: /m)
    gateway.run(['cp', '/etc/swanctl/pubkey/gateway.pem', '/etc/swanctl/pubkey/agence.pem'])
    gateway.run(['swanctl', '--load-all'])
    expect(gateway.run(['swanctl', '--list-conns'])).toMatch(/^agence: /m)
    expect(until(() => filtered('news.example').includes('deemed inappropriate'))).toBe(true)
    expect(until(() => !filtered('games.example').includes('deemed inappropriate'))).toBe(true)
    expect(running()).toBe(before)
  })
})
