/** For each rule of the real APIs a change that breaks it, and the same change made sound. */
import { cases as cloudstack } from './cloudstack.ts'
import { cases as hetznerNetworks } from './hetzner-networks.ts'
import { cases as hetznerServers } from './hetzner-servers.ts'
import { core } from './hetzner-things.ts'
import type { Case, Objects } from './model.ts'
import { cases as openstack } from './openstack.ts'
import { cases as ovh } from './ovh.ts'
import { cases as scaleway } from './scaleway.ts'

/** What the allowed cases refer to, besides their own. */
export const THERE: Objects = {
  hcloud_placement_group: [{ id: 5, name: 'spread' }],
  hcloud_firewall: [{ id: 7, name: 'closed' }],
  hcloud_network: [core],
  openstack_compute_servergroup_v2: [{ id: 'g', name: 'spread' }],
}

export const CASES: readonly Case[] = [
  ...hetznerServers,
  ...hetznerNetworks,
  ...scaleway,
  ...ovh,
  ...openstack,
  ...cloudstack,
]
