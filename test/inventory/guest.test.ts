import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { emptyDraft } from '../../inventory/draft.ts'
import { firewallFromListing } from '../../inventory/guest/nftables.ts'
import { guestReader } from '../../inventory/guest/read.ts'
import { durationDays } from '../../inventory/guest/retention.ts'
import { seconds, zoned } from '../../inventory/guest/unit-values.ts'
import type { Guest } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { openings } from './golden.ts'

const ORIGIN = { address: 'hcloud_server.web', type: 'hcloud_server', provider: 'hcloud', file: 'plan.json' }
const read = guestReader(emptyDraft(), 'declared')

function guest(text: string): Guest {
  const found = read(text, ORIGIN)
  if (isUnknown(found)) throw new Error('not understood')
  return found
}
const config = (values: object): Guest => guest(`#cloud-config\n${stringify(values)}`)
const file = (path: string, content: string, more: object = {}) => ({ path, content, ...more })

describe('a user data text', () => {
  it('gives accounts, packages, files and commands', () => {
    const found = guest(`#cloud-config
timezone: Europe/Paris
packages: [nftables, [restic, '0.16.4'], {apt: [jq]}]
users:
  - default
  - name: ops
    groups: users, sudo
    ssh_authorized_keys: [ssh-ed25519 AAAA ops]
  - {name: app, sudo: false}
write_files:
  - {path: /etc/a, content: one, permissions: 0640}
  - {path: /etc/a, content: two, append: true}
  - {path: /root/.ssh/authorized_keys, content: "# none\\nssh-rsa BBBB hidden\\n"}
runcmd:
  - [systemctl, enable, --now, nftables]
  - echo done
`)
    expect(found.packages).toEqual(['nftables', 'restic', 'jq'])
    expect(found.users).toEqual([
      { name: 'default', sudo: true, authorizedKeys: [] },
      { name: 'ops', sudo: true, authorizedKeys: ['ssh-ed25519 AAAA ops'] },
      { name: 'app', sudo: false, authorizedKeys: [] },
      { name: 'root', sudo: true, authorizedKeys: ['ssh-rsa BBBB hidden'] },
    ])
    expect(found.files[0]).toEqual({ path: '/etc/a', content: 'onetwo', mode: null })
    expect(found.commands).toEqual(['systemctl enable --now nftables', 'echo done'])
  })

  it('keeps the image account when no users are listed', () => {
    expect(config({ packages: [] }).users).toEqual([{ name: 'default', sudo: true, authorizedKeys: [] }])
  })

  it.each(['b64', 'gz+base64', 'gzip+b64'])('decodes a file in %s', (encoding) => {
    const bytes = encoding === 'b64' ? Buffer.from('héllo') : gzipSync('héllo')
    const found = config({ write_files: [file('/x', bytes.toString('base64'), { encoding })] })
    expect(found.files[0]?.content).toBe('héllo')
  })

  it('is read through base64, gzip and MIME', () => {
    const text = '#cloud-config\npackages: [jq]\n'
    const mime = `Content-Type: multipart/mixed; boundary="B"\nMIME-Version: 1.0\n\n--B\nContent-Type: text/cloud-config\n\n${text}\n--B\nContent-Type: text/x-shellscript\n\n#!/bin/sh\nsystemctl enable nftables\n--B--\n`
    for (const form of [Buffer.from(text).toString('base64'), gzipSync(text).toString('base64'), mime]) {
      expect(guest(form).packages).toEqual(['jq'])
    }
  })

  it.each([
    '## template: jinja\n#cloud-config\n',
    '#include\nhttps://x.test\n',
    '#cloud-config\na: [',
    '\u0000',
    'hello',
  ])('is not understood: %j', (text) => {
    expect(read(text, ORIGIN)).toEqual({ unknown: 'hcloud_server.web.user_data', why: 'unresolved' })
  })

  it('never throws, whatever it holds', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        leaf,
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.string(), tie('any'), { maxKeys: 3 }),
      ),
    })).any
    const keys = [
      'users',
      'write_files',
      'runcmd',
      'bootcmd',
      'packages',
      'mounts',
      'timezone',
      'ssh_pwauth',
      'disable_root',
    ]
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), value), (values) => {
        read(`#cloud-config\n${JSON.stringify(values)}`, ORIGIN)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(
        fc.constantFrom('/etc/systemd/system/a.service', '/etc/nftables.conf', '/etc/ssh/sshd_config'),
        fc.string(),
        (path, content) => {
          config({
            write_files: [file(path, content)],
            runcmd: [['systemctl', 'enable', 'a.service', 'nftables'], content],
          })
        },
      ),
      { numRuns: 500 },
    )
  })
})

