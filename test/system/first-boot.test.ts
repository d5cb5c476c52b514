/** The text as cloud-init, systemd, sshd and apt themselves read it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type GuestSpec, renderAppliance, renderGuest } from '../../constructs/guest/index.ts'
import { advanced, standard } from '../guest/appliance-sample.ts'
import { largest, minimal, vault } from '../guest/sample.ts'
import { boot, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'

const programs = [
  'cloud-init',
  'systemd-analyze',
  'sshd',
  'apt-config',
  'unshare',
  'prometheus-node-exporter',
  'curl',
]

describeWith(programs, 'first boot', () => {
  it.each(Object.entries({ minimal, largest, vault } satisfies Record<string, GuestSpec>))(
    'cloud-init finds %s valid',
    (_, spec) => {
      const folder = mkdtempSync(join(tmpdir(), 'guest-'))
      const file = join(folder, 'user-data')
      writeFileSync(file, renderGuest(spec))
      const { stdout, stderr, status } = spawnSync('cloud-init', ['schema', '-c', file], { encoding: 'utf8' })
      rmSync(folder, { recursive: true })
      expect(stdout + stderr).toMatch(/Valid cloud-config|Valid schema/)
      expect(stdout + stderr).not.toMatch(/deprecat/i)
      expect(status).toBe(0)
    },
  )

  let server: Machine
  beforeAll(async () => {
    server = await boot('server', renderGuest(largest))
  })
  afterAll(() => server?.stop())

  it('makes the operator, with sudo and a key and no password', () => {
    expect(server.read('/etc/sudoers.d/90-cloud-init-users')).toContain('exploitant ALL=(ALL) NOPASSWD:ALL')
    expect(server.run(['passwd', '-S', 'exploitant'])).toMatch(/^exploitant L/)
    expect(server.read('/home/exploitant/.ssh/authorized_keys')).toContain('ssh-ed25519')
  })

  it('makes nobody else', () => {
    const people = (text: string) => text.split('\n').filter((line) => /:1\d{3}:/.test(line))
    expect(people(server.read('/etc/passwd')).map((line) => line.split(':')[0])).toContain('exploitant')
    expect(server.read('/etc/passwd')).not.toMatch(/^debian:/m)
  })

  it('every unit passes systemd-analyze verify', () => {
    const units = server.run([
      'sh',
      '-c',
      'ls /etc/systemd/system | grep -E "^(backup|firewall).*\\.(service|timer)$"',
    ])
    const names = units.trim().split('\n')
    expect(names.length).toBeGreaterThan(12)
    const { stderr } = server.try([
      'systemd-analyze',
      'verify',
      '--man=no',
      '--recursive-errors=no',
      ...names.map((name) => `/etc/systemd/system/${name}`),
    ])
    expect(stderr).toBe('')
  })

  it.each(Object.entries({ standard, advanced }))(
    'so does every unit of the %s appliance',
    async (_, spec) => {
      const appliance = await boot('appliance', renderAppliance(spec))
      const names = appliance.run([
        'sh',
        '-c',
        'cd /etc/systemd/system && ls ipsec* suricata-* 2>/dev/null; true',
      ])
      const own = names.split('\n').filter((name) => /\.(service|timer)$/.test(name))
      expect(own).toContain('ipsec-key.service')
      const { stderr } = appliance.try([
        'systemd-analyze',
        'verify',
        '--man=no',
        '--recursive-errors=no',
        ...own.map((name) => `/etc/systemd/system/${name}`),
      ])
      appliance.stop()
      // Suricata's own programs are not in Debian 12.
      expect(stderr.split('\n').filter((line) => line !== '' && !/suricata/.test(line))).toEqual([])
    },
  )

  it('every calendar expression means a moment, every night of the year, outside business hours', () => {
    const lines = server
      .run(['sh', '-c', 'grep -h ^OnCalendar= /etc/systemd/system/backup-[bsl]*.timer'])
      .trim()
      .split('\n')
      .map((line) => line.replace('OnCalendar=', ''))
    expect(lines.length).toBeGreaterThan(9)
    for (const line of lines) {
      const printed = server.run(['systemd-analyze', 'calendar', '--iterations=366', line], {
        env: { TZ: 'Europe/Paris' },
      })
      const hours = [
        ...printed.matchAll(/(?:elapse|Iter\. #\d+|Iteration #\d+): (\w{3}) [\d-]+ (\d\d):/g),
      ].map((found) => Number(found[2]))
      expect(hours).toHaveLength(366)
      expect(hours.every((hour) => hour === 23 || (hour >= 1 && hour < 7 && hour !== 2))).toBe(true)
    }
  })

  it('sshd lets in the operator only, by key only', () => {
    server.run(['mkdir', '-p', '/run/sshd'])
    const effective = server.run(['sshd', '-T', '-C', 'user=exploitant,host=h,addr=203.0.113.7'])
    expect(effective).toContain('permitrootlogin no\n')
    expect(effective).toContain('passwordauthentication no\n')
    expect(effective).toContain('kbdinteractiveauthentication no\n')
    expect(effective).toContain('allowusers exploitant\n')
  })

  it('apt installs updates at night and reboots before the morning', () => {
    const config = server.run(['apt-config', 'dump'])
    expect(config).toContain('APT::Periodic::Unattended-Upgrade "1";')
    expect(config).toContain('Unattended-Upgrade::Automatic-Reboot "true";')
    expect(config).toContain('Unattended-Upgrade::Automatic-Reboot-Time "06:30";')
    const timer = server.run(['systemd-analyze', 'cat-config', 'systemd/system/apt-daily-upgrade.timer'])
    expect(timer).toContain('OnCalendar=*-*-* 06:00:00 Europe/Paris')
  })

  it('the supervision sees the age of the last backup, even of one that never ran', async () => {
    const options =
      /ARGS="(.*)"/.exec(server.read('/etc/default/prometheus-node-exporter'))?.[1]?.split(' ') ?? []
    server.start(['prometheus-node-exporter', ...options.filter((one) => one !== '--collector.systemd')])
    const metrics = server.run([
      'curl',
      '-sS',
      '--retry',
      '20',
      '--retry-connrefused',
      '--retry-delay',
      '1',
      'http://127.0.0.1:9100/metrics',
    ])
    expect(metrics).toMatch(/node_textfile_mtime_seconds\{file="[^"]*backup-daily-base\.prom"\}/)
    expect(metrics).toContain('backup_interval_seconds{job="serveur"} 604800')
  })
})
