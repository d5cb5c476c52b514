import { describe, expect, it } from 'vitest'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { hashOf } from '../../inventory/user-data.ts'
import { isUnknown } from '../../inventory/values.ts'
import { openings, refs } from './golden.ts'

/** How Pulumi writes a value that it does not know yet. */
const COMPUTED = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'
const urn = (type: string, name: string) => `urn:pulumi:prod::acme::${type}::${name}`
const SERVER = 'hcloud:index/server:Server'
const FIREWALL = 'hcloud:index/firewall:Firewall'
const TEXT = '#cloud-config\npackages: [nftables]\n'

const step = (op: string, type: string, name: string, inputs: object, more: object = {}) => ({
  op,
  urn: urn(type, name),
  newState: { type, urn: urn(type, name), custom: true, inputs, ...more },
})
const preview = (...steps: object[]) =>
  readInventory({ pulumi: readDocument('preview.json', { config: {}, steps }) })

const rules = [{ direction: 'in', protocol: 'tcp', port: '22', sourceIps: ['198.51.100.0/24'] }]
const inputs = {
  name: 'acme-erp-web',
  serverType: 'cx33',
  image: 'debian-13',
  location: 'nbg1',
  firewallIds: [COMPUTED],
  publicNets: [{ ipv4Enabled: true, ipv6Enabled: false }],
  deleteProtection: true,
  labels: { clientCode: 'acme' },
  userData: TEXT,
}

describe('a Pulumi preview', () => {
  const inventory = preview(
    step('create', 'pulumi:providers:hcloud', 'default', {}),
    step('create', FIREWALL, 'web', { name: 'acme-erp-web', rules }),
    step('create', SERVER, 'web', inputs, { propertyDependencies: { firewallIds: [urn(FIREWALL, 'web')] } }),
    { op: 'delete', urn: urn(SERVER, 'old'), oldState: { type: SERVER, inputs: {} } },
  )

  it('gives the same inventory as a plan would', () => {
    const [server, ...others] = inventory.servers
    expect(others).toEqual([])
    expect(inventory.stage).toBe('pulumi')
    expect(inventory.stack).toBe('prod')
    expect(server).toMatchObject({
      host: 'hetzner',
      name: 'acme-erp-web',
      site: 'nbg1',
      size: 'cx33',
      publicIpv6: false,
      deleteProtection: true,
      texts: [
        { path: 'labels.clientCode', text: 'acme' },
        { path: 'user_data', text: TEXT },
      ],
      guest: { packages: ['nftables'], proof: 'declared' },
    })
    expect(refs(server!.filters)).toEqual([urn(FIREWALL, 'web')])
    expect(openings(inventory.filters[0]!)).toEqual(['tcp/22-22 from 198.51.100.0/24'])
  })

  it('says what it cannot know', () => {
    const [server] = preview(step('create', SERVER, 'web', { ...inputs, location: COMPUTED })).servers
    expect(isUnknown(server!.site)).toBe(true)
    expect(refs(server!.filters)).toEqual([`?${urn(SERVER, 'web')}.firewall_ids`])
  })

  it('keeps a secret unread', () => {
    const secret = {
      '4dabf18193072939515e22adb298388d': '1b47061264138c4ac30d75fd1eb44270',
      ciphertext: 'v1:x',
    }
    const [server] = preview(step('create', SERVER, 'web', { ...inputs, userData: secret })).servers
    expect(server?.guest).toMatchObject({ why: 'sensitive' })
  })
})

describe('a Pulumi stack export', () => {
  const resource = (type: string, name: string, id: string, outputs: object, more: object = {}) => ({
    urn: urn(type, name),
    custom: true,
    id,
    type,
    inputs: {},
    outputs,
    ...more,
  })
  const inventory = readInventory({
    pulumi: readDocument('stack.json', {
      version: 3,
      deployment: {
        resources: [
          resource(FIREWALL, 'web', '77', { name: 'acme-erp-web', rules }),
          resource(
            SERVER,
            'web',
            '42',
            { ...inputs, firewallIds: [77], userData: hashOf(TEXT, 'base64-sha1') },
            { inputs },
          ),
          resource('openstack:networking/secGroup:SecGroup', 'db', 'g-1', {
            name: 'acme-db',
            region: 'GRA11',
          }),
          resource('openstack:networking/secGroupRule:SecGroupRule', 'pg', 'r-1', {
            direction: 'ingress',
            ethertype: 'IPv4',
            protocol: 'tcp',
            portRangeMin: 5432,
            portRangeMax: 5432,
            remoteIpPrefix: '10.0.0.0/8',
            securityGroupId: 'g-1',
          }),
          resource('openstack:blockstorage/volume:Volume', 'v', 'v-1', {
            name: 'acme-v',
            size: 10,
            region: 'SBG5',
          }),
          resource('scaleway:instance/server:Server', 's', 'fr-par-2/s-1', {
            name: 'acme-s',
            zone: 'fr-par-2',
            type: 'PLAY2-PICO',
          }),
          resource('ovh:CloudProject/storage:Storage', 'b', 'b-1', { name: 'acme-b', regionName: 'GRA' }),
          resource('random:index/randomId:RandomId', 'x', 'x', {}),
        ],
      },
    }),
  })

  it('is read as what is deployed, relations by id and the guest by its hash', () => {
    expect(inventory.stage).toBe('state')
    const server = inventory.servers.find((each) => each.name === 'acme-erp-web')
    expect(refs(server!.filters)).toEqual([urn(FIREWALL, 'web')])
    expect(server?.guest).toMatchObject({ packages: ['nftables'], proof: 'deployed' })
  })

  it('knows the types of the other providers by their Pulumi names', () => {
    expect(inventory.servers.map((each) => each.origin.type)).toEqual([
      'hcloud_server',
      'scaleway_instance_server',
    ])
    expect(inventory.volumes.map((each) => [each.origin.type, each.site])).toEqual([
      ['openstack_blockstorage_volume_v3', 'SBG5'],
    ])
    expect(inventory.vaults.map((each) => [each.origin.type, each.site])).toEqual([
      ['ovh_cloud_project_storage', 'GRA'],
    ])
    const group = inventory.filters.find((each) => each.origin.type === 'openstack_networking_secgroup_v2')
    expect(openings(group!)).toEqual(['tcp/5432-5432 from 10.0.0.0/8'])
  })
})
