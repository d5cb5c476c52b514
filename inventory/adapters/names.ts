/** Names of the DNS: where the address under a name leads. */

import type { HostId } from '../../hosts/index.ts'
import { addressOf, type Scene, thing } from '../draft.ts'
import type { Ref, Value } from '../model.ts'
import { reachedFrom } from '../reachable.ts'
import type { Path } from '../reading.ts'
import type { Resource } from '../resource.ts'
import { isUnknown } from '../values.ts'

interface Form {
  readonly host: HostId
  readonly kind: string
  readonly zone: string
  readonly label: string
  /** The attribute of one address, or the list whose elements have `value`. */
  readonly target: string
  readonly list?: boolean
  /** What a target may refer to. */
  readonly leads: readonly string[]
}

const FORMS: Readonly<Record<string, Form>> = {
  ovh_domain_zone_record: {
    ...{ host: 'ovh', kind: 'fieldtype', zone: 'zone', label: 'subdomain', target: 'target' },
    leads: ['openstack_compute_instance_v2', 'openstack_networking_floatingip_v2', 'ovh_cloud_instance'],
  },
  scaleway_domain_record: {
    ...{ host: 'scaleway', kind: 'type', zone: 'dns_zone', label: 'name', target: 'data' },
    leads: ['scaleway_instance_server', 'scaleway_instance_ip'],
  },
  hcloud_zone_rrset: {
    ...{ host: 'hetzner', kind: 'type', zone: 'zone', label: 'name', target: 'records', list: true },
    leads: ['hcloud_server', 'hcloud_primary_ip', 'hcloud_floating_ip'],
  },
}

/** Records of type A and AAAA; the others lead to no server. */
export function nameRecord(scene: Scene, resource: Resource): void {
  const form = FORMS[resource.type]
  if (form === undefined) return
  const { reading, draft } = scene
  const kind = reading.text(resource, [form.kind], '')
  if (!isUnknown(kind) && kind !== 'A' && kind !== 'AAAA') return
  const [zone, label] = [reading.text(resource, [form.zone], ''), reading.text(resource, [form.label], '')]
  draft.names.push({
    fqdn: isUnknown(zone) ? zone : isUnknown(label) ? label : full(label, zone),
    ttl: reading.number(resource, ['ttl'], 3600),
    leadsTo: targets(scene, resource, form),
    ...thing(scene, resource, form.host),
  })
}

function full(label: string, zone: string): string {
  const bare = zone.replace(/\.$/, '')
  return label === '' || label === '@' ? bare : `${label}.${bare}`
}

function targets(scene: Scene, resource: Resource, form: Form): Value<readonly Value<Ref>[]> {
  if (!form.list) return [leadsTo(scene, resource, [form.target], form)]
  const count = scene.reading.count(resource, [form.target])
  if (isUnknown(count)) return count
  return Array.from({ length: count }, (_, index) =>
    leadsTo(scene, resource, [form.target, index, 'value'], form),
  )
}

/** A reference, else the server that is known to have the address. */
function leadsTo({ reading, draft }: Scene, resource: Resource, path: Path, { leads }: Form): Value<Ref> {
  const text = reading.text<null>(resource, path, null)
  const server = typeof text === 'string' ? reachedFrom(resource.address, text, draft) : undefined
  if (server !== undefined) return { address: server }
  const ref = reading.relation(resource, path, leads)
  if (ref === null) return { id: typeof text === 'string' ? text : '' }
  return addressOf(ref) === null && typeof text === 'string' ? { id: text } : ref
}
