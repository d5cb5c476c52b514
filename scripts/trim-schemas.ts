/**
 * Parts what `terraform providers schema -json` prints in two: the types that the rehearsal describes, and the rest, which it
 * plans by their schema alone.
 *
 * Usage: node --import tsx scripts/trim-schemas.ts <folder with hcloud.json, openstack.json, …>
 * Result: providers/<package>/schema.json and rest.json, same format, one line a type so that a diff reads well.
 */
import fs from 'node:fs'
import path from 'node:path'

interface Keep {
  /** Folder under providers/. */
  readonly into: string
  /** Resource types, without the provider's prefix. */
  readonly resources: RegExp
  /** Data sources, without the provider's prefix. */
  readonly data: RegExp
}

const only = (...names: string[]): RegExp => new RegExp(`^(${names.join('|')})$`)

const KEEP: Readonly<Record<string, Keep>> = {
  hcloud: {
    into: 'hetzner',
    resources: /./,
    data: only(
      'images?',
      'server_types?',
      'locations?',
      'networks?',
      'ssh_keys?',
      'load_balancer_types?',
      'storage_box_types?',
      'firewalls?',
      'placement_groups?',
      'servers?',
      'volumes?',
      'primary_ips?',
      'zone',
      'storage_box',
    ),
  },
  openstack: {
    into: 'openstack',
    resources: only(
      'compute_(instance|servergroup|keypair|volume_attach|interface_attach)_v2',
      'networking_(network|subnet|subnet_route|port|router|router_interface|router_route|secgroup|secgroup_rule|floatingip|floatingip_associate|port_secgroup_associate|portforwarding|trunk)_v2',
      'blockstorage_(volume|volume_attach)_v3',
      'lb_(loadbalancer|listener|pool|member|members|monitor|l7policy|l7rule)_v2',
      'objectstorage_(container|object)_v1',
      'dns_(zone|recordset)_v2',
      'images_image_v2',
      'identity_ec2_credential_v3',
      'vpnaas_(service|ike_policy|ipsec_policy|endpoint_group|site_connection)_v2',
    ),
    data: only(
      'images_image_v2',
      'images_image_ids_v2',
      'compute_(flavor|keypair|availability_zones|servergroup|instance)_v2',
      'networking_(network|subnet|subnet_ids|port|router|secgroup|floatingip)_v2',
      'blockstorage_(volume|snapshot|availability_zones)_v3',
      'identity_auth_scope_v3',
      'dns_zone_v2',
    ),
  },
  ovh: {
    into: 'ovh',
    resources: only(
      'cloud_(instance|instance_group|security_group|ssh_key|floating_ip|gateway)',
      'cloud_network_private_vrack(_subnet)?',
      'cloud_storage_block_volume(_backup|_snapshot)?',
      'cloud_project_(instance|instance_snapshot|ssh_key|user|gateway|gateway_interface|loadbalancer|volume|volume_backup|workflow_backup|region|region_network|failover_ip_attach|alerting)',
      'cloud_project_user_s3_(credential|policy)',
      'cloud_project_network_private(_subnet|_subnet_v2)?',
      'cloud_project_storage(_object_bucket_lifecycle_configuration|_replication_job)?',
      'domain_zone(_record)?',
      'ip_reverse',
      'okms(_credential|_secret|_service_key)?',
      'vrack(_cloudproject)?',
    ),
    data: only(
      'cloud_(instance_flavors?|instance_images?|instance_groups?|flavors?|images?|regions?|ssh_keys?|security_groups?)',
      'cloud_network_private_vracks?',
      'cloud_project',
      'cloud_project_(regions?|images?|flavors?|ssh_keys?|network_privates?|network_private_subnets|user|storage)',
      'cloud_project_loadbalancer_flavors',
      'domain_zone',
      'location',
    ),
  },
  scaleway: {
    into: 'scaleway',
    resources: only(
      'account_project',
      'instance_(server|ip|image|snapshot|volume|user_data|placement_group|private_nic|security_group|security_group_rules|ip_reverse_dns)',
      'block_(volume|snapshot)',
      'vpc(_private_network|_public_gateway|_public_gateway_ip|_public_gateway_pat_rule|_gateway_network|_acl|_route)?',
      'ipam_ip',
      'lb(_ip|_backend|_frontend|_acl|_certificate|_route|_private_network)?',
      'object(_bucket|_bucket_acl|_bucket_policy|_bucket_lock_configuration|_bucket_server_side_encryption_configuration)?',
      'iam_(ssh_key|application|api_key|policy|group)',
      'domain_(record|zone)',
      's2s_vpn_(gateway|customer_gateway|connection|routing_policy)',
      'cockpit(_source|_token|_alert_manager)?',
      'secret(_version)?',
      'key_manager_key',
      'flexible_ip',
    ),
    data: only(
      'account_project',
      'availability_zones',
      'instance_(image|server_type|server|ip|security_group|placement_group|snapshot|volume)',
      'marketplace_image',
      'block_(volume|snapshot)',
      'vpc(_private_network)?',
      'iam_ssh_key',
      'lb_ip',
      'object_bucket',
      'domain_zone',
      'ipam_ips?',
    ),
  },
  cloudstack: {
    into: 'cloudstack',
    resources: only(
      'instance',
      'network(_acl|_acl_rule|_acl_ruleset)?',
      'ipaddress',
      'secondary_ipaddress',
      'port_forward',
      'firewall',
      'egress_firewall',
      'static_nat',
      'static_route',
      'disk',
      'volume',
      'attach_volume',
      'snapshot_policy',
      'affinity_group',
      'ssh_keypair',
      'security_group(_rule)?',
      'vpc',
      'vpn_(gateway|customer_gateway|connection)',
      'loadbalancer(_rule)?',
      'nic',
      'private_gateway',
      'template',
      'user_data',
      'project',
    ),
    data: only(
      'zone',
      'template',
      'service_offering',
      'network_offering',
      'ssh_keypair',
      'ipaddress',
      'instance',
      'vpc',
      'volume',
      'project',
      'user_data',
    ),
  },
}

