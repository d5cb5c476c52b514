/** What an amendment changes for the client, promise by promise. */
import { CATALOGUES } from './catalogues/index.ts'
import { refuse } from './errors.ts'
import type { PromiseKind } from './kinds.ts'
import type { LoadedContract } from './load.ts'
import { type Lock, lockPathOf } from './lock-file.ts'
import { type Contract, contractSchema } from './model.ts'
import type { AnyPromise, Text } from './promise.ts'
import { promisesOf } from './promises.ts'

/** Seen from the client: more than before, less, or something else. */
export type Effect = 'more' | 'less' | 'other'

export interface Change {
  readonly promise: string
  readonly service: string | null
  readonly article: string
  readonly title: Text
  readonly effect: Effect
  /** Parameters that changed; empty when the whole promise came or went. */
  readonly fields: readonly { readonly name: string; readonly before: unknown; readonly after: unknown }[]
  readonly became: 'added' | 'removed' | 'changed'
}

export interface Amendment {
  readonly changes: readonly Change[]
  /** Cents a month, taxes excluded, all services together; null when a fee is missing. */
  readonly fee: { readonly before: number | null; readonly after: number | null }
  /** What the text asks before the change may take effect. */
  readonly notice: Text | null
  /** Amendments among the documents that the signed contract did not have. */
  readonly documents: readonly string[]
  /** Quotes accepted since. */
  readonly quotes: readonly string[]
}

/** Which way of a parameter is more for the client; what is not listed is "other". */
const BETTER: { readonly [K in PromiseKind]?: Readonly<Record<string, 'higher' | 'lower' | 'superset'>> } = {
  capacity: { vcpu: 'higher', ramGiB: 'higher', storageGiB: 'higher', servers: 'higher' },
  'capacity.pool': { vcpu: 'higher', ramGiB: 'higher', storageGiB: 'higher' },
  'redundancy.hardware': { of: 'superset' },
  exclusivity: { features: 'superset' },
  snapshots: { maxCount: 'higher', maxAgeDays: 'higher' },
  'firewall.standard': { features: 'superset' },
  'firewall.advanced': { features: 'superset' },
  'backup.on-request': { scope: 'superset' },
  'backup.retention': { days: 'higher' },
  'backup.3-2-1': { copies: 'higher', media: 'higher', offSite: 'higher' },
  'backup.other-datacenter': { minimumSites: 'higher' },
  'restore.delay': { businessHours: 'lower' },
  'restore.rehearsed': { everyDays: 'lower' },
  supervision: { metrics: 'superset' },
  updates: { averageBusinessHours: 'lower' },
  'security.base': { measures: 'superset' },
  'telemetry.retention': { maxDays: 'lower' },
  'database.connections': { simultaneous: 'higher' },
  'change.class': { standardPerMonth: 'higher' },
  availability: { percent: 'higher' },
  credit: { capPercent: 'higher' },
  reversibility: { businessDays: 'higher' },
}

/** The contract that a lock holds, under today's schema. */
export function signedContract(lock: Lock, path: string): Contract {
  const parsed = contractSchema.safeParse(lock.contract)
  if (parsed.success) return parsed.data
  throw refuse(
    { fr: 'le contrat signé ne se lit plus', en: 'the signed contract can no longer be read' },
    parsed.error.issues[0]?.message ?? null,
    {
      fr: 'reprenez la version de l’outil qui l’a verrouillé',
      en: 'use the version of the tool that locked it',
    },
    { file: lockPathOf(path), line: 1, column: 1 },
  )
}

/** What `after` changes of the contract that `lock` holds. */
export function amendmentOf(lock: Lock, after: LoadedContract): Amendment {
  const before = signedContract(lock, after.path)
  const position = { file: lockPathOf(after.file), line: 1, column: 1 }
  const signed = promisesOf({ contract: before, position: () => position })
  const oldFiles = new Set(before.documents.map((document) => document.file))
  const oldQuotes = new Set(before.quotes.map((quote) => quote.ref))
  return {
    changes: promiseChanges(signed, after.promises, after.contract),
    fee: { before: feeOf(before), after: feeOf(after.contract) },
    notice: noticeOf(before, after.contract, signed),
    documents: after.contract.documents
      .filter(({ kind, file }) => kind === 'avenant' && !oldFiles.has(file))
      .map(({ ref, file }) => ref ?? file),
    quotes: after.contract.quotes.filter(({ ref }) => !oldQuotes.has(ref)).map(({ ref }) => ref),
  }
}

