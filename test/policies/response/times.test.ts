import policy from '../../../policies/response/times.ts'
import { makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const month = (...states: readonly string[]) => [
  makeEvidence({
    kind: 'tickets',
    subject: 'erp',
    data: {
      month: '2026-10',
      tickets: states.map((state, index) => ({
        id: `T-${index}`,
        delays: [
          { what: index % 2 === 0 ? 'gti' : 'gtr', minutes: state === 'not-promised' ? null : 10, state },
        ],
      })),
    },
  }),
]

const provisional = month('kept').map((one) => ({
  ...one,
  data: { ...(one.data as object), provisional: true },
}))

policyTest(policy, {
  params: { level: '1', scheme: 'progerance-own' },
  kept: [
    { name: 'all in time', evidence: month('kept', 'kept', 'not-promised') },
    { name: 'a month without a ticket', evidence: month() },
  ],
  broken: [
    { name: 'taken up too late', evidence: month('missed', 'kept'), says: 'response within 10 min' },
    { name: 'restored too late', evidence: month('kept', 'missed'), says: 'ticket T-1' },
    { name: 'one missed, one running', evidence: month('missed', 'running'), says: 'T-0' },
  ],
  unproven: [
    { name: 'no evidence' },
    { name: 'a month that is not written down to its end', evidence: provisional },
    { name: 'one still runs', evidence: month('kept', 'running') },
    { name: 'of another shape', evidence: [makeEvidence({ kind: 'tickets', subject: 'erp', data: {} })] },
  ],
})
