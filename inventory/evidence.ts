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
