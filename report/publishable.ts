/**
 * The ledger as it may leave: the fields of the published schema and no other, every free text redacted.
 * Written field by field on purpose: what somebody attaches to a ledger later does not leak by default.
 */
import type { Text } from '../contract/promise.ts'
import type { Origin } from '../inventory/model.ts'
import type { Ledger, LedgerEvidence, Verdict, Waiver } from '../ledger/model.ts'
import type { Finding, Words } from '../policies/model.ts'
import { redact } from './redact.ts'

const texts = new WeakMap<Text, Text>()

/** A policy says the same text of thousands of resources: it is copied once. */
function text(of: Text): Text {
  const copy = texts.get(of) ?? { fr: redact(of.fr), en: redact(of.en) }
  texts.set(of, copy)
  return copy
}
const words = (value: Words): Words => (typeof value === 'string' ? redact(value) : text(value))

/** Parameters of a promise are free-form; strings inside are redacted, the shape is kept. */
function deep<T>(value: T): T {
  if (typeof value === 'string') return redact(value) as T
  if (Array.isArray(value)) return value.map(deep) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deep(inner)])) as T
}

const position = ({ file, line, column }: Verdict['promise']['position']) => ({ file, line, column })

/** `kind` and `params` belong together; copied from one promise they still do, which the type cannot see. */
const promise = (of: Verdict['promise']) =>
  ({
    id: of.id,
    article: of.article,
    title: text(of.title),
    service: of.service,
    kind: of.kind,
    params: deep(of.params),
    bearer: of.bearer,
    provable: [...of.provable],
    position: position(of.position),
    readings: [...of.readings],
  }) as Verdict['promise']

const origin = (of: Origin): Origin => ({
  address: of.address,
  type: of.type,
  provider: of.provider,
  file: of.file,
  ...(of.actions ? { actions: [...of.actions] } : {}),
})

const finding = (of: Finding): Finding => ({
  policy: of.policy,
  promise: of.promise,
  direction: of.direction,
  origin: of.origin && origin(of.origin),
  address: of.address,
  path: of.path,
  expected: words(of.expected),
  found: words(of.found),
  ...(of.note === undefined ? {} : { note: words(of.note) }),
  ...(of.basis === undefined ? {} : { basis: of.basis }),
  position: position(of.position),
})

const waiver = (of: Waiver): Waiver => ({
  id: of.id,
  reason: redact(of.reason),
  approver: of.approver,
  until: of.until,
  position: position(of.position),
  ...(of.fingerprint === undefined ? {} : { fingerprint: of.fingerprint }),
})

type Seen = Verdict['seen'][number]
type Gap = Verdict['missing'][number]

/** How an entry of each list of a verdict is copied. */
export const ENTRIES = {
  seen: ({ words: said, address, level }: Seen): Seen => ({
    // Most of what is seen is a resource, named by its address, which is printed as it is.
    words: said === address ? said : words(said),
    address,
    level,
  }),
  findings: finding,
  missing: (gap: Gap): Gap => ({ words: words(gap.words), address: gap.address, path: gap.path }),
}

/** A copy of one verdict that every format may print. */
export const publishableVerdict = (of: Verdict): Verdict => ({
  promise: promise(of.promise),
  status: of.status,
  direction: of.direction,
  level: of.level,
  seen: of.seen.map(ENTRIES.seen),
  findings: of.findings.map(ENTRIES.findings),
  missing: of.missing.map(ENTRIES.missing),
  policies: [...of.policies],
  waiver: of.waiver && waiver(of.waiver),
})

const evidence = (of: LedgerEvidence): LedgerEvidence => ({
  kind: of.kind,
  subject: of.subject,
  file: of.file,
  observedAt: of.observedAt,
  expiresAt: of.expiresAt,
  signer: of.signer,
  counts: of.counts,
})

/** A copy of `ledger` that every format may print. Publishing twice changes nothing. */
export function publishable(ledger: Ledger): Ledger {
  return {
    schema: ledger.schema,
    client: { code: ledger.client.code, name: redact(ledger.client.name) },
    catalogue: { id: ledger.catalogue.id, title: text(ledger.catalogue.title) },
    contractFile: ledger.contractFile,
    lock:
      ledger.lock.state === 'none'
        ? { state: 'none' }
        : { state: 'matches', hash: ledger.lock.hash, signedOn: ledger.lock.signedOn },
    judgedAt: ledger.judgedAt,
    sources: ledger.sources.map(({ stage, file, level }) => ({ stage, file, level })),
    ...(ledger.evidence && { evidence: ledger.evidence.map(evidence) }),
    services: ledger.services.map(({ id, offer }) => ({ id, offer: text(offer) })),
    verdicts: ledger.verdicts.map(publishableVerdict),
    waivers: ledger.waivers.map((one) => ({ ...waiver(one), state: one.state })),
    readings: ledger.readings.map((one) => ({
      id: one.id,
      value: redact(one.value),
      default: one.default,
      title: text(one.title),
    })),
    unclaimed: ledger.unclaimed.map(({ address, type }) => ({ address, type })),
  }
}
