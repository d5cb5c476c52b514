/** Two firewall appliances for one network: the real keepalived moves the shared addresses when one is lost. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ApplianceSpec, renderAppliance } from '../../constructs/guest/index.ts'
import { standard } from '../guest/appliance-sample.ts'
import { bareMachine, boot, connect, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'

const WORLD = '198.51.100.2'
const OUTSIDE = '198.51.100.10'
const INSIDE = '10.0.1.1'

const half = (hostname: string, own: string, peer: string, preferred: boolean): ApplianceSpec => ({
  ...standard,
  hostname,
  outside: { interface: 'eth4', address: OUTSIDE },
  inside: { interface: 'eth5', address: INSIDE, network: '10.0.1.0/24' },
  ipsec: [],
  pair: { own, peer, preferred },
})

describeWith(
  ['nft', 'squid', 'keepalived', 'curl', 'python3', 'cloud-init', 'unshare'],
  'a pair of appliances',
  () => {
    const machines: Machine[] = []
    const pair: Machine[] = []
    let server: Machine, world: Machine

    beforeAll(async () => {
      const bare = async (name: string) => {
        const made = await bareMachine(name)
        machines.push(made)
        return made
      }
      const [edge, lan] = [await bridge(await bare('edge')), await bridge(await bare('lan'))]
      server = await bare('server')
      world = await bare('world')
      const halves = [half('one', '10.9.0.1', '10.9.0.2', true), half('two', '10.9.0.2', '10.9.0.1', false)]
      for (const [index, spec] of halves.entries()) {
        const gateway = await boot(spec.hostname, renderAppliance(spec))
        machines.push(gateway)
        pair.push(gateway)
        plug(edge, gateway, `198.51.100.${11 + index}/24`)
        plug(lan, gateway, `${spec.pair?.own}/29`)
        gateway.run(['ip', 'route', 'add', 'default', 'via', WORLD])
        for (const file of ['60-routing', '61-shared-addresses'])
          gateway.run(['sysctl', '-qp', `/etc/sysctl.d/${file}.conf`])
        gateway.run(['nft', '-j', '-f', '/etc/nftables.json'])
        gateway.run(['mkdir', '-p', '/run/squid', '/var/log/squid'])
        gateway.run(['chown', 'proxy:', '/run/squid', '/var/log/squid'])
        gateway.start(['squid', '-N', '-f', '/etc/squid/squid.conf'])
        gateway.run(['sh', '-c', `until ss -Hltn | grep -q ${INSIDE}:3128; do sleep 0.1; done`])
      }
      plug(edge, world, `${WORLD}/24`)
      plug(lan, server, '10.0.1.10/24')
      server.run(['ip', 'route', 'add', 'default', 'via', INSIDE])
      serve(server, '8443')
      for (const port of ['80', '9000']) serve(world, port)
      for (const gateway of pair) gateway.start(['keepalived', '--dont-fork', '--log-detail'])
    })
    afterAll(() => {
      for (const one of machines) one.stop()
    })

    const holds = (one: Machine) => {
      const addresses = one.try(['ip', '-4', '-o', 'address']).stdout
      return [OUTSIDE, INSIDE].filter((address) => addresses.includes(` ${address}/`))
    }
    /** The appliance that holds both shared addresses while the other holds none. */
    const holder = (among: readonly Machine[] = pair) =>
      expect.poll(
        () => {
          const held = among.map(holds)
          return held.some((all) => all.length === 2) && held.flat().length === 2
        },
        { timeout: 60_000, interval: 250 },
      )
    const holding = () => pair.find((one) => holds(one).length === 2) as Machine
    const get = (on: Machine, url: string, ...more: string[]) =>
      on.try(['curl', '-sS', '-m', '3', ...more, url]).stdout

    const carries = async () => {
      const poll = { timeout: 60_000, interval: 500 }
      await expect.poll(() => get(world, `http://${OUTSIDE}:443/`), poll).toBe('from server\n')
      await expect.poll(() => get(server, `http://${WORLD}:9000/`), poll).toBe('from world\n')
      const proxied = () => get(server, `http://${WORLD}/`, '-x', `http://${INSIDE}:3128`)
      await expect.poll(proxied, poll).toBe('from world\n')
    }

    it('is one gateway: one of them holds both addresses, and traffic goes through', async () => {
      await holder().toBe(true)
      await carries()
    })

    it('gives up both addresses when it loses one side', async () => {
      const before = holding()
      before.run(['ip', 'link', 'set', 'eth4', 'down'])
      await expect.poll(() => holding() ?? before, { timeout: 60_000, interval: 250 }).not.toBe(before)
      await holder().toBe(true)
      await carries()
      before.run(['ip', 'link', 'set', 'eth4', 'up'])
      before.run(['ip', 'route', 'replace', 'default', 'via', WORLD])
    })

    it('believes no sign of life but that of its other half', async () => {
      await holder().toBe(true)
      const first = holding()
      const seen = (verdict: RegExp) =>
        first.run(['nft', 'list', 'chain', 'inet', 'filter', 'input']).match(verdict)?.[0]
      const [believed, dropped] = [/ip protocol (?:vrrp|112) counter.*accept/, /counter.*drop\n\t}/]
      const before = { believed: seen(believed), dropped: seen(dropped) }
      expect(before.believed).toBeDefined()
      server.run(['ip', 'address', 'add', '10.9.0.5/29', 'dev', 'eth4'])
      server.run(['python3', '-c', FORGED, first === pair[0] ? '10.9.0.1' : '10.9.0.2'])
      await expect.poll(() => seen(dropped), { timeout: 20_000 }).not.toBe(before.dropped)
      expect(seen(believed)).toBe(before.believed)
      expect(holding()).toBe(first)
    })

    it('goes on through the other one when the one that held them dies', async () => {
      await holder().toBe(true)
      const dead = holding()
      const other = pair.filter((one) => one !== dead)
      dead.stop()
      await holder(other).toBe(true)
      await carries()
    })
  },
)

/** A VRRP packet of priority 255 from an address that is not the other half's. */
const FORGED = `
import socket, struct, sys
body = struct.pack('!BBBBH', 0x31, 36, 255, 1, 100) + b'\\0\\0' + socket.inet_aton('10.0.1.1')
s = socket.socket(socket.AF_INET, socket.SOCK_RAW, 112)
s.bind(('10.9.0.5', 0))
s.setsockopt(socket.IPPROTO_IP, socket.IP_TTL, 255)
for _ in range(3): s.sendto(body, (sys.argv[1], 0))
`

async function bridge(machine: Machine): Promise<Machine> {
  machine.run(['ip', 'link', 'add', 'br0', 'type', 'bridge'])
  machine.run(['ip', 'link', 'set', 'br0', 'up'])
  return machine
}

/** A cable from `machine` to the switch. */
function plug(into: Machine, machine: Machine, address: string): void {
  connect(into, [], machine, [address])
  const links = into.run(['ip', '-br', 'link']).match(/^eth\d+/gm) ?? []
  for (const link of links) into.run(['ip', 'link', 'set', link, 'master', 'br0'])
}

/** A web server that says who answers. */
function serve(on: Machine, port: string): void {
  on.write('/srv/www/index.html', `from ${on.name}\n`)
  on.start(['sh', '-c', `exec python3 -u -m http.server -d /srv/www ${port} >/tmp/${port}.log 2>&1`])
  on.run(['sh', '-c', `until ss -Hltn | grep -q :${port}; do sleep 0.1; done`])
}
