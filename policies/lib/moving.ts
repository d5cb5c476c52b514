/** An address that passes from one server to another: who has it, who is ready for it, and whether the host lets it go that far. */
import { addressReaches, REACHES } from '../../hosts/addresses.ts'
import type { Site } from '../../hosts/model.ts'
import type { Address, Guest, Inventory, Level, Server } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { addressOf } from './apart.ts'
import { attempt, eachGuest } from './each.ts'
import { filesAt } from './guest.ts'
import { placeOf, placeText } from './place.ts'
import { broken, kept, text, unproven } from './say.ts'

/** One of `servers` has the address, each answers to it, and the host hands it from any of them to any other. */
export function movedAddress(
  address: string,
  servers: readonly Server[],
  whole: Inventory,
  level: Level,
): readonly Observation[] {
  const held = whole.addresses.filter(({ name }) => !isUnknown(name) && name === address)
  return [
    ...holders(address, held, servers, whole, level),
    ...attempt(null, () => reaches(servers, level)),
    ...eachGuest({ inventory: { servers }, level }, (guest, server, proven) =>
      ready(guest, address)
        ? null
        : broken({
            ...{ origin: server.origin, path: 'guest', level: proven },
            expected: text(`${address} sur le serveur`, `${address} on the server`),
            found: text('absente', 'missing'),
          }),
    ),
  ]
}

function holders(
  address: string,
  held: readonly Address[],
  servers: readonly Server[],
  { addresses }: Inventory,
  level: Level,
): readonly Observation[] {
  const ours = new Set(servers.map(({ origin }) => origin.address))
  const doubtful = addresses.find(({ name, kind }) => kind === 'floating' && isUnknown(name))
  if (held.length === 0 && doubtful)
    return [unproven(text('adresse inconnue', 'unknown address'), { origin: doubtful.origin, path: 'ip' })]
  if (held.length === 0) return [broken({ expected: address, found: text('aucune', 'none'), level })]
  return held.flatMap((one) =>
    attempt(one.origin, () => {
      const at = one.assignedTo === null ? null : addressOf(know(one.assignedTo))
      if (at !== null && ours.has(at)) return kept(`${address}, ${at}`, level, one)
      return broken({
        ...{ origin: one.origin, path: 'assignedTo', level },
        expected: text('un serveur du service', 'a server of the service'),
        found: at ?? text('aucun', 'none'),
      })
    }),
  )
}

function reaches(servers: readonly Server[], level: Level): Observation | null {
  const places = servers.map((server) => placeOf(server))
  const [first] = places
  const known = places.filter((place): place is Site => place !== null)
  if (first === undefined) return null
  if (first === null || known.length < places.length)
    return unproven(text('emplacement d’un serveur inconnu', 'the location of a server is not known'))
  if (known.every(({ host }) => host === first.host) && addressReaches(first.host, known)) return null
  const { says } = REACHES[first.host]
  const where = [...new Set(known.map(placeText))].join(', ')
  return broken({
    level,
    expected: text(
      'une adresse qui peut basculer d’un serveur à l’autre',
      'an address that can fail over between the servers',
    ),
    found: text(`${where}\u00a0: ${says.fr}`, `${where}: ${says.en}`),
  })
}

/** A unit that puts the address on a device at each start, or a file of the network that does. */
function ready(guest: Guest, address: string): boolean {
  const whole = `${address}/32`
  const put = guest.services.some(
    ({ enabled, commands }) =>
      enabled &&
      commands.some(
        ([program = '', object = '', verb = '', ...words]) =>
          /(^|\/)ip$/.test(program) &&
          /^a(ddr(ess)?)?$/.test(object) &&
          /^(add|replace)$/.test(verb) &&
          words.includes(whole),
      ),
  )
  const files = filesAt(guest, /^\/etc\/(netplan|systemd\/network|network\/interfaces)/)
  return put || files.some(({ content }) => written(content).includes(whole))
}

const written = (content: string): readonly string[] => content.replace(/#.*$/gm, '').split(/[\s,"'=[\]]+/)
