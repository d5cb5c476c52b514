/** Runtime evidence: dated statements made on or beside a server, each with an end of validity. */

export const EVIDENCE_KINDS = [
  'nft-ruleset',
  'restic-snapshots',
  'restic-check',
  'restore-drill',
  'sshd-effective',
  'systemd-timers',
  'updates-log',
  'action-history',
  'availability',
  'database-connections',
  'tickets',
  'application',
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** A night and its delays. */
const NIGHT = 30
const DAY = 24

/**
 * Hours for which a statement of a kind may say something of the present, whatever end it gives itself: who signs it
 * might never look again. Less is their right; how often a drill is due, the contract says.
 */
export const LONGEST_HOURS: Readonly<Record<EvidenceKind, number>> = {
  ...{ 'nft-ruleset': NIGHT, 'restic-snapshots': NIGHT, 'restic-check': 8 * DAY, 'sshd-effective': NIGHT },
  ...{ 'systemd-timers': NIGHT, 'updates-log': NIGHT, 'action-history': NIGHT },
  ...{ 'database-connections': NIGHT, application: NIGHT, 'restore-drill': 400 * DAY },
  // A month's figures hold until the next month's are there.
  ...{ availability: 70 * DAY, tickets: 70 * DAY },
}

/** When a statement stops to count: at its own end, or after the longest that its kind may, where that is sooner. */
export function endOf(statement: Pick<Statement, 'kind' | 'observedAt' | 'expiresAt'>): string {
  const { kind, observedAt, expiresAt } = statement
  const last = Date.parse(observedAt) + LONGEST_HOURS[kind] * 3_600_000
  return Date.parse(expiresAt) > last ? new Date(last).toISOString() : expiresAt
}

/** What a producer writes into a file: `data` has the shape that evidence-shapes.ts gives its kind. */
export interface Statement<K extends EvidenceKind = EvidenceKind, D = unknown> {
  readonly kind: K
  /** Code of the client it is about; a statement that names another client is not read for this one. */
  readonly client?: string
  /** Name of the server or service it speaks of. */
  readonly subject: string
  /** ISO 8601 instants. */
  readonly observedAt: string
  readonly expiresAt: string
  readonly collector: string
  readonly data: D
}

export interface Evidence<K extends EvidenceKind = EvidenceKind> extends Statement<K> {
  readonly file: string
  /** True when an SSH signature over the file was checked against the client's allowed signers. */
  readonly signed: boolean
  /** The allowed signer whose key it was. */
  readonly signer?: string
  /** True where the client has allowed signers: what none of them signed then proves nothing. */
  readonly mustBeSigned?: boolean
}

/** Whether a policy may rest on it. */
export const counts = ({ signed, mustBeSigned }: Pick<Evidence, 'signed' | 'mustBeSigned'>): boolean =>
  signed || mustBeSigned !== true
