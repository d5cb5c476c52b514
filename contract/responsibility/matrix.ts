/** Who answers for what: every promise against client, provider, partner and host. */
import type { PromiseKind } from '../kinds.ts'
import type { AnyPromise, Bearer, Text } from '../promise.ts'

export const PARTIES: readonly Bearer[] = ['client', 'provider', 'partner', 'host']

export const PARTY_NAMES: Readonly<Record<Bearer, Text>> = {
  client: { fr: 'client', en: 'client' },
  provider: { fr: 'prestataire', en: 'provider' },
  partner: { fr: 'partenaire', en: 'partner' },
  host: { fr: 'hébergeur', en: 'cloud provider' },
}

/** `answers`: the one the promise binds. `contributes`: does or says something without which it cannot be kept. */
export type Part = 'answers' | 'contributes' | null

export interface Row {
  readonly promise: string
  readonly service: string | null
  readonly article: string
  readonly title: Text
  readonly parts: Readonly<Record<Bearer, Part>>
}

/** Who else has a part in a kind of promise: the client who must say what they want, the host whose machines carry it. */
const CONTRIBUTES: { readonly [K in PromiseKind]?: readonly Bearer[] } = {
  'site.residency': ['host'],
  'site.single': ['host'],
  'site.geographic-redundancy': ['host'],
  'site.jurisdiction': ['host'],
  capacity: ['host'],
  'capacity.pool': ['host'],
  'redundancy.hardware': ['host'],
  snapshots: ['host'],
  'history.actions': ['host'],
  console: ['host'],
  'access.ssh-keys': ['client'],
  'firewall.basic': ['client'],
  'firewall.admin-sources': ['client'],
  'firewall.standard': ['client'],
  'firewall.advanced': ['client'],
  'backup.on-request': ['client'],
  'backup.other-datacenter': ['host'],
  'backup.3-2-1': ['host'],
  'backup.key-custody': ['client'],
  'restore.delay': ['client'],
  updates: ['client'],
  'database.connections': ['client'],
  'application.upkeep': ['client'],
  'change.class': ['client'],
  availability: ['host'],
  credit: ['client'],
  reversibility: ['client'],
  'owner.proof': ['provider', 'host'],
}

/** One row a promise, in the order of the promises. */
export function responsibilityMatrix(promises: readonly AnyPromise[]): Row[] {
  return promises.map(({ id, service, article, title, kind, bearer }) => {
    const part = (party: Bearer): Part =>
      party === bearer ? 'answers' : CONTRIBUTES[kind]?.includes(party) ? 'contributes' : null
    return {
      promise: id,
      service,
      article,
      title,
      parts: {
        client: part('client'),
        provider: part('provider'),
        partner: part('partner'),
        host: part('host'),
      },
    }
  })
}
