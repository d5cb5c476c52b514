/** A verdict in the words of a violation: article, promise, what was expected and what was found, what to do. */
import { type Lang, say, type Text } from '../../contract/promise.ts'
import type { Verdict, Waiver } from '../../ledger/model.ts'
import type { Policy, Words } from '../../policies/model.ts'

export interface Violation {
  /** Begins with the severity and the id of the policy that found it. */
  readonly message: string
  /** The URN of the resource that it is about. */
  readonly address: string | null
}

const WORDS = {
  expected: { fr: 'attendu', en: 'expected' },
  found: { fr: 'trouvé', en: 'found' },
  unproven: { fr: 'non prouvé', en: 'unproven' },
  level: { fr: 'prouvé seulement comme', en: 'proven only as' },
  declared: { fr: 'déclaré', en: 'declared' },
  deployed: { fr: 'déployé', en: 'deployed' },
  observed: { fr: 'constaté', en: 'observed' },
  article: { fr: 'art.', en: 'art.' },
  waived: { fr: 'dérogation jusqu’au', en: 'waived until' },
  expired: { fr: 'dérogation expirée le', en: 'waiver expired on' },
  colon: { fr: '\u00a0: ', en: ': ' },
} as const satisfies Record<string, Text>

/** One violation for each finding of a verdict, or for each thing that is missing to prove it; one at least. */
export function violationsOf(
  verdict: Verdict,
  policies: readonly Policy[],
  lang: Lang,
): readonly [Violation, ...Violation[]] {
  const word = (key: keyof typeof WORDS): string => WORDS[key][lang]
  const { promise, waiver } = verdict
  const promised = `${word('article')} ${promise.article}, ${say(promise.title, lang)} (${promise.id})`
  const tail = waiver ? [`${word('waived')} ${waiver.until}: ${waiver.reason}`] : []
  const make = (
    policy: string,
    address: string | null,
    path: string | null,
    said: readonly string[],
  ): Violation => ({
    message: [
      `${headOf(policy)} ${promised}${word('colon')}${[path ?? [], said].flat().join(', ')}`,
      ...tail,
    ].join('. '),
    address,
  })
  const headOf = (policy: string): string => {
    const severity = policies.find(({ id }) => id === policy)?.severity
    return `[${severity === undefined ? policy : `${severity}, ${policy}`}]`
  }
  const [own = promise.id] = verdict.policies
  const found = verdict.findings.map(({ policy, address, path, expected, found, note }) => {
    const remedy = policies.find(({ id }) => id === policy)?.remedy
    const said = [
      `${word('expected')} ${say(expected, lang)}`,
      `${word('found')} ${say(found, lang)}`,
      ...[note, remedy].flatMap((each: Words | undefined) => (each === undefined ? [] : say(each, lang))),
    ]
    return make(policy, address, path, said)
  })
  const missing = verdict.missing.map(({ words, address, path }) =>
    make(own, address, path, [word('unproven'), say(words, lang)]),
  )
  const rest = verdict.level === null ? word('unproven') : `${word('level')} ${word(verdict.level)}`
  const [first, ...more] = verdict.status === 'broken' ? found : missing
  return first ? [first, ...more] : [make(own, null, null, [rest])]
}

/** A waiver that has run out stops a deployment, as it makes `paraphe check` fail. */
export function expiredWaiver({ id, until, reason }: Waiver, lang: Lang): Violation {
  return {
    message: `${id}: ${WORDS.expired[lang]} ${until} (${reason})`,
    address: null,
  }
}
