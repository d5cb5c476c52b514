import policy from '../../../policies/backup/key-custody.ts'
import { HASHED, makeContract, withGuest, withJob } from '../builders.ts'
import { policyTest } from '../harness.ts'

const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p'
const escrow = { path: '/etc/backup/recipients', content: `${recipient}\n`, mode: null }
const owner = makeContract({
  services: [
    {
      ...{ id: 'erp', offer: 'vm-avance', host: 'ovh', sites: ['GRA11'] },
      backup: {
        requested: '2026-10-01',
        retentionDays: 31,
        scope: ['/srv'],
        key: 'owner',
        escrow: recipient,
      },
    },
  ],
})

policyTest(policy, {
  params: { holder: 'owner' },
  kept: [
    {
      name: 'made on the VM, escrowed to the owner',
      contract: owner,
      inventory: withGuest({ files: [escrow] }),
    },
    { name: 'held by the provider', params: { holder: 'provider' } },
  ],
  broken: [
    {
      name: 'the key in cloud-init',
      contract: owner,
      inventory: withGuest({
        files: [escrow, { path: '/etc/restic/key', content: 'hunter2', mode: '0600' }],
      }),
      says: '/etc/restic/key',
    },
    {
      name: 'the key in the unit',
      params: { holder: 'provider' },
      inventory: withGuest({
        services: [
          { name: 'backup-erp.service', commands: [], environment: { RESTIC_PASSWORD: 'x' }, enabled: true },
        ],
      }),
      says: 'RESTIC_PASSWORD',
    },
    { name: 'sent in clear', params: { holder: 'provider' }, inventory: withJob({ encrypted: false }) },
    { name: 'the owner’s key is not on the VM', contract: owner, says: 'escrow' },
    { name: 'no owner’s key in the contract', says: 'none in the contract' },
    { name: 'no backup', params: { holder: 'provider' }, inventory: withGuest({ backups: [] }) },
  ],
  unproven: [
    {
      name: 'where the key comes from',
      params: { holder: 'provider' },
      inventory: withJob({ keyFile: null }),
    },
    { name: 'cloud-init as a hash', inventory: HASHED },
  ],
})
