import { describe, expect, it } from 'vitest'
import type { AllowRule } from '../../../inventory/model.ts'
import { exposures } from '../../../policies/lib/exposures.ts'
import { SENSITIVE } from '../../../policies/lib/sensitive-ports.ts'
import { makeRule, UNKNOWN } from '../builders.ts'

const found = (...rules: AllowRule[]) =>
  exposures({ where: 'host', address: 'hcloud_firewall.f', level: 'declared', open: false, rules }).map(
    (one) =>
      one.outcome === 'broken'
        ? `${one.path}: ${typeof one.found === 'string' ? one.found : one.found.en}`
        : one.outcome,
  )
const rule = (path: string, from: number, to: number, ...peers: string[]) =>
  makeRule({ path, ports: { from, to }, peers })

describe('what a layer exposes', () => {
  it('names the rule that lets everyone in, not one before it', () => {
    expect(found(rule('a', 22, 22, '10.0.0.0/8'), rule('b', 22, 22, '0.0.0.0/0'))).toEqual([
      'b: SSH ← 0.0.0.0/0',
    ])
    expect(found(rule('a', 22, 22, '0.0.0.0/1'), rule('b', 22, 22, '128.0.0.0/1'))).toEqual([
      'a: SSH ← 0.0.0.0/0',
    ])
    expect(found(rule('a', 22, 22, '::/0'), rule('b', 22, 22, '0.0.0.0/0'))).toEqual([
      'a: SSH ← 0.0.0.0/0, ::/0',
    ])
  })

  it('tells a rule that opens them all once, and two that do so together one by one', () => {
    expect(found(rule('a', 1, 65535, '0.0.0.0/0'))).toEqual(['a: every sensitive port ← 0.0.0.0/0'])
    expect(found(rule('a', 1, 5000, '0.0.0.0/0'), rule('b', 5001, 65535, '0.0.0.0/0'))).toHaveLength(
      SENSITIVE.length,
    )
    expect(found(rule('a', 1, 65535, '0.0.0.0/0'), rule('b', 22, 22, '::/0'))).toHaveLength(SENSITIVE.length)
    expect(found(rule('a', 22, 3389, '0.0.0.0/0')).length).toBeLessThan(SENSITIVE.length)
  })

  it('leaves out what is no way in: another transport, a rule out, a port that nobody probes', () => {
    expect(found(makeRule({ port: 22, protocol: 'udp' }))).toEqual([])
    expect(found(makeRule({ port: 22, direction: 'out' }))).toEqual([])
    expect(found(rule('a', 443, 443, '0.0.0.0/0'))).toEqual([])
    expect(found(rule('a', 443, 443, 'whoever'))).toEqual([])
  })

  it('tells a source that it cannot read, beside what the others open', () => {
    expect(found(rule('a', 22, 22, 'whoever'))).toEqual(['unproven'])
    expect(found(rule('a', 22, 22, '0.0.0.0/0', 'whoever'))).toEqual(['a: SSH ← 0.0.0.0/0', 'unproven'])
    expect(found(makeRule({ port: 22, peers: UNKNOWN }), rule('b', 22, 22, '::/0'))).toEqual([
      'b: SSH ← ::/0',
      'unproven',
    ])
  })
})
