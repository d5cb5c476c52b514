import policy from '../../../policies/updates/mode.ts'
import { HASHED, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { mode: 'automatic', averageBusinessHours: 72 },
  kept: [
    { name: 'automatic' },
    {
      name: 'on request',
      params: { mode: 'on-request' },
      inventory: withGuest({ updates: { automatic: false, reboot: false } }),
    },
  ],
  broken: [
    {
      name: 'not automatic',
      inventory: withGuest({ updates: { automatic: false, reboot: false } }),
      direction: 'under',
    },
    { name: 'automatic though nobody asked', params: { mode: 'on-request' }, direction: 'over' },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'nobody says', inventory: withGuest({ updates: { automatic: null, reboot: false } }) },
    {
      name: 'nobody says, and nothing may install itself',
      params: { mode: 'on-request' },
      inventory: withGuest({ updates: { automatic: null, reboot: false } }),
    },
  ],
})
