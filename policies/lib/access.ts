/** Every public key that opens a server: those its host injects, and those its cloud-init installs. */
import type { Guest, Inventory, Level, Origin, Server } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { atAddress } from './by-address.ts'
import { attempt, doubtsAbout, notRead } from './each.ts'
import { guestLevel, text, unproven } from './say.ts'

export interface Opening {
  readonly key: string
  readonly path: string
  readonly address: string
  readonly level: Level
}

export interface Openings {
  readonly keys: readonly Opening[]
  /** Where a key could be that this document does not show. */
  readonly hidden: readonly Observation[]
}

/** Several checks ask for those of each server. */
const opened = new WeakMap<
  Server,
  { readonly whole: Inventory; readonly level: Level; readonly all: Openings }
>()

/** The keys of `server`; host-side references are followed in `whole`. */
export function openingsOf(server: Server, whole: Inventory, level: Level): Openings {
  const held = opened.get(server)
  if (held?.whole === whole && held.level === level) return held.all
  const all = everyOpening(server, whole, level)
  opened.set(server, { whole, level, all })
  return all
}

function everyOpening(server: Server, whole: Inventory, level: Level): Openings {
  const keys: Opening[] = []
  const unseen = attempt(server.origin, () =>
    know(server.sshKeys).flatMap((value) => attempt(server.origin, () => injected(value))),
  )
  const inside = openingsInside(server, level)
  const { guest } = server
  const doubts = guest === null || isUnknown(guest) ? [] : doubtsAbout(guest, server, 'access')
  return { keys: [...keys, ...inside.keys], hidden: [...unseen, ...inside.hidden, ...doubts] }

  function injected(value: Parameters<typeof know>[0]): Observation | null {
    const ref = know(value) as { readonly address: string } | { readonly id: string }
    const found = 'address' in ref ? atAddress(whole.sshKeys, ref.address) : undefined
    if (found !== undefined) {
      keys.push({ key: know(found.publicKey), path: 'sshKeys', address: found.origin.address, level })
      return null
    }
    const name = 'address' in ref ? ref.address : ref.id
    return unproven(
      text(
        `clé ${name}\u00a0: son contenu n’est pas dans ce document`,
        `key ${name}: its content is not in this document`,
      ),
      { origin: server.origin, path: 'sshKeys' },
    )
  }
}

/** The keys that the cloud-init of `server` installs. */
export function openingsInside({ guest, origin }: Server, level: Level): Openings {
  if (guest === null) return { keys: [], hidden: [] }
  if (isUnknown(guest)) return { keys: [], hidden: [notRead(origin, guest)] }
  return { keys: installedBy(guest, origin, guestLevel(guest, level)), hidden: [] }
}

function installedBy(guest: Guest, { address }: Origin, level: Level): readonly Opening[] {
  const ofUsers = guest.users.flatMap(({ name, authorizedKeys }) =>
    authorizedKeys.map((key) => ({ key, path: `guest.users.${name}` })),
  )
  const ofFiles = guest.files
    .filter(({ path }) => /authorized_keys\d?$|authorized_keys\.d\//.test(path))
    .flatMap(({ path, content }) => linesOf(content).map((key) => ({ key, path: `guest.files ${path}` })))
  const ofCommands = guest.commands
    .filter((command) => /authorized_keys/.test(command))
    .map((key) => ({ key, path: 'guest.commands' }))
  return [...ofUsers, ...ofFiles, ...ofCommands].map((one) => ({ ...one, address, level }))
}

const linesOf = (content: string): readonly string[] =>
  content.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))
