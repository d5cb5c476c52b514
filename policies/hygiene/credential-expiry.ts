import { isUnknown, know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

const LONGEST_DAYS = 366

/** A key ends, within a year. */
export default defineCheck({
  id: 'hygiene.credential-expiry',
  severity: 'medium',
  reads: ['credentials[].expires', 'credentials[].lastsDays'],
  title: text('clés d’API à durée limitée', 'API keys with an expiry'),
  why: text('une clé oubliée reste valable des années', 'a forgotten key stays valid for years'),
  remedy: text(
    'fixer une expiration à moins d’un an, puis renouveler la clé',
    'set an expiry within a year, then rotate the key',
  ),
  items: ({ credentials }) => credentials.filter(({ expires }) => expires !== null),
  look({ origin, expires, lastsDays }, { level, now }) {
    const end = expires ?? 'never'
    // Made with the apply, it ends that many days later.
    const span = lastsDays !== undefined && isUnknown(end) ? know(lastsDays) : null
    const days = span ?? daysUntil(know(end), now)
    if (days <= LONGEST_DAYS) return null
    const expected = text('une expiration à moins d’un an', 'expiry within a year')
    const found =
      span !== null
        ? text(`${Math.round(span)} jours`, `${Math.round(span)} days`)
        : end === 'never'
          ? text('n’expire jamais', 'never expires')
          : know(end).slice(0, 10)
    return broken({ origin, path: 'expires_at', level, expected, found })
  },
})

const daysUntil = (end: string, now: string): number =>
  end === 'never' ? Number.POSITIVE_INFINITY : (Date.parse(end) - Date.parse(now)) / 86_400_000
