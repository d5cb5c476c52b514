/** nftables rules as the JSON that `nft -j -f` loads and `nft -j list ruleset` gives back. */
import type { Prefix } from './addresses.ts'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type Statement = { readonly [key: string]: Json }

export const accept: Statement = { accept: null }
export const drop: Statement = { drop: null }
export const counter: Statement = { counter: null }

export function match(left: Json, right: Json, op: '==' | '!=' | 'in' = '=='): Statement {
  return { match: { op, left, right } }
}

export function payload(protocol: string, field: string): Json {
  return { payload: { protocol, field } }
}

export function meta(key: string): Json {
  return { meta: { key } }
}

/** One value as itself, several as an anonymous set. */
export function oneOf(values: readonly Json[]): Json {
  const [first, ...others] = values
  return first !== undefined && others.length === 0 ? first : { set: values }
}

export function prefixes(list: readonly Prefix[]): Json {
  return oneOf(
    list.map(({ address, length }) =>
      length === null ? address : { prefix: { addr: address, len: length } },
    ),
  )
}

/** `443/tcp`, `60000-61000/udp` as a match on the destination port. */
export function portMatch(port: string): Statement {
  const [, first, last, protocol = 'tcp'] = /^(\d+)(?:-(\d+))?\/(tcp|udp)$/.exec(port) ?? []
  const right = last === undefined ? Number(first) : { range: [Number(first), Number(last)] }
  return match(payload(protocol, 'dport'), right)
}

export interface Chain {
  readonly name: string
  readonly type?: 'filter' | 'nat'
  readonly hook?: 'input' | 'forward' | 'output' | 'prerouting' | 'postrouting'
  readonly priority?: number
  readonly policy?: 'accept' | 'drop'
  readonly rules: readonly { readonly does: readonly Statement[]; readonly comment?: string }[]
}

export interface Table {
  readonly family: 'inet' | 'ip' | 'ip6'
  readonly name: string
  readonly chains: readonly Chain[]
}

/**
 * The whole ruleset, replaced in one transaction: what the file says is what is loaded. One command a line, so that a change reads
 * as one line.
 */
export function nftDocument(tables: readonly Table[]): string {
  const commands: Json[] = [{ flush: { ruleset: null } }, ...tables.flatMap(tableCommands)]
  return `{"nftables": [\n${commands.map((command) => JSON.stringify(command)).join(',\n')}\n]}\n`
}

function tableCommands({ family, name: table, chains }: Table): Json[] {
  return [
    { add: { table: { family, name: table } } },
    ...chains.map(({ name, type, hook, priority, policy }) => {
      const base: { [key: string]: Json } =
        hook === undefined
          ? {}
          : { type: type ?? 'filter', hook, prio: priority ?? 0, policy: policy ?? 'accept' }
      return { add: { chain: { family, table, name, ...base } } }
    }),
    ...chains.flatMap(({ name: chain, rules }) =>
      rules.map(({ does, comment }) => ({
        add: { rule: { family, table, chain, ...(comment === undefined ? {} : { comment }), expr: does } },
      })),
    ),
  ]
}
