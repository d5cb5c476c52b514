import { AREAS } from '../../contract/areas.ts'
import { HOSTS } from '../../hosts/index.ts'
import { areaText } from '../lib/areas.ts'
import { each } from '../lib/each.ts'
import { placedThings, placeOf, placeText, unknownPlace } from '../lib/place.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** The place is under the signed law, and so is the company that owns the host. */
export default definePolicy({
  id: 'site.jurisdiction',
  kind: 'site.jurisdiction',
  severity: 'critical',
  reads: ['site and host of everything that holds data', 'vaults[].replicatedTo', 'hosts: parent company'],
  title: text('sous droit européen', 'under European law'),
  why: text(
    'un hébergeur dont la maison mère relève d’un autre droit peut être contraint de livrer les données (arrêt Schrems II)',
    'a cloud provider whose parent company is subject to another law can be compelled to hand over the data (Schrems II)',
  ),
  remedy: text(
    'choisir un site et un hébergeur de la zone signée',
    'choose a site and a cloud provider within the signed area',
  ),
  check({ promise, inventory, level }) {
    const { area } = promise.params
    const things = placedThings(inventory)
    const copies = inventory.vaults.flatMap((vault) => vault.replicatedTo.map((site) => ({ ...vault, site })))
    const expected = areaText(area)
    if (things.length === 0)
      return [unproven(text('aucune ressource localisée', 'no resource with a location'))]
    return each([...things, ...copies], (thing) => {
      const place = placeOf(thing)
      if (place === null) return unknownPlace(thing)
      const where = { origin: thing.origin, path: 'site', level, expected }
      if (!AREAS[area].has(place.country))
        return broken({ ...where, found: `${placeText(place)}, ${place.country}` })
      const { name, parent } = HOSTS[place.host]
      if (!AREAS[area].has(parent.country))
        return broken({ ...where, path: 'host', found: `${parent.name}, ${parent.country}` })
      if (!parent.established)
        return unproven(
          text(`maison mère de ${name} non déterminée`, `parent company of ${name} not determined`),
          thing,
        )
      return kept(`${placeText(place)}, ${place.country}; ${parent.name}, ${parent.country}`, level, thing)
    })
  },
})
