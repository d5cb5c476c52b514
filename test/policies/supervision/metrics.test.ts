import policy from '../../../policies/supervision/metrics.ts'
import { BARE, HASHED, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

const switchedOff = (collector: string) =>
  withGuest({
    files: [
      {
        path: '/etc/default/prometheus-node-exporter',
        content: `ARGS="--no-collector.${collector}"`,
        mode: null,
      },
    ],
  })

policyTest(policy, {
  params: { metrics: ['vcpu', 'ram', 'storage', 'network'], scope: 'servers' },
  kept: [
    { name: 'node_exporter' },
    {
      name: 'the infrastructure alone was promised, and a collector is switched off inside',
      params: { scope: 'infrastructure' },
      inventory: switchedOff('meminfo'),
    },
    { name: 'a collector of nothing promised is switched off', inventory: switchedOff('wifi') },
    { name: 'another collector', inventory: withGuest({ packages: ['telegraf'] }) },
  ],
  broken: [
    { name: 'no collector', inventory: withGuest({ packages: [] }) },
    {
      name: 'a collector switched off',
      inventory: switchedOff('meminfo'),
      says: 'ram',
    },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'no cloud-init', inventory: BARE },
  ],
})
