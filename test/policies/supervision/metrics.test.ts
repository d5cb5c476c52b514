import policy from '../../../policies/supervision/metrics.ts'
import { BARE, HASHED, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { metrics: ['vcpu', 'ram', 'storage', 'network'], scope: 'servers' },
  kept: [
    { name: 'node_exporter' },
    { name: 'another collector', inventory: withGuest({ packages: ['telegraf'] }) },
  ],
  broken: [
    { name: 'no collector', inventory: withGuest({ packages: [] }) },
    {
      name: 'a collector switched off',
      inventory: withGuest({
        files: [
          {
            path: '/etc/default/prometheus-node-exporter',
            content: 'ARGS="--no-collector.meminfo"',
            mode: null,
          },
        ],
      }),
      says: 'ram',
    },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'no cloud-init', inventory: BARE },
  ],
})
