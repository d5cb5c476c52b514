/** A real blackbox exporter probes a real page for a real Prometheus: what it calls success and failure is what we read. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { stop, until } from '../../lifecycle/drill/process.ts'
import { askPrometheus } from '../../sla/sources/prometheus.ts'
import { describeWith } from './lib/need.ts'

const [PROMETHEUS, EXPORTER, PAGE] = [19_091, 19_115, 19_180]
const URL_ = `http://127.0.0.1:${PROMETHEUS}`

const exporterConfig =
  'modules: { http_2xx: { prober: http, timeout: 2s, http: { preferred_ip_protocol: ip4 } } }\n'
const prometheusConfig = `global: { scrape_interval: 1s }
scrape_configs:
  - job_name: erp
    metrics_path: /probe
    params: { module: [http_2xx], target: ['http://127.0.0.1:${PAGE}/'] }
    static_configs: [{ targets: ['127.0.0.1:${EXPORTER}'] }]
`

describeWith(['prometheus', 'prometheus-blackbox-exporter'], 'blackbox exporter', () => {
  const home = mkdtempSync(join(tmpdir(), 'pblackbox-'))
  const page = createServer((_, response) => response.end('Bienvenue'))
  const running: ChildProcess[] = []
  const start = (program: string, ...args: string[]) =>
    running.push(spawn(program, args, { stdio: 'ignore' }))

  beforeAll(async () => {
    await new Promise<void>((ready) => page.listen(PAGE, '127.0.0.1', ready))
    writeFileSync(join(home, 'blackbox.yml'), exporterConfig)
    writeFileSync(join(home, 'prometheus.yml'), prometheusConfig)
    start(
      'prometheus-blackbox-exporter',
      `--config.file=${join(home, 'blackbox.yml')}`,
      `--web.listen-address=127.0.0.1:${EXPORTER}`,
    )
    start(
      'prometheus',
      `--config.file=${join(home, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(home, 'data')}`,
      `--web.listen-address=127.0.0.1:${PROMETHEUS}`,
    )
  })
  afterAll(async () => {
    page.close()
    for (const child of running) await stop(child)
    rmSync(home, { recursive: true, force: true })
  })

  /** The minutes around now: the one that is running is judged on the samples that it has. */
  const seen = () => {
    const now = Math.floor(Date.now() / 60_000)
    const period = { from: now - 1, to: now + 1 }
    return askPrometheus({ url: URL_, selector: 'probe_success{job="erp"}', period, every: 1 }, fetch)
  }
  const eventually = (holds: (answer: Awaited<ReturnType<typeof seen>>) => boolean) =>
    until(60, async () => seen().then(holds, () => false))

  it('a page that answers is up; when it stops answering, the minute is down', async () => {
    expect(await eventually(({ measured, down }) => measured.length === 1 && down.length === 0)).toBe(true)
    page.closeAllConnections()
    await new Promise((closed) => page.close(closed))
    expect(await eventually(({ down }) => down.length === 1)).toBe(true)
  })
})
