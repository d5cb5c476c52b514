/** From Pulumi's names to Terraform's, which are those that the adapters read. */
import { ATTRIBUTES, COMPUTED, TYPES } from '../generated/pulumi-names.ts'
import { snakeCase } from './snake-case.ts'

/**
 * The Terraform type of a Pulumi token: `openstack:compute/instance:Instance` is `openstack_compute_instance_v2`. A
 * token that no SDK we read has is spelled by the rule of the bridge, so that the resource is still listed.
 */
export function terraformType(token: string): string | null {
  const found = /^([\w-]+):([^:/]+)(?:\/([^:]+))?:\w+$/.exec(token)
  if (!found) return null
  const [, pkg = '', group = '', name = ''] = found
  const known = TYPES[`${pkg}:${group}/${name}`]
  if (known !== undefined) return known
  const family = snakeCase(group)
  return [pkg, ...(family === 'index' || family === '' ? [] : [family]), snakeCase(name)].join('_')
}

/** Terraform's name of the property at `path`, Pulumi's names in snake case from the resource down. */
export function terraformName(type: string, path: readonly string[]): string {
  return ATTRIBUTES[type]?.[path.join('.')] ?? (path.at(-1) as string)
}

/** Attributes that nobody can set, and only the provider tells. */
export const computedOf = (type: string): readonly string[] => COMPUTED[type] ?? []
