import policy from '../../../policies/hygiene/appliance-ciphers.ts'
import { HASHED, makeInventory, withGuest } from '../builders.ts'
import { policyTest } from '../harness.ts'

const file = (path: string, content: string) => withGuest({ files: [{ path, content, mode: null }] })
const swan = (line: string) =>
  file('/etc/swanctl/conf.d/office.conf', `connections {\n  a {\n    ${line}\n  }\n}\n`)
const openvpn = (...lines: readonly string[]) =>
  file('/etc/openvpn/server/contract.conf', `${lines.join('\n')}\n`)

policyTest(policy, {
  params: { measures: [] },
  kept: [
    {
      name: 'AES and curves',
      inventory: swan('proposals = aes256gcm16-prfsha384-ecp384,aes256-sha256-ecp256'),
    },
    { name: 'AES and group 14', inventory: swan('esp_proposals = aes256-sha256-modp2048') },
    { name: 'strongSwan’s own choice', inventory: swan('version = 2') },
    { name: 'a comment is no setting', inventory: swan('# proposals = 3des-md5-modp1024') },
    {
      name: 'OpenVPN over TLS 1.2',
      inventory: openvpn('tls-version-min 1.2', 'data-ciphers AES-256-GCM:CHACHA20-POLY1305'),
    },
    {
      name: 'what was written first is written over',
      inventory: withGuest({
        files: [
          { path: '/etc/ipsec.conf', content: 'esp=3des-md5\n', mode: null },
          { path: '/etc/ipsec.conf', content: 'esp=aes256-sha256-modp2048!\n', mode: null },
        ],
      }),
    },
  ],
  broken: [
    {
      name: '3DES',
      inventory: swan('proposals = aes256-sha256-ecp256, 3des-sha256-modp2048'),
      says: 'cipher 3des',
    },
    { name: 'MD5', inventory: swan('esp_proposals = aes256-md5-modp2048'), says: 'hash md5' },
    {
      name: 'SHA-1 as a function',
      inventory: swan('proposals = aes256gcm16-prfsha1-ecp256'),
      says: 'hash sha1',
    },
    { name: '1024 bits', inventory: swan('proposals = aes256-sha256-modp1024'), says: 'group modp1024' },
    { name: 'AH only', inventory: swan('ah_proposals = sha256-modp2048'), says: 'AH only' },
    {
      name: 'two weak parts of one proposal',
      inventory: file('/etc/ipsec.conf', 'conn a\n  ike=3des-sha1-modp2048!\n'),
      says: 'cipher 3des, hash sha1',
    },
    {
      name: 'an old file of ipsec.d',
      inventory: file('/etc/ipsec.d/a.conf', 'esp = des-md5\n'),
      says: 'cipher des',
    },
    { name: 'Blowfish', inventory: openvpn('cipher BF-CBC'), says: 'BF-CBC' },
    { name: 'DES among others', inventory: openvpn('data-ciphers AES-256-GCM:DES-CBC'), says: 'DES-CBC' },
    { name: 'TLS 1.0', inventory: openvpn('tls-version-min 1.0'), says: 'TLS 1.0' },
    { name: 'TLS 1.1', inventory: openvpn('tls-version-min 1.1 or-highest'), says: 'TLS 1.1' },
  ],
  unproven: [{ name: 'cloud-init as a hash', inventory: HASHED }],
  silent: [
    { name: 'a server without a VPN', inventory: makeInventory() },
    { name: 'nothing to judge', inventory: makeInventory({ servers: [], vaults: [] }) },
  ],
})
