import policy from '../../../policies/access/sshd-observed.ts'
import { makeEvidence } from '../builders.ts'
import { policyTest } from '../harness.ts'

const of = (data: unknown) => makeEvidence({ kind: 'sshd-effective', data })

policyTest(policy, {
  params: { clientKeys: [], clientSources: [] },
  kept: [
    { name: 'as sshd -T prints it', evidence: [of('port 22\npasswordauthentication no\n')] },
    { name: 'as a record', evidence: [of({ passwordauthentication: 'no' })] },
  ],
  broken: [
    {
      name: 'an empty password is taken, and whatever PAM asks',
      evidence: [of('permitemptypasswords yes\nkbdinteractiveauthentication yes\npasswordauthentication no')],
      says: 'permitemptypasswords yes',
    },
    {
      name: 'passwords are taken',
      evidence: [of('port 22\npasswordauthentication yes\n')],
      says: 'passwordauthentication yes',
    },
  ],
  unproven: [
    { name: 'stale', evidence: [of('passwordauthentication no')], now: '2026-11-25T12:00:00Z' },
    { name: 'none' },
    { name: 'of the future', evidence: [of('passwordauthentication no')], now: '2026-11-20T12:00:00Z' },
    { name: 'unreadable', evidence: [of(42)] },
    { name: 'about another subject', evidence: [{ ...of('passwordauthentication no'), subject: 'other' }] },
  ],
})
