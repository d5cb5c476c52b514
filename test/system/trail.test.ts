/**
 * The history of operations as auditd and the kernel make it: rules that load, what a person does as root, its age, and what the collector tells.
 * The kernel has one audit trail for all its namespaces: the test takes it for a moment and gives it back empty.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parse } from 'yaml'
import { renderGuest } from '../../constructs/guest/index.ts'
import { minimal } from '../guest/sample.ts'
import { boot, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'
import { taken } from './lib/taken.ts'
import { execArgv, parseUnit } from './lib/units.ts'

interface Entry {
  readonly rule: string
  readonly who: string
  readonly program: string
}

const LOG = '/var/log/audit/audit.log'

/** A container may be refused the audit trail of its kernel: then the rules are only read, and that is said. */
const refused = spawnSync('auditctl', ['-s']).status !== 0
if (refused) console.warn('NOT RUN: this kernel gives its audit trail to nobody here')

const text = renderGuest({ ...minimal, logRetentionDays: 100 })

describeWith(
  ['auditd', 'auditctl', 'augenrules', 'systemd-tmpfiles', 'cloud-init', 'unshare'],
  'audit trail',
  () => {
    let server: Machine
    let daemon: ChildProcess | undefined
    let turn: ChildProcess | undefined
    /** In the machine's files, but among the processes of the system: the kernel speaks of audit with those alone. */
    const outside = (argv: readonly string[]) => ['-t', String(server.pid), '-m', '-u', '-n', '--', ...argv]
    const audit = (...argv: string[]) => {
      const { status, stdout, stderr } = spawnSync('nsenter', outside(argv), { encoding: 'utf8' })
      if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}\n${stdout}\n${stderr}`)
      return stdout
    }
    /** As a person who logged in as user 1000 and became root. */
    const person = (command: string) =>
      server.run(['sh', '-c', 'echo 1000 >/proc/self/loginuid && exec sh -c "$1"', 'person', command])
    const history = () => taken(server, 'action-history').data as { entries: readonly Entry[] }
    const until = (pattern: string, file = LOG) =>
      server.run(['sh', '-c', 'until grep -q -e "$1" "$2"; do sleep 0.2; done', 'until', pattern, file])
    const first = (): string[][] => (parse(text) as { runcmd: string[][] }).runcmd

    beforeAll(async () => {
      // One at a time: the same tests may be running with the files of another system.
      turn = spawn('flock', [
        '--no-fork',
        '/run/lock/paraphe-audit-trail',
        'sh',
        '-c',
        'echo ours; exec sleep infinity',
      ])
      await new Promise((resolve) => turn?.stdout?.once('data', resolve))
      server = await boot('server', text)
      server.run(['sh', '-c', 'rm -rf /var/log/audit && mkdir -p /var/log/audit'])
      for (const argv of first()) if (argv[0] === 'sed') server.run(argv)
      if (refused) return
      daemon = spawn('nsenter', outside(['auditd', '-n']), { stdio: 'ignore' })
      server.run(['sh', '-c', `until [ -s ${LOG} ]; do sleep 0.2; done`])
    })
    afterAll(() => {
      spawnSync('auditctl', ['-e', '0'])
      spawnSync('auditctl', ['-D'])
      daemon?.kill()
      turn?.kill()
      server?.stop()
    })

    it.skipIf(refused)('is loaded by augenrules, each rule of it', () => {
      const [load] = first().filter(([program]) => program === 'augenrules')
      audit(...(load ?? []))
      const bare = (rules: string) =>
        rules
          .trim()
          .split('\n')
          .map((line) => line.replace('-F key=', '-k '))
      expect(bare(audit('auditctl', '-l'))).toEqual(
        bare(server.read('/etc/audit/rules.d/50-operations.rules')),
      )
    })

    it.skipIf(refused)(
      'holds what a person does as root, and what becomes of the files that the contract rests on',
      () => {
        person(
          'useradd --no-create-home passer-by; touch /etc/apt/apt.conf.d/99-mine; echo x >>/etc/nftables.json',
        )
        until('key="firewall"')
        const { entries } = history()
        const seen = entries.map(({ rule, who, program }) => `${rule} ${who} ${program}`)
        expect(seen).toEqual(
          expect.arrayContaining([
            'operations 1000 /usr/sbin/useradd',
            'accounts 1000 /usr/sbin/useradd',
            'updates 1000 /usr/bin/touch',
            'firewall 1000 /usr/bin/dash',
          ]),
        )
        expect(JSON.stringify(entries)).not.toContain('passer-by')
      },
    )

    it.skipIf(refused)('does not hold what the system does by itself', () => {
      server.run(['/usr/bin/whoami'])
      person('true && /usr/bin/id')
      until('exe="/usr/bin/id"')
      expect(server.read(LOG).includes('exe="/usr/bin/whoami"')).toBe(false)
    })

    it.skipIf(refused)('begins a new file each week, and the collector still reads the last one', () => {
      const { Service } = parseUnit(server.read('/etc/systemd/system/audit-turn.service'))
      // Of this auditd alone: others of the system are none of ours.
      expect(execArgv(Service?.ExecStart?.[0] ?? '')).toEqual(['/usr/bin/pkill', '-USR1', '-x', 'auditd'])
      const pid = /^pid (\d+)$/m.exec(audit('auditctl', '-s'))?.[1] ?? ''
      process.kill(Number(pid), 'SIGUSR1')
      server.run(['sh', '-c', `until [ -e ${LOG}.1 ]; do sleep 0.2; done`])
      person('/usr/bin/uname')
      until('exe="/usr/bin/uname"')
      expect(server.read(LOG).includes('useradd')).toBe(false)
      const { entries } = history()
      const programs = entries.map(({ program }) => program)
      expect(programs).toEqual(expect.arrayContaining(['/usr/sbin/useradd', '/usr/bin/uname']))
    })

    it('goes with its last line as old as logs may become, less the week that a file holds', () => {
      server.run([
        'sh',
        '-c',
        `touch ${LOG} ${LOG}.1; touch -d '94 days ago' ${LOG}.9; touch -d '92 days ago' ${LOG}.8; cat ${LOG}.[89]`,
      ])
      server.run(['systemd-tmpfiles', '--clean', '/etc/tmpfiles.d/log-retention.conf'])
      const left = server.run(['ls', '/var/log/audit']).trim().split('\n')
      expect(left).toEqual(['audit.log', 'audit.log.1', 'audit.log.8'])
    })

    it('stands beside a journal that keeps as long', () => {
      const settings = server.run(['systemd-analyze', 'cat-config', 'systemd/journald.conf'])
      expect(settings).toMatch(/^Storage=persistent$/m)
      expect(settings).toMatch(/^MaxRetentionSec=100day$/m)
      expect(server.run(['systemd-analyze', 'timespan', '100day'])).toContain('Human: 3month 1w 1d')
    })
  },
)
