/** `waivers.yaml` and `baseline.yaml`, beside the contract: read with positions, written with comments kept. */
import { parseDocument, stringify } from 'yaml'
import { z } from 'zod'
import { InputError, type Problem } from '../contract/errors.ts'
import { problemsOf } from '../contract/issues.ts'
import { parseSource, type Source } from '../contract/source.ts'
import type { Ledger, Waiver } from './model.ts'
import { findingId, fingerprintOf } from './waiving.ts'

export const WAIVERS_FILE = 'waivers.yaml'
export const BASELINE_FILE = 'baseline.yaml'

const entry = z.strictObject({
  id: z.string().describe('règle[adresse] ; l’adresse peut finir par *, et n’est jamais * seul'),
  reason: z.string().min(1).describe('pourquoi le risque est accepté'),
  approver: z.string().min(1).describe('qui l’a accepté : une personne, jamais une machine'),
  until: z.iso.date().describe('dernier jour, à l’heure de Paris'),
})
/** Of `waivers.yaml`, and of `lint-waivers.yaml` beside it. */
export const waiversSchema = z.strictObject({ waivers: z.array(entry) })

const baselineSchema = z.strictObject({
  ...{ reason: entry.shape.reason, approver: entry.shape.approver, until: entry.shape.until },
  /** The day the old project was adopted. */
  createdOn: z.iso.date(),
  findings: z.array(
    z.strictObject({
      id: z.string(),
      fingerprint: z.string().regex(/^[0-9a-f]{16}$/, 'sixteen hexadecimal digits'),
    }),
  ),
})

const ID = /^([a-z0-9][a-z0-9.-]*)\[(.+)\]$/

function parse<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): { source: Source; value: z.infer<S> } {
  const source = parseSource(text, file)
  const parsed = schema.safeParse(source.value)
  if (!parsed.success) throw new InputError(problemsOf(parsed.error, source, schema))
  return { source, value: parsed.data }
}

/** The waivers of a `waivers.yaml`. Throws `InputError` for one without an end, an approver, or wider than a policy. */
export function readWaivers(text: string, file: string, policies?: readonly string[]): readonly Waiver[] {
  const { source, value } = parse(text, file, waiversSchema)
  const problems = value.waivers.flatMap((waiver, index) => idProblems(waiver.id, index, source, policies))
  if (problems.length > 0) throw new InputError(problems)
  return value.waivers.map((waiver, index) => ({
    ...waiver,
    position: source.position(['waivers', index, 'id']),
  }))
}

function idProblems(
  id: string,
  index: number,
  source: Source,
  policies?: readonly string[],
): readonly Problem[] {
  const refuse = (what: string, why: { fr: string; en: string }): readonly Problem[] => [
    source.problem(['waivers', index, 'id'], {
      what,
      why,
      remedy: {
        fr: '`paraphe check` écrit l’adresse sous le constat, et la règle après `paraphe explain`',
        en: '`paraphe check` prints the address under the finding, and the policy after `paraphe explain`',
      },
    }),
  ]
  const match = ID.exec(id)
  if (match === null)
    return refuse(id, {
      fr: 'une dérogation s’écrit règle[adresse]',
      en: 'a waiver is written policy[address]',
    })
  if (match[2] === '*')
    return refuse(id, {
      fr: 'une dérogation vise une adresse ou un préfixe, jamais tout',
      en: 'a waiver covers an address or a prefix, never everything',
    })
  if (policies !== undefined && !policies.includes(match[1] as string))
    return refuse(id, { fr: `règle inconnue\u00a0: ${match[1]}`, en: `unknown policy: ${match[1]}` })
  return []
}

/** The text of `waivers.yaml` with one more waiver, or with its new terms when the id is there; comments stay. */
export function withWaiver(text: string | null, waiver: Omit<Waiver, 'position' | 'fingerprint'>): string {
  const document = parseDocument(text ?? 'waivers: []\n')
  const plain = document.toJS() as { waivers?: readonly { id: string }[] } | null
  const index = plain?.waivers?.findIndex(({ id }) => id === waiver.id) ?? -1
  const { id, reason, approver, until } = waiver
  const node = document.createNode({ id, reason, approver, until })
  if (index >= 0) document.setIn(['waivers', index], node)
  else if (plain?.waivers === undefined || plain.waivers.length === 0) {
    document.set('waivers', document.createNode([{ id, reason, approver, until }]))
  } else document.addIn(['waivers'], node)
  return document.toString({ lineWidth: 0 })
}

/** The findings that an old project was adopted with, each as a waiver of itself alone. */
export function readBaseline(text: string, file: string): readonly Waiver[] {
  const { source, value } = parse(text, file, baselineSchema)
  const { reason, approver, until } = value
  return value.findings.map(({ id, fingerprint }, index) => ({
    ...{ id, fingerprint, reason, approver, until },
    position: source.position(['findings', index]),
  }))
}

export interface Adoption {
  readonly reason: string
  readonly approver: string
  readonly until: string
  /** The day, `YYYY-MM-DD`. */
  readonly createdOn: string
}

/**
 * The text of a baseline for `ledger`. With an existing one, only lines that still are findings remain and its terms
 * stay: a baseline shrinks, it never takes in a violation that came after it.
 */
export function baselineOf(
  ledger: Pick<Ledger, 'verdicts'>,
  adoption: Adoption,
  existing: readonly Waiver[] | null,
): string {
  const present = ledger.verdicts
    .flatMap(({ findings }) => findings)
    .map((finding) => ({ id: findingId(finding), fingerprint: fingerprintOf(finding) }))
  const allowed = existing && new Set(existing.map(({ fingerprint }) => fingerprint))
  const unique = new Map(present.map((one) => [one.fingerprint, one]))
  const findings = [...unique.values()].filter(({ fingerprint }) => !allowed || allowed.has(fingerprint))
  return stringify({ ...adoption, findings }, { lineWidth: 0 })
}