describe('the packet filter', () => {
  const table = { family: 'inet', name: 'f' }
  const input = (policy: string) => ({
    add: {
      chain: { family: 'inet', table: 'f', name: 'input', type: 'filter', hook: 'input', prio: 0, policy },
    },
  })
  const rule = (...expr: object[]) => ({
    add: { rule: { family: 'inet', table: 'f', chain: 'input', expr } },
  })
  const dport = (right: unknown, protocol = 'tcp') => ({
    match: { op: '==', left: { payload: { protocol, field: 'dport' } }, right },
  })
  const saddr = (right: unknown, op = '==') => ({
    match: { op, left: { payload: { protocol: 'ip', field: 'saddr' } }, right },
  })
  const state = (...states: string[]) => ({
    match: { op: 'in', left: { ct: { key: 'state' } }, right: states },
  })
  const accept = { accept: null }
  const drop = { drop: null }
  const firewall = (policy: string, ...commands: object[]) => {
    const document = {
      nftables: [{ flush: { ruleset: null } }, { add: { table } }, input(policy), ...commands],
    }
    const found = config({
      write_files: [
        file('/etc/fw.json', JSON.stringify(document)),
        file(
          '/etc/systemd/system/fw.service',
          '[Service]\nExecStart=/usr/sbin/nft -j -f /etc/fw.json\n[Install]\nWantedBy=sysinit.target\n',
        ),
      ],
      runcmd: [['systemctl', 'enable', 'fw.service']],
    }).firewall
    if (!found) throw new Error('no firewall')
    return found
  }

  it('is what a rule lets in, with answers making it stateful and the loopback left out', () => {
    const found = firewall(
      'drop',
      rule(state('established', 'related'), accept),
      rule({ match: { op: '==', left: { meta: { key: 'iifname' } }, right: 'lo' } }, accept),
      rule(dport({ set: [80, { range: [8000, 8010] }] }), { counter: null }, accept),
      rule(saddr({ prefix: { addr: '198.51.100.0', len: 24 } }), dport(22), accept),
    )
    expect(found).toMatchObject({ inboundPolicy: 'drop', stateful: true, unread: [] })
    expect(openings(found)).toEqual([
      'tcp/80-80 from 0.0.0.0/0,::/0',
      'tcp/8000-8010 from 0.0.0.0/0,::/0',
      'tcp/22-22 from 198.51.100.0/24',
    ])
  })

  it('follows jumps, named sets and verdict maps', () => {
    const found = firewall(
      'drop',
      {
        add: { set: { family: 'inet', table: 'f', name: 'admins', type: 'ipv4_addr', elem: ['192.0.2.1'] } },
      },
      { add: { element: { family: 'inet', table: 'f', name: 'admins', elem: ['192.0.2.2'] } } },
      { add: { chain: { family: 'inet', table: 'f', name: 'ssh' } } },
      { add: { rule: { family: 'inet', table: 'f', chain: 'ssh', expr: [saddr('@admins'), accept] } } },
      rule({
        vmap: {
          key: { ct: { key: 'state' } },
          data: {
            set: [
              ['established', accept],
              ['related', accept],
              ['invalid', drop],
            ],
          },
        },
      }),
      rule(dport(22), { jump: { target: 'ssh' } }),
    )
    expect(found.stateful).toBe(true)
    expect(openings(found)).toEqual(['tcp/22-22 from 192.0.2.1/32,192.0.2.2/32'])
  })

  it('reckons with a drop in front of an accept', () => {
    const found = firewall(
      'drop',
      rule(dport(3306), drop),
      rule(saddr({ prefix: { addr: '198.51.100.0', len: 24 } }, '!='), dport(22), drop),
      rule(dport({ set: [22, 3306] }), accept),
      rule(dport(3306), accept),
    )
    // The second drop speaks of IPv4 alone.
    expect(openings(found)).toEqual(['tcp/22-22 from 198.51.100.0/24', 'tcp/22-22 from ::/0'])
  })

  it('does not take a drop up to some rate for a closed door', () => {
    const limit = { limit: { rate: 5, per: 'second' } }
    expect(firewall('accept', rule(limit, drop)).inboundPolicy).toBe('accept')
    expect(
      openings(firewall('drop', rule(dport(22), limit, drop), rule(dport(22), limit, accept))),
    ).toHaveLength(1)
  })

  it('reads what nft itself lists', () => {
    const listing = JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', 'ruleset.json'), 'utf8'))
    const found = firewallFromListing(listing, ORIGIN)
    expect(found).toMatchObject({ inboundPolicy: 'drop', stateful: true, unread: [] })
    expect(openings(found)).toEqual([
      'icmp/0-65535 from 0.0.0.0/0,::/0',
      'icmpv6/0-65535 from 0.0.0.0/0,::/0',
      'tcp/80-80 from 0.0.0.0/0,::/0',
      'tcp/443-443 from 0.0.0.0/0,::/0',
      'tcp/8000-8010 from 0.0.0.0/0,::/0',
      'tcp/22-22 from 192.0.2.7/32,198.51.100.0/24',
      'tcp/22-22 from 2001:db8::/32',
      'udp/60000-61000 from 0.0.0.0/0,::/0',
      'tcp/5432-5432 from 10.0.0.1/32,10.1.0.0/16',
    ])
  })

  it('lists what it does not understand, and a family that nothing filters', () => {
    const odd = { match: { op: '==', left: { fib: { result: 'type', flags: ['daddr'] } }, right: 'local' } }
    expect(firewall('drop', rule(odd, accept)).unread).toHaveLength(1)
    const v4 = {
      nftables: [
        { add: { table: { family: 'ip', name: 'f' } } },
        {
          add: {
            chain: { family: 'ip', table: 'f', name: 'i', type: 'filter', hook: 'input', policy: 'drop' },
          },
        },
      ],
    }
    const found = config({
      write_files: [file('/etc/nftables.conf', JSON.stringify(v4))],
      runcmd: ['systemctl enable --now nftables'],
    }).firewall
    expect(found && openings(found)).toEqual(['any/0-65535 from ::/0'])
  })

  it('never takes an accepting policy, a text ruleset or a first-boot load for a closed door', () => {
    expect(firewall('accept', rule(dport(22), drop)).inboundPolicy).toBe('accept')
    expect(firewall('accept', rule(drop)).inboundPolicy).toBe('drop')
    const text = config({
      write_files: [file('/etc/nftables.conf', 'flush ruleset\n')],
      runcmd: ['systemctl enable nftables'],
    }).firewall
    expect(text).toMatchObject({ inboundPolicy: 'accept', rules: [] })
    expect(text?.unread).toHaveLength(1)
    const once = config({
      write_files: [file('/etc/fw.json', '{"nftables": []}')],
      runcmd: ['nft -j -f /etc/fw.json'],
    }).firewall
    expect(once?.unread[0]).toContain('first-boot command only')
    expect(config({ runcmd: ['ufw allow 22/tcp'] }).firewall?.unread).toEqual(['ufw allow 22/tcp'])
    expect(config({ runcmd: ['echo nft'] }).firewall).toBeNull()
  })
})

