import type { Host } from './model.ts'

/**
 * CloudStack zones. The names below are those the contracts and the rehearsal cloud use; the zone ids of the real
 * API are read with the `cloudstack_zone` data source. Ownership of the company was not established.
 */
export const ikoula: Host = {
  id: 'ikoula',
  name: 'Ikoula',
  parent: { name: 'Ikoula Net SAS', country: 'FR', established: false },
  sites: [
    {
      host: 'ikoula',
      code: 'REIMS',
      serves: 'both',
      datacenter: 'ikoula-reims',
      city: 'Reims',
      country: 'FR',
    },
    {
      host: 'ikoula',
      code: 'EPPES',
      serves: 'both',
      datacenter: 'ikoula-eppes',
      city: 'Eppes',
      country: 'FR',
    },
  ],
  source: { title: 'Ikoula public wiki and datacenter pages (zone ids not published)', read: '2026-11-22' },
}
