/** Servers that are not what, or where, or whose they were promised to be. */
import { CLIENT_KEY, OPERATOR_KEY } from '../builders.ts'
import { cloud, web } from '../hygiene/providers/network.ts'
import { type Planned, type Provider, r } from '../hygiene/providers/plan.ts'
import { each, type Mishaps } from './case.ts'
import { guest } from './guest.ts'

const keyed = (...keys: readonly string[]): string =>
  `#cloud-config\nusers:\n  - name: ops\n    ssh_authorized_keys: ['${OPERATOR_KEY}']\nwrite_files:\n  - path: /root/.ssh/authorized_keys\n    content: "${keys.join('\\n')}\\n"\n`
const PLACE: Readonly<Record<Provider, string>> = {
  ...{ hcloud: 'location', openstack: 'region', ovh: 'region', scaleway: 'zone', cloudstack: 'zone' },
}
const AMERICA: Readonly<Record<Provider, string | null>> = {
  ...{ hcloud: 'ash', openstack: 'US-EAST-VA-1', ovh: 'US-EAST-VA-1', scaleway: null, cloudstack: null },
}

export const SERVERS: Mishaps = {
  'anti-affinity is optional': {
    policy: 'redundancy.hardware',
    params: { of: ['servers'] },
    on: {
      hcloud: 'the only type of a placement group is enforced',
      openstack: {
        honest: pair(
          'openstack',
          { scheduler_hints: [{ group: 'g' }] },
          r('openstack_compute_servergroup_v2.g', { id: 'g', name: 'g', policies: ['anti-affinity'] }),
        ),
        mishap: pair(
          'openstack',
          { scheduler_hints: [{ group: 'g' }] },
          r('openstack_compute_servergroup_v2.g', { id: 'g', name: 'g', policies: ['soft-anti-affinity'] }),
        ),
        says: 'best-effort',
      },
      ovh: {
        honest: [
          cloud({ group_id: 'g' }),
          { ...cloud({ group_id: 'g' }), address: 'ovh_cloud_instance.y' },
          r('ovh_cloud_instance_group.g', { id: 'g', name: 'g', policy: 'ANTI_AFFINITY' }),
        ],
        mishap: [
          cloud({ group_id: 'g' }),
          { ...cloud({ group_id: 'g' }), address: 'ovh_cloud_instance.y' },
          r('ovh_cloud_instance_group.g', { id: 'g', name: 'g', policy: 'AFFINITY' }),
        ],
        says: 'none',
      },
      scaleway: {
        honest: pair(
          'scaleway',
          { placement_group_id: 'g' },
          r('scaleway_instance_placement_group.g', {
            id: 'g',
            name: 'g',
            policy_type: 'max_availability',
            policy_mode: 'enforced',
          }),
        ),
        mishap: pair(
          'scaleway',
          { placement_group_id: 'g' },
          r('scaleway_instance_placement_group.g', {
            id: 'g',
            name: 'g',
            policy_type: 'max_availability',
            policy_mode: 'optional',
          }),
        ),
        says: 'best-effort',
      },
      cloudstack: {
        honest: pair(
          'cloudstack',
          { affinity_group_ids: ['g'] },
          r('cloudstack_affinity_group.g', { id: 'g', name: 'g', type: 'host anti-affinity' }),
        ),
        mishap: pair(
          'cloudstack',
          { affinity_group_ids: ['g'] },
          r('cloudstack_affinity_group.g', { id: 'g', name: 'g', type: 'non-strict host anti-affinity' }),
        ),
        says: 'best-effort',
      },
    },
  },
  'a key of the client is hidden in cloud-init': {
    policy: 'access.no-client',
    params: { clientKeys: [CLIENT_KEY], clientSources: [] },
    on: each((provider) => ({
      honest: [guest(provider, keyed(OPERATOR_KEY))],
      mishap: [guest(provider, keyed(OPERATOR_KEY, CLIENT_KEY))],
      says: 'a client key',
    })),
  },
  'a secret stands in user data': {
    policy: 'security.no-secret',
    params: { measures: [] },
    on: each((provider) => ({
      honest: [guest(provider, keyed(OPERATOR_KEY))],
      mishap: [guest(provider, '#cloud-config\nruncmd:\n  - echo db_password=hunter2hunter2\n')],
      says: 'password',
    })),
  },
  'a location in the United States': {
    policy: 'site.jurisdiction',
    params: { area: 'EEA+CH' },
    on: each((provider) => {
      const away = AMERICA[provider]
      return away === null
        ? 'every site of this host is European'
        : { honest: [web(provider)], mishap: [web(provider, { [PLACE[provider]]: away })], says: 'US' }
    }),
  },
}

function pair(provider: Provider, values: object, group: Planned): readonly Planned[] {
  return [web(provider, values), web(provider, values, {}, 'y'), group]
}
