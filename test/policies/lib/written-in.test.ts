/** Every attribute that a report tells people to change is one that the provider's schema has. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { attributeOf, WRITTEN_IN } from '../../../policies/lib/written-in.ts'

interface Block {
  readonly attributes?: Readonly<Record<string, unknown>>
  readonly block_types?: Readonly<Record<string, unknown>>
}

const read = (file: string): Record<string, { resource_schemas: Record<string, { block: Block }> }> =>
  JSON.parse(readFileSync(file, 'utf8')).provider_schemas

/** Of every type: the bindings are made of `schema.json`, and what they have no need of is in the other file. */
const schemas = new Map(
  readdirSync('providers', { withFileTypes: true })
    .filter((each) => each.isDirectory())
    .flatMap(({ name }) => ['rest', 'schema'].map((file) => read(`providers/${name}/${file}.json`)))
    .flatMap((providers) => Object.values(providers))
    .flatMap(({ resource_schemas }) => Object.entries(resource_schemas))
    .map(([type, { block }]) => [type, Object.keys({ ...block.attributes, ...block.block_types })]),
)

describe('the attribute of a field', () => {
  it.each(Object.entries(WRITTEN_IN))('of %s is in its schema', (type, names) => {
    const known = schemas.get(type)
    for (const attribute of Object.values(names)) expect(known).toContain(attribute.replace(/[[.].*$/, ''))
  })

  it('is the field where nobody says otherwise', () => {
    expect(attributeOf('hcloud_server', 'filters')).toBe('firewall_ids')
    expect(attributeOf('nothing_known', 'filters')).toBe('filters')
    expect(attributeOf('nothing_known', 'guest.sshd')).toBe('guest.sshd')
  })

  it('of what is inside the VM is the text that it is given, and where in it', () => {
    expect(attributeOf('hcloud_server', 'guest')).toBe('user_data')
    expect(attributeOf('hcloud_server', 'guest.sshd')).toBe('user_data: sshd')
    expect(attributeOf('openstack_compute_instance_v2', 'guest.files /etc/app.env')).toBe(
      'user_data: /etc/app.env',
    )
    expect(attributeOf('scaleway_instance_server', 'guest.users.client')).toBe('cloud_init: users.client')
    expect(attributeOf('hcloud_server', 'guest.files')).toBe('user_data: files')
  })
})
