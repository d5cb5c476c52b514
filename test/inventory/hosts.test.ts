import { describe, expect, it } from 'vitest'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { isUnknown } from '../../inventory/values.ts'
import { thingsOf } from '../../ledger/scope.ts'
import { filterAt, goldenJson, inventoryOf, openings, refs, serverAt } from './golden.ts'

describe('Hetzner: a create plan, where firewall_ids and user_data are hidden', () => {
  const inventory = inventoryOf('hcloud/stack-two-sites/plan.json')

  it('resolves relations through the configuration', () => {
    const web = serverAt(inventory, 'hcloud_server.web')
    expect(refs(web.filters)).toEqual(['hcloud_firewall.web'])
    expect(refs(web.spreadGroups)).toEqual(['hcloud_placement_group.pg'])
    expect(refs(web.sshKeys)).toEqual(['hcloud_ssh_key.ops'])
    expect(web).toMatchObject({
      host: 'hetzner',
      name: 'acme-web',
      site: 'fsn1',
      publicIpv6: false,
      deleteProtection: true,
    })
  })

  it('attaches a firewall by label selector, and only to the servers that carry the label', () => {
    expect(refs(serverAt(inventory, 'hcloud_server.standby[0]').filters)).toEqual(['hcloud_firewall.db'])
    expect(refs(serverAt(inventory, 'hcloud_server.web').filters)).not.toContain('hcloud_firewall.db')
  })

  it('tells a server without firewall from one whose firewall is not known yet', () => {
    expect(refs(inventoryOf('hcloud/server-empty-lists/plan.json').servers[0]!.filters)).toEqual([])
    expect(refs(inventoryOf('hcloud/server-minimal/plan.json').servers[0]!.filters)).toEqual([])
  })

  it('finds the volume, its server, and addresses given from the server side', () => {
    expect(refs(inventory.volumes[0]!.attachedTo)).toEqual(['hcloud_server.db'])
    const byName = Object.fromEntries(inventory.addresses.map((each) => [each.name, refs(each.assignedTo)]))
    expect(byName).toEqual({ 'acme-web-ip': ['hcloud_server.web'], 'acme-vip': ['hcloud_server.standby[0]'] })
  })

  it('names secrets in clear by path, never by value', () => {
    expect(inventory.sensitiveInClear.map(({ origin, path }) => `${origin.address}.${path}`)).toEqual([
      'hcloud_storage_box.bk.password',
      'hcloud_storage_box_subaccount.acme.password',
    ])
    expect(JSON.stringify(inventory)).not.toContain('Fixture-0nly-Pass!')
  })

  it('accounts for every resource of the plan', () => {
    const { stage, file, stack, sensitiveInClear, texts, grants, within } = inventory
    const { strayRules, strayListeners, forwards } = inventory
    expect([strayRules, strayListeners, forwards, within]).toEqual([[], [], [], undefined])
    const addresses = thingsOf(inventory).map(({ origin }) => origin.address)
    const planned = goldenJson('hcloud/stack-two-sites/plan.json').resource_changes.map(
      (each: { address: string }) => each.address,
    )
    expect([...addresses].sort()).toEqual([...planned].sort())
    expect([stage, stack, sensitiveInClear.length, grants.length]).toEqual(['plan', null, 2, 0])
    expect(texts.length).toBeGreaterThan(0)
    expect(file).toContain('plan.json')
  })
})

