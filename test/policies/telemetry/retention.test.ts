import policy from '../../../policies/telemetry/retention.ts'
import { HASHED, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

const conf = (span: string) => ({
  path: '/etc/systemd/journald.conf.d/retention.conf',
  content: `[Journal]\nMaxRetentionSec=${span}\n`,
  mode: null,
})
const journal = (span: string) => withGuest({ files: [conf(span)] })

policyTest(policy, {
  params: { maxDays: 365 },
  kept: [
    { name: 'a year', inventory: journal('365day') },
    {
      name: 'both within',
      inventory: withGuest({
        files: [conf('365day')],
        commands: ['prometheus --storage.tsdb.retention.time=15d --web.listen-address=127.0.0.1:9090'],
      }),
    },
    { name: 'months', inventory: journal('6month') },
  ],
  broken: [
    {
      name: 'shorter only under a heading that the journal does not read',
      inventory: withGuest({
        files: [
          { ...conf(''), content: '[Journal]\nMaxRetentionSec=2year\n[Upload]\nMaxRetentionSec=30day\n' },
        ],
      }),
      direction: 'over',
    },
    { name: 'two years', inventory: journal('2year'), direction: 'over' },
    { name: 'for ever', inventory: journal('0') },
    {
      name: 'Prometheus keeps longer',
      inventory: withGuest({
        files: [
          conf('365day'),
          { path: '/etc/default/prometheus', content: 'ARGS="--storage.tsdb.retention.time=2y"', mode: null },
        ],
      }),
      says: '2y',
    },
  ],
  unproven: [
    { name: 'not said', inventory: withGuest({ files: [] }) },
    {
      name: 'under a heading that the journal does not read',
      inventory: withGuest({
        files: [{ ...conf(''), content: '[Upload]\nMaxRetentionSec=30day\n[Journal]\nStorage=persistent\n' }],
      }),
    },
    { name: 'cloud-init as a hash', inventory: HASHED },
  ],
})
