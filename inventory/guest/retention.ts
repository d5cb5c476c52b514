/** How long copies stay, as `restic forget` is told. */
import type { Retention } from '../model.ts'
import type { Restic } from './restic.ts'

export function retentionOf({ flags, paths }: Restic): Retention {
  // Copies that are named go at once.
  if (paths.length > 0 && ![...flags.keys()].some((name) => name.startsWith('keep-')))
    return { keepWithinDays: 0, keepDaily: null, keepWeekly: null, keepLast: null, prune: flags.has('prune') }
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
    keepLast: most(figure('keep-last'), figure('keep-hourly'), within('keep-within-hourly')),
    longerDays: most(
      times(figure('keep-monthly'), 31),
      times(figure('keep-yearly'), 366),
      within('keep-within-monthly'),
      within('keep-within-yearly'),
      flags.has('keep-tag') ? Number.POSITIVE_INFINITY : null,
    ),
    prune: flags.has('prune'),
  }
}

const times = (count: number | null, days: number): number | null => (count === null ? null : count * days)

function most(...all: readonly (number | null)[]): number | null {
  const said = all.filter((one) => one !== null)
  return said.length === 0 ? null : Math.max(...said)
}

/**
 * Days that a copy is kept for, with a daily run: the longest of the rules, since restic keeps what any of them keeps.
 * Infinite when nothing is let go.
 */
export function keptDays({
  keepWithinDays,
  keepDaily,
  keepWeekly,
  keepLast,
  longerDays = null,
}: Retention): number {
  const weekly = times(keepWeekly, 7)
  return most(keepWithinDays, keepDaily, weekly, keepLast, longerDays) ?? Number.POSITIVE_INFINITY
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
  const strictest = others.reduce((held, next) => (keptDays(next) < keptDays(held) ? next : held), first)
  return { ...strictest, prune: all.some(({ prune }) => prune) }
}
