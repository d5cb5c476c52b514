import { RETENTION_DAYS as AXANTIS_DAYS } from '../catalogues/axantis-2025.03/values.ts'
import { RETENTION_DAYS as PROGERANCE_DAYS } from '../catalogues/progerance/values.ts'
import { valueOn } from '../dated.ts'
import type { Contract, Service } from '../model.ts'
import { serviceRule } from './rule.ts'

/** Days of an accepted quote for another retention, for this service or for all. */
function quoted(service: Service, contract: Contract): { days: number | null } | null {
  const quote = contract.quotes.find(
    (one) => one.for === 'backup.retention' && (one.service ?? service.id) === service.id,
  )
  return quote ? { days: typeof quote.value === 'number' ? quote.value : null } : null
}

/** The retention must be one that the text sells, or one that an accepted quote grants where it may. */
export const soldRetention = serviceRule((service, contract, problem) => {
  const days = service.backup?.retentionDays
  if (days === undefined || service.offer === 'vm-essentiel') return []
  const quote = quoted(service, contract)
  const granted = quote !== null && (quote.days === null || quote.days === days)
  const at = ['backup', 'retentionDays']
  const what = `retentionDays: ${days}`

  if (contract.catalogue === 'axantis-2025.03') {
    const sold = valueOn(AXANTIS_DAYS, contract.term.start)
    if (sold.includes(days) || (service.offer === 'cloud-datacenter' && granted)) return []
    return [
      problem(at, {
        what,
        why: {
          fr: `Axantis art. 3.5 offre ${sold.join(' ou ')} jours glissants`,
          en: `Axantis art. 3.5 offers ${sold.join(' or ')} rolling days`,
        },
        remedy: {
          fr: 'une autre durée exige l’offre cloud-datacenter et un devis accepté (quotes[].for: backup.retention)',
          en: 'another number requires offer cloud-datacenter and an accepted quote (quotes[].for: backup.retention)',
        },
      }),
    ]
  }
  if (contract.catalogue !== 'progerance' || days === PROGERANCE_DAYS || granted) return []
  return [
    problem(at, {
      what,
      why: {
        fr: `Progerance art. 3.6 garde ${PROGERANCE_DAYS} jours glissants`,
        en: `Progerance art. 3.6 keeps ${PROGERANCE_DAYS} rolling days`,
      },
      remedy: {
        fr: 'un devis prévaut sur ce texte (art. 2.2)\u00a0: quotes[].for: backup.retention, avec sa valeur',
        en: 'a quote prevails over this text (art. 2.2): quotes[].for: backup.retention, with its value',
      },
    }),
  ]
})

/** The owner's key stays with the owner: the provider cannot be its holder under the owner's own promises. */
export const ownerHoldsKey = serviceRule((service, { catalogue }, problem) => {
  if (catalogue !== 'proprietaire' || !service.backup || service.backup.key === 'owner') return []
  return [
    problem(['backup', 'key'], {
      what: `key: ${service.backup.key}`,
      why: {
        fr: 'le propriétaire seul détient la clé de ses sauvegardes (Propriétaire art. 3)',
        en: 'the owner alone holds the key to the backups (Propriétaire art. 3)',
      },
      remedy: 'backup: { key: owner }',
    }),
  ]
})

/** Databases are named by their engine; files by an absolute path. */
export const readableScope = serviceRule((service, _contract, problem) =>
  (service.backup?.scope ?? []).flatMap((entry, index) => {
    if (entry.startsWith('/') || entry === 'mariadb' || entry === 'postgresql') return []
    return [
      problem(['backup', 'scope', index], {
        what: `scope: ${entry}`,
        why: {
          fr: 'ni un chemin absolu, ni un moteur de base de données',
          en: 'neither an absolute path nor a database engine',
        },
        remedy: { fr: 'par exemple /srv, mariadb, postgresql', en: 'for example /srv, mariadb, postgresql' },
      }),
    ]
  }),
)
