import policy from '../../../policies/hygiene/password-login.ts'
import { BARE, HASHED, withGuest } from '../builders.ts'
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
      name: 'nothing said is the default of sshd',
      inventory: withGuest({ sshd: {} }),
      says: 'passwordauthentication yes',
    },
    {
      name: 'root by password',
      inventory: withGuest({ sshd: { passwordauthentication: 'no', permitrootlogin: 'yes' } }),
      says: 'permitrootlogin',
    },
  ],
  unproven: [{ name: 'cloud-init as a hash', inventory: HASHED }],
  silent: [{ name: 'nothing to judge', inventory: BARE }],
})