describe('sshd', () => {
  it('keeps the first value it reads, drop-ins in order', () => {
    const found = config({
      ssh_pwauth: true,
      write_files: [
        file('/etc/ssh/sshd_config.d/90-late.conf', 'PasswordAuthentication yes\nPermitRootLogin yes\n'),
        file(
          '/etc/ssh/sshd_config.d/10-first.conf',
          'PasswordAuthentication no\nAllowUsers a\nAllowUsers b\n',
        ),
      ],
    })
    expect(found.sshd).toMatchObject({
      passwordauthentication: 'no',
      permitrootlogin: 'yes',
      allowusers: 'a b',
    })
  })

  it('keeps an exception in sight, and does not read drop-ins that the main file leaves out', () => {
    const found = config({
      write_files: [
        file(
          '/etc/ssh/sshd_config',
          'PasswordAuthentication no\nMatch User backup\n  PasswordAuthentication yes\n',
        ),
        file('/etc/ssh/sshd_config.d/10.conf', 'PermitRootLogin no\n'),
      ],
    })
    expect(found.sshd).toEqual({
      passwordauthentication: 'no',
      'match User backup passwordauthentication': 'yes',
    })
  })

  it('follows what cloud-init writes by itself', () => {
    expect(config({ ssh_pwauth: true }).sshd.passwordauthentication).toBe('yes')
  })
})

