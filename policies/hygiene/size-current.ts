import { sizeOf } from '../../hosts/sizes.ts'
import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text, unproven } from '../lib/say.ts'

/** No server of a size that its host has withdrawn: it could not be made again. */
export default defineCheck({
  id: 'hygiene.size-current',
  severity: 'low',
  reads: ['servers[].size', 'hosts: sizes'],
  title: text('tailles encore vendues', 'sizes still sold'),
  why: text(
    'un serveur perdu ne pourrait pas être refait à l’identique',
    'a lost server could not be made again as it was',
  ),
  remedy: text('passer à la génération vendue', 'move to the generation that is sold'),
  items: ({ servers }) => servers,
  look(server, { level }) {
    const code = know(server.size)
    const size = server.host === null ? undefined : sizeOf(server.host, code)
    const at = { origin: server.origin, path: 'size' }
    if (size === undefined)
      return unproven(text(`taille inconnue\u00a0: ${code}`, `unknown size: ${code}`), at)
    if (size.deprecated !== true) return null
    return broken({ ...at, level, expected: text('une taille vendue', 'a size that is sold'), found: code })
  },
})
