/** Small plans in the shape that `terraform show -json` gives, one provider's resources at a time. */
import type { Inventory } from '../../../../inventory/model.ts'
import { readDocument, readInventory } from '../../../../inventory/read.ts'

export const PROVIDERS = ['hcloud', 'openstack', 'ovh', 'scaleway', 'cloudstack'] as const
export type Provider = (typeof PROVIDERS)[number]

export interface Planned {
  readonly address: string
  readonly values: Readonly<Record<string, unknown>>
  readonly unknown: Readonly<Record<string, unknown>>
}

/** `r('hcloud_server.web', { name: 'web' }, { firewall_ids: true })`: an address, what is known, what is not yet. */
export const r = (
  address: string,
  values: Planned['values'] = {},
  unknown: Planned['unknown'] = {},
): Planned => ({
  address,
  values: { id: address, ...values },
  unknown,
})

export function planOf(resources: readonly Planned[]): Inventory {
  const parts = ({ address, values, unknown }: Planned) => {
    const [type = '', name = ''] = address.split('.')
    const provider_name = `registry.terraform.io/x/${type.split('_')[0]}`
    return { address, mode: 'managed', type, name, provider_name, values, unknown }
  }
  const resource_changes = resources.map(parts).map(({ values, unknown, ...each }) => ({
    ...each,
    change: { actions: ['create'], before: null, after: values, after_unknown: unknown },
  }))
  const json = { format_version: '1.2', terraform_version: '1.11.4', resource_changes, planned_values: {} }
  return readInventory({ plan: readDocument('plan.json', JSON.stringify(json)) })
}

/** What a policy must say of one provider's resources; a text where there can be no such example, with the reason. */
export interface Case {
  readonly kept: readonly Planned[] | string
  readonly broken: readonly Planned[] | string
  readonly unproven: readonly Planned[] | string
}

/** A case for each provider that has the thing; the reason for each that has not. */
export type Row = Readonly<Record<Provider, Case | string>>
export type Rows = Readonly<Record<string, Row>>
