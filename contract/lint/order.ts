/** What a client's own order leaves open or contradicts. */
import type { Service } from '../model.ts'
import type { LintRule, Said } from './model.ts'

const ANYWHERE = new Set(['0.0.0.0/0', '::/0'])

export const openAdministration: LintRule = {
  id: 'contract.open-administration',
  title: { fr: 'administration ouverte à tous', en: 'admin access open to all' },
  why: {
    fr: 'une administration ouverte à tous est attaquée par des robots dès la première heure',
    en: 'admin access open to all is attacked by bots within the first hour',
  },
  severity: 'high',
  contract: ({ contract }) =>
    contract.services.flatMap(({ firewall }, index): Said[] => {
      const at = ['services', index, 'firewall']
      const named = { fr: 'des sources d’administration désignées', en: 'specific admin sources' }
      const everywhere = firewall.adminSources.findIndex((source) => ANYWHERE.has(source))
      const ssh = firewall.ports.findIndex(coversSsh)
      return [
        ...(everywhere < 0
          ? []
          : [
              {
                promise: 'firewall',
                expected: named,
                found: firewall.adminSources[everywhere] ?? '',
                at: [...at, 'adminSources', everywhere],
              },
            ]),
        ...(ssh < 0
          ? []
          : [
              {
                promise: 'firewall',
                expected: named,
                found: {
                  fr: `${firewall.ports[ssh]} ouvre SSH à tous`,
                  en: `${firewall.ports[ssh]} opens SSH to all`,
                },
                at: [...at, 'ports', ssh],
              },
            ]),
      ]
    }),
}

function coversSsh(port: string): boolean {
  const [numbers = '', protocol] = port.split('/')
  const [from = 0, to = from] = numbers.split('-').map(Number)
  return protocol === 'tcp' && from <= 22 && 22 <= to
}

/** A figure that the text says a quote sets, and no quote of the contract does (Axantis 3.8.4, Progerance 3.7). */
export const figureWithoutQuote: LintRule = {
  id: 'contract.figure-without-quote',
  title: { fr: 'chiffre sans devis', en: 'figure without a quote' },
  why: {
    fr: 'sans devis accepté, le chiffre n’engage personne et rien n’en fixe le prix',
    en: 'without an accepted quote, the figure binds nobody and nothing sets its price',
  },
  severity: 'medium',
  contract({ contract }) {
    const quoted = (service: Service, what: string) =>
      contract.quotes.some((quote) => quote.for === what && (quote.service ?? service.id) === service.id)
    const expected = { fr: 'un devis accepté qui le mentionne', en: 'an accepted quote that states it' }
    return contract.services.flatMap((service, index): Said[] => [
      ...(service.managed?.standardChangesPerMonth !== undefined && !quoted(service, 'change.standard')
        ? [
            {
              promise: `${service.id}/info.change-class`,
              expected,
              found: `standardChangesPerMonth: ${service.managed.standardChangesPerMonth}`,
              at: ['services', index, 'managed', 'standardChangesPerMonth'],
            },
          ]
        : []),
      ...(contract.catalogue === 'progerance' &&
      service.database?.connections !== undefined &&
      !quoted(service, 'database.connections')
        ? [
            {
              promise: `${service.id}/db.connections`,
              expected,
              found: `connections: ${service.database.connections}`,
              at: ['services', index, 'database', 'connections'],
            },
          ]
        : []),
    ])
  },
}

/** A contract that nobody signed, or whose documents are not listed, binds nobody. */
export const unsigned: LintRule = {
  id: 'contract.unsigned',
  title: { fr: 'signatures', en: 'signatures' },
  why: {
    fr: 'ce que personne n’a signé se discute le jour du litige',
    en: 'what nobody signed is contested the day there is a dispute',
  },
  severity: 'medium',
  contract({ contract }) {
    if (contract.catalogue === 'proprietaire') return []
    const parties = new Set(contract.signatures.map((signature) => signature.party))
    // A partner who bills the client signs in the provider's place.
    if (contract.billing.model === 'partner' && parties.has('partner')) parties.add('provider')
    const missing = (['client', 'provider'] as const).filter((party) => !parties.has(party))
    return [
      ...(missing.length === 0
        ? []
        : [
            {
              promise: 'signatures',
              expected: {
                fr: 'la signature du client et du prestataire',
                en: 'the signatures of client and provider',
              },
              found: { fr: `il manque\u00a0: ${missing.join(', ')}`, en: `missing: ${missing.join(', ')}` },
              at: ['signatures'],
            },
          ]),
      ...(contract.documents.length > 0
        ? []
        : [
            {
              promise: 'documents',
              expected: {
                fr: 'la liste des documents, le premier prévaut',
                en: 'the list of documents, the first one prevailing',
              },
              found: { fr: 'aucun document', en: 'no document' },
              at: ['documents'],
            },
          ]),
    ]
  },
}

/** Without a fee, a credit is a percentage of nothing. */
export const feeMissing: LintRule = {
  id: 'contract.fee-missing',
  title: { fr: 'redevance absente', en: 'fee missing' },
  why: {
    fr: 'un avoir est un pourcentage de la redevance : sans elle, il vaut zéro',
    en: 'a credit is a percentage of the fee: without a fee it is worth nothing',
  },
  severity: 'low',
  contract: ({ contract }, promises) =>
    promises.flatMap((promise): Said[] => {
      if (promise.kind !== 'credit') return []
      const index = contract.services.findIndex((service) => service.id === promise.service)
      if (contract.services[index]?.monthlyFeeCents !== undefined) return []
      return [
        {
          promise: promise.id,
          expected: {
            fr: 'une redevance mensuelle (monthlyFeeCents)',
            en: 'a monthly fee (monthlyFeeCents)',
          },
          found: {
            fr: 'aucune\u00a0: l’avoir ne peut être chiffré',
            en: 'none: the credit cannot be calculated',
          },
          at: ['services', index, 'id'],
        },
      ]
    }),
}
