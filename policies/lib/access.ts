/** Every public key that opens a server: those its host injects, and those its cloud-init installs. */
import type { Inventory, Level, Server } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { atAddress } from './by-address.ts'
import { attempt } from './each.ts'
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
  return { keys: [...keys, ...inside.keys], hidden: [...unseen, ...inside.hidden] }

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
export function openingsInside(server: Server, level: Level): Openings {
  const keys: Opening[] = []
  const hidden = attempt(server.origin, () => {
    const { guest } = server
    if (guest === null || isUnknown(guest)) return guest
    const proven = guestLevel(guest, level)
    for (const user of guest.users)
      for (const key of user.authorizedKeys) installed(key, `guest.users.${user.name}`, proven)
    for (const file of guest.files.filter(({ path }) =>
      /authorized_keys\d?$|authorized_keys\.d\//.test(path),
    ))
      for (const line of file.content.split('\n').filter((one) => one.trim() !== '' && !one.startsWith('#')))
        installed(line, `guest.files ${file.path}`, proven)
    for (const command of guest.commands.filter((one) => /authorized_keys/.test(one)))
      installed(command, 'guest.commands', proven)
    return null
  })
  return { keys, hidden }

  function installed(key: string, path: string, proven: Level): void {
    keys.push({ key, path, address: server.origin.address, level: proven })
  }
}
