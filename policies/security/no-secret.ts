import type { Guest } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { secretAt } from '../lib/secrets.ts'
import { definePolicy, type Observation } from '../model.ts'

/** No secret in user data, metadata, labels, or in clear in the plan or state. */
export default definePolicy({
  id: 'security.no-secret',
  kind: 'security.base',
  severity: 'critical',
  reads: ['servers[].texts', 'guest.files', 'guest.services[].environment', 'sensitive attributes in clear'],
  title: text('aucun secret dans l’infrastructure déclarée', 'no secret in the declared infrastructure'),
  why: text(
    'l’état et le cloud-init se lisent depuis la VM, le dépôt, la CI et la console de l’hébergeur',
    'the state and cloud-init can be read from the VM, the repository, CI and the cloud provider’s console',
  ),
  remedy: text(
    'injecter le secret sur la VM après le démarrage, et renouveler celui-ci',
    'inject the secret on the VM after boot, and rotate this one',
  ),
  check({ inventory, whole, level }) {
    const { servers } = inventory
    const own = new Set(servers.map(({ origin }) => origin.address))
    const leaks = servers.flatMap((server): Observation[] => {
      const texts = [
        ...server.texts,
        ...(server.guest === null || isUnknown(server.guest) ? [] : textsOf(server.guest)),
      ]
      return texts.flatMap(({ path, text: content }) => {
        const kind = secretAt(path, content)
        return kind === null
          ? []
          : [
              broken({
                origin: server.origin,
                path,
                expected: text('aucun secret', 'no secret'),
                found: kind,
                level,
              }),
            ]
      })
    })
    const clear = whole.sensitiveInClear
      .filter(
        ({ origin }) => own.has(origin.address) || inventory === whole || claimed(inventory, origin.address),
      )
      .map(({ origin, path }) =>
        broken({
          ...{ origin, path, level },
          expected: text('une valeur absente de l’état', 'a value kept out of the state'),
          found: text('valeur sensible en clair', 'a plaintext sensitive value'),
        }),
      )
    if (leaks.length + clear.length > 0) return [...leaks, ...clear]
    const unread = servers.filter(({ guest }) => isUnknown(guest))
    if (unread.length > 0)
      return unread.map((server) =>
        unproven(text('cloud-init non lu', 'cloud-init not read'), { origin: server.origin, path: 'guest' }),
      )
    if (servers.length === 0) return [unproven(text('aucun serveur', 'no server'))]
    return [kept(text('aucun secret trouvé', 'no secret found'), level)]
  },
})

const claimed = (
  inventory: { readonly vaults: readonly { origin: { address: string } }[] },
  address: string,
): boolean => inventory.vaults.some(({ origin }) => origin.address === address)

function textsOf(guest: Guest): readonly { readonly path: string; readonly text: string }[] {
  return [
    ...guest.files.map(({ path, content }) => ({ path: `guest.files ${path}`, text: content })),
    ...guest.commands.map((command) => ({ path: 'guest.commands', text: command })),
    ...guest.services.flatMap(({ name, environment }) =>
      Object.entries(environment).map(([key, value]) => ({
        path: `guest.services ${name}`,
        text: `${key}=${value}`,
      })),
    ),
  ]
}
