/** What a user data text sets of sshd and of the backups. */
import { describe, expect, it } from 'vitest'
import { durationDays } from '../../inventory/guest/retention.ts'
import { seconds, zoned } from '../../inventory/guest/unit-values.ts'
import { config, file } from './guest-text.ts'

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
    '[Timer]\nOnCalendar=\nOnCalendar=*-*-* 02:40:00\nRandomizedDelaySec=1h 30min\nPersistent=true\n[Install]\nWantedBy=timers.target\n',
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
