import policy from '../../../policies/access/no-client-keys.ts'
import {
  BARE,
  CLIENT_KEY,
  HASHED,
  makeContract,
  makeGuest,
  makeKey,
  OPERATOR_KEY,
  OTHER_KEY,
  UNKNOWN,
  withGuest,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { clientKeys: [CLIENT_KEY], clientSources: [] },
  kept: [
    { name: 'operators alone' },
    {
      name: 'two operators, one in a text that is only planned',
      contract: makeContract({ operators: { keys: [OPERATOR_KEY, OTHER_KEY], sources: [] } }),
      inventory: withServer(
        { guest: makeGuest({ proof: 'declared' }), sshKeys: [{ address: makeKey().origin.address }] },
        { sshKeys: [makeKey({ publicKey: OTHER_KEY })] },
      ),
    },
  ],
  broken: [
    {
      name: 'the client in cloud-init',
      inventory: withGuest({ users: [{ name: 'jo', sudo: false, authorizedKeys: [CLIENT_KEY] }] }),
      says: 'a client key',
    },
    {
      name: 'one key of several that the client has',
      params: { clientKeys: ['ssh-ed25519 AAAA other', CLIENT_KEY] },
      inventory: withGuest({ users: [{ name: 'jo', sudo: false, authorizedKeys: [CLIENT_KEY] }] }),
      says: 'a client key',
    },
    {
      name: 'hidden in a file',
      inventory: withGuest({
        files: [
          { path: '/root/.ssh/authorized_keys', content: `# ops\nfrom="*" ${CLIENT_KEY}\n`, mode: null },
        ],
      }),
      says: 'a client key',
    },
    {
      name: 'added by a command',
      inventory: withGuest({ commands: [`echo '${CLIENT_KEY}' >> /home/jo/.ssh/authorized_keys`] }),
    },
    {
      name: 'a key that nobody named',
      inventory: withGuest({ users: [{ name: 'x', sudo: true, authorizedKeys: [OTHER_KEY] }] }),
      says: 'no operator',
    },
    {
      name: 'injected by the host',
      inventory: withServer(
        { guest: HASHED.servers[0]?.guest ?? null, sshKeys: [{ address: makeKey().origin.address }] },
        { sshKeys: [makeKey({ publicKey: CLIENT_KEY })] },
      ),
    },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'no cloud-init', inventory: BARE },
    { name: 'keys known after apply', inventory: withServer({ sshKeys: UNKNOWN }) },
  ],
})
