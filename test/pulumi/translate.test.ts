/** From a synthesized stack to a program: what is said in Pulumi, and what is refused because it cannot be. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../contract/errors.ts'
import { partsOf } from '../../pulumi/build/expressions.ts'
import { translate } from '../../pulumi/index.ts'

const stack = (resource: object, more: object = {}) => ({ resource, ...more })
const one = (type: string, block: object, more: object = {}) => {
  const [resource] = translate(stack({ [type]: { it: block } }, more)).resources
  return resource!
}
const literal = (value: unknown) => ({ kind: 'literal', value })
const where = { address: 'a.b', path: 'c' }

describe('a resource', () => {
  it('takes the SDK’s names and shapes: lists of one, plurals, numbers', () => {
    const server = one('hcloud_server', {
      name: 'acme-web',
      server_type: 'cx23',
      delete_protection: 'true',
      public_net: { ipv4_enabled: true, ipv6_enabled: false },
      labels: { clientCode: 'acme' },
      placement_group_id: '12',
      location: null,
    })
    expect(server.names.token).toBe('hcloud:index/server:Server')
    expect(server.properties).toEqual({
      name: literal('acme-web'),
      serverType: literal('cx23'),
      deleteProtection: literal(true),
      publicNets: {
        kind: 'list',
        items: [{ kind: 'object', entries: { ipv4Enabled: literal(true), ipv6Enabled: literal(false) } }],
      },
      labels: { kind: 'object', entries: { clientCode: literal('acme') } },
      placementGroupId: literal(12),
    })
  })

  it('makes a single object of a block that stands once', () => {
    const bucket = one('ovh_cloud_project_storage', {
      region_name: 'GRA',
      versioning: [{ status: 'enabled' }],
    })
    expect(bucket.properties.versioning).toEqual({ kind: 'object', entries: { status: literal('enabled') } })
  })

  it('keeps secret what the provider calls sensitive', () => {
    const server = one('openstack_compute_instance_v2', { name: 'acme', admin_pass: 'hunter2' })
    expect(server.properties.adminPass).toEqual({ kind: 'secret', value: literal('hunter2') })
  })

  it('keeps Terraform’s lifecycle: protection, what is ignored, which comes first', () => {
    const lifecycle = { prevent_destroy: true, ignore_changes: ['user_data'], create_before_destroy: true }
    expect(one('hcloud_server', { server_type: 'cx23', lifecycle })).toMatchObject({
      protect: true,
      ignoreChanges: ['userData'],
      deleteBeforeReplace: false,
    })
    expect(one('hcloud_server', { server_type: 'cx23' })).toMatchObject({
      protect: false,
      deleteBeforeReplace: true,
    })
  })

  it('makes anew what Terraform makes anew by a value beside it', () => {
    const { resources } = translate(
      stack({
        terraform_data: { text: { input: { cloud_init: 'a sum' } } },
        scaleway_instance_server: {
          web: { type: 'DEV1-S', lifecycle: { replace_triggered_by: ['terraform_data.text'] } },
        },
      }),
    )
    expect(resources).toMatchObject([{ name: 'web', replaceOnChanges: ['cloudInit'] }])
    const other = { type: 'DEV1-S', lifecycle: { replace_triggered_by: ['scaleway_instance_ip.a'] } }
    expect(() => translate(stack({ scaleway_instance_server: { web: other } }))).toThrow(
      /replace_triggered_by/,
    )
  })

  it('boots from the text of the day what Terraform keeps the text of', () => {
    const web = { server_type: 'cx23', user_data: `\${terraform_data.web_boot.output.user_data}` }
    const data = { web_boot: { input: { user_data: '#cloud-config\n' } }, web_settings: { provisioner: [] } }
    const { resources } = translate(stack({ terraform_data: data, hcloud_server: { web } }))
    expect(resources).toMatchObject([
      { name: 'web', properties: { userData: { kind: 'literal', value: '#cloud-config\n' } } },
    ])
    expect(() => translate(stack({ hcloud_server: { web } }))).toThrow(/terraform_data\.web_boot/)
  })

  it('comes after those it refers to or depends on', () => {
    const { resources } = translate(
      stack({
        hcloud_volume_attachment: {
          it: { server_id: `\${hcloud_server.web.id}`, volume_id: `\${hcloud_volume.data.id}` },
        },
        hcloud_server: { web: { server_type: 'cx23', depends_on: ['hcloud_volume.data'] } },
        hcloud_volume: { data: { size: 10 } },
      }),
    )
    expect(resources.map(({ address }) => address)).toEqual([
      'hcloud_volume.data',
      'hcloud_server.web',
      'hcloud_volume_attachment.it',
    ])
    expect(resources[2]?.properties.serverId).toEqual({
      kind: 'reference',
      to: { address: 'hcloud_server.web', type: 'hcloud_server', attribute: 'id' },
      as: 'number',
    })
  })

  it('uses the provider that it names, with what that one is given', () => {
    const provider = { openstack: [{}, { alias: 'sbg', region: 'SBG5', password: 'hunter2' }] }
    const program = translate(
      stack({ openstack_networking_network_v2: { it: { provider: 'openstack.sbg' } } }, { provider }),
    )
    expect(program.providers).toMatchObject([
      {
        id: 'openstack.sbg',
        name: 'openstack-sbg',
        properties: { region: literal('SBG5'), password: { kind: 'secret' } },
      },
    ])
    expect(program.resources[0]?.provider).toBe('openstack.sbg')
  })
})

describe('what has no counterpart is refused, never left out', () => {
  const keypair = { openstack_compute_keypair_v2: { it: { name: `\${hcloud_server.gone.name}` } } }
  const circle = {
    hcloud_server: { it: { server_type: 'cx23', name: `\${hcloud_volume.v.name}` } },
    hcloud_volume: { v: { size: 1, name: `\${hcloud_server.it.name}` } },
  }
  it.each([
    ['a host without SDK', stack({ cloudstack_instance: { it: {} } }), /cloudstack: no Pulumi provider/],
    ['a type that the constructs never build', stack({ hcloud_zone: { it: {} } }), /hcloud_zone\.it/],
    ['an attribute', stack({ hcloud_server: { it: { shape: 'round' } } }), /hcloud_server\.it\.shape/],
    ['copies', stack({ hcloud_volume: { it: { count: 2, size: 1 } } }), /it\.count/],
    ['a value of the wrong kind', stack({ hcloud_volume: { it: { size: 'big' } } }), /number expected/],
    ['a function', stack({ hcloud_volume: { it: { name: `\${join("-", ["a"])}` } } }), /join/],
    ['a variable', stack({ hcloud_volume: { it: { name: `\${var.name}` } } }), /var\.name/],
    [
      'a condition of life',
      stack({ hcloud_volume: { it: { lifecycle: { precondition: {} } } } }),
      /precondition/,
    ],
    ['data', stack({}, { data: { hcloud_image: { it: {} } } }), /"data" of the stack/],
    ['a resource that is not there', stack(keypair), /hcloud_server\.gone/],
    ['a circle', stack(circle), /circle/],
    [
      'a security group that is not stateful, which the SDK cannot say',
      stack({ openstack_networking_secgroup_v2: { it: { stateful: false } } }),
      /stateful/,
    ],
  ])('%s', (_, given, said) => {
    expect(() => translate(given)).toThrow(InputError)
    expect(() => translate(given)).toThrow(said)
  })

  it('but for what the platform does unasked', () => {
    const group = one('openstack_networking_secgroup_v2', { name: 'g', stateful: true })
    expect(group.properties).toEqual({ name: literal('g') })
  })
})

describe('a text', () => {
  const mark = (text: string) => text.replace(/[$%](?=\{)/g, '$&$&')

  it('stands for itself once escaped, whatever it holds', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '$', '%', '{', '}', '\n', 'é', '${', '%{') })
    fc.assert(
      fc.property(text, (plain) => {
        // Two marks in a row before a brace have no escaped form in Terraform.
        fc.pre(!/[$%]{2}\{/.test(plain))
        expect(partsOf(mark(plain), where)).toEqual([plain])
      }),
    )
  })

  it('is read to its end or refused, never both', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('$', '{', '}', '.', 'a', '_', 'b', '"', '%') }),
        (text) => {
          try {
            expect(partsOf(text, where).length).toBeGreaterThan(0)
          } catch (error) {
            expect(error).toBeInstanceOf(InputError)
          }
        },
      ),
    )
  })

  it('keeps what stands around a reference', () => {
    expect(partsOf(`s3://\${ovh_cloud_project_storage.a-b.name}/x`, where)).toEqual([
      's3://',
      { address: 'ovh_cloud_project_storage.a-b', type: 'ovh_cloud_project_storage', attribute: 'name' },
      '/x',
    ])
  })
})
