/** Dated steps as lines: the day, who, what, under which article; ⚠ before what cannot be undone. */
import type { LoadedContract } from '../../contract/load.ts'
import type { Lang } from '../../contract/promise.ts'
import type { ExitClock, erasureDay } from '../../lifecycle/exit/clock.ts'
import type { DataActClock } from '../../lifecycle/exit/data-act.ts'
import type { Handover } from '../../lifecycle/exit/handover.ts'
import type { Step } from '../../lifecycle/timeline.ts'
import { isoOf } from '../../sla/calendar/days.ts'
import type { Context } from '../command.ts'

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

type Erasure = ReturnType<typeof erasureDay>

export function asJson(clock: ExitClock, act: DataActClock, erasure: Erasure, handover: Handover): string {
  const dated = (steps: ExitClock['steps']) => steps.map((step) => ({ ...step, day: isoOf(step.day) }))
  const value = {
    schema: 'paraphe.exit/1',
    received: isoOf(clock.received),
    blocked: clock.blocked,
    lastCopyDay: clock.lastCopyDay === null ? null : isoOf(clock.lastCopyDay),
    notErasedBefore: isoOf(erasure.day),
    because: erasure.why,
    contract: dated(clock.steps),
    dataAct: { applies: act.applies, charges: act.charges, steps: dated(act.steps) },
    handover,
  }
  return `${JSON.stringify(value, null, 2)}\n`
}

const T = {
  fr: {
    contract: 'Contrat',
    act: 'Data Act, à côté du contrat (applicabilité à confirmer par un conseil)',
    charges: {
      none: 'aucun frais de changement (art. 29.1)',
      'cost-only': 'frais de changement au coût réel au plus (art. 29.2)',
    },
    erase: 'Rien n’est effacé avant le',
    keys: 'Clé des sauvegardes',
    blocked: 'Réversibilité refusée',
    holder: {
      owner: 'au client seul\u00a0: nous ne l’avons jamais eue',
      provider: 'au prestataire\u00a0: remise avec le dépôt de sauvegarde',
      none: 'pas de sauvegarde au contrat\u00a0: copie depuis le serveur',
    },
  },
  en: {
    contract: 'Contract',
    act: 'Data Act, beside the contract (applicability to be confirmed by counsel)',
    charges: {
      none: 'no switching charge (art. 29.1)',
      'cost-only': 'switching charges at cost at most (art. 29.2)',
    },
    erase: 'Nothing is erased before',
    keys: 'Backup key',
    blocked: 'Reversibility refused',
    holder: {
      owner: 'the client’s alone: it was never ours',
      provider: 'the provider’s: handed over with the backup repository',
      none: 'no backup in the contract: copied from the server',
    },
  },
} as const

export function asText(
  ctx: Context,
  loaded: LoadedContract,
  clock: ExitClock,
  act: DataActClock,
  erasure: Erasure,
  handover: Handover,
): string {
  const words = T[ctx.lang]
  return [
    `${loaded.contract.client.name} · ${loaded.contract.client.code}`,
    '',
    ...(clock.blocked ? [`✘ ${words.blocked} — ${clock.blocked[ctx.lang]}`] : []),
    `${words.contract}`,
    ...printSteps(clock.steps, ctx.lang),
    '',
    `${words.act}${act.applies ? '' : ' — n/a'} · ${words.charges[act.charges]}`,
    ...printSteps(act.steps, ctx.lang),
    '',
    `${words.erase} ${isoOf(erasure.day)} : ${erasure.why[ctx.lang]}`,
    `${words.keys} : ${handover.keys.map((key) => `${key.service}, ${words.holder[key.holder]}`).join(' ; ')}`,
    '',
  ].join('\n')
}
