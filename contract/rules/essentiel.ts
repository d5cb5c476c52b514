import type { Service } from '../model.ts'
import type { Path } from '../source.ts'
import { serviceRule } from './rule.ts'

/** What a contract may not order on VM Essentiel, whose list is exclusive (art. 3.3). */
const EXCLUDED: readonly {
  readonly at: Path
  readonly fr: string
  readonly en: string
  has(service: Service): boolean
}[] = [
  { at: ['backup'], fr: 'une sauvegarde', en: 'a backup', has: (service) => service.backup !== undefined },
  {
    at: ['redundancy', 'hardware'],
    fr: 'une redondance matérielle',
    en: 'hardware redundancy',
    has: (service) => service.redundancy.hardware.length > 0,
  },
  {
    at: ['redundancy', 'geographic'],
    fr: 'une redondance géographique',
    en: 'geographic redundancy',
    has: (service) => service.redundancy.geographic !== false,
  },
  {
    at: ['clientKeys'],
    fr: 'la gestion des clés SSH',
    en: 'managed SSH keys',
    has: (service) => service.clientKeys.length > 0,
  },
]

/** An order that VM Essentiel rules out contradicts itself: it would promise and refuse the same thing. */
export const essentielList = serviceRule((service, _contract, problem) => {
  if (service.offer !== 'vm-essentiel') return []
  return EXCLUDED.filter((item) => item.has(service)).map((item) =>
    problem(item.at, {
      on: 'key',
      what: `${String(item.at[item.at.length - 1])}`,
      why: {
        fr: `VM Essentiel se limite à sa liste (art. 3.3)\u00a0: ${item.fr} n’y est pas, et l’article 7 laisse la sauvegarde au client`,
        en: `VM Essentiel is limited to its list (art. 3.3): ${item.en} is not on it, and article 7 leaves backup to the client`,
      },
      remedy: {
        fr: 'retirez cette clé, ou passez à offer: vm-avance',
        en: 'remove this key, or move to offer: vm-avance',
      },
    }),
  )
})
