/**
 * Uptime Kuma heartbeats: the JSON of a status page (`/api/status-page/heartbeat/<slug>`), or a monitor's list as its socket sends it
 * (`monitorID`), or the `heartbeat` table as JSON or CSV (`sqlite3 -json kuma.db 'select * from heartbeat'`). Times are UTC. Status 0 down, 1 up, 2 pending,
 * 3 maintenance; the last two say nothing about the service, so they are unmeasured.
 */
import { refuse } from '../../contract/errors.ts'
import { parseInstant } from '../calendar/clock.ts'
import { parseCsv } from './csv.ts'
import { fromSamples, type Sample, type Seen } from './samples.ts'

interface Beat {
  readonly monitor: string
  readonly status: number
  readonly time: string
}

/** @param monitor the monitor's id; needed when the file holds several  @param every rhythm in minutes */
export function parseUptimeKuma(text: string, file: string, monitor: string | null, every: number): Seen {
  const beats = /^\s*[[{]/.test(text) ? fromJson(text, file) : fromCsv(text, file)
  const monitors = [...new Set(beats.map((beat) => beat.monitor))]
  const wanted = monitor ?? (monitors.length === 1 ? (monitors[0] as string) : null)
  if (wanted === null || !monitors.includes(wanted)) {
    throw refuse(
      { fr: `${file}\u00a0: quel moniteur\u00a0?`, en: `${file}: which monitor?` },
      null,
      `--monitor ${monitors.slice(0, 10).join(' | ')}`,
    )
  }
  const samples = beats
    .filter((beat) => beat.monitor === wanted)
    .map(
      (beat): Sample => ({
        at: parseInstant(utc(beat.time)),
        up: beat.status === 1 ? true : beat.status === 0 ? false : null,
      }),
    )
    .sort((a, b) => a.at - b.at)
  return fromSamples(samples, every)
}

const utc = (time: string): string => (/(Z|[+-]\d{2}:?\d{2})$/.test(time) ? time : `${time}Z`)

function fromJson(text: string, file: string): readonly Beat[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw refuse({ fr: `${file}\u00a0: pas du JSON`, en: `${file}: not JSON` }, (error as Error).message)
  }
  if (Array.isArray(value)) return value.map((row) => beatOf(row, file, null))
  const lists = (value as { heartbeatList?: unknown }).heartbeatList
  if (typeof lists !== 'object' || lists === null) {
    throw refuse(
      { fr: `${file}\u00a0: pas de heartbeatList`, en: `${file}: no heartbeatList` },
      null,
      'GET /api/status-page/heartbeat/<slug>',
    )
  }
  return Object.entries(lists).flatMap(([id, list]) =>
    Array.isArray(list) ? list.map((row) => beatOf(row, file, id)) : [],
  )
}

function beatOf(row: unknown, file: string, monitor: string | null): Beat {
  const { monitor_id, monitorID, status, time } = (row ?? {}) as Record<string, unknown>
  const id = monitor ?? monitor_id ?? monitorID
  if (typeof time !== 'string' || id === undefined || id === null)
    throw refuse({
      fr: `${file}\u00a0: un relevé sans heure ou sans moniteur`,
      en: `${file}: a heartbeat without time or monitor`,
    })
  return { monitor: String(id), status: Number(status), time }
}

function fromCsv(text: string, file: string): readonly Beat[] {
  const { headers, rows } = parseCsv(text, file)
  const missing = ['monitor_id', 'status', 'time'].filter((name) => !headers.includes(name))
  if (missing.length > 0)
    throw refuse(
      `${file}: no column ${missing.join(', ')}`,
      null,
      'sqlite3 -header -csv kuma.db "select * from heartbeat"',
    )
  return rows.map(({ cells }) => ({
    monitor: cells.monitor_id ?? '',
    status: Number(cells.status),
    time: cells.time ?? '',
  }))
}
