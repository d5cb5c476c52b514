/** Two appliances that share their addresses: when the one that holds them dies, the other takes them (VRRP, keepalived). */

import { accept, type Chain, counter, match, payload } from '../nft.ts'
import type { GuestPart } from '../part.ts'
import type { ApplianceSpec } from './spec.ts'

/** VRRP by its number in IP. */
const VRRP = 112
/** Also the last byte of the shared hardware address, where there is one. */
const ROUTER_ID = 36
/** Seconds between two signs of life; three missed ones and the other takes over. */
const INTERVAL = 1

/**
 * Both addresses move together: an appliance that lost one side gives up both. The two speak by unicast, because hosts
 * do not carry multicast. Connections that were open are opened again by their ends.
 */
export function pairPart({ pair, inside, outside }: ApplianceSpec): GuestPart {
  if (pair === undefined) return {}
  const length = inside.network.split('/')[1]
  const devices = [outside.interface, inside.interface]
  const lines = [
    'global_defs {',
    '  enable_script_security',
    '}',
    'vrrp_instance gateway {',
    '  state BACKUP',
    `  interface ${inside.interface}`,
    `  virtual_router_id ${ROUTER_ID}`,
    `  priority ${pair.preferred ? 200 : 100}`,
    `  advert_int ${INTERVAL}`,
    // The one that came back stays second: one interruption for a failure, not two.
    '  nopreempt',
    `  unicast_src_ip ${pair.own}`,
    '  unicast_peer {',
    `    ${pair.peer}`,
    '  }',
    '  track_interface {',
    ...devices.map((device) => `    ${device}`),
    '  }',
    '  virtual_ipaddress {',
    `    ${inside.address}/${length} dev ${inside.interface}`,
    ...(outside.address === null ? [] : [`    ${outside.address}/32 dev ${outside.interface}`]),
    '  }',
    '}',
    '',
  ]
  return {
    packages: ['keepalived'],
    files: [
      { path: '/etc/keepalived/keepalived.conf', content: lines.join('\n'), mode: '0640' },
      {
        // What listens on a shared address listens on both, ready for the day it arrives.
        path: '/etc/sysctl.d/61-shared-addresses.conf',
        content: 'net.ipv4.ip_nonlocal_bind = 1\n',
      },
    ],
    units: ['keepalived.service'],
  }
}

/** Signs of life, from the other appliance only. */
export function fromPeer({ pair }: ApplianceSpec): Chain['rules'] {
  if (pair === undefined) return []
  return [
    {
      does: [
        match(payload('ip', 'saddr'), pair.peer),
        match(payload('ip', 'protocol'), VRRP),
        counter,
        accept,
      ],
    },
  ]
}
