/** A classified plan for people: terminal and Markdown. */
import type { MaintenanceWindow } from '../../lifecycle/change/agreement.ts'
import type { Classified } from '../../lifecycle/change/classify.ts'
import { stamp } from '../../sla/calendar/clock.ts'
import { isoOf } from '../../sla/calendar/days.ts'
import { between } from '../../sla/render/view.ts'
import type { Context } from '../command.ts'

export interface Facts {
  readonly service: string
  readonly quota: string
  readonly approver: string
  readonly notice: number
  readonly window: MaintenanceWindow | null
  readonly message: string
}

export const jsonOf = ({ window, ...facts }: Facts) => ({
  ...facts,
  window:
    window === null
      ? null
      : {
          from: stamp(window.from),
          to: stamp(window.to),
          zone: 'Europe/Paris',
          announceBy: isoOf(window.announceBy),
        },
})

const W = {
  fr: {
    class: 'Classe',
    none: 'aucun changement',
    cost: 'Coût',
    approves: 'Approbation',
    notice: 'Préavis',
    days: 'jours ouvrés (proposé\u00a0: le contrat n’en fixe pas)',
    window: 'Fenêtre',
    noWindow: 'aucune interruption',
    fails: 'L’apply échouera',
    message: 'Message au client',
  },
  en: {
    class: 'Class',
    none: 'no change',
    cost: 'Cost',
    approves: 'Approval',
    notice: 'Notice',
    days: 'business days (proposed: the contract sets none)',
    window: 'Window',
    noWindow: 'no interruption',
    fails: 'The apply will fail',
    message: 'Message to the client',
  },
} as const

function summary(ctx: Context, facts: Facts): readonly (readonly [string, string])[] {
  const words = W[ctx.lang]
  return [
    [words.cost, facts.quota],
    [words.approves, facts.approver],
    [words.notice, `${facts.notice} ${words.days}`],
    [words.window, facts.window === null ? words.noWindow : between(facts.window.from, facts.window.to)],
  ]
}

export function pretty(ctx: Context, classified: Classified, facts: Facts): string {
  const words = W[ctx.lang]
  if (classified.class === null) return `${words.none}\n`
  const reasons = classified.reasons.flatMap((one) => [
    `  ${one.class.padEnd(12)} ${one.what[ctx.lang]}`,
    ...(one.lost === null ? [] : [`  ${''.padEnd(12)} ✘ ${one.lost[ctx.lang]}`]),
  ])
  return [
    `${words.class} : ${classified.class.toUpperCase()}   (art. 3.8.4, ${facts.service})`,
    '',
    ...reasons,
    '',
    ...(classified.failures.length > 0
      ? [`✘ ${words.fails}`, ...classified.failures.map((one) => `  ${one.fails?.[ctx.lang]}`), '']
      : []),
    ...summary(ctx, facts).map(([label, text]) => `${label.padEnd(9)} ${text}`),
    '',
    `${words.message}`,
    ...facts.message.split('\n').map((line) => `  │ ${line}`),
    '',
  ].join('\n')
}

export function markdown(ctx: Context, classified: Classified, facts: Facts): string {
  const words = W[ctx.lang]
  if (classified.class === null) return `**${words.none}**\n`
  const cell = (text: string) => text.replace(/[\\|<>`]/g, (char) => `\\${char}`)
  return [
    `### ${words.class} : **${classified.class}** (art. 3.8.4)`,
    '',
    ...classified.reasons.map(
      (one) =>
        `- \`${one.class}\` ${cell(one.what[ctx.lang])}${one.lost === null ? '' : ` — **${cell(one.lost[ctx.lang])}**`}`,
    ),
    '',
    ...classified.failures.map((one) => `> ${words.fails} : ${cell(one.fails?.[ctx.lang] ?? '')}`),
    '',
    ...summary(ctx, facts).map(([label, text]) => `- **${label}** ${cell(text)}`),
    '',
    `<details><summary>${words.message}</summary>`,
    '',
    '```text',
    facts.message.replaceAll('```', "'''"),
    '```',
    '',
    '</details>',
    '',
  ].join('\n')
}
