/** An nftables ruleset as commands leave it: chains in order, named sets, and what was not understood. */
import { isRecord, word } from '../resource.ts'

type Json = Readonly<Record<string, unknown>>

export interface Chain {
  readonly key: string
  readonly family: string
  readonly type: string | null
  readonly hook: string | null
  readonly policy: string
  readonly rules: Json[]
}

/** The ruleset as commands leave it. */
export interface Ruleset {
  readonly chains: Map<string, Chain>
  readonly sets: Map<string, unknown[]>
  readonly unread: string[]
}

export const emptyRuleset = (): Ruleset => ({ chains: new Map(), sets: new Map(), unread: [] })

/** Applies one document (`{"nftables": [...]}`): a listing, or commands as `nft -j -f` takes them. */
export function applyNft(ruleset: Ruleset, document: unknown): void {
  const items = isRecord(document) ? document.nftables : undefined
  if (!Array.isArray(items)) {
    ruleset.unread.push('not an nftables document')
    return
  }
  for (const item of items) {
    if (!isRecord(item) || 'metainfo' in item) continue
    const [verb, body] = Object.entries(item)[0] ?? ['', null]
    // Of two commands in one object nft takes one, by an order of its own.
    if (Object.keys(item).length > 1) ruleset.unread.push(`several commands in one: ${short(item)}`)
    if (verb === 'flush' && isRecord(body) && 'ruleset' in body) {
      ruleset.chains.clear()
      ruleset.sets.clear()
    } else if ((verb === 'add' || verb === 'create' || verb === 'insert') && isRecord(body))
      add(ruleset, body, verb === 'insert', true)
    else if (['table', 'chain', 'rule', 'set', 'map', 'element', 'counter', 'limit'].includes(verb))
      add(ruleset, item, false)
    else ruleset.unread.push(`${verb} ${short(body)}`)
  }
}

/** `commanded`: it says where it goes, a listing says by `handle` and order where things are. */
function add(ruleset: Ruleset, object: Json, first: boolean, commanded = false): void {
  const [kind, body] = Object.entries(object)[0] ?? ['', null]
  if (!isRecord(body)) return
  const table = `${word(body.family)} ${word(body.table)}`
  if (kind === 'table' && body.flags !== undefined && body.flags !== null)
    ruleset.unread.push(`table ${word(body.name)}: ${short(body.flags)}`)
  if (kind === 'chain') {
    const key = `${table} ${word(body.name)}`
    const text = (value: unknown) => (typeof value === 'string' ? value : null)
    ruleset.chains.set(key, {
      key,
      family: word(body.family),
      type: text(body.type),
      hook: text(body.hook),
      policy: text(body.policy) ?? 'accept',
      rules: ruleset.chains.get(key)?.rules ?? [],
    })
  } else if (kind === 'rule') {
    addRule(ruleset, `${table} ${word(body.chain)}`, body, { first, commanded })
  } else if (kind === 'set' || kind === 'map') {
    ruleset.sets.set(`${table} ${word(body.name)}`, Array.isArray(body.elem) ? [...body.elem] : [])
  } else if (kind === 'element') {
    const elements = Array.isArray(body.elem) ? body.elem : [body.elem]
    ruleset.sets.get(`${table} ${word(body.name)}`)?.push(...elements)
  }
}

function addRule(
  ruleset: Ruleset,
  key: string,
  body: Json,
  { first, commanded }: { readonly first: boolean; readonly commanded: boolean },
): void {
  const chain = ruleset.chains.get(key)
  if (!chain) ruleset.unread.push(`rule of an unknown chain: ${key}`)
  else if (commanded && (body.index !== undefined || body.handle !== undefined))
    ruleset.unread.push(`rule at a place of its own: ${short(body)}`)
  else if (first) chain.rules.unshift(body)
  else chain.rules.push(body)
}

export const short = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? ''
