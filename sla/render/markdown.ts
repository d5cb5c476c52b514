/** The statement as Markdown, for a ticket or a pull request. */
import type { Lang } from '../../contract/promise.ts'
import type { Statement } from '../statement.ts'
import { viewOf } from './view.ts'

const WORDS = {
  fr: {
    covered: 'Couvert',
    down: 'Arrêt',
    credit: 'Avoir',
    when: 'quand',
    minutes: 'minutes comptées',
    why: 'pourquoi',
    incident: 'incident',
    reading: 'lecture',
    availability: 'disponibilité',
    of: 'de',
    result: 'résultat',
  },
  en: {
    covered: 'Covered',
    down: 'Down',
    credit: 'Credit',
    when: 'when',
    minutes: 'minutes counted',
    why: 'why',
    incident: 'incident',
    reading: 'reading',
    availability: 'availability',
    of: 'of',
    result: 'result',
  },
} as const

export function renderMarkdown(statement: Statement, lang: Lang): string {
  const view = viewOf(statement, lang)
  const words = WORDS[lang]
  const readings = [view.applied, ...view.others].map((one) =>
    row([one.applied ? `**${one.reading}**` : one.reading, one.availability, one.of, one.verdict]),
  )
  const pieces = view.rows.map((one) =>
    row([one.when, one.counted ? String(one.minutes) : '–', one.why, one.incident]),
  )
  return [
    `### ${cell(view.title)} · ${view.month}`,
    '',
    `- **${words.covered}** ${view.covered} (${view.coveredWhy})`,
    `- **${words.down}** ${view.down}`,
    `- **${words.credit}** ${view.credit}`,
    '',
    row([words.reading, words.availability, words.of, words.result]),
    '|---|---|---|---|',
    ...readings,
    ...(pieces.length > 0
      ? ['', row([words.when, words.minutes, words.why, words.incident]), '|---|--:|---|---|', ...pieces]
      : []),
    '',
    ...view.notes.map((note) => `> ${note}`),
    '',
  ].join('\n')
}

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`

/** Journal notes are free text: nothing in them may open a table cell, a link or HTML. */
function cell(text: string): string {
  return text.replace(/[\\`<>[\]|]/g, (char) => `\\${char}`).replace(/\s+/g, ' ')
}
