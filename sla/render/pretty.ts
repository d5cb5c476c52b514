/** The statement for a terminal. */
import type { Lang } from '../../contract/promise.ts'
import type { Statement } from '../statement.ts'
import { type Result, viewOf } from './view.ts'

export interface PrettyOptions {
  readonly lang: Lang
  readonly color: boolean
  /** Every interval with its fate, every other reading with its result. */
  readonly explain: boolean
}

const LABELS = {
  fr: { covered: 'Couvert', down: 'Arrêt', availability: 'Disponibilité', credit: 'Avoir' },
  en: { covered: 'Covered', down: 'Down', availability: 'Availability', credit: 'Credit' },
} as const

export function renderPretty(statement: Statement, options: PrettyOptions): string {
  const { lang, explain } = options
  const view = viewOf(statement, lang)
  const words = LABELS[lang]
  const colon = lang === 'fr' ? ' :' : ':'
  const lines = [paint(`${view.title} · ${view.month}`, '1', options), '']
  if (explain) {
    lines.push(
      `${words.covered}${colon} ${view.covered}   (${view.coveredWhy})`,
      `${words.down}${colon}    ${view.down}`,
    )
    const wide = Math.max(0, ...view.rows.map((row) => row.when.length))
    for (const row of view.rows) {
      const minutes = (row.counted ? String(row.minutes) : '–').padStart(6)
      lines.push(
        `   ${row.when.padEnd(wide)} ${minutes}  ${paint(row.why, row.counted ? '31' : '2', options)}`,
      )
    }
  }
  lines.push(
    ...results(words.availability, explain ? [view.applied, ...view.others] : [view.applied], options),
  )
  if (explain || statement.credit.state !== 'none')
    lines.push(`${words.credit.padEnd(words.availability.length)}  ${view.credit}`)
  const notes = explain ? view.notes : view.notes.slice(0, -1)
  if (notes.length > 0) lines.push('', ...notes.map((note) => paint(`  ${note}`, '2', options)))
  return `${lines.join('\n')}\n`
}

function results(label: string, all: readonly Result[], options: PrettyOptions): readonly string[] {
  const { lang } = options
  const heads = all.map(
    (one) => `${one.availability} ${lang === 'fr' ? 'de' : 'of'} ${one.of} (${one.reading})`,
  )
  const wide = Math.max(...heads.map((head) => head.length))
  return all.map((one, index) => {
    const text = `${(index === 0 ? label : '').padEnd(label.length)}  ${(heads[index] as string).padEnd(wide)}  → ${one.verdict}`
    return one.applied ? text : paint(text, '2', options)
  })
}

function paint(text: string, code: string, { color }: PrettyOptions): string {
  return color ? `\u001b[${code}m${text}\u001b[0m` : text
}
