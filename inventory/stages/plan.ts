/** `terraform show -json` of a plan: what will be there, with the configuration that explains what is not known yet. */
import { foundInValues } from '../found.ts'
import { built } from '../json/pick.ts'
import { items, LATER, members, type Shape, WHOLE } from '../json/shape.ts'
import {
  type Configured,
  foreignIn,
  type Graph,
  isRead,
  isRecord,
  type Key,
  type Resource,
  type Values,
  word,
} from '../resource.ts'
import { moduleScopes, type Scopes } from './plan-modules.ts'
import { provisionersInPlan } from './provisioners.ts'

type Json = Readonly<Record<string, unknown>>

const RESOURCE = members({
  ...{ mode: WHOLE, type: WHOLE, name: WHOLE, provider_config_key: WHOLE, for_each_expression: WHOLE },
  provisioners: WHOLE,
  // Most resources of a running stack are known whole, so that nobody asks what they were written as.
  expressions: LATER,
})
const MODULE: Shape = members({
  ...{ variables: WHOLE, outputs: WHOLE, resources: items(RESOURCE) },
  module_calls: members({}, () => CALL),
})
const CALL: Shape = members({ expressions: WHOLE, for_each_expression: WHOLE, module: MODULE })

/** What is read of a plan, which says its values up to four times over. */
export const PLAN: Shape = members({
  ...{ format_version: WHOLE, errored: WHOLE, complete: WHOLE, variables: WHOLE },
  ...{ planned_values: LATER, prior_state: LATER },
  resource_changes: items(
    members({
      ...{ address: WHOLE, module_address: WHOLE, mode: WHOLE, type: WHOLE, name: WHOLE, index: WHOLE },
      provider_name: WHOLE,
      change: members({
        ...{ actions: WHOLE, after: WHOLE, after_unknown: WHOLE, after_sensitive: WHOLE },
        // Asked for by few: what was there says which of two attributes changes.
        before: LATER,
      }),
    }),
  ),
  configuration: members({ provider_config: WHOLE, root_module: MODULE }),
})

/** Resources that are read, as they stand once the plan is applied; what it deletes is left out. */
export function readPlan(file: string, json: Json): Graph {
  const changes = Array.isArray(json.resource_changes) ? json.resource_changes : []
  const staying = changes.map(leftAsItWas).filter(stays)
  const scopes = moduleScopes(json, new Set(staying.map((change) => word(change.module_address))))
  const managed = staying.filter(({ mode }) => mode === 'managed')
  const resources = managed
    .filter(({ type }) => typeof type === 'string' && isRead(type))
    .map((change) => new PlannedResource(change, scopes))
  // Most plans hold nothing else.
  const foreign = managed.length === resources.length ? [] : managed.map(({ type }) => word(type))
  return {
    ...{ stage: 'plan', file, stack: null, resources, foreign: foreignIn(foreign) },
    outside: () => provisionersInPlan(json.configuration),
    found: foundInValues(() => (built(json.prior_state) as Json | undefined)?.values),
  }
}

interface Staying extends Json {
  readonly change: Json & { readonly after: Values }
}

const stays = (change: unknown): change is Staying =>
  isRecord(change) && isRecord(change.change) && isRecord(change.change.after)

/** What is only forgotten (`removed`, `state rm`) stands all the same, as it did. */
function leftAsItWas(change: unknown): unknown {
  if (!isRecord(change) || !isRecord(change.change)) return change
  const { actions } = change.change
  const forgotten = Array.isArray(actions) && actions.includes('forget') && !actions.includes('delete')
  return forgotten ? { ...change, change: { ...change.change, after: built(change.change.before) } } : change
}

/** A class, for a plan has thousands of them, and nobody asks for the configuration of most. */
class PlannedResource implements Resource {
  readonly address: string
  readonly type: string
  readonly provider: string
  readonly values: Values
  readonly unknown: unknown
  readonly sensitive: unknown
  readonly actions: readonly string[] | undefined
  readonly #scopes: Scopes
  readonly #before: unknown
  readonly #module: string
  readonly #label: string
  readonly #key: Key
  #config: Configured | null | undefined

  constructor(change: Staying, scopes: Scopes) {
    const { change: detail, index } = change
    this.address = word(change.address)
    this.type = word(change.type)
    this.provider = word(change.provider_name)
    this.values = detail.after
    this.unknown = detail.after_unknown ?? false
    this.sensitive = detail.after_sensitive ?? false
    this.actions = Array.isArray(detail.actions) ? words(detail.actions) : undefined
    this.#module = word(change.module_address)
    this.#label = word(change.name)
    this.#key = typeof index === 'string' || typeof index === 'number' ? index : null
    this.#scopes = scopes
    this.#before = detail.before
  }

  get before(): Values | null {
    const before = built(this.#before)
    return isRecord(before) ? before : null
  }

  get base(): string {
    return this.#module === '' ? this.#name : `${this.#module}.${this.#name}`
  }

  get config(): Configured | null {
    if (this.#config === undefined)
      this.#config = this.#scopes.configured(this.#module, this.#name, this.#key)
    return this.#config
  }

  get #name(): string {
    return `${this.type}.${this.#label}`
  }
}

/** The list itself where it holds nothing but words: thousands of resources share one. */
const words = (list: readonly unknown[]): readonly string[] =>
  list.every((item) => typeof item === 'string') ? list : list.map(word)
