/** The cloud-config of a firewall appliance, option standard or advanced. */
import { InputError } from '../../../contract/errors.ts'
import { checkGuest } from '../check.ts'
import { firewallPart } from '../firewall.ts'
import type { GuestPart } from '../part.ts'
import { DEFAULT_ZONE, renderParts } from '../render.ts'
import type { Channel, Rendered } from '../settings.ts'
import { antivirusPart } from './antivirus.ts'
import { checkApplications } from './applications.ts'
import { devicePart } from './device.ts'
import { applianceTables } from './filter.ts'
import { ipsPart } from './ips.ts'
import { ipsecPart } from './ipsec.ts'
import { pairPart } from './pair.ts'
import { proxyPart } from './proxy.ts'
import type { ApplianceSpec } from './spec.ts'
import { sslVpnPart } from './ssl-vpn.ts'
import { webFilterPart } from './web-filter.ts'

export type { ApplianceSpec } from './spec.ts'

/**
 * Debian 12 or 13 for the option standard, Debian 13 for advanced. Keys and certificates come after boot (docs/after-boot.md).
 * @throws InputError when the spec could not become a working appliance.
 */
export function renderAppliance(spec: ApplianceSpec): string {
  return buildAppliance(spec, null).userData
}

/** The same appliance with what may change apart: rules, joined sites, what the web filter refuses. */
export function buildAppliance(spec: ApplianceSpec, channel: Channel | null): Rendered {
  checkGuest(spec)
  const unknown = checkApplications(spec.inspection)
  if (unknown.length > 0) throw new InputError(unknown)
  const parts = [
    firewallPart(applianceTables(spec)),
    routingPart,
    devicePart(spec),
    pairPart(spec),
    proxyPart(spec),
    ipsecPart(spec),
    sslVpnPart(spec),
    antivirusPart(spec.inspection !== null),
    webFilterPart(spec),
    ipsPart(spec, spec.timeZone ?? DEFAULT_ZONE),
  ]
  return renderParts(spec, parts, channel)
}

const routingPart: GuestPart = {
  files: [
    {
      path: '/etc/sysctl.d/60-routing.conf',
      content: 'net.ipv4.ip_forward = 1\nnet.ipv4.conf.all.rp_filter = 2\n',
    },
  ],
  commands: [['sysctl', '-q', '--system']],
}