/** What differs between two lists of promises of one contract, in the order of its services and articles. */
export function promiseChanges(
  before: readonly AnyPromise[],
  after: readonly AnyPromise[],
  contract: Contract,
): readonly Change[] {
  const old = new Map(before.map((promise) => [promise.id, promise]))
  const now = new Map(after.map((promise) => [promise.id, promise]))
  const ids = [...new Set([...old.keys(), ...now.keys()])]
  return ids.flatMap((id) => changeOf(old.get(id), now.get(id)) ?? []).sort(inOrder(contract))
}

/** The whole contract first, then services and articles in their order. */
function inOrder({ services, catalogue }: Contract): (a: Change, b: Change) => number {
  const ids = services.map((service) => service.id)
  const numbers = CATALOGUES[catalogue].articles.map((article) => article.number)
  const rank = ({ service, article }: Change) =>
    (service === null ? -1 : ids.indexOf(service)) * 1000 + numbers.indexOf(article)
  return (a, b) => rank(a) - rank(b)
}

function changeOf(before: AnyPromise | undefined, after: AnyPromise | undefined): Change | null {
  const one = after ?? before
  if (!one) return null
  const base = { promise: one.id, service: one.service, article: one.article, title: one.title }
  if (!before || !after) {
    const became = before ? 'removed' : 'added'
    // A duty of the client that comes is a gift that goes.
    const gains = (became === 'added') === (one.bearer !== 'client')
    return { ...base, became, effect: gains ? 'more' : 'less', fields: [] }
  }
  const old = { ...before.params, bearer: before.bearer } as Readonly<Record<string, unknown>>
  const now = { ...after.params, bearer: after.bearer } as Readonly<Record<string, unknown>>
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  const changed = names.filter((name) => JSON.stringify(old[name]) !== JSON.stringify(now[name]))
  if (changed.length === 0) return null
  const effects = new Set(changed.map((name) => effectOf(BETTER[after.kind]?.[name], old[name], now[name])))
  const [only] = effects
  return {
    ...base,
    became: 'changed',
    effect: effects.size === 1 && only ? only : 'other',
    fields: changed.map((name) => ({ name, before: old[name] ?? null, after: now[name] ?? null })),
  }
}

function effectOf(
  better: 'higher' | 'lower' | 'superset' | undefined,
  before: unknown,
  after: unknown,
): Effect {
  if (better === 'superset' && Array.isArray(before) && Array.isArray(after)) {
    const gained = after.some((item) => !before.includes(item))
    const lost = before.some((item) => !after.includes(item))
    return gained === lost ? 'other' : gained ? 'more' : 'less'
  }
  if (better === undefined || typeof before !== 'number' || typeof after !== 'number') return 'other'
  return after > before === (better === 'higher') ? 'more' : 'less'
}

function feeOf({ services }: Contract): number | null {
  const fees = services.map((service) => service.monthlyFeeCents)
  return fees.some((fee) => fee === undefined) ? null : fees.reduce<number>((sum, fee) => sum + (fee ?? 0), 0)
}

function noticeOf(before: Contract, after: Contract, signed: readonly AnyPromise[]): Text | null {
  const gone = before.services.filter((service) => !after.services.some((one) => one.id === service.id))
  if (gone.length === 0 && after.term.months >= before.term.months) return null
  const termination = signed.find((promise) => promise.kind === 'termination')
  if (termination?.kind !== 'termination') {
    return {
      fr: 'le texte ne fixe aucun préavis\u00a0: à convenir avec le client',
      en: 'the text sets no notice period: to be agreed with the client',
    }
  }
  const { noticeDays } = termination.params
  return {
    fr: `${noticeDays} jours avant l’échéance, par lettre recommandée (art. ${termination.article})`,
    en: `${noticeDays} days before the end of the period, by registered letter (art. ${termination.article})`,
  }
}
