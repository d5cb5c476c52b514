/**
 * Every kind of promise can be broken both ways, by too little and by too much, or says why not. What an example breaks is
 * read from the sentences beside the tables.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PromiseKind } from '../../contract/kinds.ts'
import { KINDS } from '../../contract/vocabulary.ts'
import { POLICIES } from '../../policies/index.ts'
import type { Direction } from '../../policies/model.ts'

const SAID = join(import.meta.dirname, 'said')

function directionsOf(kind: string): ReadonlySet<string> {
  const ids = POLICIES.filter((policy) => policy.kind === kind).map(({ id }) => id)
  const files = readdirSync(SAID).filter((file) => ids.some((id) => file.startsWith(`${id}.`)))
  const texts = files.map((file) => readFileSync(join(SAID, file), 'utf8'))
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/^ {2}broken (under|over) /gm)].map(([, way]) => way as string),
    ),
  )
}

const YES_OR_NO = 'it is so or it is not: there is no more of it to give'
const LIMIT = 'it is a limit: less than it is what was signed'
const MEASURED = 'better than promised costs the client nothing and obliges nobody: the figure is shown'
const DATES = 'dates and classes of the contract: nothing deployed falls short of them or goes beyond'

/** Why a kind is broken one way only, or not at all. */
const ONE_WAY: Readonly<Partial<Record<PromiseKind, Partial<Record<Direction, string>>>>> = {
  'site.residency': { over: 'another country is a breach, never a gift' },
  'site.jurisdiction': { over: 'another law is a breach, never a gift' },
  'site.geographic-redundancy': {
    over: 'a third site is a server more, which capacity tells, or a country more, which site.residency tells',
  },
  'redundancy.hardware': {
    over: 'redundancy that was not ordered is a server more (capacity) or a copy more (backup.on-request)',
  },
  'redundancy.none': { under: 'nothing is less than none' },
  exclusivity: { under: 'each thing of the list has a promise of its own' },
  snapshots: { under: LIMIT },
  'history.actions': { under: 'it was read or it was not, which is unproven', over: YES_OR_NO },
  'access.ssh-keys': { over: 'a key that was not signed lets somebody in: it is a breach, never a gift' },
  'access.no-client': { over: 'access that was not signed is a breach, never a gift' },
  'firewall.basic': { over: 'a port that was not signed is open to attackers: it is a breach, never a gift' },
  'firewall.admin-sources': { over: 'a source that was not signed is a breach, never a gift' },
  'firewall.standard': {
    over: 'the advanced functions have their own promise, and exclusivity tells them where none was sold',
  },
  'firewall.advanced': { over: 'there is no tier above it' },
  'backup.other-datacenter': { over: 'a second vault is told by backup.on-request where none was asked for' },
  'backup.schedule': { over: 'more runs a day keep the promise of one; what they cost is in the retention' },
  'backup.3-2-1': { over: 'the rule is a minimum: more copies keep it' },
  'backup.content': { over: 'the rule is a minimum: a daily copy keeps a weekly one' },
  'backup.volume-shown': { under: 'it is shown or it is not, which is unproven', over: YES_OR_NO },
  'backup.key-custody': { over: YES_OR_NO },
  'restore.delay': { over: MEASURED },
  'restore.rehearsed': { over: MEASURED },
  supervision: { over: 'supervision that was not sold is told by exclusivity' },
  'security.base': { over: 'the minimum of the trade: more of it is hygiene' },
  'telemetry.retention': { under: LIMIT },
  'database.connections': {
    over: 'the setting is a floor: the size of the server, which capacity judges, is what costs',
  },
  'application.upkeep': { over: YES_OR_NO },
  'change.class': { under: DATES, over: DATES },
  availability: { over: MEASURED },
  credit: {
    under: 'no document says that a credit was refused',
    over: 'no document says that a credit was given',
  },
  'response.times': { over: MEASURED },
  reversibility: { under: DATES, over: DATES },
  suspension: { under: DATES, over: DATES },
  'data.after-suspension': {
    over: 'what is erased after the last day is an act of the operator, in the agenda',
  },
  'infrastructure.owner': { under: 'that the provider owns what its own stack makes is broken by no stack' },
  'owner.exit': { over: YES_OR_NO },
}

const judged = [...new Set(POLICIES.map(({ kind }) => kind))].sort()

describe('every kind of promise', () => {
  it.each(judged)('%s is broken both ways, or has its reason', (kind) => {
    const seen = directionsOf(kind)
    for (const way of ['under', 'over'] as const) {
      const reason = ONE_WAY[kind]?.[way]
      expect([seen.has(way), reason === undefined], `${kind} ${way}: ${reason}`).toEqual(
        seen.has(way) ? [true, true] : [false, false],
      )
    }
  })

  it('is judged, or provable on paper alone', () => {
    const others = Object.entries(KINDS).filter(([kind]) => !judged.includes(kind as PromiseKind))
    for (const [kind, { provable }] of others) expect(provable, kind).toEqual(['paper'])
  })
})
