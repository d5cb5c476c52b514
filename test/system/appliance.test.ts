/** The firewall appliance between a network and the world: translation, proxy, both VPNs, with the real programs. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApplianceSpec, renderAppliance } from '../../constructs/guest/index.ts'
import { standard } from '../guest/appliance-sample.ts'
import { bareMachine, boot, connect, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'
import { startUnit } from './lib/units.ts'

const programs = [
  'nft',
  'squid',
  'openvpn',
  'swanctl',
  'charon-systemd',
  'openssl',
  'curl',
  'python3',
  'cloud-init',
  'unshare',
]

describeWith(programs, 'appliance, option standard', () => {
  const machines: Machine[] = []
  let gateway: Machine, server: Machine, world: Machine

  beforeAll(async () => {
    gateway = await boot('gateway', renderAppliance(standard))
    server = await bareMachine('server')
    world = await bareMachine('world')
    machines.push(gateway, server, world)
    connect(gateway, ['198.51.100.1/24'], world, ['198.51.100.2/24'])
    connect(gateway, ['10.0.1.1/24'], server, ['10.0.1.10/24'])
    gateway.run(['ip', 'route', 'add', 'default', 'via', '198.51.100.2'])
    server.run(['ip', 'route', 'add', 'default', 'via', '10.0.1.1'])
    gateway.run(['sysctl', '-qp', '/etc/sysctl.d/60-routing.conf'])
    gateway.run(['nft', '-j', '-f', '/etc/nftables.json'])
    for (const port of ['8443', '25', '5432']) serve(server, port)
    for (const port of ['80', '9000']) serve(world, port)
    gateway.run(['mkdir', '-p', '/run/squid', '/var/log/squid'])
    gateway.run(['chown', 'proxy:', '/run/squid', '/var/log/squid'])
    gateway.start(['squid', '-N', '-f', '/etc/squid/squid.conf'])
    gateway.run(['sh', '-c', 'until ss -Hltn | grep -q 10.0.1.1:3128; do sleep 0.1; done'])
  })
  afterAll(() => {
    for (const one of machines) one.stop()
  })

  /** A web server that says in its log who came. */
  function serve(on: Machine, port: string): void {
    on.write(`/srv/www/index.html`, `from ${on.name}\n`)
    on.start(['sh', '-c', `exec python3 -u -m http.server -d /srv/www ${port} >/tmp/${port}.log 2>&1`])
    on.run(['sh', '-c', `until ss -Hltn | grep -q :${port}; do sleep 0.1; done`])
  }
  const get = (on: Machine, url: string, ...more: string[]) =>
    on.try(['curl', '-sS', '-m', '3', ...more, url]).stdout

  it('publishes a port on another port of a server, and nothing else of it', () => {
    expect(get(world, 'http://198.51.100.1:443/')).toBe('from server\n')
    expect(get(world, 'http://198.51.100.1:25/')).toBe('from server\n')
    expect(get(world, 'http://198.51.100.1:5432/')).toBe('')
    world.run(['ip', 'route', 'add', '10.0.1.0/24', 'via', '198.51.100.1'])
    expect(get(world, 'http://10.0.1.10:5432/')).toBe('')
    world.run(['ip', 'route', 'del', '10.0.1.0/24'])
  })

  it('lets the network out under the outside address', () => {
    expect(get(server, 'http://198.51.100.2:9000/')).toBe('from world\n')
    expect(world.read('/tmp/9000.log')).toMatch(/^198\.51\.100\.1 /m)
    expect(world.read('/tmp/9000.log')).not.toContain('10.0.1.10')
  })

  it('gives the web through the proxy only, and the proxy to the network only', () => {
    expect(get(server, 'http://198.51.100.2/')).toBe('')
    expect(get(server, 'http://198.51.100.2/', '-x', 'http://10.0.1.1:3128')).toBe('from world\n')
    expect(get(world, 'http://198.51.100.2/', '-x', 'http://198.51.100.1:3128')).toBe('')
    expect(get(server, 'http://127.0.0.1/', '-x', 'http://10.0.1.1:3128')).toContain('ERR_ACCESS_DENIED')
    expect(get(server, 'http://198.51.100.2:9000/', '-x', 'http://10.0.1.1:3128')).toContain(
      'ERR_ACCESS_DENIED',
    )
  })

  it('keeps its own administration closed to the network and the world', () => {
    gateway.start(['nc', '-lk', '22'])
    for (const [from, address] of [
      [server, '10.0.1.1'],
      [world, '198.51.100.1'],
    ] as const)
      expect(from.try(['nc', '-z', '-w', '1', address, '22']).status).not.toBe(0)
  })

  describe('SSL VPN', () => {
    beforeAll(() => {
      makeAuthority(world)
      for (const file of ['ca.crt', 'server.crt', 'server.key', 'tls-crypt.key'])
        gateway.write(`/etc/openvpn/server/${file}`, world.read(`/root/${file}`), 0o600)
      gateway.run(['mkdir', '-p', '/run/openvpn-server'])
      gateway.start(['openvpn', '--config', '/etc/openvpn/server/contract.conf'])
    })

    const client = (certificate: string) =>
      world.start([
        'openvpn',
        '--client',
        '--dev',
        'tun9',
        '--proto',
        'udp',
        '--remote',
        '198.51.100.1',
        '1194',
        '--nobind',
        '--ca',
        '/root/ca.crt',
        '--cert',
        `/root/${certificate}.crt`,
        '--key',
        `/root/${certificate}.key`,
        '--tls-crypt',
        '/root/tls-crypt.key',
        '--remote-cert-tls',
        'server',
        '--connect-retry',
        '1',
        '--verb',
        '1',
      ])

    it('carries a person with a certificate to the servers, and to nowhere else', () => {
      const tunnel = client('person')
      world.run([
        'sh',
        '-c',
        'n=0; until ping -c1 -W1 10.0.1.10 >/dev/null; do n=$((n+1)); [ $n -lt 20 ] || exit 1; sleep 0.5; done',
      ])
      expect(get(world, 'http://10.0.1.10:5432/')).toBe('from server\n')
      tunnel.kill()
      world.run(['sh', '-c', 'pkill openvpn; while ip link show tun9 >/dev/null 2>&1; do sleep 0.1; done'])
    })

    it('refuses a certificate of another authority', () => {
      client('stranger')
      expect(
        world.try([
          'sh',
          '-c',
          'for i in 1 2 3 4; do ping -c1 -W1 10.0.1.10 && exit 0; sleep 0.5; done; exit 1',
        ]).status,
      ).toBe(1)
      world.run(['pkill', 'openvpn'])
    })
  })

  describe('IPsec', () => {
    let site: Machine, desk: Machine

    beforeAll(async () => {
      const mirrored: ApplianceSpec = {
        ...standard,
        hostname: 'acme-siege-fw',
        outside: { interface: 'eth4', address: '192.0.2.9' },
        inside: { interface: 'eth5', address: '10.0.2.1', network: '10.0.2.0/24' },
        published: [],
        ipsec: [{ name: 'dc', address: '198.51.100.1', remoteNetworks: ['10.0.1.0/24'] }],
      }
      site = await boot('site', renderAppliance(mirrored))
      desk = await bareMachine('desk')
      machines.push(site, desk)
      connect(site, ['192.0.2.9/24'], world, ['192.0.2.2/24'])
      connect(site, ['10.0.2.1/24'], desk, ['10.0.2.10/24'])
      site.run(['ip', 'route', 'add', 'default', 'via', '192.0.2.2'])
      desk.run(['ip', 'route', 'add', 'default', 'via', '10.0.2.1'])
      site.run(['sysctl', '-qp', '/etc/sysctl.d/60-routing.conf'])
      site.run(['nft', '-j', '-f', '/etc/nftables.json'])
      world.run(['sysctl', '-qw', 'net.ipv4.ip_forward=1'])
      for (const end of [gateway, site]) {
        expect(startUnit(end, 'ipsec-key.service')).toBe('done')
        // This kernel may have no ESP: strongSwan's own, in user space, speaks the same protocol.
        end.write('/etc/strongswan.d/charon/kernel-libipsec.conf', 'kernel-libipsec {\n  load = yes\n}\n')
      }
      gateway.write('/etc/swanctl/pubkey/siege.pem', site.read('/etc/swanctl/pubkey/gateway.pem'))
      site.write('/etc/swanctl/pubkey/dc.pem', gateway.read('/etc/swanctl/pubkey/gateway.pem'))
      for (const end of [gateway, site]) {
        end.start(['sh', '-c', 'exec charon-systemd >/tmp/charon.log 2>&1'])
        end.run(['sh', '-c', 'until [ -S /run/charon.vici ]; do sleep 0.1; done'])
        end.run(['swanctl', '--load-all'])
      }
    })

    it('joins two sites by their public keys, each seeing the other under its own addresses', () => {
      gateway.run(['swanctl', '--initiate', '--child', 'siege', '--timeout', '20'])
      expect(desk.run(['ping', '-c1', '-W3', '10.0.1.10'])).toContain('1 received')
      expect(get(desk, 'http://10.0.1.10:5432/')).toBe('from server\n')
      expect(server.read('/tmp/5432.log')).toMatch(/^10\.0\.2\.10 /m)
    })

    it('drops what only claims to come from the other site', () => {
      world.run(['ip', 'address', 'add', '10.0.2.66/32', 'dev', 'lo'])
      world.run(['ip', 'route', 'add', '10.0.1.0/24', 'via', '198.51.100.1'])
      const forged = world.try(['ping', '-c1', '-W1', '-I', '10.0.2.66', '10.0.1.10'])
      expect(forged.status).not.toBe(0)
      expect(gateway.run(['nft', 'list', 'chain', 'inet', 'filter', 'forward'])).toMatch(
        /saddr 10\.0\.2\.0\/24 counter packets [1-9]\d* bytes \d+ drop/,
      )
    })
  })
})

/** A certificate authority with a server, a person, and a stranger who signed himself. */
function makeAuthority(on: Machine): void {
  const make = (name: string, usage: string, signer: string) => `
    openssl req -newkey rsa:2048 -nodes -keyout ${name}.key -subj /CN=${name} -out ${name}.csr
    printf 'extendedKeyUsage=${usage}\\nkeyUsage=digitalSignature,keyEncipherment\\n' > ext
    openssl x509 -req -in ${name}.csr -CA ${signer}.crt -CAkey ${signer}.key -CAcreateserial -days 2 -extfile ext -out ${name}.crt`
  on.run([
    'sh',
    '-ec',
    `cd /root
    for ca in ca other; do openssl req -x509 -newkey rsa:2048 -nodes -keyout $ca.key -out $ca.crt -subj /CN=$ca -days 2; done
    ${make('server', 'serverAuth', 'ca')}
    ${make('person', 'clientAuth', 'ca')}
    ${make('stranger', 'clientAuth', 'other')}
    openvpn --genkey tls-crypt tls-crypt.key`,
  ])
}
