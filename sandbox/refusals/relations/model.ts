/** How a provider's table of relations is written. */

/** Type → attribute path → the types, one of which it names. */
export type Relations = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>

export interface HostRelations {
  readonly host: string
  /** What the host answers when it does not find what is named. */
  readonly code: string
  readonly source: string
  readonly checked: Relations
  /** Attributes that look like references and are not looked up: `type.path`, or `*.name` for all types; and why. */
  readonly unchecked: Readonly<Record<string, string>>
}
