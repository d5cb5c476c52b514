/** The collector of a server, with the real programs on a machine of its own: what it writes, the judge reads. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { COLLECTORS } from '../../cli/collect/kinds.ts'
import { unitsOf } from '../../cli/collect/script.ts'
import type { Evidence } from '../../inventory/evidence.ts'
import { resticSnapshots, SHAPES, sshdEffective, updatesLog } from '../../inventory/evidence-shapes.ts'
import { allow, client, ledgerOf, put } from '../evidence/setting.ts'
import { bareMachine, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'

const programs = ['nft', 'restic', 'sshd', 'ssh-keygen', 'apt-get', 'systemd-analyze', 'unshare']
const [SCRIPT, OUT, KEY] = [
  '/usr/local/sbin/paraphe-evidence',
  '/var/lib/paraphe-evidence',
  '/etc/paraphe-evidence.key',
]
const ENTRY = { at: '2026-11-22T07:00:00Z', rule: 'accounts', who: '1000', program: '/usr/sbin/visudo' }
const SECRET = 'sentinel-9f31-restic'

describeWith(programs, 'the collector on a server', () => {
  let server: Machine
  const units = unitsOf(
    {
      ...{ client: 'c', subject: 'c-shop-web', service: 'shop', out: OUT, key: KEY },
      collectors: COLLECTORS,
    },
    '/usr/bin/true',
  )
  const take = (...kinds: string[]) =>
    server.try([SCRIPT, ...kinds], {
      env: { RESTIC_REPOSITORY: '/srv/repo', RESTIC_PASSWORD: SECRET, HOME: '/root' },
    })
  const read = (kind: string): Evidence => {
    const name = server.run(['sh', '-c', `ls ${OUT}/${kind}-c-shop-web-*.json | tail -n 1`]).trim()
    return JSON.parse(server.read(name)) as Evidence
  }

  beforeAll(async () => {
    server = await bareMachine('c-shop-web')
    server.write(SCRIPT, units['paraphe-evidence'] ?? '', 0o755)
    server.run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', 'c-shop-web', '-f', KEY])
    server.run(['sh', '-c', 'mkdir -p /run/sshd && ssh-keygen -A >/dev/null'])
    server.write('/etc/ssh/sshd_config.d/00-test.conf', 'PasswordAuthentication no\n')
    server.run(['nft', '-f', '-'], {
      input: 'table inet filter { chain input { type filter hook input priority 0; policy drop; }; }',
    })
    server.write('/srv/shop/index.html', 'Bienvenue')
    const env = { RESTIC_REPOSITORY: '/srv/repo', RESTIC_PASSWORD: SECRET, HOME: '/root' }
    server.run(['restic', 'init', '-q'], { env })
    server.run(['restic', 'backup', '-q', '/srv/shop'], { env })
    server.write(
      '/var/log/unattended-upgrades/unattended-upgrades.log',
      '2026-11-21 06:12:01,120 INFO Starting unattended upgrades script\n2026-11-22 06:12:09,004 INFO No packages found\n',
    )
    server.write(
      '/var/log/audit/audit.log',
      [
        'type=SYSCALL msg=audit(1795330800.101:42): arch=c000003e syscall=257 success=yes exit=3 a0=ffffff9c ppid=1 pid=9 auid=1000 uid=0 comm="visudo" exe="/usr/sbin/visudo" subj=unconfined key="accounts"',
        'type=PROCTITLE msg=audit(1795330800.101:42): proctitle="visudo --password=hunter2"',
        '',
      ].join('\n'),
    )
  }, 60_000)
  afterAll(() => server.stop())

  it('takes what every program says, signs it, and no secret with it', () => {
    const kinds = [
      'nft-ruleset',
      'sshd-effective',
      'restic-snapshots',
      'restic-check',
      'updates-log',
      'action-history',
    ]
    const done = take(...kinds)
    expect(done.status, done.stderr).toBe(0)
    for (const kind of kinds) {
      const { data } = read(kind)
      expect(SHAPES[kind as keyof typeof SHAPES].safeParse(data).success, kind).toBe(true)
    }
    expect(sshdEffective.parse(read('sshd-effective').data)).toMatchObject({ passwordauthentication: 'no' })
    const { snapshots, bytes } = resticSnapshots.parse(read('restic-snapshots').data)
    expect(snapshots.map(({ paths }) => paths)).toEqual([['/srv/shop']])
    expect(bytes).toBeGreaterThan(0)
    expect(read('restic-check').data).toEqual({ ok: true, summary: 'no errors were found' })
    expect(updatesLog.parse(read('updates-log').data).lastRun).toBe('2026-11-22T06:12:09Z')
    expect(read('action-history').data).toEqual({ entries: [ENTRY] })
    expect(server.run(['sh', '-c', `grep -rlE '${SECRET}|hunter2' ${OUT} || true`])).toBe('')
    expect(server.run(['sh', '-c', `ls -d ${OUT}/.work* 2>/dev/null || true`])).toBe('')
  })

  it('finds a repository that was damaged, and says nothing of one that does not open', () => {
    server.run(['sh', '-c', 'find /srv/repo/data -type f | head -n 1 | xargs -r truncate -s 100'])
    expect(take('restic-check').status).toBe(0)
    expect(read('restic-check').data).toMatchObject({ ok: false })
    server.run(['rm', '/srv/repo/config'])
    const done = take('restic-check', 'restic-snapshots')
    expect(done.status).toBe(1)
    expect(done.stdout).toBe('')
  })

  it('is read by the judge: signed by this machine, the closed firewall counts', async () => {
    const pub = server.read(`${KEY}.pub`)
    const cwd = client()
    put(
      cwd,
      'clients/c/allowed_signers',
      `${allow('ops@example.test', 'ops')}c-shop-web namespaces="paraphe-evidence" ${pub}`,
    )
    const files = server
      .run(['sh', '-c', `cd ${OUT} && ls nft-ruleset-*`])
      .trim()
      .split('\n')
    for (const file of files) put(cwd, `clients/c/evidence/${file}`, server.read(`${OUT}/${file}`))
    const { evidence } = await ledgerOf(cwd)
    expect(evidence).toMatchObject([{ kind: 'nft-ruleset', signer: 'c-shop-web', counts: true }])
  })

  it('has units that systemd takes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'paraphe-units-'))
    for (const [name, text] of Object.entries(units)) writeFileSync(join(folder, name), text)
    const service = join(folder, 'paraphe-evidence.service')
    writeFileSync(service, readFileSync(service, 'utf8').replace(SCRIPT, '/usr/bin/true'))
    execFileSync('systemd-analyze', ['verify', service, join(folder, 'paraphe-evidence.timer')], {
      stdio: 'pipe',
    })
  })
})
