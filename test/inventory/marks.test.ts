/** What an author or a provider calls sensitive, and what a state tells of a place. */
import { describe, expect, it } from 'vitest'
import { readDocument, readInventory } from '../../inventory/read.ts'

type Values = Readonly<Record<string, unknown>>

const stateOf = (type: string, values: Values, sensitive_values: Values = {}): string =>
  JSON.stringify({
    format_version: '1.0',
    terraform_version: '1.11.4',
    values: {
      root_module: {
        resources: [
          {
            ...{ address: `${type}.web`, mode: 'managed', type, name: 'web', schema_version: 0 },
            ...{ provider_name: `registry.terraform.io/x/${type.split('_')[0]}`, values, sensitive_values },
          },
        ],
      },
    },
  })
const inventoryOf = (...given: Parameters<typeof stateOf>) =>
  readInventory({ state: readDocument('state.json', stateOf(...given)) })

describe('a mark on the user data', () => {
  const clear = (type: string, user_data: string) =>
    inventoryOf(type, { id: '1', name: 'web', user_data }, { user_data: true }).sensitiveInClear.map(
      ({ path }) => path,
    )

  it('covers nothing where the provider keeps a hash', () => {
    expect(clear('hcloud_server', 'jOzHD1x0y0ggpJGXVkrK9w2lboc=')).toEqual([])
    expect(clear('openstack_compute_instance_v2', 'da39a3ee5e6b4b0d3255bfef95601890afd80709')).toEqual([])
  })

  it('is told where the text itself is there', () => {
    expect(clear('openstack_compute_instance_v2', '#cloud-config\nchpasswd: {}')).toEqual(['user_data'])
    expect(clear('ovh_cloud_instance', 'da39a3ee5e6b4b0d3255bfef95601890afd80709')).toEqual(['user_data'])
  })
})

it('a region that nobody wrote is not in a state, where nothing waits to be known', () => {
  const found = inventoryOf('openstack_compute_instance_v2', { id: '1', name: 'web', region: '' })
  expect(found.servers[0]?.site).toMatchObject({ why: 'absent' })
})
