/** How long logrotate keeps the files that it turns. */
import type { Guest } from '../../inventory/model.ts'
import { filesAt } from './guest.ts'

const DAYS: Readonly<Record<string, number>> = {
  hourly: 1 / 24,
  daily: 1,
  weekly: 7,
  monthly: 31,
  yearly: 366,
}

/** For each block that says how many old files stay, the longest that one does: a span of days, as `14d`. */
export function rotations(guest: Guest): readonly string[] {
  return filesAt(guest, /^\/etc\/logrotate\.(?:conf$|d\/)/).flatMap(({ content }) => {
    const outside = content.replace(/\{[^}]*\}/g, '')
    const blocks = [...content.matchAll(/\{([^}]*)\}/g)].map(([, inner]) => `${outside}\n${inner}`)
    return (blocks.length > 0 ? blocks : [outside]).flatMap((block) => keptDays(block) ?? [])
  })
}

function keptDays(block: string): string | null {
  const last = (pattern: RegExp): string | undefined => [...block.matchAll(pattern)].at(-1)?.[1]
  const count = last(/^\s*rotate\s+(-?\d+)/gm)
  if (count === undefined) return null
  const most = last(/^\s*maxage\s+(\d+)/gm)
  // A negative number keeps them all.
  const turned =
    Number(count) < 0
      ? Number.POSITIVE_INFINITY
      : (Number(count) + 1) * (DAYS[last(EVERY) ?? 'weekly'] as number)
  const days = Math.ceil(Math.min(turned, most === undefined ? Number.POSITIVE_INFINITY : Number(most) + 1))
  return Number.isFinite(days) ? `${days}d` : 'infinity'
}

const EVERY = /^\s*(hourly|daily|weekly|monthly|yearly)\b/gm
