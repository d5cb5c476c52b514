import policy from '../../../policies/firewall/observed.ts'
import { ADMIN, makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

/** As `nft -j list ruleset` prints an input chain that lets one source reach SSH. */
const ruleset = (source: string, policy = 'drop') => ({
  nftables: [
    { metainfo: { version: '1.0.6', json_schema_version: 1 } },
    { table: { family: 'inet', name: 'filter', handle: 1 } },
    {
      chain: {
        family: 'inet',
        table: 'filter',
        name: 'input',
        handle: 1,
        type: 'filter',
        hook: 'input',
        prio: 0,
        policy,
      },
    },
    {
      rule: {
        ...{ family: 'inet', table: 'filter', chain: 'input', handle: 4 },
        expr: [
          {
            match: { op: '==', left: { payload: { protocol: 'ip', field: 'saddr' } }, right: prefix(source) },
          },
          { match: { op: '==', left: { payload: { protocol: 'tcp', field: 'dport' } }, right: 22 } },
          { accept: null },
        ],
      },
    },
  ],
})
const withJump = ({ nftables }: ReturnType<typeof ruleset>) => ({
  nftables: [
    ...nftables,
    {
      rule: {
        ...{ family: 'inet', table: 'filter', chain: 'input', handle: 5 },
        expr: [{ xt: { type: 'match', name: 'recent' } }, { accept: null }],
      },
    },
  ],
})
const prefix = (source: string) => {
  const [addr, len] = source.split('/')
  return len === undefined ? addr : { prefix: { addr, len: Number(len) } }
}
const of = (data: unknown) => makeEvidence({ kind: 'nft-ruleset', data })

policyTest(policy, {
  params: { sources: [ADMIN], ports: ['22/tcp'] },
  kept: [
    { name: 'as signed', evidence: [of(ruleset('198.51.100.7'))] },
    {
      name: 'one of two sources',
      params: { sources: [ADMIN, '203.0.113.0/24'] },
      evidence: [of(ruleset('203.0.113.0/24'))],
    },
  ],
  broken: [
    { name: 'opened by hand', evidence: [of(ruleset('0.0.0.0/0'))] },
    {
      name: 'opened by hand, beside a rule that cannot be read',
      evidence: [of(withJump(ruleset('0.0.0.0/0')))],
    },
    { name: 'policy accept', evidence: [of(ruleset('198.51.100.7', 'accept'))], says: 'accept' },
  ],
  unproven: [
    { name: 'stale', evidence: [of(ruleset('198.51.100.7'))], now: '2026-11-25T12:00:00Z' },
    { name: 'a rule that cannot be read', evidence: [of(withJump(ruleset('198.51.100.7')))] },
    { name: 'none' },
    { name: 'of the future', evidence: [of(ruleset('198.51.100.7'))], now: '2026-11-20T12:00:00Z' },
    { name: 'unreadable', evidence: [of(42)] },
    { name: 'about another subject', evidence: [{ ...of(ruleset('198.51.100.7')), subject: 'other' }] },
  ],
})
