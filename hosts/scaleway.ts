import type { Host, Site } from './model.ts'

/**
 * The store of a region of three zones keeps its default class over all three, one datacenter each (the host's Object Storage FAQ,
 * reviewed 2025-10-21). Its other classes are in one zone that is not named, or, Glacier, in a bunker of Paris.
 */
const zones = (region: string, count: number, city: string, country: string): Site[] => [
  ...Array.from({ length: count }, (_, index) => ({
    host: 'scaleway' as const,
    code: `${region}-${index + 1}`,
    serves: 'compute' as const,
    datacenter: `scaleway-${region}-${index + 1}`,
    city,
    country,
  })),
  {
    host: 'scaleway',
    code: region,
    serves: 'object',
    datacenter: `scaleway-${region}`,
    ...(count === 3 && { spreadOver: [1, 2, 3].map((zone) => `scaleway-${region}-${zone}`) }),
    city,
    country,
  },
]

/** Zones hold servers, regions hold buckets; the three zones of fr-par are all Paris. */
export const scaleway: Host = {
  id: 'scaleway',
  name: 'Scaleway',
  parent: { name: 'iliad SA', country: 'FR', established: true },
  sites: [
    ...zones('fr-par', 3, 'Paris', 'FR'),
    ...zones('nl-ams', 3, 'Amsterdam', 'NL'),
    ...zones('pl-waw', 3, 'Warsaw', 'PL'),
    ...zones('it-mil', 1, 'Milan', 'IT'),
  ],
  source: {
    title:
      'Scaleway provider guide "regions and zones", SDK locality list; docs-content object-storage/faq.mdx for what a region keeps where',
    read: '2026-11-22',
  },
}
