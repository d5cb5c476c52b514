/** `paraphe exit`: the clocks of leaving and of suspension, and what the client takes along. Never stops, never deletes. */

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { findContract } from '../../contract/find.ts'
import { type LoadedContract, loadContract } from '../../contract/load.ts'
import { partsOf } from '../../ledger/attribution.ts'
import { certificatePage, erasureCertificate } from '../../lifecycle/exit/certificate.ts'
import { erasureDay, exitClock } from '../../lifecycle/exit/clock.ts'
import { dataActClock } from '../../lifecycle/exit/data-act.ts'
import { type Handover, handoverOf } from '../../lifecycle/exit/handover.ts'
import { suspensionPlan } from '../../lifecycle/exit/suspension.ts'
import { dayAt } from '../../sla/calendar/clock.ts'
import { type Day, isoOf, parseDay } from '../../sla/calendar/days.ts'
import { TERRITORIES, type Territory } from '../../sla/calendar/holidays.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { inventoriesInProject } from '../documents.ts'
import { writeBundle } from '../exit/bundle.ts'
import { asJson, asText, printSteps } from '../exit/print.ts'
import { formatOption } from '../options.ts'
import { projectRoot } from '../project.ts'

interface Options {
  readonly received?: string
  readonly unpaid?: string
  readonly suspended?: string
  readonly defaulting?: boolean
  readonly territory: Territory
  readonly bundle?: string
  readonly erased?: string
  readonly orderedBy?: string
  readonly order?: string
  readonly erasedBy?: string
  readonly format: string
}

export const command: Command = {
  name: 'exit',
  summary: {
    en: 'exit and suspension deadlines, and what the client takes along',
    fr: 'les délais de sortie et de suspension, et ce que le client emporte',
  },
  arguments: '[client]',
  options: [
    {
      flags: '--received <date>',
      summary: {
        en: 'date the registered letter was received',
        fr: 'date de réception de la lettre recommandée',
      },
    },
    {
      flags: '--defaulting',
      summary: { en: 'the client is in default of payment', fr: 'le client est en défaut de paiement' },
    },
    {
      flags: '--unpaid <date>',
      summary: {
        en: 'plan the suspension for the invoice of that date',
        fr: 'planifier la suspension pour la facture de cette date',
      },
    },
    {
      flags: '--suspended <date>',
      summary: { en: 'date the services were suspended', fr: 'date de suspension des services' },
    },
    {
      flags: '--territory <name>',
      default: 'metropole',
      choices: TERRITORIES,
      summary: { en: 'territory whose public holidays apply', fr: 'territoire des jours fériés' },
    },
    {
      flags: '--bundle <folder>',
      summary: { en: 'write what the client takes along', fr: 'écrire ce que le client emporte' },
    },
    {
      flags: '--erased <date>',
      summary: {
        en: 'certify the erasure made on that date',
        fr: 'certifier l’effacement fait à cette date',
      },
    },
    {
      flags: '--ordered-by <name>',
      summary: { en: 'who ordered the erasure', fr: 'qui a ordonné l’effacement' },
    },
    {
      flags: '--order <reference>',
      summary: { en: 'reference of the written order', fr: 'référence de l’ordre écrit' },
    },
    {
      flags: '--erased-by <name>',
      summary: { en: 'who carried out the erasure', fr: 'qui a procédé à l’effacement' },
    },
    formatOption('pretty', 'json'),
  ],
  examples: [
    {
      command: 'paraphe exit avance-ovh --received 2026-11-02',
      shows: {
        en: 'the thirtieth business day, what may be copied until then, what may be erased after',
        fr: 'le trentième jour ouvré, ce qui peut être copié jusque-là, ce qui peut être effacé après',
      },
    },
    {
      command: 'paraphe exit avance-ovh --received 2026-11-02 --bundle reprise',
      shows: {
        en: 'contract, data inventory, repositories, key custody, evidence',
        fr: 'contrat, inventaire des données, dépôts, garde de la clé, preuves',
      },
    },
    {
      command: 'paraphe exit prestashop-hetzner --unpaid 2026-11-01',
      shows: {
        en: 'a dated plan, and what must be true before each step',
        fr: 'un plan daté et ce qui doit être vrai avant chaque étape',
      },
    },
  ],
  async run(ctx, args, options) {
    const given = options as unknown as Options
    const loaded = loadContract(findContract(ctx.cwd, args[0]), { cwd: ctx.cwd })
    if (given.unpaid !== undefined) return suspension(ctx, loaded, given, given.unpaid)
    if (given.received === undefined) {
      throw refuse(
        { fr: 'quel délai\u00a0?', en: 'which deadline?' },
        null,
        '--received 2026-11-02 | --unpaid 2026-11-01',
      )
    }
    return leaving(ctx, loaded, given, parseDay(given.received))
  },
}

