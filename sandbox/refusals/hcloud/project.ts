/** Refusals of the Hetzner Cloud API: what holds for every kind of object of a project. */
import { hetzner } from '../../../hosts/hetzner.ts'
import { type ApiRule, others, text } from '../model.ts'
import { API } from './common.ts'

const LOCATIONS = hetzner.sites.map(({ code }) => code)

const NAMED = [
  'hcloud_server',
  'hcloud_network',
  'hcloud_volume',
  'hcloud_firewall',
  'hcloud_primary_ip',
  'hcloud_floating_ip',
  'hcloud_load_balancer',
  'hcloud_ssh_key',
  'hcloud_placement_group',
  'hcloud_zone',
]

const PROTECTED = [
  'hcloud_server',
  'hcloud_volume',
  'hcloud_network',
  'hcloud_load_balancer',
  'hcloud_floating_ip',
  'hcloud_primary_ip',
  'hcloud_zone',
]

const PLACED = [
  'hcloud_server',
  'hcloud_volume',
  'hcloud_primary_ip',
  'hcloud_load_balancer',
  'hcloud_storage_box',
]

const LIMITS: Readonly<Record<string, number>> = {
  hcloud_placement_group: 50,
  hcloud_firewall: 50,
  hcloud_snapshot: 30,
}

export const rules: readonly ApiRule[] = [
  {
    id: 'hcloud/name-unique',
    types: NAMED,
    when: 'write',
    code: 'uniqueness_error',
    source: API,
    demands: 'a name is used once per project and kind of object',
    broken: (change) =>
      others(change).some((one) => one.name === change.object.name)
        ? `name ${text(change.object, 'name')} is already used`
        : null,
  },
  {
    id: 'hcloud/location-known',
    types: PLACED,
    when: 'write',
    code: 'invalid_input',
    source: `${API}, locations`,
    demands: 'the location exists',
    broken: ({ object }) => {
      const location = text(object, 'location')
      return location === '' || LOCATIONS.includes(location) ? null : `location ${location} does not exist`
    },
  },
  {
    id: 'hcloud/delete-protected',
    types: PROTECTED,
    when: 'delete',
    code: 'protected',
    source: 'terraform-provider-hcloud#1206: the provider does not lift the protection',
    demands: 'a protected object is unprotected before it is deleted',
    broken: ({ prior }) =>
      prior?.delete_protection === true ? 'the object is protected against deletion' : null,
  },
  {
    id: 'hcloud/quota',
    types: Object.keys(LIMITS),
    when: 'create',
    code: 'resource_limit_exceeded',
    source: 'docs.hetzner.com placement groups and firewalls; stefanko-ch/Nexus-Stack#665 (snapshots)',
    demands: 'a project holds 50 placement groups, 50 firewalls, 30 snapshots',
    broken: (change) => {
      const limit = LIMITS[change.type] ?? Number.POSITIVE_INFINITY
      return others(change).length >= limit ? `the project already holds ${limit}` : null
    },
  },
]
