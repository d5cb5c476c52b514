/** Changes of the cloud that Terraform asks for, each judged, made durable and announced; or found again after a crash. */
import type { CloudObject, Fault, Settling } from '../cloud/model.ts'
import type { CloudStore, Transaction } from '../cloud/store.ts'
import { decodeValue, encodeValue } from '../cty/codec.ts'
import { conform } from '../cty/conform.ts'
import type { Struct } from '../cty/value.ts'
import { drawFault, happensAnyway, slowSeconds, strike } from '../faults.ts'
import { goneAtChange, goneWith } from '../life/cascade.ts'
import { BY_HOST } from '../life/growth.ts'
import { bringToLife } from '../life/index.ts'
import { settlingOf } from '../life/stages.ts'
import type { CallContext } from '../wire/grpc.ts'
import type { Decoded } from '../wire/protobuf.ts'
import { type Announcements, announcements, NOBODY } from './announcements.ts'
import { clean, requestHash, withWritten } from './demand.ts'
import { refusal } from './diagnostics.ts'
import { type Kind, keyOf, privateOf } from './kinds.ts'

/** A rule of the real API that no plan shows, tried at the moment of the change. */
export type Judge = (change: {
  readonly type: string
  readonly prior: Struct | null
  /** As it would be, null at deletion. */
  readonly object: Struct | null
  /** What the configuration wrote; null at deletion. */
  readonly config: Struct | null
  readonly cloud: Transaction['data']
}) => void

export interface ChangeOptions {
  readonly store: CloudStore
  /** Names this run of the sandbox in the history and on unconfirmed objects. */
  readonly session: string
  /** The cloud's clock. */
  now(): Date
  readonly judge: Judge
  /** Ends the process at once, as a crash would. */
  crash(): void
  kindOf(type: string): Kind
  /** The provider block of a connection. */
  providerOf(peer: string): Struct
}

/** One demand of Terraform's. */
interface Asked {
  readonly type: string
  readonly kind: Kind
  readonly prior: Struct | null
  readonly planned: Struct | null
  readonly config: Struct | null
  readonly private: Buffer | undefined
  readonly peer: string
  readonly hash: string
}

interface Made {
  readonly object: CloudObject
  readonly attributes: Struct
}

export interface Changes extends Pick<Announcements, 'confirm' | 'confirmAll'> {
  apply(request: Decoded, context: CallContext): Promise<Decoded>
}

/** The cloud's time as it is written down: whole seconds, ISO 8601. */
export const stampOf = (now: Date): string => now.toISOString().replace(/\.\d+Z$/, 'Z')

const isSlow = (fault: Fault | null): boolean => fault?.kind === 'slow'

