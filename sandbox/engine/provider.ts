/** A stand-in provider: the calls of the plugin protocol over the tables of one provider and the simulated cloud. */
import type { Behaviours, Check } from '../behaviour/model.ts'
import type { CloudObject } from '../cloud/model.ts'
import type { CloudStore } from '../cloud/store.ts'
import { decodeValue, encodeValue } from '../cty/codec.ts'
import { conform } from '../cty/conform.ts'
import { type ProviderJson, shapeOfBlock } from '../cty/schema.ts'
import type { Struct } from '../cty/value.ts'
import { readData } from '../data/read.ts'
import { drawFault, strike } from '../faults.ts'
import { asOf } from '../life/stages.ts'
import type { CallContext, Endpoint } from '../wire/grpc.ts'
import type { Decoded } from '../wire/protobuf.ts'
import { CAPABILITIES, schemaAnswer } from '../wire/schema.ts'
import { HEALTH_CHECK, PROVIDER_CALLS, type ProviderCall, SHUTDOWN } from '../wire/tfplugin.ts'
import { changesOf, type Judge, stampOf } from './changes.ts'
import { diagnostic, errors, pathOf, Refusal, refusal, SEVERITY } from './diagnostics.ts'
import { schemaUnder, withEnvironment } from './environment.ts'
import { planFramework } from './framework.ts'
import { type Kind, keyOf, kindsOf, memo, privateOf, variablesOf } from './kinds.ts'
import { planLegacy } from './legacy.ts'
import type { Planned } from './planned.ts'
import { asSeenByChecks, bySchemaAlone, declaredComplaints, deprecations, unusualValues } from './validate.ts'

export interface ProviderOptions {
  /** e.g. `registry.terraform.io/hetznercloud/hcloud`. */
  readonly address: string
  readonly schema: ProviderJson
  /** Resource types that are planned by their schema alone, which a warning says. */
  readonly bare: ReadonlySet<string>
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

type Calls = {
  readonly [name in ProviderCall]: (
    request: Decoded,
    context: CallContext,
  ) => Decoded | Buffer | Promise<Decoded | Buffer>
}

export interface StandIn {
  readonly endpoints: readonly Endpoint[]
  /** Says that Terraform ended well, hence keeps in its state what it was told of. */
  confirmAll(): Promise<void>
}

/** One provider, ready to be served. */
export function standIn(options: ProviderOptions): StandIn {
  const { store, behaviours, env } = options
  const schema = schemaUnder(options.schema, behaviours, env)
  const kindOf = kindsOf(schema, behaviours)
  const dataShapeOf = memo((type) => shapeOfBlock(schema.data_source_schemas?.[type]?.block))
  const dataVariablesOf = memo((type) => variablesOf(type, schema.data_source_schemas?.[type] ?? {}))
  /** Aliased provider blocks share the server; their connections tell them apart. */
  const configured = new Map<string, Struct>()
  const providerShape = shapeOfBlock(schema.provider?.block)
  const providerOf = (peer: string): Struct => configured.get(peer) ?? {}

  const find = (type: string, key: string): CloudObject | undefined => store.read().objects[type]?.[key]
  const { apply, confirm, confirmAll } = changesOf({ ...options, kindOf, providerOf })

  function plan(kind: Kind, prior: Struct | null, config: Struct, proposed: Struct): Planned {
    const [written, wanted] = [config, proposed].map((object) =>
      withEnvironment(object, kind.variables, env),
    ) as [Struct, Struct]
    return kind.legacy
      ? planLegacy(kind.shape, kind.rules, prior, wanted)
      : planFramework(kind.shape, kind.rules, prior, written, wanted)
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
      const type = request.type_name as string
      const kind = kindOf(type)
      const asked = decodeValue(kind.shape, request.config)
      if (!asked) return {}
      const config = withEnvironment(asked, kind.variables, env)
      const { checks = [], warnings = [] } = kind.rules.behaviour
      const seen = asSeenByChecks(kind, config)
      const complaints = (rules: readonly Check[]) => rules.flatMap((rule) => rule(seen, kind.shape))
      const refused = [...declaredComplaints(kind, config), ...complaints(checks)]
      const told = options.bare.has(type) ? [bySchemaAlone(type)] : []
      const warned = [
        ...told,
        ...deprecations(kind, config),
        ...unusualValues(kind, config),
        ...complaints(warnings),
      ]
      return {
        diagnostics: [...errors(refused), ...warned.map((one) => diagnostic(one, SEVERITY.warning))],
      }
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
        if (fault) await strike(fault, type, options.crash)
        if (fault?.kind === 'stale-read')
          return { new_state: request.current_state, private: request.private }
      }
      if (!live) return { new_state: encodeValue(null) }
      // Not waited for: changes are made in the order in which they are asked for.
      if (live.pending) confirm([live]).catch(() => {})
      return {
        new_state: encodeValue(conform(shape, asOf(live, options.now()))),
        private: privateOf(live.key),
      }
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
          env,
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
      const state = encodeValue(conform(shape, asOf(live, options.now())))
      return { imported_resources: [{ type_name: type, state, private: privateOf(live.key) }] }
    },
    ReadDataSource: (request) => {
      const type = request.type_name as string
      const shape = dataShapeOf(type)
      const asked = decodeValue(shape, request.config) ?? {}
      const config = withEnvironment(asked, dataVariablesOf(type), env)
      const question = {
        type,
        shape,
        config,
        cloud: store.read(),
        isResource: schema.resource_schemas?.[type] !== undefined,
        now: stampOf(options.now()),
      }
      return { state: encodeValue(readData(question)) }
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
