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
    if (verb === 'flush' && isRecord(body) && 'ruleset' in body) {
      ruleset.chains.clear()
      ruleset.sets.clear()
    } else if ((verb === 'add' || verb === 'create' || verb === 'insert') && isRecord(body))
      add(ruleset, body, verb === 'insert')
    else if (['table', 'chain', 'rule', 'set', 'map', 'element', 'counter', 'limit'].includes(verb))
      add(ruleset, item, false)
    else ruleset.unread.push(`${verb} ${short(body)}`)
  }
}

function add(ruleset: Ruleset, object: Json, first: boolean): void {
  const [kind, body] = Object.entries(object)[0] ?? ['', null]
  if (!isRecord(body)) return
  const table = `${word(body.family)} ${word(body.table)}`
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
    const chain = ruleset.chains.get(`${table} ${word(body.chain)}`)
    if (!chain) ruleset.unread.push(`rule of an unknown chain: ${table} ${word(body.chain)}`)
    else if (first) chain.rules.unshift(body)
    else chain.rules.push(body)
  } else if (kind === 'set' || kind === 'map') {
    ruleset.sets.set(`${table} ${word(body.name)}`, Array.isArray(body.elem) ? [...body.elem] : [])
  } else if (kind === 'element') {
    const elements = Array.isArray(body.elem) ? body.elem : [body.elem]
    ruleset.sets.get(`${table} ${word(body.name)}`)?.push(...elements)
  }
}

export const short = (value: unknown): string => JSON.stringify(value)?.slice(0, 80) ?? ''
