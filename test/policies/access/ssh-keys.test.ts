import policy from '../../../policies/access/ssh-keys.ts'
import {
  BARE,
  CLIENT_KEY,
  HASHED,
  makeBackup,
  makeGuest,
  makeInventory,
  makeKey,
  makeServer,
  OPERATOR_KEY,
  OTHER_KEY,
  withGuest,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { keys: [OPERATOR_KEY] },
  kept: [
    { name: 'the managed key in cloud-init' },
    { name: 'the comment does not matter', params: { keys: [OPERATOR_KEY.replace('operator', 'm.d.')] } },
    {
      name: 'injected by the host, and no cloud-init',
      inventory: withServer(
        { guest: null, sshKeys: [{ address: makeKey().origin.address }] },
        { sshKeys: [makeKey()] },
      ),
    },
    {
      name: 'in a text that is only planned',
      inventory: withServer(
        { guest: makeGuest({ proof: 'declared' }), sshKeys: [{ address: makeKey().origin.address }] },
        { sshKeys: [makeKey()] },
      ),
    },
    {
      name: 'a server that only receives copies has the operators’ keys alone',
      params: { keys: [OPERATOR_KEY, CLIENT_KEY] },
      inventory: makeInventory({
        servers: [
          makeServer({
            guest: makeGuest({
              users: [{ name: 'ops', sudo: true, authorizedKeys: [OPERATOR_KEY, CLIENT_KEY] }],
              backups: [makeBackup({ target: { kind: 'server', address: 'x.vault' } })],
            }),
          }),
          makeServer({
            address: 'x.vault',
            guest: makeGuest({
              backups: [],
              firewall: { inboundPolicy: 'drop', stateful: true, rules: [], unread: [] },
            }),
          }),
        ],
      }),
    },
    {
      name: 'injected by the host',
      inventory: withServer({ sshKeys: [{ address: makeKey().origin.address }] }, { sshKeys: [makeKey()] }),
    },
  ],
  broken: [
    {
      name: 'an unknown key',
      inventory: withGuest({ users: [{ name: 'x', sudo: true, authorizedKeys: [OPERATOR_KEY, OTHER_KEY] }] }),
      says: 'stranger',
    },
    { name: 'no key at all', inventory: withGuest({ users: [] }), says: 'absent' },
    { name: 'a managed key is absent', params: { keys: [OPERATOR_KEY, CLIENT_KEY] }, says: 'absent' },
    {
      name: 'an unknown key injected by the host',
      inventory: withServer(
        { sshKeys: [{ address: makeKey().origin.address }] },
        { sshKeys: [makeKey({ publicKey: OTHER_KEY })] },
      ),
      at: makeKey().origin.address,
    },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'a key by its id', inventory: withServer({ sshKeys: [{ id: '4711' }] }) },
    { name: 'neither key nor cloud-init', inventory: BARE },
  ],
})
