import policy from '../../../policies/firewall/advanced.ts'
import { HASHED, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

const full = {
  packages: ['suricata', 'clamav-daemon', 'e2guardian'],
  files: [
    {
      path: '/etc/suricata/rules/apps.rules',
      content: 'drop tcp any any -> any any (app-layer-protocol:bittorrent-dht; sid:1;)',
      mode: null,
    },
  ],
}

policyTest(policy, {
  params: { features: ['ips', 'antivirus', 'application-control', 'web-filter'] },
  kept: [{ name: 'all four', inventory: withGuest(full) }],
  broken: [
    {
      name: 'no intrusion prevention',
      inventory: withGuest({ ...full, packages: ['clamav-daemon', 'e2guardian'] }),
      says: 'intrusion',
    },
    {
      name: 'no rule on applications',
      inventory: withGuest({ ...full, files: [] }),
      says: 'application control',
    },
  ],
  unproven: [{ name: 'cloud-init as a hash', inventory: HASHED }],
})
