/** A server and the machine that watches it: rules as Prometheus evaluates them, routes as Alertmanager takes them. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { dashboard, renderGuest, renderSupervisor } from '../../constructs/guest/index.ts'
import { largest } from '../guest/sample.ts'
import { supervisor } from '../guest/supervisor-sample.ts'
import { boot, connect, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'

const programs = [
  'prometheus',
  'promtool',
  'prometheus-alertmanager',
  'amtool',
  'prometheus-node-exporter',
  'prometheus-blackbox-exporter',
  'curl',
  'nft',
  'cloud-init',
  'unshare',
]

describeWith(programs, 'supervision', () => {
  const machines: Machine[] = []
  let server: Machine, watcher: Machine
  const daily = '/var/lib/prometheus/node-exporter/backup-daily-base.prom'

  beforeAll(async () => {
    server = await boot('server', renderGuest({ ...largest, supervision: { sources: ['198.51.100.2'] } }))
    watcher = await boot('watcher', renderSupervisor(supervisor))
    machines.push(server, watcher)
    connect(server, ['198.51.100.1/24'], watcher, ['198.51.100.2/24'])
    server.run(['nft', '-j', '-f', '/etc/nftables.json'])
    watcher.run(['nft', '-j', '-f', '/etc/nftables.json'])
    server.start([
      'prometheus-node-exporter',
      ...options(server, 'prometheus-node-exporter').filter((one) => !one.includes('systemd')),
    ])
    // The rules are those of production; only the pace is a test's.
    watcher.run([
      'sed',
      '-i',
      's/interval: 30s/interval: 1s/',
      '/etc/prometheus/prometheus.yml',
      '/etc/prometheus/contract.rules.yml',
    ])
    watcher.write('/etc/prometheus/smtp.password', 'of no worth\n')
    const data = {
      prometheus: '--storage.tsdb.path=/tmp/tsdb',
      'prometheus-alertmanager': '--storage.path=/tmp/alerts',
      'prometheus-blackbox-exporter': '--log.level=warn',
    }
    for (const [name, place] of Object.entries(data)) {
      const config = name === 'prometheus' ? 'prometheus' : 'alertmanager'
      const file = name.endsWith('exporter') ? [] : [`--config.file=/etc/prometheus/${config}.yml`]
      watcher.start([name, ...file, place, ...options(watcher, name)])
    }
    // The daily copy was completed 27 hours ago, the local one just now.
    server.run(['touch', '-d', '27 hours ago', daily])
    watcher.run([
      'sh',
      '-c',
      `n=0; until curl -sf '127.0.0.1:9090/api/v1/query?query=up' | grep -q '"1"'; do n=$((n+1)); [ $n -lt 100 ] || exit 1; sleep 0.3; done`,
    ])
  })
  afterAll(() => {
    for (const one of machines) one.stop()
  })

  function options(on: Machine, name: string): string[] {
    return /ARGS="(.*)"/.exec(on.read(`/etc/default/${name}`))?.[1]?.split(' ') ?? []
  }
  const ask = <T>(path: string, ...more: string[]) =>
    (JSON.parse(watcher.run(['curl', '-sS', ...more, `http://127.0.0.1:${path}`])) as { data: T }).data

  it('is read without a complaint by Prometheus, Alertmanager and the exporter themselves', () => {
    expect(watcher.run(['promtool', 'check', 'config', '/etc/prometheus/prometheus.yml'])).toContain(
      'SUCCESS: 12 rules found',
    )
    expect(watcher.run(['amtool', 'check-config', '/etc/prometheus/alertmanager.yml'])).toContain('SUCCESS')
    watcher.run([
      'prometheus-blackbox-exporter',
      '--config.check',
      '--config.file=/etc/prometheus/blackbox.yml',
    ])
  })

  it.each([
    ['critical', 'on-call'],
    ['warning', 'on-call'],
  ])('a %s alert reaches %s', (severity, receiver) => {
    const found = watcher.run([
      'amtool',
      'config',
      'routes',
      'test',
      '--config.file=/etc/prometheus/alertmanager.yml',
      `severity=${severity}`,
    ])
    expect(found.trim()).toBe(receiver)
  })

  it('rings 26 hours after the last complete copy, not before, and not for the others', () => {
    watcher.run([
      'sh',
      '-c',
      `n=0; until curl -sf 127.0.0.1:9090/api/v1/alerts | grep -q BackupMissed; do n=$((n+1)); [ $n -lt 100 ] || exit 1; sleep 0.3; done`,
    ])
    const { alerts } = ask<{ alerts: { state: string; labels: Record<string, string> }[] }>(
      '9090/api/v1/alerts',
    )
    const missed = alerts.filter(({ labels }) => labels.alertname?.includes('Backup'))
    expect(missed).toMatchObject([
      {
        state: 'firing',
        labels: {
          alertname: 'BackupMissed',
          file: daily,
          server: 'acme-boutique-vm',
          severity: 'critical',
          client: 'acme',
        },
      },
    ])
  })

  it('Alertmanager is told', () => {
    watcher.run([
      'sh',
      '-c',
      `n=0; until curl -sf 127.0.0.1:9093/api/v2/alerts | grep -q BackupMissed; do n=$((n+1)); [ $n -lt 100 ] || exit 1; sleep 0.3; done`,
    ])
  })

  const patience = { timeout: 60_000, interval: 500 }

  it('sees a service that does not answer', async () => {
    await vi.waitFor(() => {
      const { result } = ask<{ result: { metric: { probe: string }; value: [number, string] }[] }>(
        '9090/api/v1/query?query=probe_success',
      )
      expect(result.map(({ metric, value }) => [metric.probe, value[1]]).sort()).toEqual([
        ['base', '0'],
        ['boutique', '0'],
      ])
    }, patience)
  })

  const { panels } = JSON.parse(dashboard(supervisor)) as {
    panels: { title: string; targets: { expr: string }[] }[]
  }
  // A volume is measured after a first copy, which this server has not made.
  it.each(panels.filter(({ title }) => !title.includes('volume')))(
    'the graph of $title has figures',
    async ({ targets }) => {
      await vi.waitFor(() => {
        const query = `query=${targets[0]?.expr}`
        const { result } = ask<{ result: unknown[] }>('9090/api/v1/query', '-G', '--data-urlencode', query)
        expect(result.length).toBeGreaterThan(0)
      }, patience)
    },
  )

  it('rules fire at the moment that was promised', () => {
    watcher.write('/tmp/moments.yml', MOMENTS)
    expect(watcher.run(['promtool', 'test', 'rules', '/tmp/moments.yml'])).toContain('SUCCESS')
  })
})

/** One daily copy completed at time 0 of a simulated clock; a probe that fails for three minutes. */
const MOMENTS = `
rule_files: [/etc/prometheus/contract.rules.yml]
evaluation_interval: 1m
tests:
  - interval: 1m
    input_series:
      - series: 'node_textfile_mtime_seconds{server="a", file="/x/backup-daily-base.prom"}'
        values: '0x1700'
      - series: 'probe_success{probe="shop"}'
        values: '1x60 0x3 1x1700'
    alert_rule_test:
      - {eval_time: 26h, alertname: BackupMissed, exp_alerts: []}
      - eval_time: 26h1m
        alertname: BackupMissed
        exp_alerts:
          - exp_labels: {severity: critical, client: acme, server: a, file: /x/backup-daily-base.prom}
            exp_annotations: {summary: No complete daily backup on a for 26 hours (/x/backup-daily-base.prom)}
      - {eval_time: 60m, alertname: ServiceDown, exp_alerts: []}
      - eval_time: 63m
        alertname: ServiceDown
        exp_alerts:
          - exp_labels: {severity: critical, client: acme, probe: shop}
            exp_annotations: {summary: shop does not answer}
      - {eval_time: 66m, alertname: ServiceDown, exp_alerts: []}
`
