import { sizeOf, smallestSize, soldAt } from '../../hosts/sizes.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text, unproven } from '../lib/say.ts'

/** No server of a size that its host has withdrawn, or does not sell there: it could not be made again. */
export default defineCheck({
  id: 'hygiene.size-current',
  severity: 'low',
  reads: ['servers[].size', 'servers[].site', 'hosts: sizes, and where each is sold'],
  title: text('tailles encore vendues', 'sizes still sold'),
  why: text(
    'un serveur perdu ne pourrait pas être refait à l’identique',
    'a lost server could not be made again as it was',
  ),
  remedy: text('passer à la génération vendue', 'move to the generation that is sold'),
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
        expected: replacedBy ?? text('une taille vendue', 'a size that is sold'),
      })
    const there = isUnknown(site) ? undefined : site
    if (there === undefined || soldAt(size, there)) return null
    const instead = host === null ? undefined : smallestSize(host, size, there)
    return broken({
      ...{ ...at, level, note: source.title },
      expected: instead?.code ?? text(`une taille vendue à ${there}`, `a size that ${there} sells`),
      found: text(`${code}, qui ne se vend pas à ${there}`, `${code}, which ${there} does not sell`),
    })
  },
})
