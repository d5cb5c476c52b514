import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Ports,
  portsOf,
  portsOutside,
  portsOverlap,
  portsText,
  readPorts,
} from '../../../policies/lib/ports.ts'

const ports = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.constantFrom('tcp', 'udp'))
  .map(
    ([a, b, protocol]): Ports => ({ protocol: protocol as 'tcp', from: Math.min(a, b), to: Math.max(a, b) }),
  )
const has = (one: Ports, port: number) => one.from <= port && port <= one.to

describe('ports', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(ports, (one) => {
        expect(portsOf(portsText(one))).toEqual(one)
      }),
    )
  })
  it.each(['443', '443/icmp', '70000/tcp', '9-1/tcp', ''])('does not read %j', (text) => {
    expect(portsOf(text)).toBeNull()
  })
  it.each([
    ['0/tcp', { protocol: 'tcp', from: 0, to: 0 }],
    ['65535/udp', { protocol: 'udp', from: 65535, to: 65535 }],
    ['7-7/tcp', { protocol: 'tcp', from: 7, to: 7 }],
  ])('reads %s', (text, read) => {
    expect(portsOf(text)).toEqual(read)
    expect(readPorts(['x', text, '443'])).toEqual([read])
  })
  it('leaves outside exactly what no range allows', () => {
    fc.assert(
      fc.property(ports, fc.array(ports, { maxLength: 4 }), (one, allowed) => {
        const left = portsOutside(one, allowed)
        for (let port = 0; port <= 30; port += 1) {
          const wanted =
            has(one, port) && !allowed.some((range) => range.protocol === one.protocol && has(range, port))
          expect(left.some((part) => has(part, port))).toBe(wanted)
        }
      }),
    )
  })
  it('overlaps where a port is in both', () => {
    fc.assert(
      fc.property(ports, ports, (a, b) => {
        const shared = Array.from({ length: 31 }, (_, port) => port).some(
          (port) => has(a, port) && has(b, port),
        )
        expect(portsOverlap(a, b)).toBe(shared && a.protocol === b.protocol)
      }),
    )
  })
})
