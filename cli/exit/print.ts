/** Dated steps as lines: the day, who, what, under which article; ⚠ before what cannot be undone. */
import type { Lang } from '../../contract/promise.ts'
import type { Step } from '../../lifecycle/timeline.ts'
import { isoOf } from '../../sla/calendar/days.ts'

const WHEN = {
  fr: { on: 'le', deadline: 'jusqu’au', from: 'dès le' },
  en: { on: 'on', deadline: 'until', from: 'from' },
} as const
const WHO = {
  fr: { client: 'client', provider: 'prestataire' },
  en: { client: 'client', provider: 'provider' },
} as const

export function printSteps(steps: readonly Step[], lang: Lang): readonly string[] {
  return steps.map((step) => {
    const mark = step.irreversible ? '⚠' : ' '
    return `  ${mark} ${WHEN[lang][step.when].padEnd(8)} ${isoOf(step.day)}  ${WHO[lang][step.who].padEnd(11)} ${step.what[lang]}  (${step.source})`
  })
}
