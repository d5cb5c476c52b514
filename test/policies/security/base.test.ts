import policy from '../../../policies/security/base.ts'
import { HASHED, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: ['firewall', 'updates', 'access-monitoring'] },
  kept: [
    { name: 'all three' },
    {
      name: 'antivirus and scans',
      params: { measures: ['antivirus', 'vulnerabilities'] },
      inventory: withGuest({ packages: ['clamav-daemon', 'debsecan'] }),
    },
  ],
  broken: [
    { name: 'no firewall', inventory: withGuest({ firewall: null }), says: 'firewall' },
    {
      name: 'nobody watches access',
      inventory: withGuest({ packages: ['unattended-upgrades'] }),
      says: 'access monitoring',
    },
    {
      name: 'no updates',
      inventory: withGuest({ packages: ['auditd'], updates: { automatic: false, reboot: false } }),
      says: 'updates',
    },
    { name: 'no antivirus', params: { measures: ['antivirus'] }, says: 'antivirus' },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'no measure', params: { measures: [] } },
  ],
})