export function changesOf(options: ChangeOptions): Changes {
  const { store, kindOf, providerOf } = options
  const { told, isAbandoned, markLost, confirm, confirmAll } = announcements(store, options.session)
  const stamp = () => stampOf(options.now())

  /** Only trouble makes the way visible: a real provider waits, and so an answer that comes says the end. */
  function onTheWay(
    fault: Fault | null,
    moment: Settling['moment'],
    change: { readonly type: string; readonly prior: Struct | null; readonly object: Struct | null },
  ): { settling?: Settling } {
    if (!fault) return {}
    const seconds = fault.kind === 'slow' ? slowSeconds(fault) : undefined
    const settling = settlingOf(change.type, moment, stamp(), change, seconds)
    return settling ? { settling } : {}
  }

  /** What the host removes by itself along with something else. */
  function dropAll(change: Transaction, gone: readonly CloudObject[], note: string): void {
    for (const { type, key } of gone) {
      change.write({
        drop: { type, key },
        history: { at: stamp(), by: BY_HOST, action: 'delete', type, key, note },
      })
    }
  }

  function create(change: Transaction, asked: Asked, planned: Struct, fault: Fault | null): Made {
    const owner = fault?.kind === 'timeout' ? NOBODY : asked.peer
    const { type, kind, hash: request } = asked
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
          provider: providerOf(asked.peer),
          now: at,
        })
    if (!left)
      options.judge({ type, prior: null, object: attributes, config: asked.config, cloud: change.data })
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
      pending: { session: options.session, peer: owner, request },
      ...onTheWay(fault, 'create', { type, prior: null, object: attributes }),
    }
    change.write({
      put: object,
      next: number + 1,
      history: { at, by: options.session, action: 'create', type, key },
    })
    return { object, attributes }
  }

  function remove(change: Transaction, asked: Asked): null {
    const { type, prior } = asked
    const key = keyOf(asked.private, prior)
    options.judge({ type, prior, object: null, config: null, cloud: change.data })
    const at = stamp()
    const before = change.data.objects[type]?.[key]
    const along = before ? goneWith(change.data, before) : []
    change.write({ drop: { type, key }, history: { at, by: options.session, action: 'delete', type, key } })
    dropAll(change, along, `went with ${type}/${key}`)
    return null
  }

  /** A deletion that takes its time: the object is there until it is over. */
  function beginRemoval(change: Transaction, asked: Asked, fault: Fault): void {
    const { type, prior } = asked
    const object = change.data.objects[type]?.[keyOf(asked.private, prior)]
    options.judge({ type, prior, object: null, config: null, cloud: change.data })
    if (object)
      change.write({ put: { ...object, ...onTheWay(fault, 'delete', { type, prior, object: null }) } })
  }

  /** The answer is about to say that it is done. */
  function settle(object: CloudObject): Promise<void> {
    return store.change(({ data, write }) => {
      const now = data.objects[object.type]?.[object.key]
      if (!now?.settling) return
      const { settling: _, ...there } = now
      write({ put: there })
    })
  }

  function update(change: Transaction, asked: Asked, planned: Struct, fault: Fault | null): Made {
    const { type, prior, kind } = asked
    const key = keyOf(asked.private, prior)
    const before = change.data.objects[type]?.[key]
    if (!before) throw refusal('Not found', `${type} ${key} is not in the rehearsal cloud any more.`)
    const at = stamp()
    const attributes = bringToLife(kind.shape, planned, {
      type,
      number: Number(key) || change.data.next,
      cloud: change.data,
      provider: providerOf(asked.peer),
      now: at,
    })
    options.judge({ type, prior, object: attributes, config: asked.config, cloud: change.data })
    const object: CloudObject = {
      ...{ type, key, attributes: clean(attributes), created: before.created, updated: at },
      ...onTheWay(fault, 'update', { type, prior, object: attributes }),
    }
    const gone = goneAtChange(change.data, before, object.attributes)
    change.write({ put: object, history: { at, by: options.session, action: 'update', type, key } })
    dropAll(change, gone, `switched off on ${type}/${key}`)
    return { object, attributes }
  }

  function make(change: Transaction, asked: Asked, fault: Fault | null): Made | null {
    const { planned } = asked
    if (!planned) return remove(change, asked)
    if (asked.prior) return update(change, asked, planned, fault)
    return create(change, asked, planned, fault)
  }

  async function apply(request: Decoded, context: CallContext): Promise<Decoded> {
    const type = request.type_name as string
    const kind = kindOf(type)
    const prior = decodeValue(kind.shape, request.prior_state)
    const wanted = decodeValue(kind.shape, request.planned_state)
    const config = decodeValue(kind.shape, request.config)
    const planned = wanted && withWritten(wanted, config)
    const hash = requestHash(type, request.planned_state)
    const { peer } = context
    const asked = { type, kind, prior, planned, config, private: request.planned_private, peer, hash }
    const moment = planned ? (prior ? 'update' : 'create') : 'delete'
    let fault: Fault | null = null
    const made = await store.change((change) => {
      const drawn = drawFault(change, type, moment)
      fault = drawn
      if (drawn && !happensAnyway(drawn.kind)) return null
      if (drawn?.kind === 'slow' && moment === 'delete') return beginRemoval(change, asked, drawn) ?? null
      return make(change, asked, drawn)
    })
    if (fault) await strike(fault, type, options.crash)
    if (moment === 'delete' && isSlow(fault)) await store.change((change) => remove(change, asked))
    if (made?.object.settling) await settle(made.object)
    if (!made) return { new_state: encodeValue(null) }
    const { object, attributes } = made
    if (object.pending) {
      told(object)
      context.lost = () => markLost(object)
    }
    return {
      new_state: encodeValue(attributes),
      private: privateOf(object.key),
      legacy_type_system: kind.legacy,
    }
  }

  return { apply, confirm, confirmAll }
}
