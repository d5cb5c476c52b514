/** Ports as contracts write them (`443/tcp`, `60000-61000/udp`) and as rules hold them. */

export interface Ports {
  readonly protocol: 'tcp' | 'udp'
  readonly from: number
  readonly to: number
}

/** The ports that a contract names; null when the text is not of that form. */
export function portsOf(text: string): Ports | null {
  const match = /^(\d{1,5})(?:-(\d{1,5}))?\/(tcp|udp)$/.exec(text)
  if (match === null) return null
  const [, first, last = first, protocol] = match
  const [from, to] = [Number(first), Number(last)]
  return from <= to && to <= 65535 ? { protocol: protocol as Ports['protocol'], from, to } : null
}

/** `portsOf` of each; what is not of that form is left out, as the contract's schema refuses it before anybody judges. */
export function readPorts(texts: readonly string[]): readonly Ports[] {
  return texts.flatMap((text) => portsOf(text) ?? [])
}

export function portsText({ protocol, from, to }: Ports): string {
  return `${from === to ? from : `${from}-${to}`}/${protocol}`
}

export function portsOverlap(a: Ports, b: Ports): boolean {
  return a.protocol === b.protocol && a.from <= b.to && b.from <= a.to
}

/** What remains of `ports` once every one of `allowed` is taken out. */
export function portsOutside(ports: Ports, allowed: readonly Ports[]): readonly Ports[] {
  return allowed
    .filter((one) => one.protocol === ports.protocol)
    .reduce<readonly Ports[]>(
      (left, one) =>
        left.flatMap((part) =>
          one.to < part.from || one.from > part.to
            ? [part]
            : [
                ...(one.from > part.from ? [{ ...part, to: one.from - 1 }] : []),
                ...(one.to < part.to ? [{ ...part, from: one.to + 1 }] : []),
              ],
        ),
      [ports],
    )
}
