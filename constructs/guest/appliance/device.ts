/** The device towards the network, where the host's images do not always call it the same. */
import type { GuestPart } from '../part.ts'
import { execLine, unitText } from '../systemd.ts'
import type { ApplianceSpec } from './spec.ts'

const SCRIPT = '/usr/local/sbin/network-device'
const UNIT = 'network-device.service'

/**
 * Found by the first bytes of its hardware address and given the name that the ruleset uses, one that no kernel gives:
 * until it has it, nothing is forwarded either way. Its address is fixed and it takes no route from DHCP, so that the
 * way out stays the one outside.
 */
export function devicePart({ inside }: ApplianceSpec): GuestPart {
  const { interface: name, address, network, hardware } = inside
  if (hardware === undefined) return {}
  const cidr = `${address}/${network.split('/')[1]}`
  const match = `ATTR{address}=="${hardware}:*"`
  return {
    files: [
      {
        // From the second start on, before anything uses the device; it also wakes the unit when the device is plugged in.
        path: '/etc/udev/rules.d/70-network-device.rules',
        content: `SUBSYSTEM=="net", ACTION=="add", ${match}, NAME="${name}", TAG+="systemd", ENV{SYSTEMD_WANTS}+="${UNIT}"\n`,
      },
      {
        path: `/etc/systemd/network/10-${name}.network`,
        content: unitText({ Match: { Name: name }, Network: { DHCP: 'no', Address: cidr } }),
      },
      { path: SCRIPT, content: FIND, mode: '0755' },
      {
        path: `/etc/systemd/system/${UNIT}`,
        content: unitText({
          Unit: { Description: `Name and address of ${name}`, After: 'firewall.service' },
          Service: {
            Type: 'oneshot',
            ExecStart: execLine([SCRIPT, hardware, name, cidr]),
            // The host plugs it in some seconds after the first start.
            Restart: 'on-failure',
            RestartSec: '5s',
          },
          Install: { WantedBy: 'multi-user.target' },
        }),
      },
    ],
    units: [UNIT],
  }
}

const FIND = `#!/bin/sh
# network-device HARDWARE NAME CIDR: the device whose address begins with HARDWARE gets NAME and CIDR.
set -eu
device=$(ip -br link | grep -F " $1:" | head -n 1 | cut -d ' ' -f 1 | cut -d @ -f 1)
if [ -z "$device" ]; then
  echo "no device whose address begins with $1" >&2
  exit 1
fi
if [ "$device" != "$2" ]; then
  ip link set "$device" down
  ip link set "$device" name "$2"
fi
ip link set "$2" up
ip address replace "$3" dev "$2"
ip -4 route del default dev "$2" 2>/dev/null || :
`
