/** Values that a provider calls sensitive and that a document nevertheless holds in clear. Paths only, never values. */
import type { Inventory } from './model.ts'
import { originOf, pathText } from './reading.ts'
import { type Graph, isRecord, type Resource, word } from './resource.ts'
import { isTemplate } from './template.ts'

type Path = readonly (string | number)[]

export function clearSecrets(graph: Graph): Inventory['sensitiveInClear'] {
  return graph.resources
    .filter(({ sensitive, type }) => isMarked(sensitive) || Object.hasOwn(SENSITIVE, type))
    .flatMap((resource) =>
      pathsOf(resource).map((path) => ({ origin: originOf(graph, resource), path: pathText(path) })),
    )
}

/** Attributes that the schemas mark sensitive: a synthesized stack and states of older versions carry no marks. */
const SENSITIVE: Readonly<Record<string, readonly string[]>> = {
  hcloud_storage_box: ['password'],
  hcloud_storage_box_subaccount: ['password'],
  hcloud_uploaded_certificate: ['private_key'],
  openstack_compute_instance_v2: ['admin_pass'],
  openstack_compute_keypair_v2: ['private_key'],
  ovh_cloud_project_user: ['password'],
  scaleway_rdb_instance: ['password'],
  scaleway_rdb_user: ['password'],
  cloudstack_ssh_keypair: ['private_key'],
  cloudstack_vpn_customer_gateway: ['ipsec_psk'],
}

/** Of these texts the providers keep a hash: what an author's own mark on them covers is not there to be read. */
const KEPT_AS_HASH = /^(?:hcloud_server|openstack_compute_instance_v2|cloudstack_instance)$/
const HASH = /^(?:[A-Za-z0-9+/]{27}=|[0-9a-f]{40})$/

function isHash({ type, values }: Resource, path: Path): boolean {
  return path[0] === 'user_data' && KEPT_AS_HASH.test(type) && HASH.test(word(values.user_data))
}

function pathsOf(resource: Resource): readonly Path[] {
  const marks = [...markedPaths(resource.sensitive, resource.values, [])]
  const marked = marks.filter((path) => !isHash(resource, path))
  const listed = (SENSITIVE[resource.type] ?? []).filter((name) => {
    const value = resource.values[name]
    return typeof value === 'string' && value !== '' && !isTemplate(value)
  })
  return [
    ...marked,
    ...listed.filter((name) => !marked.some((path) => path[0] === name)).map((name) => [name]),
  ]
}

function* markedPaths(mark: unknown, value: unknown, path: Path): Generator<Path> {
  if (value === null || value === undefined || value === '') return
  if (mark === true) yield path
  else if (Array.isArray(mark) && Array.isArray(value)) {
    for (const [index, inner] of mark.entries()) yield* markedPaths(inner, value[index], [...path, index])
  } else if (isRecord(mark) && isRecord(value)) {
    for (const name in mark) yield* markedPaths(mark[name], value[name], [...path, name])
  }
}

/** Cheap look before the walk: most resources have no mark at all. */
function isMarked(mark: unknown): boolean {
  if (mark === true) return true
  if (typeof mark !== 'object' || mark === null) return false
  for (const name in mark) if (isMarked((mark as Record<string, unknown>)[name])) return true
  return false
}
