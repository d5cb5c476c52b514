import policy from '../../../policies/hygiene/password-login.ts'
import { BARE, HASHED, makeInventory, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [{ name: 'keys only' }],
  broken: [
    {
      name: 'passwords',
      inventory: withGuest({ sshd: { passwordauthentication: 'yes' } }),
      says: 'passwordauthentication yes',
    },
    {
      name: 'root by password, and nothing said of the others',
      inventory: withGuest({ sshd: { permitrootlogin: 'yes' } }),
      says: 'permitrootlogin',
    },
    {
      name: 'root by password',
      inventory: withGuest({ sshd: { passwordauthentication: 'no', permitrootlogin: 'yes' } }),
      says: 'permitrootlogin',
    },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'nothing said: what sshd does is in the image', inventory: withGuest({ sshd: {} }) },
    { name: 'no cloud-init', inventory: BARE },
  ],
  silent: [{ name: 'nothing to judge', inventory: makeInventory({ servers: [] }) }],
})
