/** The appliance's device towards the network, under whatever name and however late the host plugs it in. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type ApplianceSpec, renderAppliance } from '../../constructs/guest/index.ts'
import { standard } from '../guest/appliance-sample.ts'
import { bareMachine, boot, connect, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'
import { startUnit } from './lib/units.ts'

const spec: ApplianceSpec = {
  ...standard,
  outside: { interface: 'e*', address: null },
  inside: { interface: 'lan0', address: '10.0.1.1', network: '10.0.1.0/24', hardware: '02:00:00' },
  ipsec: [],
}

describeWith(
  ['nft', 'curl', 'python3', 'cloud-init', 'unshare'],
  'a device without a name of its own',
  () => {
    let gateway: Machine, server: Machine, world: Machine
    const get = (on: Machine, url: string) => on.try(['curl', '-sS', '-m', '3', url]).stdout

    beforeAll(async () => {
      gateway = await boot('gateway', renderAppliance(spec))
      server = await bareMachine('server')
      world = await bareMachine('world')
      connect(gateway, ['198.51.100.1/24'], world, ['198.51.100.2/24'])
      gateway.run(['ip', 'route', 'add', 'default', 'via', '198.51.100.2'])
      gateway.run(['sysctl', '-qp', '/etc/sysctl.d/60-routing.conf'])
      gateway.run(['nft', '-j', '-f', '/etc/nftables.json'])
      for (const [on, port] of [
        [server, '8443'],
        [server, '5432'],
        [world, '9000'],
      ] as const) {
        on.write('/srv/www/index.html', `from ${on.name}\n`)
        on.start(['python3', '-u', '-m', 'http.server', '-d', '/srv/www', port])
        on.run(['sh', '-c', `until ss -Hltn | grep -q :${port}; do sleep 0.1; done`])
      }
    })
    afterAll(() => {
      for (const one of [gateway, server, world]) one.stop()
    })

    it('says that it is not there yet, so that systemd tries again', () => {
      expect(startUnit(gateway, 'network-device.service')).toBe('failed')
    })

    it('lets nothing out before it is found', () => {
      connect(gateway, ['10.0.1.1/24'], server, ['10.0.1.10/24'])
      gateway.run(['ip', 'link', 'set', 'eth5', 'address', '02:00:00:12:34:56'])
      server.run(['ip', 'route', 'add', 'default', 'via', '10.0.1.1'])
      expect(get(server, 'http://198.51.100.2:9000/')).toBe('')
    })

    it('gets its name and its address, and the network its way out and its published ports', () => {
      gateway.run(['ip', 'address', 'flush', 'dev', 'eth5'])
      expect(startUnit(gateway, 'network-device.service')).toBe('done')
      expect(gateway.run(['ip', '-o', 'address', 'show', 'dev', 'lan0'])).toContain('inet 10.0.1.1/24')
      expect(get(server, 'http://198.51.100.2:9000/')).toBe('from world\n')
      expect(get(world, 'http://198.51.100.1:443/')).toBe('from server\n')
      expect(get(world, 'http://198.51.100.1:5432/')).toBe('')
    })

    it('changes nothing when it runs again', () => {
      const before = gateway.run(['ip', '-o', 'address'])
      expect(startUnit(gateway, 'network-device.service')).toBe('done')
      expect(gateway.run(['ip', '-o', 'address'])).toBe(before)
      expect(get(server, 'http://198.51.100.2:9000/')).toBe('from world\n')
    })
  },
)
