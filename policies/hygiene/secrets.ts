import { isUnknown } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text, unproven } from '../lib/say.ts'
import { secretIn } from '../lib/secrets.ts'

/** No secret in user data, metadata, labels or descriptions. */
export default defineCheck({
  id: 'hygiene.secrets',
  severity: 'critical',
  reads: ['servers[].texts', 'guest.files'],
  title: text('aucun secret dans les textes des serveurs', 'no secret in the texts of servers'),
  why: text(
    'ces textes se lisent depuis la VM et l’interface',
    'these texts are read from the VM and the console',
  ),
  remedy: text(
    'poser le secret après le démarrage, et le changer',
    'put the secret in place after boot, and change it',
  ),
  items: ({ servers }) => servers,
  look(server, { level }) {
    const files =
      server.guest === null || isUnknown(server.guest)
        ? []
        : server.guest.files.map(({ path, content }) => ({ path: `guest.files ${path}`, text: content }))
    const leaks = [...server.texts, ...files].flatMap(({ path, text: content }) => {
      const found = secretIn(content)
      const expected = text('aucun secret', 'no secret')
      return found === null ? [] : [broken({ origin: server.origin, path, level, expected, found })]
    })
    if (leaks.length > 0) return leaks
    if (server.guest === null || !isUnknown(server.guest)) return null
    return unproven(text('cloud-init non lu', 'cloud-init not read'), {
      origin: server.origin,
      path: 'guest',
    })
  },
})
