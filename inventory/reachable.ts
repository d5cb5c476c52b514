/** Which server is meant by an address or a host name: networks that do not touch use the same private addresses. */
/** Servers by what they can be reached at: most often one, several where it alone does not tell them apart. */
export type Reachable = Map<string, string | readonly string[]>

interface Places {
  readonly reachable: Reachable
  readonly networks: ReadonlyMap<string, { readonly members: readonly string[] }>
}

export function addReachable(reachable: Reachable, at: string, server: string): void {
  const held = reachable.get(at)
  if (held === undefined) reachable.set(at, server)
  else if (typeof held === 'string' ? held !== server : !held.includes(server))
    reachable.set(at, [held, server].flat())
}

/**
 * The server that `near`, a server or another resource, reaches at `at`. Of several it is `near` itself, else the
 * one on a network of `near`'s, else the one in its module; undefined where there is none, or nothing decides: nobody's guess is a proof.
 */
export function reachedFrom(near: string, at: string, { reachable, networks }: Places): string | undefined {
  const held = reachable.get(at)
  if (held === undefined || typeof held === 'string') return held
  if (held.includes(near)) return near
  const mine = [...networks.values()].filter(({ members }) => members.includes(near))
  const beside = held.filter((server) => mine.some(({ members }) => members.includes(server)))
  const module = moduleOf(near)
  const among = beside.length > 0 ? beside : held.filter((server) => moduleOf(server) === module)
  return among.length === 1 ? among[0] : undefined
}

/** `module.a["x"].` of what lies in one, empty for the root module and for Pulumi. */
export const moduleOf = (address: string): string =>
  /^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)*/.exec(address)?.[0] ?? ''
