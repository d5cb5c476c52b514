/**
 * What a thing passes through on its way. Real providers wait until it is there, so Terraform's state knows the end only;
 * who looks meanwhile (another command, a data source, a run that was cut short) sees how far it has come by the clock.
 */
import type { CloudObject, Settling } from '../cloud/model.ts'
import type { Struct } from '../cty/value.ts'
import { PASSAGES, type Steps } from './passages.ts'

function stepsOf(type: string, moment: Settling['moment']): Steps {
  const found = PASSAGES[type]
  if (!found) return []
  if (moment === 'create') return found.create
  if (moment === 'update') return found.update?.steps ?? []
  return found.deleting === undefined ? [] : [[found.deleting, 0]]
}

/** The passage that a change begins; undefined when it is over at once. */
export function settlingOf(
  type: string,
  moment: Settling['moment'],
  since: string,
  change: { readonly prior: Struct | null; readonly object: Struct | null },
  seconds?: number,
): Settling | undefined {
  const steps = stepsOf(type, moment)
  const on = PASSAGES[type]?.update?.on ?? []
  const differs = (name: string): boolean =>
    JSON.stringify(change.prior?.[name] ?? null) !== JSON.stringify(change.object?.[name] ?? null)
  if (steps.length === 0 || (moment === 'update' && on.length > 0 && !on.some(differs))) return undefined
  return { moment, since, ...(seconds === undefined ? {} : { seconds }) }
}

/** The state that an object has at this time; null when it is where it stays. */
export function passing({ type, settling }: CloudObject, now: Date): string | null {
  if (!settling) return null
  const steps = stepsOf(type, settling.moment)
  const whole = steps.at(-1)?.[1] ?? 0
  const gone = (now.getTime() - Date.parse(settling.since)) / 1000
  const scaled = settling.seconds && whole > 0 ? (gone * whole) / settling.seconds : gone
  const reached = steps.filter(([, after], index) => index === 0 || scaled >= after).at(-1)
  return reached === undefined || (reached === steps.at(-1) && settling.moment !== 'delete')
    ? null
    : reached[0]
}

/** What the host calls the state of an object, seen by Terraform or not. */
export function stateOf(object: CloudObject, now: Date): string {
  const onTheWay = passing(object, now)
  if (onTheWay !== null) return onTheWay
  const { attributes } = object
  const seen = ['status', 'state', 'power_state', 'resource_status', 'provisioning_status']
    .map((name) => attributes[name])
    .find((value) => typeof value === 'string' && value !== '')
  return typeof seen === 'string' ? seen : (PASSAGES[object.type]?.create.at(-1)?.[0] ?? '')
}

/** An object's attributes as they are at this time. */
export function asOf(object: CloudObject, now: Date): Struct {
  const at = PASSAGES[object.type]?.at ?? null
  const state = at === null || !(at in object.attributes) ? null : passing(object, now)
  return at === null || state === null ? object.attributes : { ...object.attributes, [at]: state }
}
