/** A name beside an id: which of the two tells what will be there. */
import { describe, expect, it } from 'vitest'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { isUnknown } from '../../inventory/values.ts'
import { inventoryOf, serverAt } from './golden.ts'

type Values = Readonly<Record<string, unknown>>
interface Change {
  readonly actions: readonly string[]
  readonly before: Values | null
  readonly after: Values
  readonly unknown?: Values
  /** What the configuration writes, as constants. */
  readonly written?: Values
}

const shown = (value: unknown): unknown => (isUnknown(value) ? `?${value.unknown}` : value)

function serverOf(type: string, { actions, before, after, unknown = {}, written }: Change) {
  const address = `${type}.web`
  const plan = {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: {},
    resource_changes: [
      {
        ...{
          address,
          mode: 'managed',
          type,
          name: 'web',
          provider_name: `registry.terraform.io/x/${type.split('_')[0]}`,
        },
        change: { actions, before, after, after_unknown: unknown },
      },
    ],
    ...(written && {
      configuration: {
        root_module: {
          resources: [
            {
              ...{ address, mode: 'managed', type, name: 'web' },
              expressions: Object.fromEntries(
                Object.entries(written).map(([name, constant_value]) => [name, { constant_value }]),
              ),
            },
          ],
        },
      },
    }),
  }
  const { servers } = readInventory({ plan: readDocument('plan.json', JSON.stringify(plan)) })
  return { image: shown(servers[0]?.image), size: shown(servers[0]?.size) }
}

describe('OpenStack', () => {
  it('a plan of the real provider leaves the name of an image that changes as it was', () => {
    const plan = inventoryOf('openstack/change-mix/plan.json')
    const imageOf = (name: string) => serverAt(plan, `openstack_compute_instance_v2.${name}`).image
    expect(imageOf('kept')).toBe('Debian 13')
    expect(imageOf('updated')).toBe('Debian 13')
    expect(imageOf('rebuilt')).toBe('00000026-0000-4000-8000-000000000026')
  })

  const was = { image_id: 'i-10', image_name: 'Debian 10', flavor_id: 'f-8', flavor_name: 'b3-8' }
  const server = (change: Change) => serverOf('openstack_compute_instance_v2', change)
  const changed = (after: Values, more: Partial<Change> = {}) =>
    server({ actions: ['update'], before: was, after: { ...was, ...after }, ...more })

  it.each([
    ['nothing of it', { name: 'web' }, {}, { image: 'Debian 10', size: 'b3-8' }],
    ['the ids', { image_id: 'i-13', flavor_id: 'f-16' }, {}, { image: 'i-13', size: 'f-16' }],
    [
      'the names',
      { image_name: 'Debian 13', flavor_name: 'b3-16' },
      {},
      { image: 'Debian 13', size: 'b3-16' },
    ],
    [
      'ids that are known after apply',
      { image_id: null, flavor_id: null },
      { unknown: { image_id: true, flavor_id: true } },
      {
        image: '?openstack_compute_instance_v2.web.image_id',
        size: '?openstack_compute_instance_v2.web.flavor_id',
      },
    ],
  ])('changes %s', (_, after, more, expected) => expect(changed(after, more)).toEqual(expected))

  const both = { image_id: 'i-10', image_name: 'Debian 13' }
  it('trusts no name that is written beside an id, until the host has said that they are one', () => {
    const made = { actions: ['create'], before: null, after: both, written: both }
    expect(server(made).image).toBe('i-10')
    expect(server({ ...made, written: { image_name: 'Debian 13' } }).image).toBe('Debian 13')
    expect(changed(both, { written: both }).image).toBe('i-10')
    const there = { actions: ['no-op'], before: both, after: both, written: both }
    expect(server(there).image).toBe('Debian 13')
    expect(server({ ...there, actions: ['update'], after: { ...both, name: 'x' } }).image).toBe('Debian 13')
  })

  it('trusts none in a stack that is only synthesized', () => {
    const resource = { openstack_compute_instance_v2: { web: both, plain: { image_name: 'Debian 13' } } }
    const { servers } = readInventory({ synth: readDocument('cdk.tf.json', JSON.stringify({ resource })) })
    expect(servers.map(({ image }) => image)).toEqual(['i-10', 'Debian 13'])
  })
})

describe('OVHcloud', () => {
  const there = {
    current_state: { image: { id: 'i-13', name: 'Debian 13' }, flavor: { id: 'f-16', name: 'b3-16' } },
  }
  const server = (after: Values, unknown: Values = {}) =>
    serverOf('ovh_cloud_instance', { actions: ['update'], before: null, after, unknown })

  it('what the host tells of the server counts while it is what is asked for', () => {
    expect(server({ image_id: 'i-13', flavor_id: 'f-16', ...there })).toEqual({
      image: 'Debian 13',
      size: 'b3-16',
    })
    expect(server({ image_id: 'i-10', flavor_id: 'f-8', ...there })).toEqual({ image: 'i-10', size: 'f-8' })
    expect(server({ image_id: 'i-10', flavor_id: 'f-8' }, { current_state: true })).toEqual({
      image: 'i-10',
      size: 'f-8',
    })
    expect(server({ ...there }, { image_id: true, flavor_id: true })).toEqual({
      image: '?ovh_cloud_instance.web.image_id',
      size: '?ovh_cloud_instance.web.flavor_id',
    })
  })
})
