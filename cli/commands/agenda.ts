/** `paraphe agenda`: the dates that the contracts set off, for people and for their calendars. */
import { X509Certificate } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { refuse } from '../../contract/errors.ts'
import { findContracts } from '../../contract/find.ts'
import { type LoadedContract, loadContract, shownPath } from '../../contract/load.ts'
import { endOf, type Statement } from '../../inventory/evidence.ts'
import { type AgendaFacts, agendaOf, type Duty, waiverDuties } from '../../lifecycle/agenda.ts'
import { renderIcs } from '../../lifecycle/ics.ts'
import { dayAt } from '../../sla/calendar/clock.ts'
import { type Day, isoOf } from '../../sla/calendar/days.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { NOBODY, nobodysFolder } from '../nobody.ts'
import { formatOption } from '../options.ts'
import { readText } from '../sla/gather.ts'

interface Options {
  readonly days: string
  readonly certificate?: readonly string[]
  readonly format: string
}

export const command: Command = {
  name: 'agenda',
  summary: {
    en: 'the deadlines that arise from the contracts, also as a calendar file',
    fr: 'les échéances issues des contrats, aussi en fichier d’agenda',
  },
  arguments: '[clients...]',
  options: [
    { flags: '--days <n>', default: '400', summary: { en: 'how many days ahead', fr: 'horizon, en jours' } },
    {
      flags: '--certificate <file>',
      many: true,
      summary: { en: 'a certificate (PEM) to watch', fr: 'un certificat (PEM) à surveiller' },
    },
    formatOption('pretty', 'json', 'ics'),
  ],
  examples: [
    {
      command: 'paraphe agenda',
      shows: {
        en: 'every client’s deadlines, soonest first',
        fr: 'les échéances de tous les clients, la plus proche d’abord',
      },
    },
    {
      command: 'paraphe agenda --format ics > echeances.ics',
      shows: { en: 'the same as a calendar, with reminders', fr: 'les mêmes pour un agenda, avec rappels' },
    },
  ],
  async run(ctx, args, options) {
    const given = options as unknown as Options
    const today = dayAt(Math.floor(ctx.now().getTime() / 60_000))
    const last = today + horizon(given.days)
    const ofClients = findContracts(ctx.cwd, args)
      .map((file) => loadContract(file, { cwd: ctx.cwd }))
      .flatMap((loaded) => agendaOf(factsOf(ctx, loaded, given, today)))
    const ofNobody = args.length > 0 ? [] : waiverDuties(NOBODY, waiversIn(nobodysFolder(ctx.cwd)))
    const duties = [...ofClients, ...ofNobody]
      .filter((duty) => duty.day <= last)
      .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
    if (given.format === 'ics') ctx.out(renderIcs(duties, ctx.lang, ctx.now()))
    else if (given.format === 'json')
      ctx.out(
        `${JSON.stringify({ schema: 'paraphe.agenda/1', duties: duties.map((duty) => ({ ...duty, day: isoOf(duty.day) })) }, null, 2)}\n`,
      )
    else ctx.out(duties.map((duty) => line(ctx, duty, today)).join(''))
    return duties.some((duty) => duty.day < today) ? EXIT.broken : EXIT.kept
  },
}

function horizon(days: string): number {
  const count = Number(days)
  if (!Number.isInteger(count) || count < 0)
    throw refuse(
      {
        fr: `--days ${days}\u00a0: nombre entier de jours attendu`,
        en: `--days ${days}: not a whole number of days`,
      },
      null,
      '--days 400',
    )
  return count
}

function line(ctx: Context, duty: Duty, today: Day): string {
  const left = duty.day - today
  const late = { fr: 'en retard', en: 'overdue' }[ctx.lang]
  const when =
    left < 0
      ? late
      : left === 0
        ? { fr: 'aujourd’hui', en: 'today' }[ctx.lang]
        : `${left} ${{ fr: 'j', en: 'd' }[ctx.lang]}`
  return `${left < 0 ? '✘' : ' '} ${isoOf(duty.day)}  ${when.padStart(11)}  ${duty.client.padEnd(24)} ${duty.title[ctx.lang]}  (${duty.source})\n`
}

function factsOf(ctx: Context, loaded: LoadedContract, options: Options, today: Day): AgendaFacts {
  const folder = dirname(loaded.path)
  return {
    contract: loaded.contract,
    promises: loaded.promises,
    waivers: waiversIn(folder),
    evidence: evidenceIn(ctx, join(folder, 'evidence')),
    certificates: (options.certificate ?? []).map((name) => certificate(ctx, name)),
    today,
  }
}

/** Only the dates are read here; `paraphe check` refuses a waiver that is not well made. */
function waiversIn(folder: string): AgendaFacts['waivers'] {
  const file = join(folder, 'waivers.yaml')
  if (!existsSync(file)) return []
  const { waivers } = (parse(readFileSync(file, 'utf8')) ?? {}) as { waivers?: AgendaFacts['waivers'] }
  return (waivers ?? []).map(({ id, until, approver }) => ({ id, until: String(until), approver }))
}

function evidenceIn(ctx: Context, folder: string): AgendaFacts['evidence'] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const path = join(folder, name)
      try {
        const value = JSON.parse(readFileSync(path, 'utf8')) as unknown
        const all = (Array.isArray(value) ? value : [value]) as Partial<Statement>[]
        return all.flatMap(({ kind, subject, observedAt = '', expiresAt }) =>
          kind && subject && expiresAt
            ? [{ kind, subject, expiresAt: endOf({ kind, observedAt, expiresAt }) }]
            : [],
        )
      } catch (error) {
        const shown = shownPath(ctx.cwd, path)
        throw refuse(
          { fr: `${shown}\u00a0: preuve illisible`, en: `${shown}: unreadable evidence` },
          (error as Error).message,
        )
      }
    })
}

function certificate(ctx: Context, name: string): AgendaFacts['certificates'][number] {
  try {
    const read = new X509Certificate(readText(resolve(ctx.cwd, name), name))
    return { name: basename(name), until: dayAt(Math.floor(Date.parse(read.validTo) / 60_000)) }
  } catch (error) {
    throw refuse(
      { fr: `${name}\u00a0: pas un certificat PEM`, en: `${name}: not a PEM certificate` },
      (error as Error).message,
    )
  }
}
