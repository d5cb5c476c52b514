/** Farms of OVHcloud's IP Load Balancer, the servers in them, and how it speaks to these. */
import { addressOf, label, type Scene } from '../draft.ts'
import { addTo, perDocument } from '../indexed.ts'
import type { Ref, Unknown, Value } from '../model.ts'
import { reachedFrom } from '../reachable.ts'
import { originOf, type Path, pathText } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { isUnknown, unknown } from '../values.ts'

export const KINDS = ['tcp', 'http', 'udp'] as const
export type Kind = (typeof KINDS)[number]

/** What a frontend, a farm or a route is for: it is in the name of its type. */
export const kindOf = ({ type }: Resource): Kind => KINDS.find((kind) => type.includes(`_${kind}_`)) ?? 'tcp'

export interface Backend {
  readonly address: Value<string>
  /** Null where it is that of the frontend. */
  readonly port: Value<number> | null
}

/** The servers of the farm that stands at `path`; one unknown server where the farm is not in this document. */
export function serversBehind(scene: Scene, resource: Resource, path: Path): readonly Backend[] {
  const { reading } = scene
  const chosen = reading.relation(resource, path, [`ovh_iploadbalancing_${kindOf(resource)}_farm`])
  if (chosen === null) return []
  const farm = reading.at(addressOf(chosen) ?? '')
  const elsewhere = isUnknown(chosen) ? chosen : unknown(label(resource, pathText(path)), 'unresolved')
  if (!farm) return [{ address: elsewhere, port: elsewhere }]
  const common = reading.number<null>(farm, ['port'], null)
  const { of, doubts } = farmsOf(scene)
  const servers = (of.get(farm.address) ?? []).map(
    (server): Backend => ({
      address: reading.text(server, ['address'], ''),
      port: reading.number<null>(server, ['port'], null) ?? common,
    }),
  )
  return [...servers, ...doubts.map((doubt) => ({ address: doubt, port: doubt }))]
}

interface Farms {
  /** Servers that take part, by the address of their farm. */
  readonly of: ReadonlyMap<string, readonly Resource[]>
  /** One for each server that may be of any. */
  readonly doubts: readonly Unknown[]
}

const farmsOf = perDocument(({ reading }): Farms => {
  const of = new Map<string, Resource[]>()
  const doubts: Unknown[] = []
  for (const kind of KINDS)
    for (const server of reading.ofType(`ovh_iploadbalancing_${kind}_farm_server`)) {
      if (reading.text(server, ['status'], 'active') === 'inactive') continue
      const farm = reading.relation(server, ['farm_id'], [`ovh_iploadbalancing_${kind}_farm`])
      if (isUnknown(farm)) doubts.push(farm)
      const address = addressOf(farm)
      if (address !== null) addTo(of, address, server)
    }
  return { of, doubts }
})

/** The server of the document that is behind `near`, or the address that none of it has. */
export function serverAt({ draft }: Scene, near: Resource, { address }: Backend): Value<Ref> {
  const server = isUnknown(address) ? undefined : reachedFrom(near.address, address, draft)
  return isUnknown(address) ? address : server === undefined ? { id: address } : { address: server }
}

/** A server's certificate is checked where its chain is given (the host's API, `chain`: "Allow server certificate verification"). */
export function farmServer(scene: Scene, resource: Resource): void {
  const { reading, draft } = scene
  const chain = reading.text(resource, ['chain'], '')
  draft.backends.push({
    origin: originOf(reading.graph, resource),
    tls: reading.flag(resource, ['ssl'], false),
    verified: isUnknown(chain) ? chain : chain !== '',
    ...{ tlsVersions: null, tlsCiphers: null },
  })
}
