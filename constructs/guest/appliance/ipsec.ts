/** Sites joined by IPsec: strongSwan, IKEv2, raw public keys. */
import type { GuestPart } from '../part.ts'
import { execLine, unitText } from '../systemd.ts'
import type { ApplianceSpec, IpsecPeer } from './spec.ts'

const PRIVATE = '/etc/swanctl/private/gateway.pem'
const PUBLIC = '/etc/swanctl/pubkey/gateway.pem'

/** Ready before a site is named. The appliance's key pair is made on it; a peer's public key goes to `/etc/swanctl/pubkey/<peer>.pem` after boot. */
export function ipsecPart(spec: ApplianceSpec): GuestPart {
  return {
    packages: ['charon-systemd', 'strongswan-swanctl', 'libstrongswan-standard-plugins', 'openssl'],
    settings: [
      {
        name: 'ipsec',
        content: `connections {\n${spec.ipsec.map((peer) => connection(spec, peer)).join('')}}\n`,
        before: 'connections {\n}\n',
      },
    ],
    files: [{ path: '/etc/systemd/system/ipsec-key.service', content: keyUnit() }],
    units: ['ipsec-key.service', 'strongswan.service'],
  }
}

function connection({ hostname, outside, inside }: ApplianceSpec, peer: IpsecPeer): string {
  return `  ${peer.name} {
    version = 2
    local_addrs = ${outside.address ?? '%any'}
    remote_addrs = ${peer.address}
    proposals = aes256gcm16-prfsha384-ecp384,aes256-sha256-ecp256
    dpd_delay = 30s
    local {
      auth = pubkey
      pubkeys = gateway.pem
      id = ${outside.address ?? hostname}
    }
    remote {
      auth = pubkey
      pubkeys = ${peer.name}.pem
      id = ${peer.remoteId ?? peer.address}
    }
    children {
      ${peer.name} {
        local_ts = ${inside.network}
        remote_ts = ${peer.remoteNetworks.join(',')}
        esp_proposals = aes256gcm16-ecp384,aes256-sha256-ecp256
        start_action = trap
        dpd_action = trap
      }
    }
  }
`
}

function keyUnit(): string {
  const commands = [
    [
      '/usr/bin/openssl',
      'genpkey',
      '-algorithm',
      'EC',
      '-pkeyopt',
      'ec_paramgen_curve:P-384',
      '-out',
      PRIVATE,
    ],
    ['/usr/bin/openssl', 'pkey', '-in', PRIVATE, '-pubout', '-out', PUBLIC],
  ]
  return unitText({
    Unit: { Description: 'Make the key pair of the IPsec gateway, once', ConditionPathExists: `!${PUBLIC}` },
    Service: {
      Type: 'oneshot',
      UMask: '0077',
      ExecStart: commands.map(execLine),
      ExecStartPost: '-/usr/sbin/swanctl --load-all',
    },
    Install: { WantedBy: 'multi-user.target' },
  })
}
