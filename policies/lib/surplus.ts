/** More than was ordered: what the smallest sizes that keep an order would have, against what is there. */
import type { Contract, Service } from '../../contract/model.ts'
import { readingValue } from '../../contract/readings.ts'
import { smallestSize } from '../../hosts/sizes.ts'
import type { Level, Server, Volume } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { broken, text, unproven, whyUnknown } from './say.ts'
import { type Capacity, dataGiB, isBelow, lacks, mostGiB, type Size, sizeText, smallerSize } from './sizes.ts'

/** Whether the contract reads a larger size as the provider's own choice: then nothing is too much. */
export const mayBeLarger = (contract: Pick<Contract, 'catalogue' | 'readings'>): boolean =>
  readingValue(contract, 'capacity.larger') === 'provider-choice'

/** One a site, and one beside the first where redundant servers were ordered. */
export function mostServers(service: Service | undefined): number {
  const sites = service === undefined || service.redundancy.geographic === false ? 1 : service.sites.length
  return sites + (service?.redundancy.hardware.includes('servers') ? 1 : 0)
}

/** A server whose text was not read: it, or a volume of it, may only hold copies. Nothing to say of any other. */
export const mayHoldCopies = ({ guest, origin }: Server): Observation | null =>
  guest !== null && isUnknown(guest) ? unproven(whyUnknown(guest), { origin, path: 'user_data' }) : null

/** What `server` has beyond `ordered`: a size above the smallest that keeps it, or volumes above what was ordered. */
export function surplusOf(
  server: Server,
  volumes: readonly Volume[],
  ordered: Size,
  level: Level,
): readonly Observation[] {
  const over = { origin: server.origin, direction: 'over', level } as const
  const smaller = smallerSize(server, volumes, ordered)
  const data = dataGiB(server, volumes)
  return [
    ...(smaller === null
      ? []
      : [
          broken({
            ...{ ...over, path: 'size', found: String(server.size) },
            expected: text(`${smaller.code}, qui suffit`, `${smaller.code}, which is enough`),
            note: sizeText(ordered),
          }),
        ]),
    ...(data <= mostGiB(ordered)
      ? []
      : [broken({ ...over, path: 'volumes', expected: `≤ ${mostGiB(ordered)} GiB`, found: `${data} GiB` })]),
  ]
}

/**
 * What a pool has beyond `ordered`: a server without which the rest still keeps it, or sizes above the smallest that
 * bear an equal part each. How many servers share the pool is the provider's choice.
 */
export function poolSurplus(
  servers: readonly { readonly server: Server; readonly has: Capacity }[],
  ordered: Size,
  total: Capacity,
): boolean {
  const { vcpu, ramGiB } = ordered
  const spare = servers.some(({ has }) => {
    const left = { ...total, vcpu: total.vcpu - has.vcpu, ramGiB: total.ramGiB - has.ramGiB }
    return servers.length > 1 && lacks(left, { ...ordered, storageGiB: 0 }).length === 0
  })
  const count = servers.length
  const [first] = servers
  const host = first?.server.host
  const part = { vcpu: Math.ceil(vcpu / count), ramGiB: ramGiB / count }
  // What its place sells, as the builder chose among them; a place that is not known sells what the host does.
  const site = first === undefined || isUnknown(first.server.site) ? undefined : first.server.site
  const least = host ? smallestSize(host, part, site) : undefined
  return (
    spare ||
    (least !== undefined && isBelow({ vcpu: least.vcpu * count, ramGiB: least.ramGiB * count }, total))
  )
}