describe('OpenStack at OVHcloud: the region stands on the provider block', () => {
  const inventory = inventoryOf('openstack/stack-two-regions/plan.json')

  it('inherits the region, and follows an explicit one', () => {
    expect(serverAt(inventory, 'openstack_compute_instance_v2.web').site).toBe('GRA11')
    expect(serverAt(inventory, 'openstack_compute_instance_v2.standby[1]').site).toBe('SBG5')
    expect(inventory.vaults.map((vault) => vault.site)).toEqual(['SBG'])
    expect(inventory.servers.every((server) => server.host === 'ovh')).toBe(true)
  })

  it('reads groups through ports and by name, and the default group where none is written', () => {
    const groups = Object.fromEntries(
      inventory.servers.map((each) => [
        each.origin.address,
        [refs(each.filters), each.implicitDefaultFilter],
      ]),
    )
    expect(groups).toEqual({
      'openstack_compute_instance_v2.db': [['openstack_networking_secgroup_v2.db'], false],
      'openstack_compute_instance_v2.standby[0]': [[], true],
      'openstack_compute_instance_v2.standby[1]': [[], true],
      'openstack_compute_instance_v2.web': [['openstack_networking_secgroup_v2.web'], false],
    })
  })

  it('gathers rules under their group, another group as a peer', () => {
    expect(openings(filterAt(inventory, 'openstack_networking_secgroup_v2.web'))).toEqual([
      'tcp/443-443 from 0.0.0.0/0',
      'tcp/22-22 from 198.51.100.0/24',
    ])
    expect(openings(filterAt(inventory, 'openstack_networking_secgroup_v2.db'))).toEqual([
      'tcp/5432-5432 from group:openstack_networking_secgroup_v2.web',
    ])
  })

  it('opens a rule without prefix to its whole family', () => {
    const rule = goldenJson('openstack/stack-two-regions/plan.json')
    const change = rule.resource_changes.find((each: { address: string }) =>
      each.address.endsWith('rule_v2.ssh'),
    )
    const config = rule.configuration.root_module.resources.find(
      (each: { address: string }) => each.address === change.address,
    )
    delete change.change.after.remote_ip_prefix
    delete config.expressions.remote_ip_prefix
    change.change.after_unknown.remote_ip_prefix = true
    const mutated = readInventory({ plan: readDocument('plan.json', rule) })
    expect(openings(filterAt(mutated, 'openstack_networking_secgroup_v2.web'))).toContain(
      'tcp/22-22 from 0.0.0.0/0',
    )
  })
})

describe('OVHcloud, own provider', () => {
  const inventory = inventoryOf('ovh/stack-two-regions/plan.json')

  it('reads groups, sites, scheduled backups and replication', () => {
    expect(refs(serverAt(inventory, 'ovh_cloud_instance.db').filters)).toEqual([
      'ovh_cloud_security_group.db',
    ])
    expect(serverAt(inventory, 'ovh_cloud_instance.standby[0]').implicitDefaultFilter).toBe(true)
    expect(inventory.hostBackups[0]).toMatchObject({ schedule: '30 2 * * *', keep: 31, site: 'GRA11' })
    expect(serverAt(inventory, 'ovh_cloud_instance.db').hostBackups).toBe(true)
    const bucket = inventory.vaults.find((vault) => vault.name === 'acme-bk')
    expect(bucket).toMatchObject({ site: 'GRA', versioned: true, objectLock: true, replicatedTo: ['SBG'] })
  })

  it('reads where the rules of a bucket move what is in it, from the resource that holds them', () => {
    const read = (rules: object) =>
      readInventory({
        synth: readDocument('cdk.tf.json', {
          terraform: { required_providers: { ovh: { source: 'ovh/ovh' } } },
          resource: {
            ovh_cloud_project_storage: { b: { name: 'b', region_name: 'EU-WEST-PAR' } },
            ovh_cloud_project_storage_object_bucket_lifecycle_configuration: {
              l: {
                container_name: `\${ovh_cloud_project_storage.b.name}`,
                region_name: 'EU-WEST-PAR',
                rules,
              },
            },
          },
        }),
      }).vaults[0]?.movesTo
    const rule = (more: object) => ({ id: 'r', status: 'enabled', ...more })
    const moved = { transitions: [{ days: 1, storage_class: 'DEEP_ARCHIVE' }] }
    expect(read([rule({}), rule(moved)])).toEqual(['DEEP_ARCHIVE'])
    expect(read([rule({ ...moved, status: 'disabled' })])).toEqual([])
    expect(read([rule({ noncurrent_version_transitions: [{ storage_class: 'STANDARD_IA' }] })])).toEqual([])
  })

  it('knows that nothing inbound is not the default group', () => {
    const [server] = inventoryOf('ovh/cloud_instance-no-inbound/plan.json').servers
    expect(server?.implicitDefaultFilter).toBe(false)
    expect(refs(server!.filters)).toEqual([])
  })
})

