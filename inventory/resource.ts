/** The one form that every stage is brought to before an adapter reads it. */
import type { Within } from './model.ts'

export type Key = string | number | null

/** Values as the document has them; nothing is copied. */
export type Values = Readonly<Record<string, unknown>>

/**
 * What the configuration says an attribute comes from. HCL plans only list what an expression mentions;
 * JSON configurations (cdktf) keep the text of the expression, which can be followed exactly.
 */
export type Expression =
  | { readonly kind: 'constant'; readonly value: unknown }
  | { readonly kind: 'template'; readonly value: unknown }
  | { readonly kind: 'references'; readonly references: readonly string[] }
  /** Pulumi names the resources that a property depends on. */
  | { readonly kind: 'addresses'; readonly addresses: readonly string[] }

/** An expression with the place it is to be understood in. */
export interface Bound {
  readonly expression: Expression
  readonly scope: Scope
  readonly instance: Instance
}

/** Which of the copies made by `count` or `for_each` is meant. */
export interface Instance {
  readonly key: Key
  readonly forEach: Bound | null
}

export const SINGLE: Instance = { key: null, forEach: null }

/** What names mean inside one instance of a module. */
export interface Scope {
  /** `''`, or `module.app["x"].`. */
  readonly prefix: string
  variable(name: string): Bound | null
  local(name: string): Bound | null
  /** The output in each instance of the module call, or in the one that `key` picks; null when there is no such output. */
  output(call: string, key: Key | '*', name: string): readonly Bound[] | null
  /** True when the module's configuration has the resource `<type>.<name>`, copies or none. */
  declares(name: string): boolean
}

export interface Resource {
  readonly address: string
  readonly type: string
  /** `<module prefix><type>.<name>`, without the instance key. */
  readonly base: string
  readonly provider: string
  readonly values: Values
  /** Same shape as the values, `true` where the value is not known yet. */
  readonly unknown: unknown
  /** Same shape as the values, `true` where the provider calls it sensitive. */
  readonly sensitive: unknown
  readonly actions: readonly string[] | undefined
  /** What was there before a plan: null where nothing was, absent where the document does not tell. */
  readonly before?: Values | null
  /** What the configuration says, by attribute; null at a stage that has no configuration. */
  readonly config: Configured | null
  /** In a state: what was to happen at its making did not all happen. */
  readonly tainted?: true
}

export interface Configured {
  readonly scope: Scope
  readonly instance: Instance
  /** The expression at a path, null when the configuration does not mention it. */
  at(path: readonly (string | number)[], values: Values): Expression | null
  /** An argument of the provider block that this resource uses. */
  provider(argument: string): Bound | null
  /** What runs when the resource is made, in order. */
  provisioners(): readonly Provisioner[]
}

export interface Provisioner {
  readonly type: string
  /** As they are written; undefined where only references are told. `when` and `on_failure` are there in a synthesized stack. */
  readonly given: Readonly<Record<string, unknown>>
}

export type Found = ReadonlyMap<string, ReadonlyMap<string, string>>

export interface Graph {
  readonly stage: 'synth' | 'plan' | 'state' | 'pulumi'
  readonly file: string
  readonly stack: string | null
  readonly resources: readonly Resource[]
  /** See `Inventory`. */
  readonly within?: Within
  /** Of a plan or a state: how many resources of each provider that no rule here speaks of. */
  readonly foreign?: ReadonlyMap<string, number>
  /** Names that data sources found, by type and identifier; read when an identifier is met whose name is asked for. */
  readonly found?: () => Found
  /** What Terraform itself runs on servers, or against them, as far as the document tells. */
  readonly outside?: () => readonly Outside[]
}

/** A provisioner that may change what is on a server. */
export interface Outside {
  readonly said: string
  /** Names of resources (`type.name`) that stand in it, its own first. */
  readonly mentions: ReadonlySet<string>
}

/**
 * Whether somebody wrote what is at a path: a plan calls a computed attribute unknown although nobody did. A state, which has no configuration, tells only what came of it.
 */
export function isWritten({ config, values }: Resource, path: readonly (string | number)[]): boolean {
  return config === null || config.at(path, values) !== null
}

/** Provider prefixes of the resource types that the adapters know. */
const MODELLED = /^(?:hcloud|scaleway|openstack|ovh|cloudstack)_/

export function isModelled(type: string): boolean {
  return MODELLED.test(type)
}

/** Terraform's own: keeps a value, and may hand it to a command. It is read, and is no part of an infrastructure. */
export const DATA = 'terraform_data'

export function isRead(type: string): boolean {
  return type === DATA || isModelled(type)
}

/** Providers that make nothing outside of Terraform. */
const TOOLS = /^(?:terraform|null|random|time|local|tls|external|archive|template|http|cloudinit)_/

/** Of `types`, how many of each provider that makes something and is not read, by the word that its types begin with. */
export function foreignIn(types: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const type of types) {
    if (isRead(type) || TOOLS.test(type)) continue
    const [provider = ''] = type.split('_', 1)
    counts.set(provider, (counts.get(provider) ?? 0) + 1)
  }
  return counts
}

/** `["x"]`, `[0]` or nothing: how Terraform writes an instance key in an address. */
export function keySuffix(key: Key): string {
  if (key === null) return ''
  return typeof key === 'number' ? `[${key}]` : `[${JSON.stringify(key)}]`
}

/** A word of a document as text. What is no word there gives an empty one: an object may not even have a `toString`. */
export function word(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
