import policy from '../../../policies/hygiene/weak-keys.ts'
import { HASHED, makeInventory, makeKey, UNKNOWN, withGuest, withServer } from '../builders.ts'
import { policyTest } from '../harness.ts'

/** An OpenSSH public key with a modulus of so many bits; nobody has its private half. */
function rsa(bits: number): string {
  const field = (bytes: Buffer) =>
    Buffer.concat([Buffer.from(Uint32Array.of(bytes.length).buffer).reverse(), bytes])
  const modulus = Buffer.concat([Buffer.from([0, 0x80]), Buffer.alloc(bits / 8 - 1, 1)])
  const blob = Buffer.concat([field(Buffer.from('ssh-rsa')), field(Buffer.from([1, 0, 1])), field(modulus)])
  return `ssh-rsa ${blob.toString('base64')} nobody`
}

policyTest(policy, {
  params: { measures: [] },
  kept: [
    { name: 'ed25519' },
    { name: 'RSA of 3072 bits', inventory: makeInventory({ sshKeys: [makeKey({ publicKey: rsa(3072) })] }) },
  ],
  broken: [
    {
      name: 'RSA of 2048 bits',
      inventory: makeInventory({ sshKeys: [makeKey({ publicKey: rsa(2048) })] }),
      says: 'RSA 2048',
    },
    {
      name: 'DSA',
      inventory: makeInventory({ sshKeys: [makeKey({ publicKey: 'ssh-dss AAAAB3NzaC1kc3M= old' })] }),
      says: 'DSA',
    },
    {
      name: 'inside cloud-init',
      inventory: withGuest({ users: [{ name: 'x', sudo: true, authorizedKeys: [rsa(1024)] }] }),
      says: 'RSA 1024',
    },
  ],
  unproven: [
    { name: 'known after apply', inventory: makeInventory({ sshKeys: [makeKey({ publicKey: UNKNOWN })] }) },
    { name: 'cloud-init as a hash', inventory: HASHED },
    { name: 'a key that is no key', inventory: makeInventory({ sshKeys: [makeKey({ publicKey: 'ops' })] }) },
    {
      name: 'a damaged RSA key',
      inventory: makeInventory({ sshKeys: [makeKey({ publicKey: 'ssh-rsa AAAAB3NzaC1y ops' })] }),
    },
    {
      name: 'a key of the host of which only the name is here',
      inventory: withServer({ guest: null, sshKeys: [{ id: 'ops' }] }),
    },
    {
      name: 'keys fetched by a command',
      inventory: withGuest({ commands: ['curl https://example.org/keys >> /root/.ssh/authorized_keys'] }),
    },
  ],
  silent: [
    { name: 'a server without a key', inventory: withGuest({ users: [] }) },
    {
      name: 'a server whose keys are judged where they stand',
      inventory: makeInventory({ servers: [], vaults: [] }),
    },
  ],
})
