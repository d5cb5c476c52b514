/** `paraphe explain`: what a promise, a policy, an article or a reading is, and how it is proven. */
import { CATALOGUES } from '../../contract/catalogues/index.ts'
import { refuse } from '../../contract/errors.ts'
import { findContracts } from '../../contract/find.ts'
import { loadContract } from '../../contract/load.ts'
import type { AnyPromise, Lang, Text } from '../../contract/promise.ts'
import { READINGS, type Reading } from '../../contract/readings.ts'
import { didYouMean } from '../../contract/suggest.ts'
import { PACKS, POLICIES } from '../../policies/index.ts'
import type { Policy } from '../../policies/model.ts'
import { type Command, type Context, EXIT } from '../command.ts'

const WORDS = {
  judgedBy: { fr: 'jugé par', en: 'judged by' },
  provable: { fr: 'prouvable à', en: 'provable at' },
  bearer: { fr: 'à la charge de', en: 'owed by' },
  reads: { fr: 'lit', en: 'reads' },
  remedy: { fr: 'remède', en: 'remedy' },
  default: { fr: 'par défaut', en: 'default' },
  alternative: { fr: 'autre lecture', en: 'alternative' },
  noPolicy: { fr: 'aucune règle\u00a0: jamais vert', en: 'no policy: never green' },
} satisfies Record<string, Text>

const allPolicies = (): readonly Policy[] => [...POLICIES, ...PACKS.flatMap(({ policies }) => policies)]

function explainPolicy(policy: Policy, lang: Lang): string {
  return [
    `${policy.id} — ${policy.title[lang]}  (${policy.severity}, ${policy.kind})`,
    `  ${policy.why[lang]}`,
    `  ${WORDS.reads[lang]}: ${policy.reads.join(', ')}`,
    `  ${WORDS.remedy[lang]}: ${policy.remedy[lang]}`,
  ].join('\n')
}

function explainReading(reading: Reading, lang: Lang): string {
  return [
    `${reading.id} — ${reading.title[lang]}  (${reading.catalogue}, art. ${reading.articles.join(', ')})`,
    `  ${WORDS.default[lang]}: ${reading.default} — ${reading.effect[lang]}`,
    `    ${reading.reason[lang]}`,
    ...reading.alternatives.map(
      ({ value, effect }) => `  ${WORDS.alternative[lang]}: ${value} — ${effect[lang]}`,
    ),
  ].join('\n')
}

function explainPromise(promise: AnyPromise, lang: Lang): string {
  const judges = POLICIES.filter(({ kind }) => kind === promise.kind).map(({ id }) => id)
  const params = Object.entries(promise.params).map(([key, value]) => `${key} ${JSON.stringify(value)}`)
  return [
    `${promise.id} — ${promise.title[lang]}  (art. ${promise.article}, ${promise.kind})`,
    ...(params.length > 0 ? [`  ${params.join(' · ')}`] : []),
    `  ${WORDS.bearer[lang]}: ${promise.bearer} · ${WORDS.provable[lang]}: ${promise.provable.join(', ')}`,
    `  ${WORDS.judgedBy[lang]}: ${judges.join(', ') || WORDS.noPolicy[lang]}`,
    `  ${promise.position.file}:${promise.position.line}:${promise.position.column}`,
  ].join('\n')
}

/** The promises of the project at `cwd`; none where there is no project, which is not an error here. */
function promisesHere(ctx: Context): readonly AnyPromise[] {
  let files: readonly string[]
  try {
    files = findContracts(ctx.cwd)
  } catch {
    return []
  }
  return files.flatMap((file) => loadContract(file, { cwd: ctx.cwd }).promises)
}

function explainArticles(number: string, lang: Lang): string[] {
  return Object.values(CATALOGUES).flatMap((catalogue) =>
    catalogue.articles
      .filter((article) => article.number === number)
      .map((article) =>
        [
          `${catalogue.shortName} ${article.number} — ${article.title[lang]}`,
          `  ${article.says[lang]}`,
          ...(article.notCoded ? [`  ${article.notCoded[lang]}`] : []),
        ].join('\n'),
      ),
  )
}

export const command: Command = {
  name: 'explain',
  summary: {
    fr: 'expliquer un engagement, une règle, un article ou une lecture',
    en: 'explain a promise, a policy, an article or a reading',
  },
  arguments: '[subject]',
  examples: [
    {
      command: 'paraphe explain backup.retention',
      shows: {
        fr: 'une règle et les engagements de ce genre',
        en: 'a policy, and the promises of that kind',
      },
    },
    {
      command: 'paraphe explain 3.5',
      shows: { fr: 'un article, dans chaque catalogue', en: 'an article, in every catalogue' },
    },
    {
      command: 'paraphe explain',
      shows: { fr: 'toutes les règles et toutes les lectures', en: 'every policy and every reading' },
    },
  ],
  async run(ctx, [subject]) {
    const { lang } = ctx
    if (subject === undefined) {
      ctx.out(
        `${allPolicies()
          .map(({ id, title }) => `${id.padEnd(34)} ${title[lang]}`)
          .join('\n')}\n\n`,
      )
      ctx.out(`${READINGS.map(({ id, title }) => `${id.padEnd(34)} ${title[lang]}`).join('\n')}\n`)
      return EXIT.kept
    }
    const promises = promisesHere(ctx)
    const found = [
      ...explainArticles(subject, lang),
      ...allPolicies()
        .filter(({ id, kind }) => id === subject || kind === subject)
        .map((policy) => explainPolicy(policy, lang)),
      ...READINGS.filter(({ id }) => id === subject).map((reading) => explainReading(reading, lang)),
      ...promises
        .filter(({ id, kind, article }) => id === subject || kind === subject || article === subject)
        .map((promise) => explainPromise(promise, lang)),
    ]
    if (found.length === 0) {
      const known = [
        ...allPolicies().map(({ id }) => id),
        ...READINGS.map(({ id }) => id),
        ...promises.map(({ id }) => id),
      ]
      throw refuse(
        { fr: `inconnu\u00a0: ${subject}`, en: `unknown: ${subject}` },
        null,
        didYouMean(subject, known),
      )
    }
    ctx.out(`${found.join('\n\n')}\n`)
    return EXIT.kept
  },
}
