/** The matrix as a Markdown table and as an HTML table. */
import { escapeHtml } from '../html-escape.ts'
import type { Lang } from '../promise.ts'
import { PARTIES, PARTY_NAMES, type Part, type Row } from './matrix.ts'

const WORDS = {
  answers: { fr: 'répond', en: 'answers' },
  contributes: { fr: 'concourt', en: 'contributes' },
  promise: { fr: 'engagement', en: 'promise' },
} as const

const MARK: Readonly<Record<'answers' | 'contributes', string>> = { answers: '●', contributes: '○' }

const partyNames = (lang: Lang): string[] => PARTIES.map((party) => PARTY_NAMES[party][lang])

/** A GitHub-flavoured table and its legend. */
export function responsibilityMarkdown(rows: readonly Row[], lang: Lang): string {
  const mark = (part: Part) => (part === null ? ' ' : MARK[part])
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
  return [
    `| art. | ${WORDS.promise[lang]} | ${partyNames(lang).join(' | ')} |`,
    `|---|---|${PARTIES.map(() => ':-:').join('|')}|`,
    ...rows.map(
      ({ article, title, service, parts }) =>
        `| ${cell(article)} | ${cell(service === null ? title[lang] : `${service} : ${title[lang]}`)} | ${PARTIES.map((party) => mark(parts[party])).join(' | ')} |`,
    ),
    '',
    `${MARK.answers} ${WORDS.answers[lang]} · ${MARK.contributes} ${WORDS.contributes[lang]}`,
    '',
  ].join('\n')
}

/** A `<table>` with headers that a screen reader can follow; every text is escaped. */
export function responsibilityHtml(rows: readonly Row[], lang: Lang): string {
  const cell = (part: Part) => (part === null ? '<td></td>' : `<td>${MARK[part]} ${WORDS[part][lang]}</td>`)
  return [
    `<table lang="${lang}">`,
    `<thead><tr><th scope="col">art.</th><th scope="col">${WORDS.promise[lang]}</th>${partyNames(lang)
      .map((name) => `<th scope="col">${escapeHtml(name)}</th>`)
      .join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      ({ article, title, service, parts }) =>
        `<tr><td>${escapeHtml(article)}</td><th scope="row">${escapeHtml(service === null ? title[lang] : `${service} : ${title[lang]}`)}</th>${PARTIES.map((party) => cell(parts[party])).join('')}</tr>`,
    ),
    '</tbody>',
    '</table>',
    '',
  ].join('\n')
}
