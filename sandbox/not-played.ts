/** What a real thing does and the rehearsal's does not, told in the page of types. */

const GAPS: readonly (readonly [RegExp, string])[] = [
  [/storage_box/, 'no login, no content'],
  [
    /^hcloud_server$|_instance(_server|_v2)?$|^ovh_cloud_project_instance$/,
    'boot, cloud-init, console, power button',
  ],
  [/firewall|security_group|secgroup|network_acl|_vpc_acl$/, 'no packet is filtered'],
  [/load_?balancer|_lb(_|$)/, 'no traffic, no health check, targets are never unhealthy'],
  [/certificate/, 'no certificate is issued or renewed'],
  [/_zone$|zone_r|_record|recordset|domain|rdns|reverse/, 'no name is resolved, no delegation checked'],
  [/vpn/, 'no tunnel comes up'],
  [
    /(object_)?bucket|_storage(_|$)|objectstorage|scaleway_object$/,
    'no object expires, moves or is replicated; no S3 endpoint',
  ],
  [/volume|_disk$|attach/, 'no content, no file system, no speed'],
  [/snapshot|backup|_image/, 'no content: a copy is a name, a date and a size'],
  [/_iam_|_user|credential|api_key|identity|_policy$|_token/, 'no permission is enforced'],
  [/placement_group|servergroup|instance_group|affinity/, 'members are counted, not put on hypervisors'],
  [/cockpit|alert/, 'no metric, no alert'],
  [/okms|key_manager|secret/, 'no key, no secret is kept'],
  [/floating|primary_ip|_ip$|ipaddress|elastic/, 'addresses are of the documentation ranges'],
  [/router|gateway|network|subnet|vrack|vpc|port|nic/, 'no routing'],
]

/** In one phrase; empty when there is nothing to tell. */
export const notPlayed = (type: string): string => GAPS.find(([types]) => types.test(type))?.[1] ?? ''