describe('Scaleway: zones are unknown in a create plan even when written', () => {
  const inventory = inventoryOf('scaleway/stack-two-zones/plan.json')

  it('reads the zone from the configuration, or from the provider block', () => {
    expect(serverAt(inventory, 'scaleway_instance_server.db').site).toBe('fr-par-2')
    expect(serverAt(inventory, 'scaleway_instance_server.web').site).toBe('fr-par-1')
    expect(inventory.vaults[0]).toMatchObject({ site: 'nl-ams', versioned: true, objectLock: true })
  })

  it('reads the classes that a bucket’s rules move to, and those alone', () => {
    const of = (plan: string) => inventoryOf(`scaleway/${plan}/plan.json`).vaults[0]?.movesTo
    expect(of('object_bucket-full')).toEqual(['GLACIER'])
    expect(of('object_bucket-minimal')).toEqual([])
  })

  it('knows the group by default, which lets everything in', () => {
    const bare = inventoryOf('scaleway/instance_server-minimal/plan.json')
    expect(bare.servers[0]?.implicitDefaultFilter).toBe(true)
    const group = inventoryOf('scaleway/instance_security_group-minimal/plan.json')
    expect(group.filters[0]?.inboundDefault).toBe('accept')
  })

  it('does not take an omitted zone for one', () => {
    const plan = goldenJson('scaleway/stack-two-zones/plan.json')
    delete plan.configuration.provider_config.scaleway.expressions.zone
    const read = readInventory({ plan: readDocument('plan.json', plan) })
    expect(isUnknown(serverAt(read, 'scaleway_instance_server.web').site)).toBe(true)
  })
})

describe('CloudStack', () => {
  const inventory = inventoryOf('cloudstack/stack-one-site/plan.json')

  it('puts a server behind the firewall of the public address it is forwarded from', () => {
    expect(refs(serverAt(inventory, 'cloudstack_instance.web').filters)).toEqual(['cloudstack_firewall.fw'])
    expect(openings(filterAt(inventory, 'cloudstack_firewall.fw'))).toEqual([
      'tcp/443-443 from 0.0.0.0/0',
      'tcp/2222-2222 from 198.51.100.0/24',
    ])
  })

  it('reads affinity groups, attached disks and snapshot policies', () => {
    expect(inventory.spreadGroups[0]?.policy).toBe('enforced')
    expect(inventory.volumes.map((each) => refs(each.attachedTo))).toEqual([
      ['cloudstack_instance.db'],
      ['cloudstack_instance.db'],
    ])
    expect(inventory.hostBackups[0]).toMatchObject({ schedule: 'DAILY 02:30 Europe/Paris', keep: 31 })
  })
})

describe('a plan that changes what is there', () => {
  it.each(['hcloud', 'openstack', 'ovh', 'scaleway', 'cloudstack'])(
    '%s: leaves out what it deletes, keeps the rest',
    (provider) => {
      const plan = goldenJson(`${provider}/change-mix/plan.json`)
      const inventory = inventoryOf(`${provider}/change-mix/plan.json`)
      const { stage, file, stack, sensitiveInClear, texts, grants, forwards, within } = inventory
      const found = thingsOf(inventory).map(({ origin }) => origin.address)
      type Change = { address: string; change: { actions: string[] } }
      const staying = plan.resource_changes.filter((each: Change) => each.change.actions.join() !== 'delete')
      expect([...found].sort()).toEqual(staying.map((each: Change) => each.address).sort())
      expect(staying.length).toBeLessThan(plan.resource_changes.length)
      expect(sensitiveInClear).toBeInstanceOf(Array)
      expect([stage, stack, within, file.length > 0]).toEqual(['plan', null, undefined, true])
      expect([texts, grants, forwards].every(Array.isArray)).toBe(true)
    },
  )

  it('reads a raw state by ids, including those of resources that it does not hold', () => {
    // Three servers of this file share one id: what the firewall is applied to cannot be told, and says so.
    const state = inventoryOf('hcloud/change-mix/terraform.tfstate')
    expect(state.stage).toBe('state')
    expect(refs(serverAt(state, 'hcloud_server.kept').filters).slice(0, 2)).toEqual(['#77', '#78'])
    expect(refs(serverAt(state, 'hcloud_server.kept').filters)).toContain(
      '?hcloud_firewall.updated.apply_to[0].server',
    )
  })
})
