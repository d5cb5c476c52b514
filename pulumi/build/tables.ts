/** The names of every SDK, and what is left out because the SDK has no name for it. */
import { hcloud } from '../generated/hcloud.ts'
import { openstack } from '../generated/openstack.ts'
import { ovh } from '../generated/ovh.ts'
import { scaleway } from '../generated/scaleway.ts'
import type { Names, TypeNames } from './names.ts'

export const SDKS: readonly Names[] = [hcloud, openstack, ovh, scaleway]

/** The SDK of a Terraform provider's local name; undefined when Pulumi has none (CloudStack). */
export function sdkOf(provider: string): Names | undefined {
  return SDKS.find((sdk) => sdk.provider === provider)
}

/** Terraform takes the provider's name from the first word of the type. */
export const providerOf = (type: string): string => type.slice(0, type.indexOf('_'))

export function typeNames(type: string): TypeNames | undefined {
  return sdkOf(providerOf(type))?.types[type]
}

/**
 * Values that may be left out where the SDK has no property, since they are what the platform does unasked. Any other
 * value of these attributes is refused.
 */
export const UNASKED: Readonly<Record<string, unknown>> = {
  // OpenStack's networking API makes a security group stateful unless told otherwise.
  'openstack_networking_secgroup_v2.stateful': true,
}
