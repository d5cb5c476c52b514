import policy from '../../../policies/hygiene/volume-backup.ts'
import {
  HASHED,
  makeBackup,
  makeGuest,
  makeHostBackup,
  makeInventory,
  makeServer,
  makeVolume,
  UNKNOWN,
  withGuest,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'a job on its server', inventory: makeInventory({ volumes: [makeVolume()] }) },
    {
      name: 'the host copies the volume itself, wherever it hangs',
      inventory: makeInventory({
        volumes: [makeVolume({ attachedTo: { id: '7' } })],
        hostBackups: [
          makeHostBackup({ of: { address: makeVolume().origin.address } }),
          makeHostBackup({ of: UNKNOWN }),
        ],
      }),
    },
    {
      name: 'a server that only receives copies',
      inventory: makeInventory({
        servers: [
          makeServer({
            address: 'x.a',
            guest: makeGuest({
              backups: [makeBackup({ target: { kind: 'server', address: makeServer().origin.address } })],
            }),
          }),
          makeServer({
            guest: makeGuest({
              backups: [],
              firewall: { inboundPolicy: 'drop', stateful: true, rules: [], unread: [] },
            }),
          }),
        ],
        volumes: [makeVolume()],
      }),
    },
    {
      name: 'a backup by the host',
      inventory: withGuest({ backups: [] }, { volumes: [makeVolume()], hostBackups: [makeHostBackup()] }),
    },
  ],
  broken: [
    { name: 'nothing', inventory: withGuest({ backups: [] }, { volumes: [makeVolume()] }) },
    {
      name: 'a server without cloud-init',
      inventory: withServer({ guest: null }, { volumes: [makeVolume()] }),
    },
    {
      name: 'a backup by the host of something else',
      inventory: withGuest(
        { backups: [] },
        { volumes: [makeVolume()], hostBackups: [makeHostBackup({ of: { address: 'x.other' } })] },
      ),
    },
  ],
  unproven: [
    {
      name: 'what the host copies is known after apply',
      inventory: withGuest(
        { backups: [] },
        { volumes: [makeVolume()], hostBackups: [makeHostBackup({ of: UNKNOWN })] },
      ),
    },
    {
      name: 'what it hangs on is known after apply',
      inventory: makeInventory({ volumes: [makeVolume({ attachedTo: UNKNOWN })] }),
    },
    { name: 'cloud-init as a hash', inventory: { ...HASHED, volumes: [makeVolume()] } },
    {
      name: 'a server elsewhere',
      inventory: makeInventory({ volumes: [makeVolume({ attachedTo: { id: '7' } })] }),
    },
  ],
  silent: [
    { name: 'nothing to judge', inventory: makeInventory() },
    {
      name: 'a volume that hangs on nothing',
      inventory: makeInventory({ volumes: [makeVolume({ attachedTo: null })] }),
    },
  ],
})
