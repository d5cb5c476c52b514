import policy from '../../../policies/application/upkeep.ts'
import { makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const says = (data: object) => [
  makeEvidence({
    kind: 'application',
    data: { name: 'PrestaShop', version: '9.0.1', answers: true, pendingSecurity: 0, ...data },
  }),
]

policyTest(policy, {
  params: { application: 'prestashop', excluded: [] },
  kept: [{ name: 'up to date, and answers', evidence: says({}) }],
  broken: [
    { name: 'a release behind', evidence: says({ pendingSecurity: 1 }), says: '1 security release behind' },
    {
      name: 'two releases behind',
      evidence: says({ pendingSecurity: 2 }),
      says: '2 security releases behind',
    },
    { name: 'does not answer', evidence: says({ answers: false }), says: 'does not respond' },
    { name: 'another application', evidence: says({ name: 'WordPress' }), says: 'WordPress' },
  ],
  unproven: [
    { name: 'nothing says its version' },
    { name: 'of another shape', evidence: says({ answers: 'yes' }) },
  ],
})
