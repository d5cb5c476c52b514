/** What a reader must know beside the figures, and how the credit comes about. */
import type { Lang, Text } from '../../contract/promise.ts'
import { dayAt, stamp } from '../calendar/clock.ts'
import { isoOf } from '../calendar/days.ts'
import type { Credit } from '../credit.ts'
import { euros, grouped, percentText } from '../format.ts'
import type { Statement } from '../statement.ts'
import { monthName, pick } from './words.ts'

const STATES: Readonly<Record<Credit['state'], Text>> = {
  none: { fr: 'aucun avoir', en: 'no credit' },
  'on-request': { fr: 'dû si le client le demande (art. 6)', en: 'due if the client claims it (art. 6)' },
  requested: { fr: 'demandé le', en: 'asked for on' },
  'next-invoice': { fr: 'sur la facture du', en: 'on the invoice of' },
}

export function creditLine({ credit, feeCents }: Statement, lang: Lang): string {
  if (credit.state === 'none') return STATES.none[lang]
  const { certain, possible } = credit
  const working = (amount: Credit['certain']) =>
    `${percentText(amount.percent, lang)} % × ${euros(feeCents, lang)} = ${euros(amount.beforeCapCents, lang)}` +
    (amount.cents !== amount.beforeCapCents
      ? pick(lang, `, plafonné à ${euros(amount.cents, lang)}`, `, capped at ${euros(amount.cents, lang)}`)
      : '')
  const sum =
    certain.cents === possible.cents && certain.percent === possible.percent
      ? working(certain)
      : `${working(certain)} ${pick(lang, 'au moins, au plus', 'at least, at most')} ${euros(possible.cents, lang)}`
  const when =
    credit.state === 'on-request'
      ? STATES[credit.state][lang]
      : `${STATES[credit.state][lang]} ${isoOf(credit.on)}`
  return `${sum}, ${when}`
}

export function notesOf(statement: Statement, lang: Lang): readonly string[] {
  const { answer, clockShift, scheme } = statement
  const notes: string[] = []
  if (clockShift !== 0) {
    const real = answer.frame.period.to - answer.frame.period.from
    notes.push(
      pick(
        lang,
        `${monthName(statement.month, lang)} compte ${grouped(real)} minutes et non ${grouped(real - clockShift)} : changement d’heure légale`,
        `${monthName(statement.month, lang)} has ${grouped(real)} minutes, not ${grouped(real - clockShift)}: the clocks change`,
      ),
    )
  }
  if (statement.provisional)
    notes.push(
      pick(
        lang,
        `provisoire : arrêté le ${stamp(statement.asOf)}, le mois n’est pas fini`,
        `provisional: computed on ${stamp(statement.asOf)}, before the month’s end`,
      ),
    )
  if (answer.figure.unmeasured > 0) {
    notes.push(
      pick(
        lang,
        `${grouped(answer.figure.unmeasured)} minutes couvertes n’ont été mesurées par aucune source : elles ne comptent jamais comme disponibles`,
        `${grouped(answer.figure.unmeasured)} covered minutes were not measured by any source: they never count as up`,
      ),
    )
  }
  if (answer.frame.probation.length > 0) {
    const end = dayAt((answer.frame.probation.at(-1) as { to: number }).to)
    notes.push(
      pick(
        lang,
        `phase probatoire (art. 4.2) : facturée, sans engagement de niveau de service, jusqu’au ${isoOf(end)}`,
        `probation (art. 4.2): invoiced, no service level, until ${isoOf(end)}`,
      ),
    )
  }
  const bare = answer.traced.filter(
    ({ incident, pieces }) => incident.proof === null && pieces.some((piece) => piece.fate === 'excused'),
  )
  if (bare.length > 0) {
    const ids = bare.map(({ incident }) => incident.id).join(', ')
    notes.push(
      pick(lang, `exclusion sans pièce à l’appui : ${ids}`, `excluded without a supporting document: ${ids}`),
    )
  }
  notes.push(
    pick(
      lang,
      `toute minute commencée à l’arrêt compte ; le pourcentage est tronqué à trois décimales et comparé à ${percentText(scheme.objective, lang)} % sans arrondi ; l’avoir est arrondi au centime le plus proche, le demi-centime au client`,
      `any minute begun while down counts; the percentage is truncated to three decimals and compared with ${scheme.objective} % unrounded; the credit is rounded to the nearest cent, half a cent to the client`,
    ),
  )
  return notes
}
