/** An amendment as its client reads it. */
import { styleText } from 'node:util'
import type { Amendment, Change, Effect } from './amendment.ts'
import type { Contract } from './model.ts'
import type { Lang } from './promise.ts'
import { paramName, paramValue } from './words.ts'

const MARK: Readonly<Record<Effect, string>> = { more: '+', less: '−', other: '~' }
const COLOR = { more: 'green', less: 'red', other: 'yellow' } as const

const BECAME = {
  added: { fr: 'nouveau', en: 'new' },
  removed: { fr: 'supprimé', en: 'removed' },
  changed: { fr: 'modifié', en: 'changed' },
} as const

/** One line a change, by service; then money, notice and papers. A newline at the end. */
export function formatAmendment(
  amendment: Amendment,
  { client }: Pick<Contract, 'client'>,
  { lang, color }: { readonly lang: Lang; readonly color: boolean },
): string {
  const t = (fr: string, en: string) => (lang === 'fr' ? fr : en)
  const count = (effect: Effect) => amendment.changes.filter((change) => change.effect === effect).length
  const head = t(`${client.code} · avenant`, `${client.code} · amendment`)
  const counts = t(
    `${count('more')} de plus · ${count('less')} de moins · ${count('other')} autrement`,
    `${count('more')} more · ${count('less')} less · ${count('other')} different`,
  )
  const papers = [...amendment.documents, ...amendment.quotes]
  return `${[
    `${head} — ${counts}`,
    ...amendment.changes.map((change) => formatChange(change, { lang, color })),
    `  ${t('redevance mensuelle', 'monthly fee')}  ${money(amendment.fee.before, lang)} → ${money(amendment.fee.after, lang)}`,
    ...(amendment.notice ? [`  ${t('préavis', 'notice')}  ${amendment.notice[lang]}`] : []),
    `  ${t('pièces', 'documents')}  ${papers.length > 0 ? papers.join(', ') : t('aucun avenant ni devis joint', 'no amendment or quote attached')}`,
  ].join('\n')}\n`
}

/** One change, with its mark. */
export function formatChange(
  change: Change,
  { lang, color }: { readonly lang: Lang; readonly color: boolean },
): string {
  const mark = color
    ? styleText(COLOR[change.effect], MARK[change.effect], { validateStream: false })
    : MARK[change.effect]
  const how =
    change.fields.length === 0
      ? BECAME[change.became][lang]
      : change.fields
          .map(
            ({ name, before, after }) =>
              `${paramName(name, lang)} ${paramValue(before, lang)} → ${paramValue(after, lang)}`,
          )
          .join(' ; ')
  return `  ${mark} ${change.article.padEnd(6)} ${change.title[lang]}  ${how}  (${change.promise})`
}

/** Euros from cents. */
function money(cents: number | null, lang: Lang): string {
  if (cents === null) return '?'
  return new Intl.NumberFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
  }).format(cents / 100)
}
