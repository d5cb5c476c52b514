import type { TerraformStack } from 'cdktf'
import type { HostId } from '../../hosts/index.ts'
import type { HostSession } from './driver.ts'
import { openHetzner } from './hetzner/index.ts'
import { openIkoula } from './ikoula/index.ts'
import { openOvh } from './ovh/index.ts'
import { openScaleway } from './scaleway/index.ts'

export type { HostSession } from './driver.ts'

const DRIVERS: Readonly<Record<HostId, (stack: TerraformStack) => HostSession>> = {
  hetzner: openHetzner,
  ikoula: openIkoula,
  ovh: openOvh,
  scaleway: openScaleway,
}

/** Opens each host once a stack, when the first service needs it. */
export function hostsOf(stack: TerraformStack): (host: HostId) => HostSession {
  const open = new Map<HostId, HostSession>()
  return (host) => {
    const session = open.get(host) ?? DRIVERS[host](stack)
    open.set(host, session)
    return session
  }
}
