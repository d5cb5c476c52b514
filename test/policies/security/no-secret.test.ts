import { describe, expect, it } from 'vitest'
import policy from '../../../policies/security/no-secret.ts'
import {
  BARE,
  HASHED,
  makeContract,
  makeInventory,
  makePromise,
  makeVault,
  NOW,
  origin,
  withGuest,
  withServer,
} from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'no secret' },
    { name: 'no cloud-init for one to hide in', inventory: BARE },
    {
      name: 'a path to a secret is none',
      inventory: withGuest({
        commands: ['restic --password-file /etc/restic/key', 'DB_PASSWORD=$(cat /run/secret)'],
      }),
    },
  ],
  broken: [
    {
      name: 'a password in user data',
      inventory: withServer({
        texts: [{ path: 'user_data', text: 'chpasswd:\n  list: |\n    root:x\nmysql_password: s3cretvalue' }],
      }),
      says: 'password',
    },
    {
      name: 'a private key in a file',
      inventory: withGuest({
        files: [{ path: '/etc/ssl/k', content: '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA', mode: null }],
      }),
      says: 'private key',
    },
    {
      name: 'a password in an address that a command fetches',
      inventory: withGuest({ commands: ['curl -fsS https://deploy:hunter22@git.example.org/erp.tar'] }),
      says: 'URL',
    },
    {
      name: 'an access key in a label',
      inventory: withServer({ texts: [{ path: 'labels.note', text: 'SCWABCDEFGHJKLMNPQRS' }] }),
      says: 'S3',
    },
    {
      name: 'a token in the environment',
      inventory: withGuest({
        services: [
          {
            name: 'x.service',
            commands: [],
            environment: { API_TOKEN: 'x', AUTH_TOKEN: 'abcdef123456' },
            enabled: true,
          },
        ],
      }),
    },
    {
      name: 'a sensitive value in clear',
      inventory: makeInventory({
        sensitiveInClear: [{ origin: origin('hcloud_storage_box.b'), path: 'password' }],
      }),
      at: 'hcloud_storage_box.b',
    },
    {
      name: 'even when cloud-init is a hash',
      inventory: {
        ...HASHED,
        servers: HASHED.servers.map((one) => ({
          ...one,
          texts: [{ path: 'metadata.pw', text: 'password=abcdefgh' }],
        })),
      },
    },
  ],
  unproven: [
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'no server', inventory: makeInventory({ servers: [] }) },
  ],
})

describe('a sensitive value in clear', () => {
  const clear = ['hcloud_server.a', 'hcloud_storage_box.ours', 'hcloud_storage_box.theirs'].map(
    (address) => ({
      origin: origin(address),
      path: 'password',
    }),
  )
  const inventory = withServer(
    { origin: origin('hcloud_server.a') },
    { vaults: [makeVault({ origin: origin('hcloud_storage_box.ours') })] },
  )

  it('is told of what is of the service, and not of another one', () => {
    const promise = makePromise('security.base', { measures: [] })
    const [contract, whole] = [makeContract(), { ...inventory, sensitiveInClear: clear }]
    const seen = policy.check({
      ...{ promise, contract, service: contract.services[0], inventory, whole },
      ...{ evidence: [], level: 'declared', now: NOW },
    })
    expect(seen).toMatchObject([{ address: 'hcloud_server.a' }, { address: 'hcloud_storage_box.ours' }])
  })
})
