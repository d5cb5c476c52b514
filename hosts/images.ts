import type { HostId } from './model.ts'

/**
 * The Debian 13 image as each host's provider takes it. By name: OpenStack's ids differ from region to region.
 * Read on 2026-11-22 in the examples and acceptance tests of the hcloud, ovh and scaleway providers; the names of
 * CloudStack's templates are each operator's own.
 */
export const DEBIAN_13: Readonly<Record<HostId, string>> = {
  hetzner: 'debian-13',
  ovh: 'Debian 13',
  scaleway: 'debian_trixie',
  ikoula: 'Debian 13',
}
