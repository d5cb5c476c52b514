/** Writes docs/generated/catalogues.md and .fr.md: each article with its promises or its reason, and every reading. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { CATALOGUES, type Catalogue } from '../contract/catalogues/index.ts'
import { parseContract } from '../contract/load.ts'
import type { AnyPromise, Lang } from '../contract/promise.ts'
import { readingsOf } from '../contract/readings.ts'
import { KINDS } from '../contract/vocabulary.ts'

/** The samples draw a promise from every article that one of them orders. */
const clients = new URL('../clients/', import.meta.url)
const SAMPLES = readdirSync(clients).filter((code) => existsSync(new URL(`${code}/contract.yaml`, clients)))

const promises: AnyPromise[] = SAMPLES.flatMap((code) => {
  const file = new URL(`${code}/contract.yaml`, clients)
  const loaded = parseContract(readFileSync(file, 'utf8'), code)
  return loaded.promises.map((promise) => ({ ...promise, service: loaded.contract.catalogue }))
})

function page(lang: Lang): string {
  const t = (fr: string, en: string) => (lang === 'fr' ? fr : en)
  return [
    `# ${t('Les textes types, article par article', 'The standard texts, article by article')}`,
    '',
    t(
      'Chaque article donne des engagements ou la raison pour laquelle il n’en donne pas. Écrit par `npm run generate:catalogues`.',
      'Each article gives promises, or the reason why it gives none. Written by `npm run generate:catalogues`.',
    ),
    '',
    ...Object.values(CATALOGUES).flatMap((catalogue) => section(catalogue, lang, t)),
  ].join('\n')
}

function section(catalogue: Catalogue, lang: Lang, t: (fr: string, en: string) => string): string[] {
  const kindsOf = (number: string) => [
    ...new Set(
      promises.filter((one) => one.service === catalogue.id && one.article === number).map((one) => one.kind),
    ),
  ]
  return [
    `## ${catalogue.title[lang]}`,
    '',
    `| art. | ${t('dit', 'says')} | ${t('engagements et preuve la plus forte', 'promises and strongest proof')} |`,
    '|---|---|---|',
    ...catalogue.articles.map((article) => {
      const kinds = kindsOf(article.number).map(
        (kind) => `\`${kind}\` (${KINDS[kind].provable.at(-1)} : ${KINDS[kind].evidence[lang]})`,
      )
      const right = article.notCoded
        ? `— ${article.notCoded[lang]}`
        : kinds.join('; ') || t('selon la commande', 'as ordered')
      return `| ${article.number} | **${article.title[lang]}** ${article.says[lang]} | ${right} |`
    }),
    '',
    `### ${t('Lectures', 'Readings')}`,
    '',
    ...readingsOf(catalogue.id).flatMap((reading) => [
      `- \`${reading.id}\` — ${reading.title[lang]} (art. ${reading.articles.join(', ')})`,
      `  - **${reading.default}** (${t('par défaut', 'default')}) : ${reading.effect[lang]}. ${t('Pourquoi', 'Why')} : ${reading.reason[lang]}.`,
      ...reading.alternatives.map(({ value, effect }) => `  - ${value} : ${effect[lang]}.`),
    ]),
    '',
  ]
}

for (const [lang, name] of [
  ['en', 'catalogues.md'],
  ['fr', 'catalogues.fr.md'],
] as const) {
  writeFileSync(new URL(`../docs/generated/${name}`, import.meta.url), page(lang))
}
