import type { Host, Site } from './model.ts'

type Serves = Site['serves']

const at = (city: string, country: string, datacenter: string, serves: Serves, ...codes: string[]): Site[] =>
  codes.map((code) => ({ host: 'ovh', code, serves, datacenter: `ovh-${datacenter}`, city, country }))

/** A region of three availability zones: servers are in a zone, and the store of the region outlives any one of them. */
const threeZones = (city: string, country: string, region: string, short: string): Site[] => {
  const zones = ['a', 'b', 'c']
  return [
    ...at(city, country, short, 'object', region).map((site) => ({
      ...site,
      spreadOver: zones.map((zone) => `ovh-${short}-${zone}`),
    })),
    ...zones.flatMap((zone) =>
      at(city, country, `${short}-${zone}`, 'compute', `${region.toLowerCase()}-${zone}`).map((site) => ({
        ...site,
        region,
      })),
    ),
  ]
}

/**
 * Public Cloud regions. `GRA11` and the like hold servers, `GRA` the buckets of the same place; a region that is
 * sold under one code for both is listed once. Two numbered regions of one place are one datacenter here: OVHcloud
 * does not publish which building a number is, so they never prove "another datacenter". The store of a region of one zone
 * is in one datacenter of the place (guide on deployment modes, 2024-12-11).
 */
export const ovh: Host = {
  id: 'ovh',
  name: 'OVHcloud',
  parent: { name: 'OVH Groupe SA', country: 'FR', established: true },
  sites: [
    ...at('Gravelines', 'FR', 'gra', 'compute', 'GRA5', 'GRA7', 'GRA9', 'GRA11'),
    ...at('Gravelines', 'FR', 'gra', 'object', 'GRA'),
    ...at('Strasbourg', 'FR', 'sbg', 'compute', 'SBG5'),
    ...at('Strasbourg', 'FR', 'sbg', 'object', 'SBG'),
    ...at('Roubaix', 'FR', 'rbx', 'compute', 'EU-WEST-RBX'),
    ...at('Roubaix', 'FR', 'rbx', 'object', 'RBX'),
    ...threeZones('Paris', 'FR', 'EU-WEST-PAR', 'par'),
    ...threeZones('Milan', 'IT', 'EU-SOUTH-MIL', 'mil'),
    ...at('Frankfurt', 'DE', 'de', 'compute', 'DE1'),
    ...at('Frankfurt', 'DE', 'de', 'object', 'DE'),
    ...at('Warsaw', 'PL', 'waw', 'compute', 'WAW1'),
    ...at('Warsaw', 'PL', 'waw', 'object', 'WAW'),
    ...at('London', 'GB', 'uk', 'compute', 'UK1'),
    ...at('London', 'GB', 'uk', 'object', 'UK'),
    ...at('Beauharnois', 'CA', 'bhs', 'compute', 'BHS5'),
    ...at('Beauharnois', 'CA', 'bhs', 'object', 'BHS'),
    ...at('Singapore', 'SG', 'sgp', 'both', 'SGP1'),
    ...at('Sydney', 'AU', 'syd', 'both', 'SYD1'),
    ...at('Mumbai', 'IN', 'mum', 'both', 'AP-SOUTH-MUM'),
    ...at('Vint Hill', 'US', 'va', 'both', 'US-EAST-VA-1'),
    ...at('Hillsboro', 'US', 'or', 'both', 'US-WEST-OR-1'),
    ...at('Marseille', 'FR', 'mrs', 'compute', 'EU-WEST-LZ-MRS'),
    ...at('Brussels', 'BE', 'bru', 'compute', 'EU-WEST-LZ-BRU'),
    ...at('Amsterdam', 'NL', 'ams', 'compute', 'EU-WEST-LZ-AMS'),
    ...at('Luxembourg', 'LU', 'lux', 'compute', 'EU-WEST-LZ-LUX'),
    ...at('Zurich', 'CH', 'zrh', 'compute', 'EU-WEST-LZ-ZRH'),
  ],
  source: {
    title:
      'OVHcloud provider documentation and Public Cloud region lists; ovh/docs s3_location (2026-02-03) and s3_regions_comparison (2024-12-11) for what a region keeps where',
    read: '2026-11-22',
  },
}
