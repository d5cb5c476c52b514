/** Ports as spans. */
import type { AllowRule, PortSpan, Value } from './model.ts'
import { isUnknown, unknown } from './values.ts'

/** A pair of ports inside 0–65535; anything else is an Unknown, never a narrow rule. */
export function portRange(
  from: Value<number | null>,
  to: Value<number | null>,
  at: string,
): AllowRule['ports'] {
  if (isUnknown(from)) return from
  if (isUnknown(to)) return to
  const first = from ?? 0
  const last = to ?? from ?? 65535
  const sound =
    Number.isInteger(first) && Number.isInteger(last) && first >= 0 && last <= 65535 && first <= last
  return sound ? { from: first, to: last } : unknown(at, 'unresolved')
}

/** One port as a span. */
export const onePort = (at: Value<number>): Value<PortSpan> => (isUnknown(at) ? at : { from: at, to: at })

export const ALL_PORTS = { from: 0, to: 65535 } as const
