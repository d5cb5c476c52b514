import { AREAS } from '../../contract/areas.ts'
import { HOSTS } from '../../hosts/index.ts'
import { defineCheck } from '../lib/check.ts'
import { placeAttribute, placedThings, placeOf, placeText, unknownPlace } from '../lib/place.ts'
import { broken, text } from '../lib/say.ts'

/** Everything that holds data stands in the European Economic Area, with a host whose parent does too. */
export default defineCheck({
  id: 'hygiene.location',
  severity: 'high',
  reads: ['site of servers, volumes, vaults, host backups, load balancers', 'vaults[].replicatedTo'],
  title: text('hébergement et hébergeur européens', 'European location and cloud provider'),
  why: text(
    'un droit non européen pourrait s’appliquer aux données',
    'non-European law could apply to the data',
  ),
  remedy: text('choisir un site et un hébergeur européens', 'choose a European site and cloud provider'),
  items: (inventory) => [
    ...placedThings(inventory),
    ...inventory.vaults.flatMap((vault) => vault.replicatedTo.map((site) => ({ ...vault, site }))),
  ],
  look(thing, { level }) {
    const place = placeOf(thing)
    const path = placeAttribute(thing.origin)
    if (place === null) return { ...unknownPlace(thing), path }
    const { parent } = HOSTS[place.host]
    const outside = [place.country, parent.country].find((country) => !AREAS.EEA.has(country))
    if (outside === undefined) return null
    const expected = text('Espace économique européen', 'European Economic Area')
    const found = `${placeText(place)}, ${place.country}; ${parent.name}, ${parent.country}`
    return broken({ origin: thing.origin, path, level, expected, found })
  },
})
