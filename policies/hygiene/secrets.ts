import type { Level, Origin } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text, unproven } from '../lib/say.ts'
import { secretAt } from '../lib/secrets.ts'
import type { Observation } from '../model.ts'

/** No secret in user data, metadata, labels or descriptions. */
export default defineCheck({
  id: 'hygiene.secrets',
  severity: 'critical',
  reads: ['servers[].texts', 'guest.files', 'labels, tags, metadata and descriptions of every resource'],
  title: text('aucun secret dans les textes', 'no secret in free texts'),
  why: text(
    'ces textes se lisent depuis la VM et l’interface',
    'these texts are read from the VM and the console',
  ),
  remedy: text(
    'poser le secret après le démarrage, et le changer',
    'put the secret in place after boot, and change it',
  ),
  items: ({ servers, texts }) => [
    ...servers.filter((server) => server.guest !== null || server.texts.length > 0),
    ...texts,
  ],
  look(item, { level }) {
    if ('text' in item) return leakIn(item.origin, item.path, item.text, level)
    const server = item
    const files =
      server.guest === null || isUnknown(server.guest)
        ? []
        : server.guest.files.map(({ path, content }) => ({ path: `guest.files ${path}`, text: content }))
    const leaks = [...server.texts, ...files].flatMap(({ path, text: content }) => {
      return leakIn(server.origin, path, content, level) ?? []
    })
    if (leaks.length > 0) return leaks
    if (server.guest === null || !isUnknown(server.guest)) return null
    return unproven(text('cloud-init non lu', 'cloud-init not read'), {
      origin: server.origin,
      path: 'guest',
    })
  },
})

function leakIn(origin: Origin, path: string, content: string, level: Level): Observation | null {
  const found = secretAt(path, content)
  const expected = text('aucun secret', 'no secret')
  return found === null ? null : broken({ origin, path, level, expected, found })
}
