/**
 * Intrusion prevention and application control on Debian 13: the real Suricata, inline between a network and the world, with the generated
 * settings. Where this kernel has no queue for nftables, the older NFQUEUE hands it the same packets.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BY_CONTENT, BY_PORT } from '../../../constructs/guest/appliance/applications.ts'
import { renderAppliance } from '../../../constructs/guest/index.ts'
import { advanced } from '../../guest/appliance-sample.ts'
import { bareMachine, boot, connect, type Machine } from '../lib/machine.ts'
import { describeWith } from '../lib/need.ts'
import { hold, isCut, isHeard, serveEcho } from '../lib/talk.ts'
import { execArgv, parseUnit } from '../lib/units.ts'

const WORLD = '198.51.100.2'
const spec = {
  ...advanced,
  inspection: { blockedSites: [], blockedExtensions: [], blockedApplications: [...BY_CONTENT, ...BY_PORT] },
}

/** How each begins to talk. */
const OPENINGS: Readonly<Record<(typeof BY_CONTENT)[number], readonly [protocol: string, bytes: string]>> = {
  'bittorrent-dht': ['udp', 'd1:ad2:id20:abcdefghij0123456789e1:q4:ping1:t2:aa1:y1:qe'],
  ftp: ['tcp', 'USER anonymous\r\n'],
  http: ['tcp', 'GET / HTTP/1.1\r\nHost: a.example\r\n\r\n'],
  rdp: ['tcp', '\x03\x00\x00\x13\x0e\xe0\x00\x00\x00\x00\x00\x01\x00\x08\x00\x03\x00\x00\x00'],
  smtp: ['tcp', 'EHLO a.example\r\n'],
  ssh: ['tcp', 'SSH-2.0-OpenSSH_10.0\r\n'],
  tls: ['tcp', '\x16\x03\x01\x00\x05\x01\x00\x00\x01\x00'],
}
const TELNET = '\xff\xfd\x18\xff\xfd\x20\xff\xfd\x23\xff\xfd\x27'
const latin = (text: string) => Buffer.from(text, 'latin1')

