/** From the resources of a document to the inventory. */
import { cloudstack } from './adapters/cloudstack.ts'
import { hcloud } from './adapters/hcloud.ts'
import { openstack } from './adapters/openstack.ts'
import { ovh } from './adapters/ovh.ts'
import { scaleway } from './adapters/scaleway.ts'
import { type Adapter, type Draft, emptyDraft, type Scene, thing, type UserData } from './draft.ts'
import { alteredBy } from './guest/altered.ts'
import { guestReader } from './guest/read.ts'
import type { Live } from './guest/settings.ts'
import { lazy } from './lazy.ts'
import { fromComments } from './live.ts'
import type { Inventory, Level, Server } from './model.ts'
import { alsoBeside } from './push.ts'
import { openReading, type Reading } from './reading.ts'
import type { Graph, Outside, Resource } from './resource.ts'
import { clearSecrets } from './sensitive.ts'
import { strayTexts } from './texts.ts'
import { type Lent, userDataText } from './user-data.ts'
import { isUnknown } from './values.ts'

const ADAPTERS: readonly Adapter[] = [hcloud, openstack, ovh, scaleway, cloudstack]

/**
 * The inventory of one document. `companions` are other documents of the same stack; they lend the texts that this
 * one hides behind a hash, nothing else; so does `lent`, which knows files by their hash.
 */
export function buildInventory(graph: Graph, companions: readonly Graph[] = [], lent?: Lent): Inventory {
  const reading = openReading(graph)
  const scene: Scene = { reading, draft: emptyDraft() }
  for (const adapter of ADAPTERS) run(adapter, scene)
  return finished(scene.draft, reading, readGuests(scene, companions, lent))
}

function run(adapter: Adapter, scene: Scene): void {
  const { reading, draft } = scene
  for (const [type, read] of Object.entries(adapter.types)) {
    for (const resource of reading.ofType(type)) read(scene, resource)
  }
  for (const [type, bind] of Object.entries(adapter.bindings)) {
    for (const resource of reading.ofType(type)) bind(scene, resource)
  }
  for (const [type, resources] of reading.types()) {
    if (!type.startsWith(adapter.prefix) || Object.hasOwn(adapter.types, type)) continue
    for (const resource of resources) draft.others.push(thing(scene, resource, adapter.host(scene, resource)))
  }
}

/** Guests are parsed when first looked at: many checks never do, and many servers share one text. */
function readGuests({ reading, draft }: Scene, companions: readonly Graph[], lent?: Lent): readonly Server[] {
  const beside = companions.map((graph) => openReading(graph, reading))
  const proof: Level = reading.graph.stage === 'state' ? 'deployed' : 'declared'
  const read = guestReader(draft, proof)
  const changes = lazy(() => changesOf(reading))
  for (const data of draft.userData) {
    const text = userDataText(data, reading, beside, lent)
    const { server } = data
    if (text === null || isUnknown(text)) {
      server.guest = text
      continue
    }
    server.texts.push({ path: data.path.join('.'), text })
    const told = draft.live.get(server.origin.address) ?? commented(data, text)
    const live = told && alsoBeside(told, server.origin.address, beside)
    if (live && !isUnknown(live.text)) server.texts.push({ path: live.path, text: live.text })
    const parse = () => alteredBy(read(text, server.origin, live), changing(changes(), data.resource))
    Object.defineProperty(server, PARSED, { value: { parse, guest: undefined } satisfies Parsed })
    Object.defineProperty(server, 'guest', WHEN_LOOKED_AT)
  }
  return [...draft.servers.values()].map((server) => {
    if (!('guest' in server)) server.guest = null
    return server as Server
  })
}

interface Change extends Outside {
  /** It names no server: where it goes the document does not tell. */
  readonly anywhere: boolean
}

/** The provisioners of a document; looked at once, however many servers there are. */
function changesOf({ graph }: Reading): readonly Change[] {
  const isServer = (name: string): boolean =>
    /(?:_server|instance(?:_v2)?)\./.test(name) && graph.resources.some(({ base }) => base.endsWith(name))
  return (graph.outside?.() ?? []).map(({ said, mentions }) => ({
    said,
    mentions,
    anywhere: ![...mentions].some(isServer),
  }))
}

/** What those say that may go to a server. */
function changing(all: readonly Change[], { type, base }: Resource): readonly string[] {
  const name = `${type}.${base.slice(base.lastIndexOf('.') + 1)}`
  return all.filter(({ mentions, anywhere }) => anywhere || mentions.has(name)).map(({ said }) => said)
}

const PARSED = Symbol('the guest of a server')

interface Parsed {
  readonly parse: () => Server['guest']
  guest: Server['guest'] | undefined
}

/** One for all servers, so that they stay of one shape: with a getter each, every server would become a table of its own. */
const WHEN_LOOKED_AT: PropertyDescriptor & ThisType<{ readonly [PARSED]: Parsed }> = {
  enumerable: true,
  configurable: true,
  get() {
    const held = this[PARSED]
    held.guest ??= held.parse()
    return held.guest
  },
}

function commented({ comments, path }: UserData, text: string): Live | null {
  const written = comments ? fromComments(text) : null
  return written === null ? null : { channel: 'cloudstack', text: written, path: path.join('.') }
}

function finished(draft: Draft, reading: Reading, servers: readonly Server[]): Inventory {
  const { graph } = reading
  return {
    stage: graph.stage,
    file: graph.file,
    stack: graph.stack,
    servers,
    volumes: [...draft.volumes.values()],
    vaults: [...draft.vaults.values()],
    filters: [...draft.filters.values()],
    spreadGroups: draft.spreadGroups,
    snapshots: draft.snapshots,
    hostBackups: draft.hostBackups,
    sshKeys: draft.sshKeys,
    networks: [...draft.networks.values()],
    addresses: [...draft.addresses.values()],
    loadBalancers: [...draft.loadBalancers.values()],
    strayRules: draft.strayRules,
    strayListeners: draft.strayListeners,
    forwards: draft.forwards,
    backends: draft.backends,
    endpoints: draft.endpoints,
    databases: draft.databases,
    networkPorts: draft.networkPorts,
    names: draft.names,
    subnets: draft.subnets,
    certificates: draft.certificates,
    tunnels: draft.tunnels,
    credentials: draft.credentials,
    images: draft.images,
    others: draft.others,
    sensitiveInClear: clearSecrets(graph),
    grants: draft.grants,
    texts: strayTexts(graph, (address) => draft.servers.has(address)),
  }
}
