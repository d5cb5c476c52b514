/**
 * An nftables ruleset (JSON, as `nft -j` reads and writes it) turned into what it lets in, base chain by base chain of
 * the input hook.
 */
import type { GuestFirewall, Origin } from '../model.ts'
import { allow } from './nft-allow.ts'
import { START } from './nft-match.ts'
import { applyNft, emptyRuleset, type Ruleset } from './nft-ruleset.ts'
import { run, type Walk } from './nft-walk.ts'

/** What the ruleset lets in. `origin` is the server's; `path` of each rule names its chain and place. */
export function firewallOf(ruleset: Ruleset, origin: Origin): GuestFirewall {
  const inputs = [...ruleset.chains.values()].filter(
    (chain) => chain.hook === 'input' && chain.type !== 'nat' && /^(?:inet|ip6?)$/.test(chain.family),
  )
  const walk: Walk = {
    ruleset,
    rules: [],
    unread: [...ruleset.unread],
    stateful: false,
    origin,
    denied: [],
    visits: 0,
  }
  const closed = { 4: false, 6: false }
  for (const chain of inputs) {
    walk.denied = []
    const reach =
      chain.family === 'ip'
        ? { ...START, families: [4] as const }
        : chain.family === 'ip6'
          ? { ...START, families: [6] as const }
          : START
    const ended = run(walk, chain, reach, 0) === 'dropped' || chain.policy === 'drop'
    for (const family of reach.families) closed[family] ||= ended
  }
  const perFamily = (family: string) =>
    inputs.filter((chain) => chain.family === 'inet' || chain.family === family).length
  if (perFamily('ip') > 1 || perFamily('ip6') > 1)
    walk.unread.push('several base chains filter input: all of them must accept a packet')
  const anyClosed = closed[4] || closed[6]
  for (const family of [4, 6] as const) {
    if (anyClosed && !closed[family])
      allow(walk, { ...START, families: [family] }, `no chain drops IPv${family}`)
  }
  return {
    inboundPolicy: anyClosed ? 'drop' : 'accept',
    stateful: walk.stateful,
    rules: walk.rules,
    unread: walk.unread,
  }
}

/** What a listing of a running server (`nft -j list ruleset`) lets in. */
export function firewallFromListing(document: unknown, origin: Origin): GuestFirewall {
  const ruleset = emptyRuleset()
  applyNft(ruleset, document)
  return firewallOf(ruleset, origin)
}
