import { sizeOf, smallestSize, soldAt } from '../../hosts/sizes.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text, unproven } from '../lib/say.ts'

/** No server of a size that its host has withdrawn, or does not sell there: it could not be made again. */
export default defineCheck({
  id: 'hygiene.size-current',
  severity: 'low',
  reads: ['servers[].size', 'servers[].site', 'hosts: sizes, and where each is sold'],
  title: text('tailles encore commercialisées', 'sizes still on sale'),
  why: text(
    'un serveur perdu ne pourrait pas être recréé à l’identique',
    'a lost server could not be recreated as it was',
  ),
  remedy: text('passer à une taille commercialisée', 'move to a size on sale'),
  items: ({ servers }) => servers,
  look({ origin, host, size: written, site }, { level }) {
    const code = know(written)
    const size = host === null ? undefined : sizeOf(host, code)
    const at = { origin, path: 'size' }
    if (size === undefined)
      return unproven(text(`taille inconnue\u00a0: ${code}`, `unknown size: ${code}`), at)
    const { deprecated, replacedBy, source } = size
    if (deprecated)
      return broken({
        ...{ ...at, level, found: code, note: source.title },
        expected: replacedBy ?? text('une taille commercialisée', 'a size on sale'),
      })
    const there = isUnknown(site) ? undefined : site
    if (there === undefined || soldAt(size, there)) return null
    const instead = host === null ? undefined : smallestSize(host, size, there)
    return broken({
      ...{ ...at, level, note: source.title },
      expected: instead?.code ?? text(`une taille commercialisée à ${there}`, `a size on sale in ${there}`),
      found: text(`${code}, non commercialisée à ${there}`, `${code}, not on sale in ${there}`),
    })
  },
})
