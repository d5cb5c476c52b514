/** Mistakes that the real providers refuse, or let through, or warn about: the same here, at the same stage and place. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { inSandbox, PROVIDERS } from './golden.ts'
import { type Mistake, mistakesOf, plannedAll, type Report, validated } from './mistakes.ts'

/** What the words of a report say, in the words of the record. */
const KINDS: Readonly<Record<string, RegExp>> = {
  'removed-attribute': /withdrawn|removed/i,
  'required-missing': /required|missing|inappropriate value|must be set|needed/i,
  'unknown-argument': /unsupported argument|extraneous|not expected/i,
  format: /must be|malformed|is not an id/i,
  'exactly-one-of': /exactly one|one of|specify either|is required here/i,
  custom: /./,
  'bad-cidr': /CIDR|beyond its prefix|not a network/i,
  'bad-ip': /IP address/i,
  'not-in-list':
    /must be one of|must be \w+ or \w+|is not a class|neither a known|expected|is not a \w+ this provider knows/i,
  'conflicts-with': /conflict|cannot be given|combination|not wanted/i,
  'too-few': /at least|to \d+ entries|insufficient/i,
  'too-many': /at most|to \d+ entries|too many/i,
  'locality-mismatch': /another zone/i,
  'out-of-range': /between|at most|at least|longer/i,
  'required-together': /beside|together/i,
}

/** The record tells a resource without attributes from one with; its place is the body in both. */
const placeOf = (place: string): string => (place === '(resource body)' ? '(body)' : place)
const places = (reports: readonly Report[]): string => [...new Set(reports.map(({ at }) => at))].sort().join()
/** Of a group of attributes the record names those that are written; what is said of the others is said of the body. */
const namedOnly = (reports: readonly Report[]): Report[] => {
  const named = reports.filter(({ at }) => at !== '(body)')
  return named.length > 0 ? named : [...reports]
}

function wrong(mistake: Mistake, reports: readonly Report[], severity: Report['severity']): string | null {
  const { id, kind = 'custom', reported_at = [] } = mistake
  const said = namedOnly(reports.filter((one) => one.severity === severity))
  if (said.length === 0) return `${id}: no ${severity}`
  const expected = [...new Set(reported_at.map(placeOf))].sort().join()
  if (places(said) !== expected) return `${id}: reported at ${places(said)}, not ${expected}`
  const fits = said.some(({ text }) => KINDS[kind]?.test(text))
  return fits ? null : `${id}: not of kind ${kind}: ${said[0]?.text}`
}

test.each(PROVIDERS)(
  '%s: mistakes are refused where and when the real provider refuses them',
  async (provider) => {
    // Without a project in the environment, as when the mistakes were recorded.
    const env = { ...process.env, OVH_CLOUD_PROJECT_SERVICE: '' }
    const mistakes = mistakesOf(provider)
    const early = mistakes.filter(({ outcome, stage }) => outcome === 'refused' && stage === 'validate')
    const late = mistakes.filter((mistake) => !early.includes(mistake))
    const bad = await inSandbox(
      async (sandbox, folder) => {
        const roots = ['early', 'late', 'plan'].map((name) => path.join(folder, name))
        for (const root of roots) fs.mkdirSync(root)
        const [one = '', two = '', three = ''] = roots
        const atValidate = await validated(sandbox, one, provider, early)
        const lateAtValidate = await validated(sandbox, two, provider, late)
        const atPlan = await plannedAll(sandbox, three, provider, late)
        return [
          ...early.map((mistake) => wrong(mistake, atValidate.get(mistake.id) ?? [], 'error')),
          ...late.flatMap((mistake) => {
            const { id, outcome } = mistake
            const errors = [...(lateAtValidate.get(id) ?? []), ...(atPlan.get(id) ?? [])].filter(
              ({ severity }) => severity === 'error',
            )
            if (outcome === 'refused') {
              return [
                lateAtValidate.get(id)?.some(({ severity }) => severity === 'error')
                  ? `${id}: too early`
                  : null,
                wrong(mistake, atPlan.get(id) ?? [], 'error'),
              ]
            }
            const refused = errors.length > 0 ? `${id}: refused: ${errors[0]?.text}` : null
            if (outcome === 'accepted-with-warning') {
              return [refused, wrong(mistake, atPlan.get(id) ?? [], 'warning')]
            }
            const warned = atPlan.get(id)?.find(({ severity }) => severity === 'warning')
            return [refused, warned ? `${id}: warned: ${warned.text}` : null]
          }),
        ].filter((line) => line !== null)
      },
      undefined,
      env,
    )
    expect(bad).toEqual([])
    console.info(`${provider}: ${mistakes.length} mistakes, ${early.length} refused by validate`)
  },
  120_000,
)
