import type { Draft } from '../draft.ts'
import type { Guest, Level, Unknown, Value } from '../model.ts'
import { unknown } from '../values.ts'

/** A reader of cloud-init texts for the servers of one inventory. */
export function guestReader(_draft: Draft, _proof: Level): (text: string, address: string) => Value<Guest> {
  return (_text, address): Unknown => unknown(`${address}.user_data`, 'unresolved')
}
