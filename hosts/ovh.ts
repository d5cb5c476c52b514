import type { Host, Site } from './model.ts'

type Serves = Site['serves']

const at = (city: string, country: string, datacenter: string, serves: Serves, ...codes: string[]): Site[] =>
  codes.map((code) => ({ host: 'ovh', code, serves, datacenter: `ovh-${datacenter}`, city, country }))

/**
 * Public Cloud regions. `GRA11` and the like hold servers, `GRA` the buckets of the same place; a region that is
 * sold under one code for both is listed once. Two numbered regions of one place are one datacenter here: OVHcloud
 * does not publish which building a number is, so they never prove "another datacenter".
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
    ...at('Paris', 'FR', 'par', 'both', 'EU-WEST-PAR'),
    ...at('Paris', 'FR', 'par-a', 'compute', 'eu-west-par-a'),
    ...at('Paris', 'FR', 'par-b', 'compute', 'eu-west-par-b'),
    ...at('Paris', 'FR', 'par-c', 'compute', 'eu-west-par-c'),
    ...at('Milan', 'IT', 'mil', 'both', 'EU-SOUTH-MIL'),
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
  source: { title: 'OVHcloud provider documentation and Public Cloud region lists', read: '2026-11-22' },
}
