/** What leaves with the client: where each piece of data is, how to take it, who holds the key. Pure; the verb writes it. */
import type { Contract, Service } from '../../contract/model.ts'
import { serviceOfName } from '../../contract/naming.ts'
import type { BackupJob, Inventory, Value } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { type Day, isoOf } from '../../sla/calendar/days.ts'

export interface Holding {
  readonly kind: 'server' | 'volume' | 'vault'
  readonly address: string
  readonly name: string
  readonly service: string | null
  readonly site: string
  readonly sizeGiB: number | null
}

export interface Copy {
  readonly service: string | null
  readonly server: string
  readonly repository: string
  readonly paths: readonly string[]
  readonly databases: readonly string[]
  readonly keyFile: string | null
}

export interface Handover {
  readonly client: Contract['client']
  readonly holdings: readonly Holding[]
  readonly copies: readonly Copy[]
  readonly keys: readonly {
    readonly service: string
    readonly holder: 'provider' | 'owner' | 'none'
    readonly escrow: string | null
  }[]
}

const text = (value: Value<string>): string => (isUnknown(value) ? `? (${value.unknown})` : value)
const size = (value: Value<number>): number | null => (isUnknown(value) ? null : value)

export function handoverOf(contract: Contract, inventory: Inventory | null): Handover {
  const ids = contract.services.map(({ id }) => id)
  const owner = (name: string) => serviceOfName(contract.client.code, ids, name)
  const holding = (
    kind: Holding['kind'],
    thing: { origin: { address: string }; name: Value<string>; site: Value<string> },
    sizeGiB: number | null,
  ): Holding => {
    const name = text(thing.name)
    return {
      kind,
      address: thing.origin.address,
      name,
      service: owner(name),
      site: text(thing.site),
      sizeGiB,
    }
  }
  const copies = (inventory?.servers ?? []).flatMap((server) => {
    const guest = server.guest
    if (guest === null || isUnknown(guest)) return []
    return guest.backups.map((job) => copyOf(job, text(server.name), owner(text(server.name))))
  })
  return {
    client: contract.client,
    holdings: [
      ...(inventory?.servers ?? []).map((server) => holding('server', server, null)),
      ...(inventory?.volumes ?? []).map((volume) => holding('volume', volume, size(volume.sizeGiB))),
      ...(inventory?.vaults ?? []).map((vault) => holding('vault', vault, null)),
    ],
    copies,
    keys: contract.services.map((service) => ({ service: service.id, ...custody(service) })),
  }
}

const copyOf = (job: BackupJob, server: string, service: string | null): Copy => ({
  service,
  server,
  repository: job.repository,
  paths: job.paths,
  databases: job.databases,
  keyFile: job.keyFile,
})

function custody(service: Service): {
  readonly holder: 'provider' | 'owner' | 'none'
  readonly escrow: string | null
} {
  if (!service.backup) return { holder: 'none', escrow: null }
  return { holder: service.backup.key, escrow: service.backup.escrow ?? null }
}

/** The page the client follows, in French: what to copy until when, how, and what is true of the key. */
export function handoverPage(handover: Handover, until: Day | null, erasure: Day): string {
  const lines = [
    `# Reprise des données — ${handover.client.name}`,
    '',
    until === null
      ? 'Le contrat ne fixe pas de dernier jour de copie.'
      : `Dernier jour de copie prévu au contrat : **${isoOf(until)}**.`,
    `Rien n’est effacé avant le **${isoOf(erasure)}**, et jamais sans ordre écrit.`,
    '',
    '## Où sont les données',
    '',
    '| quoi | nom | service | site | taille |',
    '|---|---|---|---|--:|',
    ...handover.holdings.map(
      (one) =>
        `| ${KINDS[one.kind]} | ${one.name} | ${one.service ?? '–'} | ${one.site} | ${one.sizeGiB === null ? '' : `${one.sizeGiB} Gio`} |`,
    ),
    ...(handover.holdings.length === 0 ? ['| – | aucun état déployé n’a été lu | | | |'] : []),
    '',
    '## Les sauvegardes (restic)',
    '',
    ...handover.copies.flatMap((copy) => copySteps(copy)),
    ...(handover.copies.length === 0 ? ['Aucune tâche de sauvegarde n’a été lue sur les serveurs.', ''] : []),
    '## La clé',
    '',
    ...handover.keys.map(
      (key) =>
        `- **${key.service}** : ${KEYS[key.holder]}${key.escrow ? ` ; séquestre : \`${key.escrow}\`` : ''}`,
    ),
    '',
  ]
  return lines.join('\n')
}

const KINDS = { server: 'serveur', volume: 'volume', vault: 'coffre de sauvegarde' } as const

const KEYS = {
  owner: 'la clé du dépôt est au client seul ; le prestataire ne l’a jamais eue et ne peut pas la remettre',
  provider:
    'la clé du dépôt est au prestataire ; elle est remise avec le dépôt, puis celle du prestataire est retirée (`restic key add`, `restic key remove`)',
  none: 'aucune sauvegarde au contrat : le client copie depuis le serveur',
} as const

function copySteps(copy: Copy): readonly string[] {
  return [
    `### ${copy.server}`,
    '',
    `Dépôt \`${copy.repository}\` ; chemins ${copy.paths.map((path) => `\`${path}\``).join(', ') || '–'}${copy.databases.length > 0 ? ` ; bases ${copy.databases.join(', ')}` : ''}.`,
    '',
    '```sh',
    `restic -r '${copy.repository}' snapshots`,
    `restic -r '${copy.repository}' check --read-data-subset=5%`,
    `restic -r '${copy.repository}' restore latest --target ./reprise/${copy.server}`,
    '```',
    '',
  ]
}
