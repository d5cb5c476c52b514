/** A stand-in provider: the calls of the plugin protocol over the tables of one provider and the simulated cloud. */
import { createHash } from 'node:crypto'
import { type Behaviour, type Behaviours, type Check, type Rules, rulesOf } from '../behaviour/model.ts'
import { processLives } from '../cloud/lock.ts'
import type { CloudObject, FaultKind } from '../cloud/model.ts'
import type { CloudStore, Transaction } from '../cloud/store.ts'
import { type DynamicValue, decodeValue, encodeValue } from '../cty/codec.ts'
import { conform } from '../cty/conform.ts'
import { type ObjectShape, type ProviderJson, type SchemaJson, shapeOfBlock } from '../cty/schema.ts'
import { isUnknown, isZero, type Struct, type Value, whollyKnown } from '../cty/value.ts'
import { drawFault, faultRefusal } from '../faults.ts'
import { bringToLife } from '../life/index.ts'
import type { CallContext, Endpoint } from '../wire/grpc.ts'
import type { Decoded } from '../wire/protobuf.ts'
import { CAPABILITIES, schemaAnswer } from '../wire/schema.ts'
import { HEALTH_CHECK, PROVIDER_CALLS, type ProviderCall, SHUTDOWN } from '../wire/tfplugin.ts'
import { readData } from './data.ts'
import { diagnostic, errors, pathOf, Refusal, refusal, SEVERITY } from './diagnostics.ts'
import { planFramework } from './framework.ts'
import { planLegacy } from './legacy.ts'
import type { Planned } from './planned.ts'

/** A rule of the real API that no plan shows, tried at the moment of the change. */
export type Judge = (change: {
  readonly type: string
  readonly prior: Struct | null
  /** As it would be, null at deletion. */
  readonly object: Struct | null
  readonly cloud: Transaction['data']
}) => void

export interface ProviderOptions {
  /** e.g. `registry.terraform.io/hetznercloud/hcloud`. */
  readonly address: string
  readonly schema: ProviderJson
  readonly behaviours: Behaviours
  readonly store: CloudStore
  /** Names this run of the sandbox in the history and on unconfirmed objects. */
  readonly session: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The cloud's clock. */
  now(): Date
  readonly judge: Judge
  /** Ends the process at once, as a crash would. */
  crash(): void
}

interface Kind {
  readonly shape: ObjectShape
  readonly rules: Rules
  readonly legacy: boolean
}

/** The connection of an object whose announcement is known to be lost. */
const NOBODY = 'nobody'

type Calls = {
  readonly [name in ProviderCall]: (
    request: Decoded,
    context: CallContext,
  ) => Decoded | Buffer | Promise<Decoded | Buffer>
}

function memo<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>()
  return (name) => {
    if (!made.has(name)) made.set(name, make(name))
    return made.get(name) as T
  }
}

/** The older kit makes `id` optional as well as computed; the newer one computed only. */
function isLegacy(schema: SchemaJson, behaviour: Behaviour | undefined): boolean {
  if (behaviour?.kit) return behaviour.kit === 'legacy'
  const id = schema.block?.attributes?.id
  return id?.optional === true && id.computed === true
}

const privateOf = (key: string): Buffer => Buffer.from(JSON.stringify({ key }))

function keyOf(priv: Buffer | undefined, state: Struct | null): string {
  if (priv?.length) {
    try {
      const { key } = JSON.parse(priv.toString('utf8')) as { key?: unknown }
      if (typeof key === 'string') return key
    } catch {
      // Another provider's bytes: the id is what is left.
    }
  }
  return String(state?.id ?? '')
}

const clean = (value: Struct): Struct =>
  JSON.parse(
    JSON.stringify(value, (_, item: unknown) => (typeof item === 'bigint' ? String(item) : item)),
  ) as Struct

