import policy from '../../../policies/hygiene/secrets.ts'
import { HASHED, makeGuest, makeInventory, origin, withGuest, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'none' },
    {
      name: 'a key that names where the secret is, a value that is no secret, an attribute of that name',
      inventory: withServer({
        texts: [
          { path: 'metadata.password_file', text: '/etc/db/password' },
          { path: 'metadata.password', text: 'locked' },
          { path: 'description', text: 'password' },
        ],
      }),
    },
  ],
  broken: [
    {
      name: 'a value of metadata whose key says what it is',
      inventory: withServer({ texts: [{ path: 'metadata.db_password', text: 'hunter22' }] }),
      says: 'password',
    },
    {
      name: 'a label of a volume whose key says what it is',
      inventory: makeInventory({
        texts: [
          { origin: origin('hcloud_volume.v'), texts: [{ path: 'labels.api_key', text: 'sk1234567890' }] },
        ],
      }),
      says: 'token',
    },
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
    {
      name: 'in a file of cloud-init, told once, and beside it',
      inventory: withServer({
        guest: makeGuest({ files: [{ path: '/k', content: 'DB_PASSWORD=hunter22\n', mode: null }] }),
        texts: [
          { path: 'user_data', text: 'write_files:\n  - content: |\n      DB_PASSWORD=hunter22\n' },
          { path: 'labels.api_key', text: 'sk1234567890' },
        ],
      }),
    },
  ],
  unproven: [{ name: 'cloud-init as a hash', inventory: HASHED }],
  silent: [
    { name: 'a server without a text', inventory: withServer({ guest: null, texts: [] }, { vaults: [] }) },
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
  ],
})