interface ProviderSchema {
  provider: unknown
  resource_schemas?: Record<string, unknown>
  data_source_schemas?: Record<string, unknown>
}

type Types = Record<string, unknown> | undefined
type Wanted = (type: string, rule: RegExp) => boolean

function lines(prefix: string, types: Types, rule: RegExp, wanted: Wanted): string {
  return Object.entries(types ?? {})
    .filter(([type]) => wanted(type.slice(prefix.length + 1), rule))
    .map(([type, schema]) => `${JSON.stringify(type)}: ${JSON.stringify(schema)}`)
    .join(',\n')
}

function part(prefix: string, address: string, schema: ProviderSchema, keep: Keep, wanted: Wanted): string {
  return [
    `{"format_version": "1.0", "provider_schemas": {${JSON.stringify(address)}: {`,
    `"provider": ${JSON.stringify(schema.provider)},`,
    `"resource_schemas": {\n${lines(prefix, schema.resource_schemas, keep.resources, wanted)}\n},`,
    `"data_source_schemas": {\n${lines(prefix, schema.data_source_schemas, keep.data, wanted)}\n}`,
    '}}}\n',
  ].join('\n')
}

const PARTS: Readonly<Record<string, Wanted>> = {
  'schema.json': (type, rule) => rule.test(type),
  'rest.json': (type, rule) => !rule.test(type),
}

const from = process.argv[2]
if (!from) throw new Error('usage: trim-schemas.ts <folder of full schemas>')
for (const [prefix, keep] of Object.entries(KEEP)) {
  const full = JSON.parse(fs.readFileSync(path.join(from, `${prefix}.json`), 'utf8')) as {
    provider_schemas: Record<string, ProviderSchema>
  }
  for (const [address, schema] of Object.entries(full.provider_schemas)) {
    const folder = path.join(import.meta.dirname, '..', 'providers', keep.into)
    fs.mkdirSync(folder, { recursive: true })
    for (const [name, wanted] of Object.entries(PARTS)) {
      const text = part(prefix, address, schema, keep, wanted)
      JSON.parse(text)
      fs.writeFileSync(path.join(folder, name), text)
      console.log(`${keep.into}/${name}: ${text.length} bytes`)
    }
  }
}
