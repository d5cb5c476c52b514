/** Looking at many things so that what is unknown about one never hides what is wrong with another. */
import type { Guest, Level, Origin, Server } from '../../inventory/model.ts'
import { isUnknownRead, know } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { guestLevel, text, unproven, whyUnknown } from './say.ts'

export type Observed = Observation | readonly Observation[] | null

const NOTHING: readonly Observation[] = []

/** The observations of `look`, or one `unproven` at `origin` when it read an unknown value. */
export function attempt(origin: Origin | null, look: () => Observed): readonly Observation[] {
  try {
    const seen = look()
    return seen === null ? NOTHING : Array.isArray(seen) ? seen : [seen as Observation]
  } catch (error) {
    if (!isUnknownRead(error)) throw error
    return [
      unproven(whyUnknown(error.value), { address: origin?.address ?? null, path: error.value.unknown }),
    ]
  }
}

/** `look` at every item on its own; an unknown read at one makes that one unproven. */
export function each<T extends { readonly origin: Origin }>(
  items: readonly T[],
  look: (item: T) => Observed,
): Observation[] {
  return items.flatMap((item) => attempt(item.origin, () => look(item)))
}

/** `look` inside every server, with the level that a fact in there proves; a server without text is unproven. */
export function eachGuest(
  subject: { readonly inventory: { readonly servers: readonly Server[] }; readonly level: Level },
  look: (guest: Guest, server: Server, level: Level) => Observed,
): Observation[] {
  return each(subject.inventory.servers, (server) => {
    if (server.guest === null) return noGuest(server)
    const guest = know(server.guest)
    return look(guest, server, guestLevel(guest, subject.level))
  })
}

const noGuest = (server: Server): Observation =>
  unproven(
    text(
      'rien ne dit ce qui tourne dans ce serveur (pas de cloud-init)',
      'nothing says what runs inside this server (no cloud-init)',
    ),
    { origin: server.origin, path: 'guest' },
  )
