/** A real Prometheus that scrapes a target which goes up, down and silent: the statement sees each for what it is. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { stop, until } from '../../lifecycle/drill/process.ts'
import { parseInstant } from '../../sla/calendar/clock.ts'
import { askPrometheus } from '../../sla/sources/prometheus.ts'
import { describeWith } from './lib/need.ts'

const PORT = 19_090
const URL_ = `http://127.0.0.1:${PORT}`
const at = (text: string) => parseInstant(text)

/** Eleven days of one probe a minute, in OpenMetrics, with an outage and a silence, made into TSDB blocks by promtool. */
function history(): string {
  const lines = ['# HELP probe_success whether the probe succeeded', '# TYPE probe_success gauge']
  for (let minute = at('2026-10-05'); minute < at('2026-10-16'); minute += 1) {
    if (minute >= at('2026-10-14 09:00') && minute < at('2026-10-14 09:30')) continue
    const down = minute >= at('2026-10-06 09:12') && minute < at('2026-10-06 10:14')
    lines.push(`probe_success{job="erp"} ${down ? 0 : 1} ${minute * 60 + 7}`)
    lines.push(
      `probe_success{job="twin",node="a"} 1 ${minute * 60 + 7}`,
      `probe_success{job="twin",node="b"} ${down ? 0 : 1} ${minute * 60 + 7}`,
    )
  }
  return `${lines.join('\n')}\n# EOF\n`
}

describeWith(['prometheus', 'promtool'], 'prometheus', () => {
  const home = mkdtempSync(join(tmpdir(), 'pprom-'))
  let server: ChildProcess | undefined

  beforeAll(async () => {
    writeFileSync(join(home, 'history.om'), history())
    execFileSync(
      'promtool',
      [
        'tsdb',
        'create-blocks-from',

        'openmetrics',
        join(home, 'history.om'),
        join(home, 'data'),
      ],
      { stdio: 'ignore' },
    )
    writeFileSync(join(home, 'prometheus.yml'), 'global: { scrape_interval: 1m }\n')
    server = spawn(
      'prometheus',
      [
        `--config.file=${join(home, 'prometheus.yml')}`,
        `--storage.tsdb.path=${join(home, 'data')}`,
        '--storage.tsdb.retention.time=20y',
        `--web.listen-address=127.0.0.1:${PORT}`,
      ],
      { stdio: 'ignore' },
    )
    const ready = await until(
      60,
      async () => (await fetch(`${URL_}/-/ready`).catch(() => null))?.status === 200,
    )
    expect(ready).toBe(true)
  })
  afterAll(async () => {
    if (server) await stop(server)
    rmSync(home, { recursive: true, force: true })
  })

  /** Nine days: more than one answer of Prometheus holds. */
  const period = { from: at('2026-10-06'), to: at('2026-10-15') }
  const ask = (selector: string, every = 1) => askPrometheus({ url: URL_, selector, period, every }, fetch)

  it('sees the outage to the minute', async () => {
    expect((await ask('probe_success{job="erp"}')).down).toEqual([
      { from: at('2026-10-06 09:12'), to: at('2026-10-06 10:14') },
    ])
  })
  it('half an hour of silence is unmeasured, not five minutes less of it', async () => {
    expect((await ask('probe_success{job="erp"}')).measured).toEqual([
      { from: period.from, to: at('2026-10-14 09:00') },
      { from: at('2026-10-14 09:30'), to: period.to },
    ])
  })
  it('of several series all must be up', async () => {
    expect((await ask('probe_success{job="twin"}')).down).toEqual([
      { from: at('2026-10-06 09:12'), to: at('2026-10-06 10:14') },
    ])
  })
  it('a target that never was is unmeasured', async () => {
    expect(await ask('probe_success{job="nobody"}')).toEqual({ down: [], measured: [] })
  })
  it('refuses an expression, and says what Prometheus refused', async () => {
    await expect(ask('probe_success or vector(1)')).rejects.toThrow('not a series selector')
    await expect(ask('probe_success{job=~"("}')).rejects.toThrow()
  })
})
