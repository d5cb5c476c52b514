/** What an inventory costs by the month, thing by thing. Pure; a price or a size that nobody knows stays unknown. */
import { serviceOfName } from '../../contract/naming.ts'
import { type Price, type Priced, priceOf } from '../../hosts/prices.ts'
import type { Inventory, Thing, Value } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'

export interface CostLine {
  readonly address: string
  /** Service that the name carries; null when none does. */
  readonly service: string | null
  readonly kind: Priced
  /** Size, type, or number of GiB, as people read it. */
  readonly what: string
  /** Euro cents a month before tax; null when it is not established. */
  readonly monthlyCents: number | null
  readonly price: Price | null
}

export interface CostOptions {
  readonly client: string
  readonly services: readonly string[]
  /** The project's own prices, before those that are held here. */
  readonly prices: readonly Price[]
}

/** Where a thing stands; null where that is not known, undefined where it stands nowhere. */
function siteOf(thing: Thing & { readonly site?: Value<string> }): string | null | undefined {
  return thing.site === undefined || !isUnknown(thing.site) ? thing.site : null
}

/** One line for each thing that a host bills. A bucket is billed by what lies in it, which no plan tells. */
export function estimate(inventory: Inventory, options: CostOptions): CostLine[] {
  const { servers, volumes, vaults, addresses, loadBalancers } = inventory
  const line = (thing: Thing, kind: Priced, code: Value<string> | null, units: Value<number>): CostLine => {
    const { host, name, origin } = thing
    const known = code === null || !isUnknown(code) ? code : null
    const price =
      host === null || isUnknown(code)
        ? undefined
        : priceOf(host, kind, known as string | null, { own: options.prices, site: siteOf(thing) })
    const amount = price === undefined || isUnknown(units) ? null : price.monthlyCents * units
    return {
      address: origin.address,
      service: isUnknown(name) ? null : serviceOfName(options.client, options.services, name),
      kind,
      what: code === null ? (isUnknown(units) ? '?' : `${units}`) : isUnknown(code) ? '?' : code,
      monthlyCents: amount,
      price: price ?? null,
    }
  }
  const staying = <T extends Thing>(things: readonly T[]) =>
    things.filter(({ origin: { actions } }) => actions?.join() !== 'delete')
  return [
    ...staying(servers).map((one) => line(one, 'server', one.size, 1)),
    ...staying(volumes).map((one) => line(one, 'volume-gib', null, one.sizeGiB)),
    ...staying(vaults).map((one) => line(one, 'bucket', null, 1)),
    ...staying(addresses).map((one) => line(one, 'address', null, 1)),
    ...staying(loadBalancers).map((one) => line(one, 'balancer', null, 1)),
  ]
}

export interface Total {
  readonly knownCents: number
  /** Lines whose price is not established: the sum is a lower bound by so many. */
  readonly unknown: number
  /** Lines that cost otherwise when they were ordered before a day. */
  readonly dated: number
}

export function total(lines: readonly CostLine[]): Total {
  return {
    knownCents: Math.round(lines.reduce((sum, { monthlyCents }) => sum + (monthlyCents ?? 0), 0)),
    unknown: lines.filter(({ monthlyCents }) => monthlyCents === null).length,
    dated: lines.filter(({ price }) => price?.ordered !== undefined).length,
  }
}

export interface Delta {
  readonly added: readonly CostLine[]
  readonly removed: readonly CostLine[]
  /** Known part of the difference, in cents a month. */
  readonly knownCents: number
  readonly unknown: number
}

/** What changes between two estimates: a thing whose size or price differs is removed and added. */
export function difference(before: readonly CostLine[], after: readonly CostLine[]): Delta {
  const key = ({ address, what }: CostLine) => `${address} ${what}`
  const [old, now] = [new Set(before.map(key)), new Set(after.map(key))]
  const added = after.filter((line) => !old.has(key(line)))
  const removed = before.filter((line) => !now.has(key(line)))
  const [plus, minus] = [total(added), total(removed)]
  return {
    added,
    removed,
    knownCents: plus.knownCents - minus.knownCents,
    unknown: plus.unknown + minus.unknown,
  }
}
