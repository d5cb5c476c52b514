/** The contract as its client reads it. Generated from the file and carrying its hash, so the two never disagree. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { canonicalHash } from './canonical.ts'
import { CATALOGUES } from './catalogues/index.ts'
import type { LoadedContract } from './load.ts'
import type { Service } from './model.ts'
import { OFFER_TITLES } from './offers.ts'
import type { AnyPromise, Lang } from './promise.ts'
import { readingsOf } from './readings.ts'
import { responsibilityMatrix } from './responsibility/matrix.ts'
import { responsibilityMarkdown } from './responsibility/tables.ts'
import { endOfTerm } from './rules/dates.ts'
import { paramsInWords } from './words.ts'

export const RENDERING_FILE = 'contract.md'

/** Markdown, in the language of the client. */
export function renderContract(loaded: LoadedContract, lang: Lang): string {
  const { contract, promises } = loaded
  const t = (fr: string, en: string) => (lang === 'fr' ? fr : en)
  const catalogue = CATALOGUES[contract.catalogue]
  const whole = promises.filter((promise) => promise.service === null)
  const until = t(
    `du ${contract.term.start} au ${endOfTerm(contract)} (exclu)`,
    `from ${contract.term.start} to ${endOfTerm(contract)} (not included)`,
  )
  return [
    `<!-- paraphe ${lang} ${canonicalHash(loaded.raw)} -->`,
    `# ${t('Contrat d’hébergement', 'Hosting contract')} — ${escaped(contract.client.name)}`,
    '',
    `${catalogue.title[lang]} · ${until}`,
    '',
    ...contract.documents.map(
      (document, index) =>
        `${index + 1}. ${document.kind}${document.ref ? ` ${escaped(document.ref)}` : ''} — \`${document.file}\``,
    ),
    ...(contract.documents.length > 0
      ? [
          '',
          t('Le premier document prévaut sur les suivants.', 'The first document prevails over the others.'),
          '',
        ]
      : []),
    ...(whole.length > 0
      ? [`## ${t('Le contrat entier', 'The whole contract')}`, '', ...promiseLines(whole, loaded, lang), '']
      : []),
    ...contract.services.flatMap((service) => serviceSection(service, loaded, lang)),
    `## ${t('Lectures retenues', 'Readings that apply')}`,
    '',
    ...readingLines(loaded, lang),
    '',
    `## ${t('Qui répond de quoi', 'Who answers for what')}`,
    '',
    responsibilityMarkdown(responsibilityMatrix(promises), lang),
  ].join('\n')
}

/** The rendering beside a contract: absent, the contract's own, or one that says something else. */
export function renderingState(loaded: LoadedContract): {
  readonly state: 'absent' | 'same' | 'other'
  readonly file: string
  readonly lang: Lang
} {
  const file = join(dirname(loaded.path), RENDERING_FILE)
  if (!existsSync(file)) return { state: 'absent', file, lang: 'fr' }
  const text = readFileSync(file, 'utf8')
  const lang: Lang = text.startsWith('<!-- paraphe en ') ? 'en' : 'fr'
  return { state: text === renderContract(loaded, lang) ? 'same' : 'other', file, lang }
}

/** Writes the rendering again, in its own language, where there is one that no longer says the same. */
export function refreshRendering(loaded: LoadedContract): void {
  const { state, file, lang } = renderingState(loaded)
  if (state === 'other') writeFileSync(file, renderContract(loaded, lang))
}

function serviceSection(service: Service, loaded: LoadedContract, lang: Lang): string[] {
  const t = (fr: string, en: string) => (lang === 'fr' ? fr : en)
  const { size } = service
  const place = service.host ? ` · ${service.host} (${service.sites.join(', ')})` : ''
  const fee =
    service.monthlyFeeCents === undefined
      ? ''
      : ` · ${(service.monthlyFeeCents / 100).toFixed(2)} € ${t('HT par mois', 'a month, taxes excluded')}`
  const resources = size
    ? ` · ${size.vcpu} vCPU, ${size.ramGiB} ${t('Gio', 'GiB')} RAM, ${size.storageGiB} ${t('Gio', 'GiB')}`
    : ''
  return [
    `## ${service.id} — ${OFFER_TITLES[service.offer][lang]}`,
    '',
    `${OFFER_TITLES[service.offer][lang]}${place}${resources}${fee}`,
    '',
    ...promiseLines(
      loaded.promises.filter((promise) => promise.service === service.id),
      loaded,
      lang,
    ),
    '',
  ]
}

/** One line an article, with what it says and the promises that come from it. */
function promiseLines(promises: readonly AnyPromise[], { contract }: LoadedContract, lang: Lang): string[] {
  const articles = CATALOGUES[contract.catalogue].articles
  const numbers = [...new Set(promises.map((promise) => promise.article))]
  return numbers.flatMap((number) => {
    const article = articles.find((one) => one.number === number)
    const own = promises.filter((promise) => promise.article === number)
    return [
      `- **art. ${escaped(number)}**${article ? ` ${article.title[lang]} : ${article.says[lang]}` : ''}`,
      ...own.map(
        (promise) =>
          `  - ${escaped([promise.title[lang], paramsInWords(promise, lang).join(', ')].filter(Boolean).join(' — '))}`,
      ),
    ]
  })
}

function readingLines({ contract }: LoadedContract, lang: Lang): string[] {
  return readingsOf(contract.catalogue).map((reading) => {
    const value = contract.readings[reading.id] ?? reading.default
    const chosen = reading.alternatives.find((one) => one.value === value)
    return `- **${reading.title[lang]}** (art. ${reading.articles.join(', ')}) : ${(chosen ?? reading).effect[lang]}`
  })
}

/** Text of the client's own, kept from being read as Markdown or HTML. */
function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, (found) => `\\${found}`).replaceAll('\n', ' ')
}
