/** Tickets against their delays, as lines. */
import type { Lang } from '../../contract/promise.ts'
import { stamp } from '../calendar/clock.ts'
import type { Judged } from '../response.ts'

const STATES = {
  kept: { fr: '✔ tenu', en: '✔ kept' },
  missed: { fr: '✘ manqué', en: '✘ missed' },
  running: { fr: '◌ en cours', en: '◌ running' },
  'not-promised': { fr: '– non promis', en: '– not promised' },
} as const

export function renderDelays(judged: readonly Judged[], averageHours: number | null, lang: Lang): string {
  const lines = judged.flatMap(({ ticket, article, delays }) => [
    `${ticket.id} · ${stamp(Math.floor(ticket.opened))} · ${lang === 'fr' ? 'niveau' : 'level'} ${ticket.level} (art. ${article})`,
    ...delays.map((one) => {
      const limit =
        one.minutes === null
          ? ''
          : ` ${one.minutes} min, ${lang === 'fr' ? 'échéance' : 'deadline'} ${stamp(Math.floor(one.deadline as number))}`
      return `   ${one.what.toUpperCase()} ${STATES[one.state][lang].padEnd(14)}${limit}  ${one.why[lang]}`
    }),
  ])
  if (averageHours !== null) {
    const text = averageHours.toFixed(1)
    lines.push(
      lang === 'fr'
        ? `Mises à jour : ${text.replace('.', ',')} h ouvrées en moyenne, pour 72 promises (art. 3.8.3)`
        : `Updates: ${text} business hours on average, 72 promised (art. 3.8.3)`,
    )
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}
