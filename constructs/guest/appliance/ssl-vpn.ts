/** VPN over TLS for people: OpenVPN, one certificate a person. */
import ipaddr from 'ipaddr.js'
import type { GuestPart } from '../part.ts'
import { unitText } from '../systemd.ts'
import { TUNNEL } from './filter.ts'
import type { ApplianceSpec } from './spec.ts'

const FOLDER = '/etc/openvpn/server'
const INSTANCE = 'openvpn-server@contract.service'

/** CA, certificate, key and `tls-crypt` key are made by the operator, away from the appliance, and put in place after boot. */
export function sslVpnPart({ sslVpn, inside, pair }: ApplianceSpec): GuestPart {
  const [port, protocol] = (sslVpn.port ?? '1194/udp').split('/')
  const lines = [
    `port ${port}`,
    `proto ${protocol === 'tcp' ? 'tcp-server' : 'udp'}`,
    `dev ${TUNNEL}`,
    'topology subnet',
    `server ${withMask(sslVpn.network)}`,
    `push "route ${withMask(inside.network)}"`,
    `ca ${FOLDER}/ca.crt`,
    `cert ${FOLDER}/server.crt`,
    `key ${FOLDER}/server.key`,
    `tls-crypt ${FOLDER}/tls-crypt.key`,
    'dh none',
    'tls-version-min 1.2',
    'remote-cert-tls client',
    'data-ciphers AES-256-GCM:CHACHA20-POLY1305',
    'keepalive 10 60',
    'persist-tun',
    'status /run/openvpn-server/contract.status 60',
    // Answers leave from the address that was asked, which is a shared one.
    ...(pair ? ['multihome'] : []),
    'verb 3',
    '',
  ]
  return {
    packages: ['openvpn'],
    files: [
      { path: `${FOLDER}/contract.conf`, content: lines.join('\n'), mode: '0600' },
      {
        path: `/etc/systemd/system/${INSTANCE}.d/wait.conf`,
        content: unitText({ Unit: { ConditionPathExists: `${FOLDER}/server.key` } }),
      },
    ],
    units: [INSTANCE],
  }
}

function withMask(cidr: string): string {
  const [address, length] = ipaddr.IPv4.parseCIDR(cidr)
  return `${address} ${ipaddr.IPv4.subnetMaskFromPrefixLength(length)}`
}