const requestHash = (type: string, wire: DynamicValue): string =>
  createHash('sha256')
    .update(type)
    .update(wire.msgpack ?? Buffer.alloc(0))
    .digest('hex')
    .slice(0, 32)

/** Some attributes are planned unknown although they are written; once made, they are as written. */
function withWritten(planned: Struct, config: Struct | null): Struct {
  const written = Object.entries(planned).flatMap(([name, value]): [string, Value][] => {
    const wanted = config?.[name] ?? null
    return isUnknown(value) && wanted !== null && whollyKnown(wanted) && !isZero(wanted)
      ? [[name, wanted]]
      : []
  })
  return { ...planned, ...Object.fromEntries(written) }
}

export interface StandIn {
  readonly endpoints: readonly Endpoint[]
  /** Says that Terraform ended well, hence keeps in its state what it was told of. */
  confirmAll(): Promise<void>
}

/** One provider, ready to be served. */
export function standIn(options: ProviderOptions): StandIn {
  const { schema, store, behaviours } = options
  const kindOf = memo((type): Kind => {
    const found = schema.resource_schemas?.[type]
    if (!found) throw refusal('Unknown resource type', `The rehearsal cloud has no resource type ${type}.`)
    const behaviour = behaviours[type]
    return { shape: shapeOfBlock(found.block), rules: rulesOf(behaviour), legacy: isLegacy(found, behaviour) }
  })
  const dataShapeOf = memo((type) => shapeOfBlock(schema.data_source_schemas?.[type]?.block))
  /** Objects that Terraform was told of and may not have written into its state yet. */
  const unconfirmed = new Set<CloudObject>()
  /** Aliased provider blocks share the server; their connections tell them apart. */
  const configured = new Map<string, Struct>()
  const providerShape = shapeOfBlock(schema.provider?.block)
  const providerOf = (peer: string): Struct => configured.get(peer) ?? {}

  const find = (type: string, key: string): CloudObject | undefined => store.read().objects[type]?.[key]
  const stamp = () =>
    options
      .now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z')

  function plan(kind: Kind, prior: Struct | null, config: Struct, proposed: Struct): Planned {
    return kind.legacy
      ? planLegacy(kind.shape, kind.rules, prior, proposed)
      : planFramework(kind.shape, kind.rules, prior, config, proposed)
  }

  function create(
    change: Transaction,
    type: string,
    kind: Kind,
    planned: Struct,
    request: string,
    peer: string,
  ) {
    const { objects } = change.data
    const left = Object.values(objects[type] ?? {}).find(
      (one) => one.pending?.request === request && isAbandoned(one.pending),
    )
    const at = stamp()
    const number = change.data.next
    const attributes = left
      ? (conform(kind.shape, left.attributes) as Struct)
      : bringToLife(kind.shape, planned, {
          type,
          number,
          cloud: change.data,
          provider: providerOf(peer),
          now: at,
        })
    if (!left) options.judge({ type, prior: null, object: attributes, cloud: change.data })
    const key = left?.key ?? String(attributes.id ?? number)
    if (!left && objects[type]?.[key]) {
      throw refusal('Already exists', `${type} ${key} already exists in the rehearsal cloud.`)
    }
    const object: CloudObject = {
      type,
      key,
      attributes: clean(attributes),
      created: left?.created ?? at,
      updated: at,
      pending: { session: options.session, peer, request },
    }
    change.write({
      put: object,
      next: number + 1,
      history: { at, by: options.session, action: 'create', type, key },
    })
    return { object, attributes }
  }

  /** The terraform that asked for the object is gone and never said goodbye. */
  function isAbandoned(pending: NonNullable<CloudObject['pending']>): boolean {
    if (pending.peer === NOBODY) return true
    if (pending.session === options.session) return false
    const pid = Number(pending.session.split('-').at(-1))
    return !Number.isInteger(pid) || !processLives(pid)
  }

  /** Terraform knows these objects: their answer reached it. */
  function confirm(objects: readonly CloudObject[]): Promise<void> {
    if (objects.length === 0) return Promise.resolve()
    return store.change(({ data, write }) => {
      for (const { type, key } of objects) {
        const now = data.objects[type]?.[key]
        if (!now?.pending) continue
        const { pending: _, ...known } = now
        write({ put: known })
      }
    })
  }

  function confirmAll(): Promise<void> {
    const objects = [...unconfirmed]
    unconfirmed.clear()
    return confirm(objects)
  }

  /** The answer did not arrive: the same demand, made again, is given this object. */
  function markLost(object: CloudObject): void {
    unconfirmed.delete(object)
    store
      .change(({ data, write }) => {
        const now = data.objects[object.type]?.[object.key]
        if (now?.pending) write({ put: { ...now, pending: { ...now.pending, peer: NOBODY } } })
      })
      .catch(() => {})
  }

  async function apply(request: Decoded, context: CallContext): Promise<Decoded> {
    const { peer } = context
    const type = request.type_name as string
    const kind = kindOf(type)
    const prior = decodeValue(kind.shape, request.prior_state)
    const asked = decodeValue(kind.shape, request.planned_state)
    const planned = asked && withWritten(asked, decodeValue(kind.shape, request.config))
    const provider = providerOf(peer)
    const at = stamp()
    let fault: FaultKind | null = null
    const result = await store.change((change) => {
      fault = drawFault(change, type, planned ? (prior ? 'update' : 'create') : 'delete')
      if (fault === 'capacity' || fault === 'rate-limit') return null
      if (!planned) {
        const key = keyOf(request.planned_private, prior)
        options.judge({ type, prior, object: null, cloud: change.data })
        change.write({
          drop: { type, key },
          history: { at, by: options.session, action: 'delete', type, key },
        })
        return null
      }
      if (!prior) {
        const owner = fault === 'timeout' ? NOBODY : peer
        return create(change, type, kind, planned, requestHash(type, request.planned_state), owner)
      }
      const key = keyOf(request.planned_private, prior)
      const before = change.data.objects[type]?.[key]
      if (!before) throw refusal('Not found', `${type} ${key} is not in the rehearsal cloud any more.`)
      const attributes = bringToLife(kind.shape, planned, {
        type,
        number: Number(key) || change.data.next,
        cloud: change.data,
        provider,
        now: at,
      })
      options.judge({ type, prior, object: attributes, cloud: change.data })
      const object: CloudObject = {
        type,
        key,
        attributes: clean(attributes),
        created: before.created,
        updated: at,
      }
      change.write({ put: object, history: { at, by: options.session, action: 'update', type, key } })
      return { object, attributes }
    })
    if (fault === 'crash-mid-apply') options.crash()
    if (fault) throw faultRefusal(fault, type)
    if (!result) return { new_state: encodeValue(null) }
    const { object } = result
    if (object.pending) {
      unconfirmed.add(object)
      context.lost = () => markLost(object)
    }
    return {
      new_state: encodeValue(result.attributes),
      private: privateOf(result.object.key),
      legacy_type_system: kind.legacy,
    }
  }

  const calls: Calls = {
    GetMetadata: () => ({
      server_capabilities: CAPABILITIES,
      resources: Object.keys(schema.resource_schemas ?? {}).map((type_name) => ({ type_name })),
      data_sources: Object.keys(schema.data_source_schemas ?? {}).map((type_name) => ({ type_name })),
    }),
    GetProviderSchema: (() => {
      let answer: Buffer | undefined
      return () => {
        answer ??= schemaAnswer(schema)
        return answer
      }
    })(),
    ValidateProviderConfig: () => ({}),
    ValidateResourceConfig: (request) => {
      const kind = kindOf(request.type_name)
      const config = decodeValue(kind.shape, request.config)
      if (!config) return {}
      const { checks = [], warnings = [] } = kind.rules.behaviour
      const complaints = (rules: readonly Check[]) => rules.flatMap((rule) => rule(config, kind.shape))
      const warned = complaints(warnings).map((one) => diagnostic(one, SEVERITY.warning))
      return { diagnostics: [...errors(complaints(checks)), ...warned] }
    },
    ValidateDataResourceConfig: () => ({}),
    ConfigureProvider: (request, { peer }) => {
      configured.set(peer, decodeValue(providerShape, request.config) ?? {})
      return {}
    },
    UpgradeResourceState: (request) => {
      const kind = kindOf(request.type_name)
      const raw = JSON.parse(String(request.raw_state.json)) as unknown
      return { upgraded_state: encodeValue(conform(kind.shape, raw)) }
    },
    ReadResource: async (request) => {
      const type = request.type_name as string
      const { shape } = kindOf(type)
      const state = decodeValue(shape, request.current_state)
      const live = find(type, keyOf(request.private, state))
      if (store.read().faults.length > 0) {
        const fault = await store.change((change) => drawFault(change, type, 'read'))
        if (fault) return { new_state: request.current_state, private: request.private }
      }
      if (!live) return { new_state: encodeValue(null) }
      if (live.pending) await confirm([live])
      return { new_state: encodeValue(conform(shape, live.attributes)), private: privateOf(live.key) }
    },
    PlanResourceChange: (request, { peer }) => {
      const kind = kindOf(request.type_name)
      const prior = decodeValue(kind.shape, request.prior_state)
      const proposed = decodeValue(kind.shape, request.proposed_new_state)
      const config = decodeValue(kind.shape, request.config)
      if (!proposed) return { planned_state: encodeValue(null), planned_private: request.prior_private }
      const planned = plan(kind, prior, config ?? proposed, proposed)
      const complaints = (kind.rules.behaviour.planChecks ?? []).flatMap((check) =>
        check({
          config: config ?? proposed,
          planned: planned.state,
          prior,
          env: options.env,
          provider: providerOf(peer),
        }),
      )
      if (complaints.length > 0) return { diagnostics: errors(complaints) }
      const untouched = planned.state === prior
      return {
        planned_state: untouched ? request.prior_state : encodeValue(planned.state),
        requires_replace: planned.replace.map(pathOf),
        planned_private: request.prior_private,
        legacy_type_system: kind.legacy,
      }
    },
    ApplyResourceChange: apply,
    ImportResourceState: (request) => {
      const type = request.type_name as string
      const { shape } = kindOf(type)
      const live = find(type, request.id)
      if (!live) {
        throw refusal(
          'Cannot import non-existent remote object',
          `${type} ${request.id} is not in the rehearsal cloud.`,
        )
      }
      const state = encodeValue(conform(shape, live.attributes))
      return { imported_resources: [{ type_name: type, state, private: privateOf(live.key) }] }
    },
    ReadDataSource: (request) => {
      const type = request.type_name as string
      const shape = dataShapeOf(type)
      const config = decodeValue(shape, request.config) ?? {}
      return { state: encodeValue(readData(type, shape, config, store.read(), stamp())) }
    },
    StopProvider: () => ({}),
  }

  const endpoints: Endpoint[] = Object.entries(PROVIDER_CALLS).map(([name, call]) => ({
    call,
    handler: async (request, context) => {
      try {
        return await calls[name as ProviderCall](request, context)
      } catch (error) {
        if (error instanceof Refusal) return { diagnostics: errors(error.complaints) }
        const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
        return {
          diagnostics: errors([{ at: null, summary: `The rehearsal cloud failed in ${name}`, detail }]),
        }
      }
    },
  }))
  endpoints.push({ call: HEALTH_CHECK, handler: () => ({ status: 1 }) })
  // Terraform's goodbye; the sandbox serves the next command too.
  endpoints.push({ call: SHUTDOWN, handler: () => ({}) })
  return { endpoints, confirmAll }
}
