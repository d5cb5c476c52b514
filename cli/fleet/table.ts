/** The fleet in a screen: how many stand how, then only those that ask for something. */
import type { Text } from '../../contract/promise.ts'
import type { Lang } from '../command.ts'
import { type Entry, isBehind, type Outcome } from './entry.ts'

export const OUTCOMES: readonly Outcome[] = ['failed', 'broken', 'unproven', 'kept']

export const OUTCOME_WORDS: Readonly<Record<Outcome, Text>> = {
  failed: { fr: 'non jugé', en: 'not judged' },
  broken: { fr: 'rompu', en: 'broken' },
  unproven: { fr: 'non prouvé', en: 'unproven' },
  kept: { fr: 'tenu', en: 'kept' },
}

export interface Totals {
  readonly projects: number
  readonly outcomes: Readonly<Record<Outcome, number>>
  readonly behind: number
  readonly waivers: number
  /** How many projects were judged by each pack beside their contract. */
  readonly packs: ReadonlyMap<string, number>
}

export function totalsOf(entries: readonly Entry[]): Totals {
  const outcomes: Record<Outcome, number> = { failed: 0, broken: 0, unproven: 0, kept: 0 }
  const packs = new Map<string, number>()
  for (const { outcome, packs: asked = [] } of entries) {
    outcomes[outcome] += 1
    for (const pack of asked) packs.set(pack, (packs.get(pack) ?? 0) + 1)
  }
  return {
    packs,
    projects: entries.length,
    outcomes,
    behind: entries.filter(isBehind).length,
    waivers: entries.filter(({ waivers }) => waivers.length > 0).length,
  }
}

/** "with the pack hygiene: 3 of 4", where any was asked: who was judged by more than a contract. */
export function packsNote({ packs, projects }: Totals, lang: Lang): string | null {
  if (packs.size === 0) return null
  const each = [...packs].map(([name, asked]) =>
    asked === projects ? name : `${name} (${asked} ${lang === 'fr' ? 'sur' : 'of'} ${projects})`,
  )
  return `${lang === 'fr' ? 'jeux de règles ajoutés\u00a0' : 'packs added'}: ${each.join(', ')}`
}

/** Why a project asks for attention, in its order of urgency; empty when it does not. */
export function notesOf(entry: Entry, lang: Lang): readonly string[] {
  const t = (fr: string, en: string) => (lang === 'fr' ? fr : en)
  const { outcome, counts, error, waivers, template } = entry
  const broken = (counts.broken ?? 0) + (counts.over ?? 0)
  return [
    ...(error === null ? [] : [error]),
    ...(broken > 0 ? [t(many(broken, 'rompu'), `${broken} broken`)] : []),
    ...(outcome === 'unproven'
      ? [t(many(counts.unproven ?? 0, 'non prouvé'), `${counts.unproven ?? 0} unproven`)]
      : []),
    ...waivers.map(({ id, until, expired }) =>
      expired
        ? t(`dérogation expirée le ${until} : ${id}`, `waiver expired ${until}: ${id}`)
        : t(`dérogation jusqu’au ${until} : ${id}`, `waiver expires ${until}: ${id}`),
    ),
    ...(isBehind(entry)
      ? [
          t(
            `modèle v${template?.version}, v${template?.latest} disponible`,
            `template v${template?.version}, v${template?.latest} available`,
          ),
        ]
      : []),
  ]
}

const many = (count: number, word: string): string => `${count} ${word}${count > 1 ? 's' : ''}`

const ROWS = 40

/** @param entries any order; most urgent is printed first, at most forty rows. */
export function fleetTable(entries: readonly Entry[], lang: Lang): string {
  const t = (fr: string, en: string) => (lang === 'fr' ? fr : en)
  const totals = totalsOf(entries)
  const { projects, outcomes, behind, waivers } = totals
  const packs = packsNote(totals, lang)
  const rows = urgentFirst(entries).flatMap((entry) => {
    const notes = notesOf(entry, lang)
    return notes.length === 0
      ? []
      : [[entry.id, OUTCOME_WORDS[entry.outcome][lang], notes.join(' · ')] as const]
  })
  const shown = rows.slice(0, ROWS)
  const width = (column: 0 | 1) => Math.max(0, ...shown.map((row) => row[column].length))
  const lines = shown.map(
    ([id, outcome, notes]) => `  ${id.padEnd(width(0))}  ${outcome.padEnd(width(1))}  ${notes}\n`,
  )
  const more = rows.length - shown.length
  const tally = OUTCOMES.map((outcome) => `${outcomes[outcome]} ${OUTCOME_WORDS[outcome][lang]}`).join(' · ')
  return [
    ...lines,
    more > 0 ? `  … ${t(`et ${more} autres`, `and ${more} more`)}\n` : '',
    lines.length > 0 ? '\n' : '',
    `${t(many(projects, 'projet'), `${projects} project${projects === 1 ? '' : 's'}`)}: ${tally}\n`,
    `${t(`${behind} en retard sur leur modèle`, `${behind} behind their template`)} · ${t(
      `${waivers} avec une dérogation arrivant à terme`,
      `${waivers} with an expiring waiver`,
    )}\n`,
    packs === null ? '' : `${packs}\n`,
  ].join('')
}

export function urgentFirst(entries: readonly Entry[]): readonly Entry[] {
  const rank = (entry: Entry) => OUTCOMES.indexOf(entry.outcome)
  return [...entries].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1))
}
