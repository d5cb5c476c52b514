import policy from '../../../policies/availability/credit.ts'
import { makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const of = (percent: number) =>
  makeEvidence({
    ...{ kind: 'availability', subject: 'erp' },
    data: { month: '2026-10', objectivePercent: 99.85, lowPercent: percent, highPercent: percent },
  })

policyTest(policy, {
  params: {
    bands: [
      { below: 99.85, percent: 5 },
      { below: 99.5, percent: 10 },
    ],
    capPercent: 20,
  },
  kept: [{ name: 'no credit due', evidence: [of(99.85)] }],
  broken: 'no document says that a credit was refused',
  unproven: [
    { name: 'a credit is due', evidence: [of(99.6)] },
    { name: 'a month so bad that the higher credit is due', evidence: [of(99.4)] },
    { name: 'on the line between two credits, the lower one', evidence: [of(99.5)] },
    { name: 'none' },
  ],
})
