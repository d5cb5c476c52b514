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

describe('a preview of a stack that is there', () => {
  const state = (name: string, more: object = {}) => ({
    type: SERVER,
    urn: urn(SERVER, name),
    custom: true,
    inputs: { ...inputs, firewallIds: [77] },
    ...more,
  })
  const same = (name: string) => ({
    op: 'same',
    urn: urn(SERVER, name),
    oldState: state(name, { id: '42', outputs: { ...inputs, firewallIds: [77], location: 'hel1' } }),
    newState: state(name),
  })
  const firewall = {
    op: 'update',
    urn: urn(FIREWALL, 'web'),
    oldState: { type: FIREWALL, urn: urn(FIREWALL, 'web'), custom: true, id: '77', inputs: {} },
    newState: { type: FIREWALL, urn: urn(FIREWALL, 'web'), custom: true, inputs: { name: 'acme', rules } },
  }
  const read = (json: object) => () => readDocument('preview.json', { config: {}, ...json })

  it('takes from the old state what the engine has not asked again', () => {
    const [server] = preview(same('web'), firewall).servers
    expect(server).toMatchObject({ site: 'hel1' })
    expect(refs(server!.filters)).toEqual([urn(FIREWALL, 'web')])
  })

  it('is refused when it leaves out what does not change', () => {
    const steps = [same('web')]
    expect(read({ steps, changeSummary: { same: 1 } })).not.toThrow()
    expect(read({ steps, changeSummary: { same: 2 } })).toThrow(/leaves out/)
  })

  it('is refused when it failed, or when a step has lost its state', () => {
    const diagnostics = [{ severity: 'error', message: 'no such image' }]
    expect(read({ steps: [same('web')], diagnostics })).toThrow(/failed/)
    expect(read({ steps: [{ op: 'create', urn: urn(SERVER, 'web') }] })).toThrow(/without their state/)
    expect(read({ steps: [{ op: 'delete', urn: urn(SERVER, 'web') }] })).not.toThrow()
  })

  it('does not know a secret that it prints as one, nor an unknown of any type', () => {
    const hidden = step('create', SERVER, 'web', { ...inputs, userData: '[secret]' })
    expect(preview(hidden).servers[0]?.guest).toMatchObject({ why: 'sensitive' })
    const flag = '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7'
    const [server] = preview(step('create', SERVER, 'web', { ...inputs, deleteProtection: flag })).servers
    expect(isUnknown(server!.deleteProtection)).toBe(true)
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

describe('components', () => {
  const within = (...states: readonly (readonly [type: string, name: string, parent: string])[]) => {
    const resources = states.map(([type, name, parent]) => ({
      ...{ type, urn: urn(type, name), parent, custom: type === SERVER, inputs: { name }, outputs: {} },
    }))
    const text = JSON.stringify({ version: 3, deployment: { resources } })
    return readInventory({ state: readDocument('stack.json', text) }).within
  }
  const C = 'acme:hosting:Client'
  const stack = urn('pulumi:pulumi:Stack', 'acme-prod')
  const web = urn(SERVER, 'web')

  it('are told of a resource from its own to the outermost, the stack not among them', () => {
    expect(within([C, 'a', stack], [C, 'b', urn(C, 'a')], [SERVER, 'web', urn(C, 'b')])).toEqual({
      [web]: [urn(C, 'b'), urn(C, 'a')],
    })
    expect(within([SERVER, 'web', stack])).toBeUndefined()
  })

  it('come to an end in a document where they go round in a circle, or on and on', () => {
    expect(within([C, 'a', urn(C, 'b')], [C, 'b', urn(C, 'a')], [SERVER, 'web', urn(C, 'a')])).toEqual({
      [web]: [urn(C, 'a'), urn(C, 'b')],
    })
    const chain = Array.from({ length: 1000 }, (_, at) => [C, `${at}`, urn(C, `${at + 1}`)] as const)
    expect(within(...chain, [SERVER, 'web', urn(C, '0')])?.[web]).toHaveLength(64)
  })
})
