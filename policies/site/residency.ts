import type { Site } from '../../hosts/model.ts'
import { each } from '../lib/each.ts'
import { placedThings, placeOf, placeText, unknownPlace } from '../lib/place.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** Everything that holds the client's data stands in the signed countries, and with the signed operators. */
export default definePolicy({
  id: 'site.residency',
  kind: 'site.residency',
  severity: 'critical',
  reads: ['site of servers, volumes, vaults, host backups, load balancers', 'vaults[].replicatedTo'],
  title: text('données dans les pays signés', 'data in the signed countries'),
  why: text(
    'un autre pays change le droit applicable aux données',
    'another country changes the law that applies to the data',
  ),
  remedy: text(
    'déplacer la ressource vers un site des pays signés',
    'move the resource to a site in one of the signed countries',
  ),
  check({ promise, inventory, level }) {
    const { countries, operators } = promise.params
    const judge = (place: Site, at: Parameters<typeof unknownPlace>[0], path: string) => {
      const where = { origin: at.origin, path, level }
      if (!countries.includes(place.country))
        return broken({
          ...where,
          expected: countries.join(', '),
          found: `${placeText(place)}, ${place.country}`,
        })
      if (operators !== null && !operators.includes(place.host))
        return broken({ ...where, path: 'host', expected: operators.join(', '), found: place.host })
      return kept(`${placeText(place)}, ${place.country}`, level, at)
    }
    const things = each(placedThings(inventory), (thing) => {
      const place = placeOf(thing)
      return place === null ? unknownPlace(thing) : judge(place, thing, 'site')
    })
    const copies = inventory.vaults.flatMap((vault) =>
      vault.replicatedTo.flatMap((site) =>
        each([{ ...vault, site }], (copy) => {
          const place = placeOf(copy)
          return place === null ? unknownPlace(copy) : judge(place, copy, 'replicatedTo')
        }),
      ),
    )
    if (inventory.servers.length === 0) return [unproven(text('aucun serveur', 'no server')), ...things]
    return [...things, ...copies]
  },
})
