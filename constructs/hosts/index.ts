import type { TerraformStack } from 'cdktf'
import type { HostId } from '../../hosts/index.ts'
import type { HostSession } from './driver.ts'
import { openHetzner } from './hetzner/index.ts'
import { openOvh } from './ovh/index.ts'

export type { HostSession } from './driver.ts'

const DRIVERS: Readonly<Partial<Record<HostId, (stack: TerraformStack) => HostSession>>> = {
  hetzner: openHetzner,
  ovh: openOvh,
}

/** Opens each host once a stack, when the first service needs it. */
export function hostsOf(stack: TerraformStack): (host: HostId) => HostSession {
  const open = new Map<HostId, HostSession>()
  return (host) => {
    const session = open.get(host) ?? DRIVERS[host]?.(stack)
    if (session === undefined) throw new Error(`no driver for ${host}`)
    open.set(host, session)
    return session
  }
}
