/** How long copies stay, as `restic forget` is told. */
import type { Retention } from '../model.ts'
import type { Restic } from './restic.ts'

export function retentionOf({ flags }: Restic): Retention {
  const figure = (name: string): number | null => {
    const value = flags.get(name)?.at(-1)
    if (value === undefined) return null
    if (value === 'unlimited' || value === '-1') return Number.POSITIVE_INFINITY
    const count = Number(value)
    return Number.isInteger(count) && count > 0 ? count : null
  }
  const within = (name: string): number | null => {
    const value = flags.get(name)?.at(-1)
    return value === undefined ? null : durationDays(value)
  }
  return {
    keepWithinDays: within('keep-within'),
    // One a day for as many days: what `keep-daily` counts, said as a duration.
    keepDaily: figure('keep-daily') ?? within('keep-within-daily'),
    keepWeekly: figure('keep-weekly') ?? weeks(within('keep-within-weekly')),
    keepLast: figure('keep-last'),
    prune: flags.has('prune'),
  }
}

const weeks = (days: number | null): number | null => (days === null ? null : Math.floor(days / 7))

/** restic's durations (`1y5m7d2h`); months and years at their shortest, so that nothing looks longer than it is. */
export function durationDays(text: string): number | null {
  const found = /^(?:(\d+)y)?(?:(\d+)m)?(?:(\d+)d)?(?:(\d+)h)?$/.exec(text)
  if (!found || text === '') return null
  const [years, months, days, hours] = found.slice(1).map((figure) => Number(figure ?? 0))
  return (years ?? 0) * 365 + (months ?? 0) * 28 + (days ?? 0) + (hours ?? 0) / 24
}

/** Several `forget` on one repository: a copy stays only as long as the strictest lets it. */
export function mergeRetention(all: readonly Retention[]): Retention | null {
  const [first, ...others] = all
  if (!first) return null
  const least = (a: number | null, b: number | null) => (a === null || b === null ? null : Math.min(a, b))
  return others.reduce<Retention>(
    (held, next) => ({
      keepWithinDays: least(held.keepWithinDays, next.keepWithinDays),
      keepDaily: least(held.keepDaily, next.keepDaily),
      keepWeekly: least(held.keepWeekly, next.keepWeekly),
      keepLast: least(held.keepLast, next.keepLast),
      prune: held.prune || next.prune,
    }),
    first,
  )
}
