/** What operators write beside a server and a bucket that changes what both are: stopped, booted from a volume, plugged in later. */
import { describe, expect, it } from 'vitest'
import type { Inventory } from '../../inventory/model.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { isUnknown } from '../../inventory/values.ts'

type Resources = Readonly<Record<string, Readonly<Record<string, object>>>>
const synth = (resource: Resources): Inventory =>
  readInventory({ synth: readDocument('cdk.tf.json', JSON.stringify({ resource })) })
const state = (type: string, attributes: object): Inventory =>
  readInventory({
    state: readDocument('terraform.tfstate', {
      ...{ version: 4, serial: 1, lineage: 'l' },
      resources: [{ mode: 'managed', type, name: 'x', provider: '', instances: [{ attributes }] }],
    }),
  })

describe('a server that the host is asked not to run', () => {
  it.each([
    ['openstack_compute_instance_v2', { power_state: 'shutoff' }, { power_state: 'active' }],
    ['openstack_compute_instance_v2', { power_state: 'shelved_offloaded' }, {}],
    ['scaleway_instance_server', { state: 'stopped' }, { state: 'started' }],
    ['cloudstack_instance', { start_vm: false }, { start_vm: true }],
  ])('%s %j', (type, stopped, running) => {
    for (const read of [
      (values: object) => synth({ [type]: { x: values } }),
      (values: object) => state(type, values),
    ]) {
      expect(read({ name: 'x', ...stopped }).servers[0]?.halted).toBe(Object.entries(stopped)[0]?.join(' = '))
      expect(read({ name: 'x', ...running }).servers[0]?.halted).toBeUndefined()
    }
  })
})

describe('a server of OpenStack', () => {
  const instance = (more: object) =>
    synth({ openstack_compute_instance_v2: { x: { name: 'x', ...more } } }).servers[0]
  const volume = { source_type: 'image', destination_type: 'volume', boot_index: 0 }

  it('has the disk that it boots from, not that of its size', () => {
    expect(instance({ block_device: [{ ...volume, volume_size: 10 }] })?.rootGiB).toBe(10)
    expect(isUnknown(instance({ block_device: [{ ...volume, source_type: 'volume' }] })?.rootGiB)).toBe(true)
    expect(instance({ block_device: [{ ...volume, destination_type: 'local' }] })?.rootGiB).toBeUndefined()
    expect(instance({})?.rootGiB).toBeUndefined()
  })

  const WITH_PORT: Resources = {
    openstack_networking_secgroup_v2: { shut: { name: 'shut' }, open: { name: 'open' } },
    openstack_networking_port_v2: {
      p: { network_id: 'n', security_group_ids: [`\${openstack_networking_secgroup_v2.shut.id}`] },
      q: { network_id: 'n', security_group_ids: [`\${openstack_networking_secgroup_v2.open.id}`] },
    },
    openstack_compute_instance_v2: {
      x: { name: 'x', network: [{ port: `\${openstack_networking_port_v2.p.id}` }] },
    },
  }
  const filters = (more: Resources) => {
    const [server] = synth({ ...WITH_PORT, ...more }).servers
    return { names: JSON.stringify(server?.filters), implicit: server?.implicitDefaultFilter }
  }
  const instanceId = `\${openstack_compute_instance_v2.x.id}`

  it('has the groups of what is plugged in later, and of what its ports are given beside', () => {
    expect(filters({}).names).toContain('shut')
    expect(filters({}).names).not.toContain('open"')
    const plugged = { instance_id: instanceId, port_id: `\${openstack_networking_port_v2.q.id}` }
    expect(filters({ openstack_compute_interface_attach_v2: { a: plugged } }).names).toContain('open"')
    const beside = {
      port_id: `\${openstack_networking_port_v2.p.id}`,
      security_group_ids: [`\${openstack_networking_secgroup_v2.open.id}`],
    }
    expect(filters({ openstack_networking_port_secgroup_associate_v2: { a: beside } }).names).toContain(
      'open"',
    )
  })

  it('has the default group of the project on an interface that the host makes', () => {
    const made = { instance_id: instanceId, network_id: 'n' }
    expect(filters({}).implicit).toBe(false)
    expect(filters({ openstack_compute_interface_attach_v2: { a: made } }).implicit).toBe(true)
  })
})

describe('a server of Hetzner that was made larger', () => {
  const server = (more: object) =>
    state('hcloud_server', { name: 'x', server_type: 'cx33', ...more }).servers[0]

  it('has the disk that it was made with where that was kept', () => {
    expect(server({ keep_disk: true, primary_disk_size: 40 })?.rootGiB).toBe(40)
    expect(server({ keep_disk: false, primary_disk_size: 80 })?.rootGiB).toBeUndefined()
    expect(server({ keep_disk: true })?.rootGiB).toBeUndefined()
  })
})

describe('a bucket whose rules erase what is in it', () => {
  const scaleway = (rule: object) =>
    synth({ scaleway_object_bucket: { b: { name: 'b', lifecycle_rule: [rule] } } }).vaults[0]
  const ovh = (rule: object) =>
    synth({
      ovh_cloud_project_storage: { b: { name: 'b', region_name: 'GRA' } },
      ovh_cloud_project_storage_object_bucket_lifecycle_configuration: {
        l: { container_name: `\${ovh_cloud_project_storage.b.name}`, region_name: 'GRA', rules: [rule] },
      },
    }).vaults[0]

  it('says after how many days', () => {
    expect(scaleway({ enabled: true, expiration: [{ days: 7 }] })?.erasesAfterDays).toEqual([7])
    expect(scaleway({ enabled: false, expiration: [{ days: 7 }] })?.erasesAfterDays).toEqual([])
    expect(scaleway({ enabled: true, abort_incomplete_multipart_upload_days: 1 })?.erasesAfterDays).toEqual(
      [],
    )
    expect(ovh({ status: 'enabled', expiration: { days: 7 } })?.erasesAfterDays).toEqual([7])
    expect(ovh({ status: 'disabled', expiration: { days: 7 } })?.erasesAfterDays).toEqual([])
    expect(
      ovh({ status: 'enabled', noncurrent_version_expiration: { noncurrent_days: 7 } })?.erasesAfterDays,
    ).toEqual([])
  })

  it('does not say which objects a prefix means', () => {
    const found = [
      scaleway({ enabled: true, prefix: 'logs/', expiration: [{ days: 7 }] }),
      ovh({ status: 'enabled', filter: { prefix: 'logs/' }, expiration: { days: 7 } }),
    ]
    for (const vault of found) expect(vault?.erasesAfterDays?.map(isUnknown)).toEqual([true])
  })
})