describe('backups', () => {
  const service = (lines: string) => file('/etc/systemd/system/backup.service', `[Service]\n${lines}`)
  const timer = file(
    '/etc/systemd/system/backup.timer',
    '[Timer]\nOnCalendar=\nOnCalendar=*-*-* 02:40:00\nRandomizedDelaySec=1h 30min\nPersistent=true\n',
  )
  const jobs = (lines: string, more: object = {}) =>
    config({
      timezone: 'Europe/Paris',
      write_files: [service(lines), timer],
      runcmd: ['systemctl enable --now backup.timer'],
      ...more,
    }).backups

  it('reads a job from argv, environment and timer', () => {
    const [job, ...others] = jobs(
      'Environment="RESTIC_REPOSITORY=s3:https://s3.sbg.io.cloud.ovh.net/acme" RESTIC_PASSWORD_FILE=/etc/restic/key\n' +
        'ExecStartPre=/usr/bin/pg_dumpall --file=/srv/dump/all.sql\n' +
        'ExecStart=/usr/bin/restic backup --tag nightly -e /srv/tmp /etc \\\n  /srv\n' +
        'ExecStart=-/usr/bin/restic forget --keep-within 31d --keep-daily=7 --prune\n',
    )
    expect(others).toEqual([])
    expect(job).toMatchObject({
      repository: 's3:https://s3.sbg.io.cloud.ovh.net/acme',
      target: null,
      paths: ['/etc', '/srv'],
      databases: ['postgresql'],
      retention: { keepWithinDays: 31, keepDaily: 7, keepWeekly: null, keepLast: null, prune: true },
      encrypted: true,
      keyFile: '/etc/restic/key',
      timer: {
        onCalendar: ['*-*-* 02:40:00 Europe/Paris'],
        randomizedDelaySec: 5400,
        persistent: true,
        enabled: true,
      },
    })
  })

  it('reads the class that copies are written in', () => {
    const asked = (options: string) =>
      jobs(`ExecStart=/usr/bin/restic -r s3:https://s3.fr-par.scw.cloud/acme ${options} backup /srv\n`)[0]
        ?.storageClass
    expect(asked('')).toBeUndefined()
    expect(asked('-o s3.connections=4')).toBeUndefined()
    expect(asked('-o s3.storage-class=ONEZONE_IA')).toBe('ONEZONE_IA')
    expect(asked('--option=s3.storage-class=STANDARD')).toBe('STANDARD')
  })

  it('looks into scripts, and only counts what surely runs', () => {
    const script = `#!/bin/bash
set -euo pipefail
export RESTIC_REPOSITORY="/mnt/copies"
DEST=/srv/dumps
mariadb-dump --all-databases > "$DEST/all.sql"
if [ -e /x ]; then
  restic backup /never
fi
restic backup "$DEST" /etc || true
restic cat config || restic backup /fallback
restic forget --keep-daily 14
exit 0
restic backup /after
`
    const [job] = jobs('ExecStart=/usr/local/bin/backup.sh\n', {
      write_files: [
        service('ExecStart=/usr/local/bin/backup.sh\n'),
        timer,
        file('/usr/local/bin/backup.sh', script),
      ],
    })
    expect(job).toMatchObject({
      paths: ['/srv/dumps', '/etc'],
      databases: ['mariadb'],
      retention: { keepDaily: 14, prune: false },
    })
  })

  it('does not count a dump that the copies leave out, nor one database for all', () => {
    const restic = 'ExecStart=/usr/bin/restic -r /b backup /srv --exclude /srv/dump\n'
    expect(jobs(`ExecStartPre=/usr/bin/pg_dumpall -f /srv/dump/all.sql\n${restic}`)[0]?.databases).toEqual([])
    expect(jobs(`ExecStartPre=/usr/bin/pg_dumpall -f /var/all.sql\n${restic}`)[0]?.databases).toEqual([])
    expect(jobs(`ExecStartPre=/usr/bin/pg_dump -f /srv/erp.sql erp\n${restic}`)[0]?.databases).toEqual([
      'postgresql:erp',
    ])
  })

  it('reads a dump that is fed to restic through a pipe', () => {
    const piped =
      "ExecStart=/bin/sh -c 'mysqldump -A | restic -r /b backup --stdin --stdin-filename all.sql'\n"
    expect(jobs(piped)[0]).toMatchObject({ databases: ['mariadb'], paths: [] })
  })

  it('is no job when nothing is copied: a dry run, another command, a unit that is not there', () => {
    expect(jobs('ExecStart=/usr/bin/restic -r /b backup --dry-run /etc\n')).toEqual([])
    expect(jobs('ExecStart=/usr/bin/restic -r /b check\n')).toEqual([])
    expect(jobs('ExecStart=/usr/bin/rsync -a /etc /b\n')).toEqual([])
  })

  it('tells a timer that was disabled again, and a key that is not asked for', () => {
    const stopped = jobs('ExecStart=/usr/bin/restic -r /b --insecure-no-password backup /etc\n', {
      runcmd: ['systemctl enable backup.timer', 'systemctl disable backup.timer'],
    })
    expect(stopped[0]).toMatchObject({ encrypted: false, timer: { enabled: false } })
  })

  it('reads durations at their shortest and time spans at their longest', () => {
    expect(['31d', '1m', '1y', '36h', 'x', ''].map(durationDays)).toEqual([31, 28, 365, 1.5, null, null])
    expect(['90', '10min', '1h 30min', '2 hours', 'soon'].map(seconds)).toEqual([
      90,
      600,
      5400,
      7200,
      Number.POSITIVE_INFINITY,
    ])
    expect([zoned('daily', 'UTC'), zoned('Mon *-*-* 02:00 Europe/Paris', 'UTC')]).toEqual([
      'daily UTC',
      'Mon *-*-* 02:00 Europe/Paris',
    ])
  })
})