describeWith(
  ['suricata', 'suricata-update', 'suricatasc', 'nft', 'python3', 'cloud-init', 'unshare'],
  'intrusion prevention',
  () => {
    const machines: Machine[] = []
    let gateway: Machine, server: Machine, world: Machine
    const ports = ['23/tcp', '2323/tcp', '5000/tcp', '5000/udp']
    const suricata = () => {
      const { Service } = parseUnit(gateway.read('/etc/systemd/system/suricata.service.d/inline.conf'))
      gateway.run(execArgv(Service?.ExecStart?.at(-1) ?? ''))
      gateway.run(['sh', '-c', 'until suricatasc -c uptime >/dev/null 2>&1; do sleep 0.2; done'])
    }
    /** What each night does: `suricata-rules.service`, from a publisher in the world. */
    const night = () => {
      const { Service } = parseUnit(gateway.read('/etc/systemd/system/suricata-rules.service'))
      const [fetch = '', reload = ''] = Service?.ExecStart ?? []
      gateway.run([...execArgv(fetch), '--url', `http://${WORLD}/emerging.rules.tar.gz`])
      return gateway.run(execArgv(reload))
    }
    const publish = (rules: Readonly<Record<string, string>>) => {
      for (const [name, text] of Object.entries(rules)) world.write(`/srv/rules/rules/${name}`, text)
      world.run([
        'sh',
        '-c',
        'mkdir -p /srv/www && tar -C /srv/rules -czf /srv/www/emerging.rules.tar.gz rules',
      ])
    }
    const rule = (content: string, sid: number) =>
      `alert tcp any any -> any any (msg:"${content}"; content:"${content}"; sid:${sid}; rev:1;)\n`

    beforeAll(async () => {
      gateway = await boot('gateway', renderAppliance(spec))
      server = await bareMachine('server')
      world = await bareMachine('world')
      machines.push(gateway, server, world)
      connect(gateway, ['198.51.100.1/24'], world, [`${WORLD}/24`])
      connect(gateway, ['10.0.1.1/24'], server, ['10.0.1.10/24'])
      gateway.run(['ip', 'route', 'add', 'default', 'via', WORLD])
      server.run(['ip', 'route', 'add', 'default', 'via', '10.0.1.1'])
      gateway.run(['sysctl', '-qp', '/etc/sysctl.d/60-routing.conf'])
      filter()
      serveEcho(world, ports)
      serveEcho(server, ['8443/tcp'])
      world.run(['mkdir', '-p', '/srv/www'])
      world.start(['python3', '-m', 'http.server', '-d', '/srv/www', '80'])
      publish({
        'emerging-exploit.rules': rule('known-exploit', 2_000_001),
        'emerging-info.rules': rule('merely-odd', 2_000_002),
      })
    })
    afterAll(() => {
      for (const one of machines) one.stop()
    })

    function filter(): void {
      const { status, stderr } = gateway.try(['nft', '-j', '-f', '/etc/nftables.json'])
      if (status === 0) return
      // The kernel lacks something; nft itself understood every word.
      expect(
        stderr
          .replaceAll(/^internal:0:0-0: Error: Could not process rule: No such file or directory$/gm, '')
          .trim(),
      ).toBe('')
      const ruleset = gateway.read('/etc/nftables.json')
      gateway.write(
        '/tmp/accept.json',
        ruleset.replaceAll('{"queue":{"num":0,"flags":"bypass"}}', '{"accept":null}'),
      )
      gateway.run(['nft', '-j', '-f', '/tmp/accept.json'])
      const queue = ['-j', 'NFQUEUE', '--queue-num', '0', '--queue-bypass']
      gateway.run(['iptables-legacy', '-t', 'mangle', '-A', 'FORWARD', ...queue])
    }

    it('lets traffic pass while it is not there, and cuts no connection when it comes or goes', async () => {
      expect(isHeard(server, WORLD, '5000/tcp', 'hello')).toBe(true)
      const before = await hold(server, WORLD, '5000/tcp')
      suricata()
      expect(await before()).toBe('heard')
      const during = await hold(server, WORLD, '5000/tcp')
      gateway.run([
        'sh',
        '-c',
        'kill -9 $(cat /run/suricata.pid) && while pidof suricata >/dev/null; do sleep 0.1; done; rm /run/suricata.pid',
      ])
      expect(await during()).toBe('heard')
      suricata()
      expect(isHeard(server, WORLD, '5000/tcp', 'hello')).toBe(true)
      expect(isHeard(world, '198.51.100.1', '443/tcp', 'hello')).toBe(true)
    })

    describe('application control', () => {
      it.each(BY_CONTENT)('cuts %s on any port', (name) => {
        const [protocol, bytes] = OPENINGS[name]
        expect(isCut(server, WORLD, `5000/${protocol}`, latin(bytes))).toBe(true)
      })

      it('cuts telnet on its own port, and takes nothing else for it', () => {
        expect(isCut(server, WORLD, '23/tcp', latin(TELNET))).toBe(true)
        expect(isHeard(server, WORLD, '2323/tcp', latin(TELNET))).toBe(true)
      })

      it('lets pass what it was not told of', () => {
        expect(isHeard(server, WORLD, '5000/udp', 'hello')).toBe(true)
      })
    })

    describe('rules of the night', () => {
      it('are fetched and loaded without a restart; what is worth cutting is cut, in both directions', () => {
        expect(isHeard(world, '198.51.100.1', '443/tcp', 'a known-exploit')).toBe(true)
        expect(night()).toContain('"done"')
        expect(isCut(world, '198.51.100.1', '443/tcp', 'a known-exploit')).toBe(true)
        expect(isCut(server, WORLD, '5000/tcp', 'a known-exploit')).toBe(true)
        expect(isHeard(world, '198.51.100.1', '443/tcp', 'a merely-odd thing')).toBe(true)
        const events = gateway.read('/var/log/suricata/eve.json').trim().split('\n')
        const alerts = events.map(
          (line) => JSON.parse(line) as { alert?: { signature: string; action: string } },
        )
        const told = new Set(
          alerts.flatMap(({ alert }) => (alert ? [`${alert.signature} ${alert.action}`] : [])),
        )
        expect([...told]).toEqual(expect.arrayContaining(['known-exploit blocked', 'merely-odd allowed']))
      })

      it('leave the rules on applications as they were', () => {
        expect(isCut(server, WORLD, '5000/tcp', OPENINGS.ssh[1])).toBe(true)
      })
    })

    it('takes its settings and every rule without a complaint', () => {
      const { status, stderr, stdout } = gateway.try(['suricata', '-T', '-c', '/etc/suricata/contract.yaml'])
      const complaints = `${stdout}${stderr}`.split('\n').filter((line) => /^(Error|Warning)/.test(line))
      expect(complaints).toEqual([])
      expect(status).toBe(0)
    })
  },
)
