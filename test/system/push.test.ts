/** Rules that an operator pushes: the command that Terraform runs, a real sshd, the real program, the real filter and real packets. */
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildGuest, type GuestSpec } from '../../constructs/guest/index.ts'
import { PUSH_COMMAND } from '../../constructs/hosts/hetzner/push-command.ts'
import { confirmed } from '../../inventory/confirmed.ts'
import { emptyDraft } from '../../inventory/draft.ts'
import type { Evidence } from '../../inventory/evidence.ts'
import { guestReader } from '../../inventory/guest/read.ts'
import type { Inventory } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import { minimal } from '../guest/sample.ts'
import { bareMachine, boot, connect, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'
import { startUnit } from './lib/units.ts'

const programs = ['nft', 'unshare', 'ip', 'nc', 'ss', 'cloud-init', 'sshd', 'ssh', 'ssh-keygen', 'sudo']
const BORN = '2026-10-01T08:00:00Z'
const LATER = '2026-11-02T09:00:00Z'
const READY = '/var/lib/cloud/instance/boot-finished'

describeWith(programs, 'rules pushed over SSH', () => {
  let server: Machine, admin: Machine, world: Machine
  let key = ''
  const withPorts = (...ports: string[]): GuestSpec => ({
    ...minimal,
    operators: [{ name: 'exploitant', keys: [key] }],
    firewall: { ports, adminSources: ['203.0.113.0/24'] },
  })
  const settings = (...ports: string[]): string => buildGuest(withPorts(...ports), 'push').settings ?? ''

  beforeAll(async () => {
    admin = await bareMachine('admin')
    admin.run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', '/root/operator'])
    key = admin.read('/root/operator.pub').trim()
    server = await boot('server', buildGuest(withPorts('443/tcp'), 'push').userData)
    world = await bareMachine('world')
    connect(server, ['203.0.113.1/24'], admin, ['203.0.113.2/24'])
    connect(server, ['198.51.100.1/24'], world, ['198.51.100.2/24'])
    server.run(['mkdir', '-p', '/run/sshd'])
    server.run(['rm', '-f', READY])
    server.start(['/usr/sbin/sshd', '-D'])
    for (const port of ['443', '8443']) server.start(['nc', '-lk', port])
    server.run(['sh', '-c', 'until [ "$(ss -H4ltn | wc -l)" -ge 3 ]; do sleep 0.1; done'])
    expect(startUnit(server, 'firewall.service')).toBe('done')
  })
  afterAll(() => {
    for (const one of [server, admin, world]) one?.stop()
  })

  interface Push {
    readonly set: string
    readonly booted?: string
    readonly madeBy?: string
    readonly operators?: string
    readonly id?: string
    readonly ssh?: string
  }
  /** As Terraform starts it on the operator's machine. */
  const push = ({
    set,
    booted = settings('443/tcp'),
    madeBy = LATER,
    operators = 'exploitant',
    id = '7',
    ssh,
  }: Push) =>
    admin.try(['/bin/sh', '-c', PUSH_COMMAND], {
      env: {
        ...{ ADDRESS: '203.0.113.1', BOOTED: booted, BORN_BY: BORN, MADE_BY: madeBy, NAME: 'acme-web' },
        ...{ HOME: '/root', OPERATORS: operators, SERVER: id, SET: set, PARAPHE_SSH_WAIT: '0' },
        PARAPHE_SSH: ssh ?? 'ssh -F none -i /root/operator -o IdentitiesOnly=yes',
      },
    })
  const reached = (from: Machine, address: string): string[] => {
    const each = `for port in 22 443 8443; do nc -z -w 1 ${address} $port && echo $port & done; wait`
    const ports = from
      .run(['sh', '-c', each])
      .split('\n')
      .filter((line) => line !== '')
    return ports.sort((a, b) => Number(a) - Number(b))
  }
  const open = () => ({ toAll: reached(world, '198.51.100.1'), toAdmin: reached(admin, '203.0.113.1') })
  const BEFORE = { toAll: ['443'], toAdmin: ['22', '443'] }
  const AFTER = { toAll: ['8443'], toAdmin: ['22', '8443'] }

  it('the server filters by the rules that it boots from, and the plan that it is born of pushes nothing', () => {
    expect(open()).toEqual(BEFORE)
    expect(push({ set: settings('443/tcp'), madeBy: BORN, ssh: 'false' }).status).toBe(0)
  })

  it('what is pushed while it installs itself waits, and is told in both languages when nobody waits any longer', () => {
    const { status, stderr } = push({ set: settings('8443/tcp') })
    expect(status).toBe(1)
    expect(stderr).toContain(
      'could not be reached over SSH (exploitant): the rules on the server have not changed',
    )
    expect(stderr).toContain('n’a pu être joint par SSH (exploitant)')
    expect(open()).toEqual(BEFORE)
    server.run(['touch', READY])
  })

  it('a changed set is loaded, by whichever of the operators it is who pushes, and stays over a restart', () => {
    const { status, stderr } = push({ set: settings('8443/tcp'), operators: 'absent exploitant' })
    expect(status, stderr).toBe(0)
    expect(open()).toEqual(AFTER)
    server.run(['nft', 'flush', 'ruleset'])
    expect(startUnit(server, 'firewall.service')).toBe('done')
    expect(open()).toEqual(AFTER)
  })

  it('what the server then lists is what was pushed: the judge believes it', () => {
    const read = guestReader(emptyDraft(), 'deployed')
    const origin = { address: 'hcloud_server.web', type: 'hcloud_server', provider: 'p', file: 's' }
    const pushed = { channel: 'push', path: 'set', push: { booted: false, by: 'who knows' } } as const
    const believed = (...ports: string[]) => {
      const guest = read(buildGuest(withPorts('443/tcp'), 'push').userData, origin, {
        ...pushed,
        text: settings(...ports),
      })
      const inventory = {
        stage: 'state',
        servers: [{ origin, name: 'acme-web', guest }],
      } as unknown as Inventory
      const listing = {
        ...{ kind: 'nft-ruleset', subject: 'acme-web', collector: 'c', file: 'e.json', signed: true },
        ...{ observedAt: '2026-11-02T10:00:00Z', expiresAt: '2026-11-04T10:00:00Z' },
        data: JSON.parse(server.run(['nft', '-j', 'list', 'ruleset'])),
      } as Evidence
      const [told] = confirmed(inventory, [listing], '2026-11-03T00:00:00Z').servers
      return know(told?.guest ?? null)?.firewall?.unread
    }
    expect(believed('8443/tcp')).toEqual([])
    expect(believed('443/tcp')).toHaveLength(1)
  })

  const signed = (body: string) =>
    `contract-settings 1 ${createHash('sha256').update(body).digest('hex')}\n${body}`
  const wrong = (): Readonly<Record<string, string>> => {
    const other = settings('443/tcp')
    const body = other.slice(other.indexOf('\n') + 1)
    return {
      'cut short': other.slice(0, -30),
      altered: other.replace('443', '22'),
      'of another version': other.replace('settings 1', 'settings 2'),
      'with rules that nft does not know': signed(body.replace('"flush"', '"fluch"')),
      'of fewer lines than it says': signed(body.replace('file nftables 1', 'file nftables 2')),
      'with another file': signed(`${body}file crontab 1\n* * * * * root true\n`),
      'under another name': signed(body.replace('file nftables', 'file ../nftables')),
      'of nothing': '',
    }
  }
  it.each([
    'cut short',
    'altered',
    'of another version',
    'with rules that nft does not know',
    'of fewer lines than it says',
    'with another file',
    'under another name',
    'of nothing',
  ])('a set %s changes nothing, and the apply fails', (name) => {
    const { status, stderr } = push({ set: wrong()[name] ?? '' })
    expect(status).toBe(1)
    expect(stderr).toContain('acme-web refused the rules: what was loaded stays.')
    expect(server.run(['nft', 'list', 'ruleset'])).toMatch(/dport 8443/)
    expect(JSON.stringify(server.read('/etc/nftables.json'))).toContain('8443')
  })

  it('a way back is a push as any other, though the server booted from that set', () => {
    expect(push({ set: settings('443/tcp') }).status).toBe(0)
    expect(open()).toEqual(BEFORE)
  })

  it('another machine under the same identifier is told nothing; a server made anew is known under its own', () => {
    server.run([
      'sh',
      '-c',
      'rm -f /etc/ssh/ssh_host_*; ssh-keygen -A; kill -HUP "$(cat /run/sshd.pid)"; until ss -Hltn | grep -q :22; do sleep 0.1; done',
    ])
    const { status, stderr } = push({ set: settings('8443/tcp') })
    expect(status).toBe(1)
    expect(stderr).toContain('REMOTE HOST IDENTIFICATION HAS CHANGED')
    expect(open()).toEqual(BEFORE)
    expect(push({ set: settings('8443/tcp'), id: '8' }).status).toBe(0)
    expect(open()).toEqual(AFTER)
  })

  it('whoever is no operator loads nothing', () => {
    server.run(['useradd', '-m', 'eve'])
    const { status, stderr } = server.try(['su', 'eve', '-c', 'sudo -n /usr/local/sbin/contract-settings'], {
      input: settings('443/tcp'),
    })
    expect(status, stderr).not.toBe(0)
    expect(open()).toEqual(AFTER)
  })
})
