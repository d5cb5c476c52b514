/** Changes of the cloud that Terraform asks for, each judged, made durable and announced; or found again after a crash. */
import { createHash } from 'node:crypto'
import { processLives } from '../cloud/lock.ts'
import type { CloudObject, Fault } from '../cloud/model.ts'
import type { CloudStore, Transaction } from '../cloud/store.ts'
import { type DynamicValue, decodeValue, encodeValue } from '../cty/codec.ts'
import { conform } from '../cty/conform.ts'
import { isUnknown, isZero, type Struct, type Value, whollyKnown } from '../cty/value.ts'
import { drawFault, happensAnyway, strike } from '../faults.ts'
import { bringToLife } from '../life/index.ts'
import type { CallContext } from '../wire/grpc.ts'
import type { Decoded } from '../wire/protobuf.ts'
import { refusal } from './diagnostics.ts'
import { type Kind, keyOf, privateOf } from './kinds.ts'

/** The connection of an object whose announcement is known to be lost. */
const NOBODY = 'nobody'

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

export interface Changes {
  apply(request: Decoded, context: CallContext): Promise<Decoded>
  /** Terraform knows these objects: their answer reached it. */
  confirm(objects: readonly CloudObject[]): Promise<void>
  /** Terraform ended well, hence keeps in its state what it was told of. */
  confirmAll(): Promise<void>
}

/** The cloud's time as it is written down: whole seconds, ISO 8601. */
export const stampOf = (now: Date): string => now.toISOString().replace(/\.\d+Z$/, 'Z')

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

export function changesOf(options: ChangeOptions): Changes {
  const { store, kindOf, providerOf } = options
  /** Objects that Terraform was told of and may not have written into its state yet. */
  const unconfirmed = new Set<CloudObject>()
  const stamp = () => stampOf(options.now())

  function create(change: Transaction, asked: Asked, planned: Struct, owner: string): Made {
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
    return store.change(
      ({ data, write }) => {
        for (const { type, key } of objects) {
          const now = data.objects[type]?.[key]
          if (!now?.pending) continue
          const { pending: _, ...known } = now
          write({ put: known })
        }
      },
      { lazy: true },
    )
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

  function remove(change: Transaction, asked: Asked): null {
    const { type, prior } = asked
    const key = keyOf(asked.private, prior)
    options.judge({ type, prior, object: null, config: null, cloud: change.data })
    const at = stamp()
    change.write({ drop: { type, key }, history: { at, by: options.session, action: 'delete', type, key } })
    return null
  }

  function update(change: Transaction, asked: Asked, planned: Struct): Made {
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
    const object = { type, key, attributes: clean(attributes), created: before.created, updated: at }
    change.write({ put: object, history: { at, by: options.session, action: 'update', type, key } })
    return { object, attributes }
  }

  function make(change: Transaction, asked: Asked, fault: Fault | null): Made | null {
    const { planned } = asked
    if (!planned) return remove(change, asked)
    if (asked.prior) return update(change, asked, planned)
    return create(change, asked, planned, fault?.kind === 'timeout' ? NOBODY : asked.peer)
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
      fault = drawFault(change, type, moment)
      return fault && !happensAnyway(fault.kind) ? null : make(change, asked, fault)
    })
    if (fault) await strike(fault, type, options.crash)
    if (!made) return { new_state: encodeValue(null) }
    const { object, attributes } = made
    if (object.pending) {
      unconfirmed.add(object)
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
