import type { Host, Site } from './model.ts'

const site = (code: string, city: string, country: string): Site => ({
  host: 'hetzner',
  code,
  serves: 'both',
  datacenter: `hetzner-${code}`,
  city,
  country,
})

/** Locations as the Hetzner Cloud API names them. None is in France. */
export const hetzner: Host = {
  id: 'hetzner',
  name: 'Hetzner',
  parent: { name: 'Hetzner Online GmbH', country: 'DE', established: true },
  sites: [
    site('fsn1', 'Falkenstein', 'DE'),
    site('nbg1', 'Nuremberg', 'DE'),
    site('hel1', 'Helsinki', 'FI'),
    site('ash', 'Ashburn', 'US'),
    site('hil', 'Hillsboro', 'US'),
    site('sin', 'Singapore', 'SG'),
  ],
  source: { title: 'Hetzner Cloud API description, locations and network zones', read: '2026-11-22' },
}
