/** Births in an OVHcloud Public Cloud project. */
import { isList, isStruct, type Struct, type Value } from '../cty/value.ts'
import { type Birth, type Life, text } from './model.ts'
import { hex, publicV4, uuid } from './numbers.ts'

const ready = {
  checksum: ({ type, number }: Birth): Value => hex(`${type} ${number}`, 32),
  created_at: ({ now }: Birth): Value => now,
  updated_at: ({ now }: Birth): Value => now,
  resource_status: (): Value => 'READY',
}

const regionsOf = (object: Struct): readonly string[] => {
  const regions = object.regions
  return isList(regions) ? regions.map(String) : ['GRA11']
}

/** One entry per network that was asked for; the public one when none was. */
function networksOf(object: Struct, number: number): Value {
  const asked = isList(object.networks) ? object.networks.filter(isStruct) : []
  const networks = asked.length > 0 ? asked : [{ network_id: uuid('Ext-Net') }]
  return networks.map((network, index) => ({
    id: network.network_id ?? null,
    addresses: [{ ip: text(network, 'ip') || publicV4(number + index), version: 4, type: 'fixed' }],
  }))
}

export const life: Life = {
  ovh_cloud_instance: {
    ...ready,
    availability_zone: ({ object }) => `${text(object, 'region').toLowerCase()}-a`,
    image_id: () => uuid('image Debian 13'),
    power_state: () => 'ACTIVE',
    current_state: ({ object, number }) => ({
      name: text(object, 'name'),
      power_state: 'ACTIVE',
      host_id: hex(`hypervisor ${number}`, 56),
      location: { region: text(object, 'region') },
      networks: networksOf(object, number),
    }),
  },
  ovh_cloud_instance_group: { ...ready },
  ovh_cloud_security_group: { ...ready },
  ovh_cloud_ssh_key: {
    created_at: ({ now }) => now,
    updated_at: ({ now }) => now,
    id: ({ object }) => text(object, 'name'),
  },
  ovh_cloud_project_network_private: {
    id: ({ object, number }) => `pn-${number}_${text(object, 'vlan_id') || '0'}`,
    status: () => 'ACTIVE',
    type: () => 'private',
    regions: () => ['GRA11'],
    regions_attributes: ({ object, number }) =>
      regionsOf(object).map((region) => ({
        region,
        status: 'ACTIVE',
        openstackid: uuid(`${region} ${number}`),
      })),
    regions_openstack_ids: ({ object, number }) =>
      Object.fromEntries(regionsOf(object).map((region) => [region, uuid(`${region} ${number}`)])),
    regions_status: ({ object }) => regionsOf(object).map((region) => ({ region, status: 'ACTIVE' })),
  },
  ovh_cloud_project_storage: {
    created_at: ({ now }) => now,
    id: ({ object }) => text(object, 'name'),
    region: ({ object }) => text(object, 'region_name'),
    virtual_host: ({ object }) =>
      `https://${text(object, 'name')}.s3.${text(object, 'region_name').toLowerCase()}.io.example.test/`,
    owner_id: () => 1,
    versioning: () => ({ status: 'disabled' }),
    encryption: () => ({ sse_algorithm: 'plaintext' }),
    object_lock: () => ({ status: 'disabled', rule: null }),
    limit: () => 1000,
  },
  ovh_cloud_project_user: {
    id: ({ number }) => String(number),
    creation_date: ({ now }) => now,
    status: () => 'ok',
    username: ({ number }) => `user-${hex(`user ${number}`, 12)}`,
    password: () => 'not-a-secret-rehearsal-only',
    roles: ({ object }) => {
      const names = isList(object.role_names) ? object.role_names : [object.role_name]
      return names
        .filter((name) => typeof name === 'string')
        .map((name) => ({ id: hex(String(name), 32), name, description: '', permissions: [] }))
    },
    openstack_rc: ({ object }) => (isStruct(object.openstack_rc) ? object.openstack_rc : {}),
  },
  ovh_cloud_project_user_s3_credential: {
    access_key_id: ({ number }) => hex(`access ${number}`, 32),
    secret_access_key: () => 'not-a-secret-rehearsal-only',
    id: ({ number }) => hex(`access ${number}`, 32),
  },
  ovh_cloud_project_workflow_backup: {
    created_at: ({ now }) => now,
    backup_name: ({ object }) => text(object, 'name'),
  },
  ovh_cloud_project_instance: {
    addresses: ({ number }) => [{ ip: publicV4(number), version: 4 }],
    task_state: () => '',
    status: () => 'ACTIVE',
  },
  ovh_domain_zone_record: { id: ({ number }) => String(number) },
}
