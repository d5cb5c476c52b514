import { between, isCidr, oneOf } from '../checks.ts'
import type { Behaviours, PlanCheck } from '../model.ts'
import { placed } from './common.ts'

/** Once on, routing of a VPC stays on. */
const routingStays: PlanCheck = ({ config, prior }) =>
  prior?.enable_routing === true && config.enable_routing === false
    ? [{ at: null, summary: 'routing cannot be disabled on this VPC', detail: 'enable_routing was true.' }]
    : []

const RECORDS = [
  'A',
  'AAAA',
  'ALIAS',
  'CAA',
  'CNAME',
  'DNAME',
  'DNSKEY',
  'DS',
  'HINFO',
  'HTTPS',
  'LOC',
  'MX',
  'NAPTR',
  'NS',
  'PTR',
  'RP',
  'SRV',
  'SSHFP',
  'SVCB',
  'TLSA',
  'TXT',
]

export const behaviours: Behaviours = {
  scaleway_vpc: placed({ replace: ['enable_transitivity'], planChecks: [routingStays] }),
  scaleway_vpc_private_network: placed({
    computedBlocks: ['ipv4_subnet', 'ipv6_subnets'],
    replace: ['ipv4_subnet.subnet', 'ipv6_subnets.subnet', 'vpc_id'],
    // A private network is regional; the zone is left from older versions and not looked at.
    ignoreChange: { zone: () => true },
    checks: [
      isCidr('ipv4_subnet.subnet', { network: true }),
      isCidr('ipv6_subnets.subnet', { network: true }),
    ],
  }),
  scaleway_vpc_public_gateway: placed({ replace: ['ip_id'] }),
  scaleway_vpc_public_gateway_ip: placed({}),
  scaleway_vpc_gateway_network: placed({
    defaults: { enable_masquerade: true },
    computedBlocks: ['ipam_config', 'private_ip'],
    replace: ['gateway_id', 'private_network_id'],
  }),
  scaleway_s2s_vpn_gateway: placed({ computedBlocks: ['public_config'] }),
  scaleway_domain_record: {
    defaults: { ttl: 3600 },
    replace: ['dns_zone', 'name', 'project_id', 'type'],
    checks: [oneOf('type', RECORDS), between('ttl', 60, 2_592_000)],
  },
}
