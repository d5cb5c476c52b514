/** Runtime evidence: dated statements made on or beside a server, each with an end of validity. */

export interface Evidence<K extends EvidenceKind = EvidenceKind> {
  readonly kind: K
  /** Name of the server or service it speaks of. */
  readonly subject: string
  /** ISO 8601 instants. */
  readonly observedAt: string
  readonly expiresAt: string
  readonly collector: string
  readonly file: string
  /** True when an SSH signature over the file was checked against the client's allowed signers. */
  readonly signed: boolean
  readonly data: unknown
}

export type EvidenceKind =
  | 'nft-ruleset'
  | 'restic-snapshots'
  | 'restic-check'
  | 'restore-drill'
  | 'sshd-effective'
  | 'systemd-timers'
  | 'updates-log'
  | 'action-history'
  | 'availability'
  | 'database-connections'
