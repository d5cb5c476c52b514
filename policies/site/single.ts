import { producers } from '../lib/backups.ts'
import { each } from '../lib/each.ts'
import { placeOf, placeText, unknownPlace } from '../lib/place.ts'
import { broken, kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** One datacenter, and no second one: more than one site is a redundancy that was not sold. */
export default definePolicy({
  id: 'site.single',
  kind: 'site.single',
  severity: 'medium',
  reads: ['servers[].site', 'loadBalancers[].site'],
  title: text('un seul datacenter', 'a single datacenter'),
  why: text(
    'un second site est une prestation non vendue, sur laquelle le client pourrait finir par compter',
    'a second site is unsold work, and the client may come to rely on it',
  ),
  remedy: text('retirer ce qui est hors du site signé', 'remove what is outside the signed site'),
  check(subject) {
    const { promise, inventory, level } = subject
    const signed = promise.params.sites.map((code) => code.toLowerCase())
    let first: string | null = null
    return each([...producers(subject), ...inventory.loadBalancers], (thing) => {
      const place = placeOf(thing)
      if (place === null) return unknownPlace(thing)
      const where = { origin: thing.origin, path: 'site', level }
      if (signed.length > 0 && !signed.includes(place.code.toLowerCase()))
        return broken({ ...where, expected: promise.params.sites.join(', '), found: placeText(place) })
      first ??= place.datacenter
      if (place.datacenter !== first)
        return broken({
          ...where,
          direction: 'over',
          expected: text('un seul datacenter', 'a single datacenter'),
          found: placeText(place),
        })
      return kept(placeText(place), level, thing)
    })
  },
})
