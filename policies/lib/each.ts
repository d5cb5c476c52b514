/** Looking at many things so that what is unknown about one never hides what is wrong with another. */
import type { Doubt, Guest, Level, Origin, Server, Unknown } from '../../inventory/model.ts'
import { isUnknown, isUnknownRead } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { guestLevel, text, unproven, whyUnknown } from './say.ts'

/** What a look gives; an unknown value that it met says by itself that nothing is proven, as one that was read does. */
export type Observed = Observation | readonly Observation[] | Unknown | null

const NOTHING: readonly Observation[] = []

/** The observations of `look`, or one `unproven` at `origin` when it read an unknown value. */
export function attempt(origin: Origin | null, look: () => Observed): readonly Observation[] {
  try {
    return observations(origin, look())
  } catch (error) {
    if (!isUnknownRead(error)) throw error
    return [notRead(origin, error.value)]
  }
}

/** What was seen, as a list. */
export function observations(origin: Origin | null, seen: Observed): readonly Observation[] {
  if (seen === null) return NOTHING
  if (isList(seen)) return seen
  return [isUnknown(seen) ? notRead(origin, seen) : seen]
}

const isList = (seen: Observed): seen is readonly Observation[] => Array.isArray(seen)

/** That nothing is proven at `origin`, for a value that is not known. */
export const notRead = (origin: Origin | null, value: Unknown): Observation =>
  unproven(whyUnknown(value), { address: origin?.address ?? null, path: value.unknown })

/** `look` at every item on its own; an unknown read at one makes that one unproven. */
export function each<T extends { readonly origin: Origin }>(
  items: readonly T[],
  look: (item: T) => Observed,
): Observation[] {
  return items.flatMap((item) => attempt(item.origin, () => look(item)))
}

/**
 * `look` inside every server, with the level that a fact in there proves; a server without text is unproven. So is what
 * looks kept where something of `topic` may undo it.
 */
export function eachGuest(
  subject: { readonly inventory: { readonly servers: readonly Server[] }; readonly level: Level },
  look: (guest: Guest, server: Server, level: Level) => Observed,
  topic?: Doubt['topic'],
): Observation[] {
  return each(subject.inventory.servers, (server) => {
    const { guest } = server
    if (guest === null) return noGuest(server)
    // Returned rather than read: a large plan has thousands of them, and throwing is what would take the time.
    if (isUnknown(guest)) return guest
    const seen = look(guest, server, guestLevel(guest, subject.level))
    return topic === undefined ? seen : doubted(seen, guest, server, topic)
  })
}

/** What is kept stays so only without a doubt; what is broken is broken all the same. */
function doubted(seen: Observed, guest: Guest, server: Server, topic: Doubt['topic']): Observed {
  const all = observations(server.origin, seen)
  // Copies that something else makes may be there although no unit makes them.
  const absent = topic === 'backups' && guest.backups.length === 0
  if (!absent && !all.some(({ outcome }) => outcome === 'kept')) return all
  const doubts = doubtsAbout(guest, server, topic)
  if (absent && doubts.length > 0) return doubts
  return doubts.length === 0 ? all : [...all.filter(({ outcome }) => outcome !== 'kept'), ...doubts]
}

/** An observation for each thing on the server that may undo what its text says of `topic`. */
export const doubtsAbout = (
  { doubts = [] }: Guest,
  { origin }: Pick<Server, 'origin'>,
  topic: Doubt['topic'],
): readonly Observation[] =>
  doubts
    .filter((doubt) => doubt.topic === topic)
    .map(({ why }) =>
      unproven(
        text(
          `le serveur peut défaire ce que son cloud-init écrit\u00a0: ${why}`,
          `the server may undo what its cloud-init writes: ${why}`,
        ),
        { origin, path: 'user_data' },
      ),
    )

const noGuest = (server: Server): Observation =>
  unproven(
    text(
      'rien ne montre ce qui tourne dans ce serveur (pas de cloud-init)',
      'nothing shows what runs inside this server (no cloud-init)',
    ),
    { origin: server.origin, path: 'guest' },
  )
