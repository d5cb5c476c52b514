/** An identifier whose name a data source of the same document tells. */
import { describe, expect, it } from 'vitest'
import { readDocument, readInventory } from '../../inventory/read.ts'

const IMAGE = '744373d7-9748-4ba5-a680-68a8fa78a3c6'
const FLAVOR = '958cb8ce-1798-425c-b46b-e3cd1d1339c3'
type Values = Readonly<Record<string, unknown>>

const one = (mode: string, type: string, values: Values) => ({
  ...{ address: `${type}.x`, mode, type, name: 'x', schema_version: 0 },
  ...{ provider_name: `registry.terraform.io/x/${type.split('_')[0]}`, values },
})
const sources = [
  one('data', 'openstack_images_image_v2', { id: IMAGE, name: 'Debian 13' }),
  one('data', 'openstack_compute_flavor_v2', { id: FLAVOR, name: 'b3-8' }),
  one('data', 'hcloud_image', { id: 100001, name: null, description: 'CentOS 7' }),
  one('data', 'cloudstack_template', { id: IMAGE, name: 'Rocky Linux 9' }),
  one('data', 'cloudstack_service_offering', { id: FLAVOR, name: 'Small' }),
  one('data', 'cloudstack_zone', { id: 'da087743-0b7a-4173-bb56-6d8ef9023eb2', name: 'EU-FR-IKDC2-Z4-ADV' }),
]
const servers: Readonly<Record<string, Values>> = {
  openstack_compute_instance_v2: { image_id: IMAGE, flavor_id: FLAVOR },
  hcloud_server: { image: '100001', server_type: 'cx23' },
  cloudstack_instance: {
    ...{ template: IMAGE, service_offering: FLAVOR },
    zone: 'da087743-0b7a-4173-bb56-6d8ef9023eb2',
  },
}
const seen: Readonly<Record<string, Values>> = {
  openstack_compute_instance_v2: { image: 'Debian 13', size: 'b3-8' },
  hcloud_server: { image: 'CentOS 7', size: 'cx23' },
  cloudstack_instance: { image: 'Rocky Linux 9', size: 'Small', site: 'EU-FR-IKDC2-Z4-ADV' },
}
const deep = (resources: readonly object[]) => ({
  root_module: { child_modules: [{ address: 'module.m', resources }] },
})

const planOf = (type: string, found: readonly object[]) => {
  const { values, ...resource } = one('managed', type, { name: 'x', ...servers[type] })
  const change = { actions: ['create'], before: null, after: values, after_unknown: {} }
  return {
    ...{ format_version: '1.2', terraform_version: '1.11.4', planned_values: {}, configuration: {} },
    resource_changes: [{ ...resource, change }],
    prior_state: { format_version: '1.0', values: deep(found) },
  }
}
const shownOf = (type: string, found: readonly object[]) => ({
  ...{ format_version: '1.0', terraform_version: '1.11.4' },
  values: deep([one('managed', type, { name: 'x', ...servers[type] }), ...found]),
})
const rawOf = (type: string, found: readonly object[]) => ({
  ...{ version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'x', outputs: {} },
  resources: [one('managed', type, { name: 'x', ...servers[type] }), ...(found as typeof sources)].map(
    ({ values, ...resource }) => ({ ...resource, instances: [{ schema_version: 0, attributes: values }] }),
  ),
})

describe.each(Object.keys(servers))('%s', (type) => {
  const serverIn = (document: object) => {
    const read = readDocument('x.json', JSON.stringify(document))
    const { servers: found } = readInventory(
      'version' in document || 'values' in document ? { state: read } : { plan: read },
    )
    return found[0]
  }

  it.each([
    ['a plan', planOf],
    ['a state as it is shown', shownOf],
    ['a raw state', rawOf],
  ])('in %s', (_, documentOf) => {
    expect(serverIn(documentOf(type, sources))).toMatchObject(seen[type] ?? {})
    const { image, template, image_id } = servers[type] as Record<string, string>
    expect(serverIn(documentOf(type, []))?.image).toBe(image ?? template ?? image_id)
  })
})
