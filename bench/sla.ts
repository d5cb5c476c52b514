/** A year of one probe a minute for 1 000 services, to twelve statements each. `node --import tsx bench/sla.ts [services]` */
import { answer } from '../sla/availability.ts'
import { monthSpan, type Span } from '../sla/calendar/clock.ts'
import { creditOf } from '../sla/credit.ts'
import { SCHEMES } from '../sla/schemes.ts'
import { fromMinutes, probeIncidents, STATE } from '../sla/sources/samples.ts'
import { intersect } from '../sla/spans.ts'

const services = Number(process.argv[2] ?? 1_000)
const months = Array.from({ length: 12 }, (_, index) =>
  monthSpan(`2026-${String(index + 1).padStart(2, '0')}`),
)
const year: Span = { from: (months[0] as Span).from, to: (months[11] as Span).to }

/** A small generator with a seed, so that every run computes the same. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** A service's year: up, with some forty outages and ten silences. */
function probes(into: Uint8Array, seed: number): void {
  const next = random(seed)
  into.fill(STATE.up)
  const paint = (count: number, longest: number, state: number) => {
    for (let index = 0; index < count; index += 1) {
      const from = Math.floor(next() * into.length)
      into.fill(state, from, from + 1 + Math.floor(next() * longest))
    }
  }
  paint(40, 90, STATE.down)
  paint(10, 60, STATE.unmeasured)
}

const states = new Uint8Array(year.to - year.from)
let making = 0
let credits = 0
let peak = 0
const started = performance.now()
for (let service = 0; service < services; service += 1) {
  const before = performance.now()
  probes(states, service)
  making += performance.now() - before
  const seen = fromMinutes(year.from, states)
  const scheme = SCHEMES[service % SCHEMES.length] as (typeof SCHEMES)[number]
  for (const period of months) {
    const down = intersect(seen.down, [period])
    const observed = {
      incidents: probeIncidents(down, 'probe'),
      windows: [],
      measured: intersect(seen.measured, [period]),
    }
    const { figure, choices } = answer({
      scheme,
      period,
      term: null,
      probation: null,
      readings: {},
      observed,
      asOf: year.to,
    })
    credits +=
      creditOf(scheme, choices, figure, { feeCents: 10_000, nextInvoice: 0, requestedOn: null, past: [] })
        .certain.cents ?? 0
  }
  peak = Math.max(peak, process.memoryUsage.rss())
}
const seconds = (performance.now() - started) / 1000
const samples = services * states.length
console.log(
  JSON.stringify({
    services,
    samples,
    statements: services * 12,
    seconds: Number(seconds.toFixed(2)),
    ofWhichMakingTheProbes: Number((making / 1000).toFixed(2)),
    peakMiB: Math.round(peak / 1_048_576),
    creditsCents: credits,
  }),
)
