import policy from '../../../policies/hygiene/server-keys.ts'
import { BARE, HASHED, makeInventory, origin, UNKNOWN, withGuest, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'a key in cloud-init' },
    {
      name: 'a key of the host, by its name',
      inventory: withServer({ sshKeys: [{ id: 'ops' }], guest: null }),
    },
    {
      name: 'one key that is known beside one that is not',
      inventory: withServer({ sshKeys: [UNKNOWN, { id: 'ops' }], guest: null }),
    },
  ],
  broken: [
    { name: 'none', inventory: withGuest({ users: [] }) },
    { name: 'no cloud-init, no key', inventory: BARE },
  ],
  unproven: [
    {
      name: 'the keys of a Scaleway project that is not here',
      inventory: withServer({ origin: origin('scaleway_instance_server.a'), guest: null }),
    },
    {
      name: 'each of its keys known after apply',
      inventory: withServer({ sshKeys: [UNKNOWN], guest: null }),
    },
    { name: 'keys known after apply', inventory: withServer({ sshKeys: UNKNOWN, guest: null }) },
    { name: 'cloud-init as a hash', inventory: HASHED },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) }],
})
