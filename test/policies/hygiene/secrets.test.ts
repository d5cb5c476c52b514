import policy from '../../../policies/hygiene/secrets.ts'
import { HASHED, makeInventory, withGuest, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'none' }],
  broken: [
    {
      name: 'in metadata',
      inventory: withServer({ texts: [{ path: 'metadata', text: 'db_password: hunter22' }] }),
      says: 'password',
    },
    {
      name: 'in a file of cloud-init',
      inventory: withGuest({ files: [{ path: '/k', content: '-----BEGIN PRIVATE KEY-----', mode: null }] }),
      says: 'private key',
    },
  ],
  unproven: [{ name: 'cloud-init as a hash', inventory: HASHED }],
  silent: [
    { name: 'a server without a text', inventory: withServer({ guest: null, texts: [] }, { vaults: [] }) },
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
  ],
})
