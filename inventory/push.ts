/**
 * Sets that an operator's own ssh takes to a server whose host hands it none. Terraform runs the command when it makes the resource
 * that holds the set; a plan and a synthesized stack show the command, a state does not.
 */
import { addressOf, type Scene } from './draft.ts'
import { isKnownPush } from './guest/programs.ts'
import type { Live, Push } from './guest/settings.ts'
import type { Reading } from './reading.ts'
import { DATA, isRecord, type Provisioner, type Resource } from './resource.ts'
import { keptText } from './user-data.ts'
import { isUnknown } from './values.ts'

/** Notes what is pushed to `server`, once all is read. */
export function bindPush({ reading, draft }: Scene, server: Resource): void {
  const [settings, second] = settingsFor(reading, server)
  if (!settings) return
  const text = reading.text(settings, ['triggers_replace', 'set'], '')
  const push: Push = second
    ? { booted: false, by: `${second.address} pushes, too` }
    : pushOf(reading, settings, server, text)
  const path = `${settings.address}.triggers_replace.set`
  draft.live.set(server.address, { channel: 'push', text, path, push })
}

/**
 * `live`, unless a synthesized stack of the same stack says otherwise: it shows what a plan does not, that a failure is passed over
 * (`on_failure`).
 */
export function alsoBeside(live: Live, server: string, beside: readonly Reading[]): Live {
  if (!live.push || typeof live.push.by === 'string') return live
  const doubted = beside.some((reading) => {
    const same = reading.graph.stage === 'synth' ? reading.at(server) : undefined
    const [settings] = same ? settingsFor(reading, same) : []
    return same !== undefined && (settings === undefined || commandOf(settings, same) === null)
  })
  return doubted ? { ...live, push: { ...live.push, by: NOTHING } } : live
}

const NOTHING = 'nothing known pushes it to this server'

const settingsFor = (reading: Reading, server: Resource): readonly Resource[] =>
  madeWith(reading, server).filter((each) => reading.value(each, 'triggers_replace', 'set') !== null)

const madeWithServers = new WeakMap<Reading, ReadonlyMap<string, readonly Resource[]>>()

/** What is made anew when the server is, by the server's address. */
function madeWith(reading: Reading, server: Resource): readonly Resource[] {
  const held = madeWithServers.get(reading) ?? byServer(reading)
  madeWithServers.set(reading, held)
  return held.get(server.address) ?? []
}

function byServer(reading: Reading): ReadonlyMap<string, readonly Resource[]> {
  const found = new Map<string, Resource[]>()
  for (const each of reading.ofType(DATA)) {
    const server = addressOf(reading.relation(each, ['triggers_replace', 'server'], ['hcloud_server']))
    if (server !== null) found.set(server, [...(found.get(server) ?? []), each])
  }
  return found
}

function pushOf(reading: Reading, settings: Resource, server: Resource, text: Live['text']): Push {
  const known = reading.graph.stage === 'state' ? null : commandOf(settings, server)
  const boot = known ? reading.at(known.boot) : bootOf(reading, server)
  const born = known ? reading.at(known.born) : bornOf(reading, server)
  const plans = [settings, born].map((each) => each && held(reading, each, 'plan'))
  const first = boot && held(reading, boot, 'settings')
  const booted = settings.tainted ? false : sameAs(plans[0], plans[1], sameAs(first, text, true))
  if (reading.graph.stage === 'state') return { booted, by: UNSEEN }
  return { booted, by: known?.operators ?? NOTHING }
}

const UNSEEN =
  'pushed over SSH, and a state does not show what arrived: what the server itself says it has loaded does (nft-ruleset)'

/** False as soon as one pair differs; null when a value is not known. */
function sameAs(one: unknown, other: unknown, more: boolean | null): boolean | null {
  if (more === false) return false
  const known = typeof one === 'string' && typeof other === 'string'
  return known ? one === other && more : null
}

/** What such a resource keeps: what it gives, or will once it is there. */
function held(reading: Reading, resource: Resource, name: string): unknown {
  const given = reading.value(resource, 'output', name)
  return given === null || isUnknown(given) ? reading.value(resource, 'input', name) : given
}

/** In a state: what keeps the text whose hash is the server's. */
const bootOf = (reading: Reading, server: Resource): Resource | undefined =>
  keptText(reading, String(reading.value(server, 'user_data')))?.resource

/** Made with the server, and with nothing else. */
const bornOf = (reading: Reading, server: Resource): Resource | undefined =>
  madeWith(reading, server).find((each) => {
    const triggers = reading.value(each, 'triggers_replace')
    return isRecord(triggers) && Object.keys(triggers).join() === 'server'
  })

interface Known {
  readonly operators: readonly string[]
  /** Addresses of what keeps the text that the server booted from, and of what is made with the server. */
  readonly boot: string
  readonly born: string
}

const ARGUMENTS = ['command', 'environment', 'interpreter', 'quiet']
const KEPT = /^\$\{(terraform_data\.[\w-]+)\.output\.(?:settings|plan)\}$/

/** The one known command, given exactly what it is to be given, and the server's own address; null for any other. */
function commandOf({ config }: Resource, server: Resource): Known | null {
  const [only, ...more] = config?.provisioners() ?? []
  if (!config || !only || more.length > 0 || !isPush(only)) return null
  const { ADDRESS, BOOTED, BORN_BY, NAME, OPERATORS, ...self } = only.given.environment as Record<
    string,
    unknown
  >
  const { prefix } = config.scope
  const boot = KEPT.exec(String(BOOTED))?.[1]
  const born = KEPT.exec(String(BORN_BY))?.[1]
  const exact =
    typeof NAME === 'string' &&
    typeof OPERATORS === 'string' &&
    prefix + String(ADDRESS) === `${prefix}\${${server.address.slice(prefix.length)}.ipv4_address}` &&
    JSON.stringify(Object.entries(self).sort()) === SELF
  return exact && boot && born
    ? { operators: OPERATORS.split(' '), boot: prefix + boot, born: prefix + born }
    : null
}

/** References to itself alone would let the command run when the resource goes; the address is none. */
const SELF = JSON.stringify([
  ['MADE_BY', `\${self.input.plan}`],
  ['SERVER', `\${self.triggers_replace.server}`],
  ['SET', `\${self.triggers_replace.set}`],
])

function isPush({ type, given }: Provisioner): boolean {
  const { command, environment, interpreter } = given
  return (
    type === 'local-exec' &&
    Object.keys(given).every((name) => ARGUMENTS.includes(name)) &&
    typeof command === 'string' &&
    isKnownPush(command) &&
    JSON.stringify(interpreter) === '["/bin/sh","-c"]' &&
    isRecord(environment)
  )
}
