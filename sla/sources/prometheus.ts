/**
 * A Prometheus server as a monitor: blackbox `probe_success`, `up`, or any series that is 1 when the service answers.
 * Asked with range selectors, which have no lookback: a plain range query repeats the last value for five
 * minutes after a target is gone and would turn silence into uptime.
 */
import { refuse } from '../../contract/errors.ts'
import type { Span } from '../calendar/clock.ts'
import { fromMinutes, type Seen, STATE } from './samples.ts'

export interface PrometheusQuestion {
  /** Base address, e.g. `http://127.0.0.1:9090`. */
  readonly url: string
  /** A series selector, e.g. `probe_success{job="erp"}`. Several series: the service is up when all are. */
  readonly selector: string
  readonly period: Span
  /** The scrape interval in minutes, at least 1. */
  readonly every: number
}

export type Fetch = (url: string) => Promise<{ readonly status: number; text(): Promise<string> }>

/** Prometheus answers at most 11 000 points a series; a week of minutes is 10 080. */
const POINTS = 10_080

/** The question sent for one minute `t`: the worst value scraped in the `every` minutes up to `t`. */
export const queryOf = (selector: string, every: number): string =>
  `min(min_over_time(${selector}[${every * 60}s]))`

export async function askPrometheus(question: PrometheusQuestion, fetch: Fetch): Promise<Seen> {
  const { selector, period, every } = question
  if (!/^[a-zA-Z_:][\w:]*(\{[^}]*\})?$|^\{[^}]+\}$/.test(selector)) {
    throw refuse(
      { fr: `${selector}\u00a0: pas un sélecteur de série`, en: `${selector}: not a series selector` },
      {
        fr: 'une expression aurait cinq minutes de mémoire et cacherait les trous',
        en: 'an expression looks back five minutes and would hide gaps',
      },
      'probe_success{instance="https://erp.example"}',
    )
  }
  const states = new Uint8Array(period.to - period.from)
  for (let from = period.from; from < period.to; from += POINTS) {
    // The value at `t` speaks of the minute that ends at `t`.
    const to = Math.min(from + POINTS, period.to)
    const url = new URL('api/v1/query_range', question.url.endsWith('/') ? question.url : `${question.url}/`)
    url.searchParams.set('query', queryOf(selector, every))
    url.searchParams.set('start', String((from + 1) * 60))
    url.searchParams.set('end', String(to * 60))
    url.searchParams.set('step', '60')
    const response = await fetch(url.href)
    readRange(await response.text(), url.href, period, states)
  }
  return fromMinutes(period.from, states)
}

interface Answer {
  readonly status?: string
  readonly error?: string
  readonly data?: {
    readonly result?: readonly { readonly values?: readonly (readonly [number, string])[] }[]
  }
}

function readRange(text: string, url: string, period: Span, states: Uint8Array): void {
  let answer: Answer
  try {
    answer = JSON.parse(text) as Answer
  } catch {
    throw refuse(
      { fr: `${url}\u00a0: pas une réponse de Prometheus`, en: `${url}: not a Prometheus answer` },
      text.slice(0, 120),
    )
  }
  if (answer.status !== 'success') throw refuse(`${url}: ${answer.error ?? 'no success'}`)
  for (const series of answer.data?.result ?? []) {
    for (const [seconds, value] of series.values ?? []) {
      const index = Math.round(seconds / 60) - 1 - period.from
      // NaN is a stale marker: nothing was measured.
      if (Number.isNaN(Number(value))) continue
      states[index] = Number(value) >= 1 ? STATE.up : STATE.down
    }
  }
}
