import type { SupervisorSpec } from '../../constructs/guest/index.ts'
import { minimal } from './sample.ts'

export const supervisor: SupervisorSpec = {
  ...minimal,
  hostname: 'acme-supervision-vm',
  client: 'acme',
  servers: [{ name: 'acme-boutique-vm', address: '198.51.100.1' }],
  probes: [
    { name: 'boutique', target: 'http://198.51.100.1:8000/' },
    { name: 'base', target: '198.51.100.1:3306' },
  ],
  availabilityPercent: 99.85,
  alerts: {
    to: ['astreinte@exploitant.example'],
    from: 'supervision@exploitant.example',
    smarthost: 'smtp.exploitant.example:587',
    user: 'supervision',
  },
  callOut: 'business-hours',
}
