import type { HostId, Source } from './model.ts'

/** The Debian 13 image as each host's provider takes it. By name: OpenStack's ids differ from region to region. */
export const DEBIAN_13: Readonly<Record<HostId, string>> = {
  hetzner: 'debian-13',
  ovh: 'Debian 13',
  scaleway: 'debian_trixie',
  ikoula: 'Debian 13',
}

export const IMAGES_SOURCE: Source = {
  title:
    'provider examples and acceptance tests (hcloud, ovh, scaleway labels); CloudStack template names vary',
  read: '2026-11-22',
}