async function leaving(
  ctx: Context,
  loaded: LoadedContract,
  options: Options,
  received: Day,
): Promise<number> {
  const { contract } = loaded
  const rule = { kind: 'ouvres', territory: options.territory } as const
  const clock = exitClock({ contract, received, unpaid: options.defaulting === true, rule })
  const act = dataActClock(received)
  const erasure = erasureDay(clock, act)
  const found = await inventoriesInProject(projectRoot(loaded.path), contract.client.code, {
    ...{ cwd: ctx.cwd, refresh: false, env: ctx.env },
  })
  const inventory = partsOf(contract, found).at(-1) ?? null
  const handover = handoverOf(contract, inventory)
  if (options.erased !== undefined) {
    const certificate = erasureCertificate({
      contract,
      erasedOn: parseDay(options.erased),
      notBefore: erasure.day,
      today: dayAt(Math.floor(ctx.now().getTime() / 60_000)),
      orderedBy: needed(options.orderedBy, '--ordered-by'),
      order: needed(options.order, '--order'),
      erasedBy: needed(options.erasedBy, '--erased-by'),
      holdings: holdingsBefore(ctx, needed(options.bundle, '--bundle')),
      after: inventory?.stage === 'state' ? inventory : null,
    })
    ctx.out(
      options.format === 'json' ? `${JSON.stringify(certificate, null, 2)}\n` : certificatePage(certificate),
    )
    return EXIT.kept
  }
  if (options.bundle !== undefined)
    writeBundle(ctx, loaded, {
      folder: options.bundle,
      handover,
      until: clock.lastCopyDay,
      erasure: erasure.day,
    })
  ctx.out(
    options.format === 'json'
      ? asJson(clock, act, erasure, handover)
      : asText(ctx, loaded, clock, act, erasure, handover),
  )
  return clock.blocked === null ? EXIT.kept : EXIT.broken
}

/** What there was before: the listing that was handed over. */
function holdingsBefore(ctx: Context, folder: string): Handover['holdings'] {
  const file = resolve(ctx.cwd, folder, 'donnees.json')
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Handover).holdings
  } catch (error) {
    throw refuse({ fr: `${file}\u00a0: illisible`, en: `${file}: cannot be read` }, (error as Error).message)
  }
}

function needed(value: string | undefined, flag: string): string {
  if (value === undefined) throw refuse({ fr: `il manque ${flag}`, en: `${flag} is missing` })
  return value
}

function suspension(ctx: Context, loaded: LoadedContract, options: Options, invoice: string): number {
  const plan = suspensionPlan(
    loaded.contract,
    parseDay(invoice),
    options.suspended === undefined ? null : parseDay(options.suspended),
  )
  if (plan === null) {
    throw refuse(
      {
        fr: `${loaded.contract.catalogue} ne fixe aucun délai de suspension pour impayé`,
        en: `${loaded.contract.catalogue} sets no suspension period for unpaid invoices`,
      },
      {
        fr: 'Axantis art. 9 permet une suspension immédiate pour manquement, décidée par une personne',
        en: 'Axantis art. 9 allows immediate suspension for breach, decided by a person',
      },
    )
  }
  if (options.format === 'json')
    ctx.out(
      `${JSON.stringify({ schema: 'paraphe.suspension/1', steps: plan.steps.map((step) => ({ ...step, day: isoOf(step.day) })), before: plan.before }, null, 2)}\n`,
    )
  else {
    const title = { fr: 'À vérifier avant toute étape marquée ⚠', en: 'To check before any step marked ⚠' }[
      ctx.lang
    ]
    ctx.out(
      [
        ...printSteps(plan.steps, ctx.lang),
        '',
        title,
        ...plan.before.map((text) => `  · ${text[ctx.lang]}`),
        '',
      ].join('\n'),
    )
  }
  return EXIT.kept
}
