/** From Pulumi's names to Terraform's, which are those that the adapters read. */
import { ATTRIBUTES, TYPES } from '../generated/pulumi-names.ts'

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

export function snakeCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
}
