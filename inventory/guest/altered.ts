/** A guest that something changes after it booted, in a way that no text tells. */
import type { Doubt, Guest, Value } from '../model.ts'
import { isUnknown } from '../values.ts'

const TOPICS: readonly Doubt['topic'][] = ['backups', 'access', 'telemetry', 'database']

/** `guest`, of which nothing is proven by its text where `by` names what runs on it. */
export function alteredBy(guest: Value<Guest>, by: readonly string[]): Value<Guest> {
  if (by.length === 0 || isUnknown(guest)) return guest
  const { firewall, doubts = [], updates } = guest
  return {
    ...guest,
    firewall: firewall && { ...firewall, unread: [...firewall.unread, ...by] },
    updates: { ...updates, automatic: null },
    doubts: [...doubts, ...TOPICS.flatMap((topic) => by.map((why) => ({ topic, why })))],
  }
}
