import type { Guest } from '../../../inventory/model.ts'
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

const withFile = (path: string, content: string, { files = [], ...guest }: Partial<Guest> = {}) =>
  withGuest({ ...guest, files: [...files, { path, content, mode: null }] })

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
      name: 'blank lines and comments in its file, and a key in a file that sshd does not read',
      inventory: withFile('/root/.ssh/authorized_keys', `# ${OTHER_KEY}\n  \n${OPERATOR_KEY}\n`, {
        files: [{ path: '/root/authorized_keys.old', content: OTHER_KEY, mode: null }],
        commands: ['systemctl restart ssh'],
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
    {
      name: 'an unknown key in a file of the server, among comments',
      inventory: withFile('/root/.ssh/authorized_keys', `# old\n\n${OTHER_KEY}\n`),
      says: 'stranger',
    },
    {
      name: 'an unknown key in the second file that sshd reads',
      inventory: withFile('/root/.ssh/authorized_keys2', OTHER_KEY),
    },
    {
      name: 'an unknown key in a folder of such files',
      inventory: withFile('/etc/ssh/authorized_keys.d/jo', OTHER_KEY),
    },
    {
      name: 'a command that appends a key',
      inventory: withGuest({ commands: [`echo ${OTHER_KEY} >> /root/.ssh/authorized_keys`] }),
      at: 'openstack_compute_instance_v2.a',
    },
    { name: 'no key at all', inventory: withGuest({ users: [] }), says: 'missing' },
    { name: 'a managed key is absent', params: { keys: [OPERATOR_KEY, CLIENT_KEY] }, says: 'missing' },
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
    {
      name: 'a key that this document does not hold',
      inventory: withServer({ sshKeys: [{ address: 'x.other' }] }, { sshKeys: [makeKey()] }),
    },
    { name: 'a key by its id', inventory: withServer({ sshKeys: [{ id: '4711' }] }) },
    { name: 'neither key nor cloud-init', inventory: BARE },
  ],
})
