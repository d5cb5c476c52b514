import policy from '../../../policies/backup/volume-shown.ts'
import { makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const of = (data: unknown) => makeEvidence({ kind: 'restic-snapshots', data })

policyTest(policy, {
  params: {},
  kept: [{ name: 'shown', evidence: [of({ snapshots: [], stats: { total_size: 2 ** 31 } })] }],
  broken: 'nothing breaks it: a volume is shown or it is not',
  unproven: [{ name: 'none' }, { name: 'without the volume', evidence: [of([])] }],
})
