/** One look at every client: judged on what the cloud answers now, compared with the last look. Nothing is sent here. */
import { refuse } from '../../contract/errors.ts'
import { say } from '../../contract/promise.ts'
import type { Ledger } from '../../ledger/model.ts'
import { type Change, compare, type Difference } from '../../report/diff.ts'
import { standing } from '../../report/shape.ts'
import { contrast } from '../../report/words.ts'
import type { Lang } from '../command.ts'

export const EVENT_SCHEMA = 'paraphe.watch/1'

/** What a client's look gave: its ledger, or the sentence that says why there is none. */
export type Look = { readonly client: string } & ({ readonly ledger: Ledger } | { readonly blind: string })

/** By client: the last ledger there was, and since when it could not be made again. */
export type Looks = Readonly<Record<string, { readonly ledger?: Ledger; readonly blind?: string }>>

/** `blind`: a client can no longer be judged; `sighted`: it can again. */
export type WatchChange = Change | 'blind' | 'sighted'

export interface Event {
  readonly schema: typeof EVENT_SCHEMA
  readonly at: string
  readonly client: string
  readonly change: WatchChange
  readonly promise: string | null
  readonly article: string | null
  /** In the language of the run. */
  readonly title: string
  readonly was: string | null
  readonly becomes: string | null
  readonly details: readonly {
    readonly policy: string
    readonly address: string | null
    readonly what: string
  }[]
}

/** What makes a round fail: for the worse, and not waived. */
const WORSE: readonly WatchChange[] = ['newly-broken', 'worse', 'over-delivered', 'newly-unproven', 'blind']
export const isWorse = ({ change }: Event): boolean => WORSE.includes(change)

/** A first look tells what is broken; that nothing proves a promise yet is no news. */
const FIRST: readonly Change[] = ['newly-broken', 'over-delivered']
/** A promise that came with an amendment and is kept is no news either. */
const QUIET: readonly Change[] = ['added']

/** What happened since the last look, the most urgent first. */
export function eventsOf(looks: readonly Look[], last: Looks, at: string, lang: Lang): readonly Event[] {
  return looks.flatMap((look): readonly Event[] => {
    const before = last[look.client]
    if ('blind' in look)
      return before?.blind === undefined ? [sightOf(look.client, 'blind', look.blind, at)] : []
    const again = before?.blind === undefined ? [] : [sightOf(look.client, 'sighted', '', at)]
    const changes = compare(before?.ledger ?? null, look.ledger).filter(({ change }) =>
      before?.ledger ? !QUIET.includes(change) : FIRST.includes(change),
    )
    return [...again, ...changes.map((one) => eventOf(one, look, at, lang))]
  })
}

function eventOf({ change, before, after }: Difference, { client }: Look, at: string, lang: Lang): Event {
  const verdict = after ?? before
  if (verdict === null) throw refuse(`${client}: a change of nothing`)
  return {
    schema: EVENT_SCHEMA,
    ...{ at, client, change, promise: verdict.promise.id, article: verdict.promise.article },
    title: say(verdict.promise.title, lang),
    was: before && standing(before),
    becomes: after && standing(after),
    details: [
      ...(after?.findings ?? []).map((finding) => ({
        policy: finding.policy,
        address: finding.address,
        what: contrast(finding, lang),
      })),
      ...(after?.status === 'unproven' ? after.missing : []).map(({ words, address }) => ({
        ...{ policy: after?.policies[0] ?? '', address, what: say(words, lang) },
      })),
    ],
  }
}

function sightOf(client: string, change: 'blind' | 'sighted', what: string, at: string): Event {
  const details = what === '' ? [] : [{ policy: '', address: null, what }]
  return {
    ...{ schema: EVENT_SCHEMA, at, client, change, promise: null, article: null, title: client },
    ...{ was: null, becomes: null, details },
  }
}
