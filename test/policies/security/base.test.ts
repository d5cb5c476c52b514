import type { Guest } from '../../../inventory/model.ts'
import policy from '../../../policies/security/base.ts'
import { HASHED, makeGuest, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

const ruleset = makeGuest().firewall as NonNullable<Guest['firewall']>

policyTest(policy, {
  params: { measures: ['firewall', 'updates', 'access-monitoring'] },
  kept: [
    { name: 'all three' },
    {
      name: 'updates set up in a way that names no package',
      inventory: withGuest({ packages: ['auditd'], updates: { automatic: true, reboot: false } }),
    },
    {
      name: 'antivirus and scans',
      params: { measures: ['antivirus', 'vulnerabilities'] },
      inventory: withGuest({ packages: ['clamav-daemon', 'debsecan'] }),
    },
  ],
  broken: [
    {
      name: 'a firewall that lets in whatever no rule names',
      inventory: withGuest({ firewall: { ...ruleset, inboundPolicy: 'accept' } }),
      says: 'firewall',
    },
    {
      name: 'nobody looks for vulnerabilities',
      params: { measures: ['antivirus', 'vulnerabilities'] },
      inventory: withGuest({ packages: ['clamav-daemon'] }),
      says: 'vulnerability scanning',
    },
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
    {
      name: 'the timer of apt, which fetches lists and installs nothing by itself',
      inventory: withGuest({
        packages: ['auditd'],
        services: [{ name: 'apt-daily.service', commands: [], environment: {}, enabled: true }],
        updates: { automatic: false, reboot: false },
      }),
      says: 'updates',
    },
    {
      name: 'the tool is there, and switched off',
      inventory: withGuest({
        packages: ['unattended-upgrades', 'auditd'],
        updates: { automatic: false, reboot: false },
      }),
      says: 'disabled',
    },
    {
      name: 'its service runs, and what it would do is switched off',
      inventory: withGuest({
        services: [{ name: 'unattended-upgrades.service', commands: [], environment: {}, enabled: true }],
        updates: { automatic: false, reboot: false },
      }),
      says: 'disabled',
    },
    {
      name: 'nobody says what updates do, and nobody watches access',
      inventory: withGuest({
        packages: ['unattended-upgrades'],
        updates: { automatic: null, reboot: false },
      }),
      says: 'access monitoring',
    },
    { name: 'no antivirus', params: { measures: ['antivirus'] }, says: 'antivirus' },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    {
      name: 'the tool is there, and nobody says whether it runs',
      inventory: withGuest({ updates: { automatic: null, reboot: false } }),
    },
    { name: 'no measure', params: { measures: [] } },
  ],
})
