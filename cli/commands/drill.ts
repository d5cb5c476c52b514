/** `paraphe drill`: restores last night's backup somewhere else and shows that it is whole, in time. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { type LoadedContract, shownPath } from '../../contract/load.ts'
import { runDrill } from '../../lifecycle/drill/drill.ts'
import { type Drill, parseDrills } from '../../lifecycle/drill/plan.ts'
import { VALID_DAYS } from '../../lifecycle/drill/receipt.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { EVIDENCE_FOLDER, signEvidence } from '../evidence.ts'
import { CONTRACT_OPTION, formatOption } from '../options.ts'
import { contractFor, readText } from '../sla/gather.ts'

const DRILL_FILE = 'drill.yaml'

interface Options {
  readonly contract?: string
  readonly plan?: string
  readonly into?: string
  readonly receipt?: string
  readonly sign?: string
  readonly format: string
}

export const command: Command = {
  name: 'drill',
  summary: {
    en: 'restore the latest backup elsewhere, check its content, time it, sign a receipt',
    fr: 'restaurer la dernière sauvegarde ailleurs, en vérifier le contenu, chronométrer, signer un reçu',
  },
  arguments: '[service]',
  options: [
    CONTRACT_OPTION,
    {
      flags: '--plan <file>',
      summary: {
        en: 'what to check (default: drill.yaml next to the contract)',
        fr: 'ce qu’il faut vérifier (par défaut drill.yaml à côté du contrat)',
      },
    },
    {
      flags: '--into <folder>',
      summary: { en: 'restore there and keep it', fr: 'restaurer là et le garder' },
    },
    {
      flags: '--receipt <file>',
      summary: {
        en: 'where to write the receipt (default: evidence/ next to the contract)',
        fr: 'où écrire le reçu (par défaut evidence/ à côté du contrat)',
      },
    },
    {
      flags: '--sign <key>',
      summary: { en: 'sign the receipt with this SSH key', fr: 'signer le reçu avec cette clé SSH' },
    },
    formatOption('pretty', 'json'),
  ],
  examples: [
    {
      command: 'paraphe drill erp --sign ~/.ssh/id_ed25519',
      shows: {
        en: 'rows counted, page opened, minutes taken out of those promised, receipt valid for 90 days',
        fr: 'lignes comptées, page ouverte, minutes écoulées sur celles promises, reçu valable 90 jours',
      },
    },
  ],
  async run(ctx, args, options) {
    const given = options as unknown as Options
    const loaded = contractFor(ctx, given.contract, args[0])
    const drill = drillFor(ctx, loaded, given.plan, args[0])
    const drilled = await runDrill(drill, {
      env: ctx.env,
      into: given.into === undefined ? null : resolve(ctx.cwd, given.into),
      promisedHours: promisedHours(loaded, drill.service),
      validDays: everyDays(loaded, drill.service),
      now: ctx.now,
      progress: (text) => ctx.err(`  ${text}\n`),
    })
    const receipt = { ...drilled, client: loaded.contract.client.code }
    const file = receiptFile(ctx, loaded, given.receipt, drill.service, receipt.observedAt)
    writeFileSync(file, `${JSON.stringify(receipt, null, 2)}\n`)
    if (given.sign !== undefined) await signEvidence(ctx, given.sign, file)
    ctx.out(
      given.format === 'json'
        ? `${JSON.stringify(receipt, null, 2)}\n`
        : pretty(ctx, receipt, shownPath(ctx.cwd, file)),
    )
    return receipt.data.ok ? EXIT.kept : EXIT.broken
  },
}

function drillFor(
  ctx: Context,
  loaded: LoadedContract,
  named: string | undefined,
  service: string | undefined,
): Drill {
  const path = named === undefined ? join(dirname(loaded.path), DRILL_FILE) : resolve(ctx.cwd, named)
  const shown = shownPath(ctx.cwd, path)
  const drills = parseDrills(readText(path, shown), shown)
  const fitting = drills.filter((one) => service === undefined || one.service === service)
  const [only, other] = fitting
  if (!only || other)
    throw refuse(
      { fr: `${shown}\u00a0: quel service\u00a0?`, en: `${shown}: which service?` },
      null,
      drills.map((one) => one.service).join(' | '),
    )
  if (!loaded.contract.services.some(({ id }) => id === only.service)) {
    throw refuse({
      fr: `${shown}\u00a0: service inconnu\u00a0: ${only.service}`,
      en: `${shown}: unknown service: ${only.service}`,
    })
  }
  return only
}

function promisedHours({ promises }: LoadedContract, service: string): number | null {
  const found = promises.find((promise) => promise.kind === 'restore.delay' && promise.service === service)
  return found?.kind === 'restore.delay' ? found.params.businessHours : null
}

function everyDays({ promises }: LoadedContract, service: string): number {
  const found = promises.find(
    (promise) => promise.kind === 'restore.rehearsed' && promise.service === service,
  )
  return found?.kind === 'restore.rehearsed' ? found.params.everyDays : VALID_DAYS
}

function receiptFile(
  ctx: Context,
  loaded: LoadedContract,
  named: string | undefined,
  service: string,
  at: string,
): string {
  if (named !== undefined) return resolve(ctx.cwd, named)
  const folder = join(dirname(loaded.path), EVIDENCE_FOLDER)
  if (!existsSync(folder)) mkdirSync(folder)
  return join(folder, `restore-drill-${service}-${at.slice(0, 10)}.json`)
}

type Receipt = Awaited<ReturnType<typeof runDrill>>

const W = {
  fr: {
    snapshot: 'Snapshot',
    time: 'Durée',
    of: 'sur',
    promised: 'promises',
    none: 'aucun délai promis',
    receipt: 'Reçu',
    until: 'valable jusqu’au',
    whole: 'la sauvegarde est restaurable',
    broken: 'la sauvegarde ne tient pas l’engagement',
  },
  en: {
    snapshot: 'Snapshot',
    time: 'Time',
    of: 'of',
    promised: 'promised',
    none: 'no time promised',
    receipt: 'Receipt',
    until: 'valid until',
    whole: 'the backup can be restored',
    broken: 'the backup does not keep the promise',
  },
} as const

function pretty(ctx: Context, { data, expiresAt }: Receipt, file: string): string {
  const words = W[ctx.lang]
  const minutes = Math.floor(data.seconds / 60)
  const took = minutes > 0 ? `${minutes} min ${data.seconds % 60} s` : `${data.seconds} s`
  const promised =
    data.promisedHours === null ? words.none : `${words.of} ${data.promisedHours} h ${words.promised}`
  return [
    `${words.snapshot} ${data.snapshot.id.slice(0, 8)} · ${data.snapshot.time.slice(0, 16).replace('T', ' ')} · ${data.snapshot.hostname}`,
    ...data.checks.map(
      (one) =>
        `  ${one.passed ? '✔' : '✘'} ${one.check}   ${one.found}${one.passed ? '' : ` (${one.expected})`}`,
    ),
    `${words.time}     ${took} ${promised}`,
    `${words.receipt}     ${file}, ${words.until} ${expiresAt.slice(0, 10)}`,
    data.ok ? `✔ ${words.whole}` : `✘ ${words.broken}`,
    '',
  ].join('\n')
}
