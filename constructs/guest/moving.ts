import type { GuestPart } from './part.ts'
import { execLine, unitText } from './systemd.ts'

const UNIT = 'moving-address.service'

/**
 * An address that the host hands from one server to another. Each has it from the start, without a device of its own, and answers as
 * soon as the host sends it packets for it: whoever moves it has nothing to do here.
 */
export function movingPart(address: string | undefined): GuestPart {
  if (address === undefined) return {}
  const unit = unitText({
    Unit: {
      Description: `The address ${address} when the host hands it over`,
      Before: 'network-online.target',
    },
    Service: {
      Type: 'oneshot',
      RemainAfterExit: 'yes',
      ExecStart: execLine(['/usr/sbin/ip', 'address', 'replace', `${address}/32`, 'dev', 'lo']),
    },
    Install: { WantedBy: 'multi-user.target' },
  })
  return { files: [{ path: `/etc/systemd/system/${UNIT}`, content: unit }], units: [UNIT] }
}
