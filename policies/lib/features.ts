/** How each thing that an offer may include shows in an inventory. Finders answer `kept` where they see it. */
import type { Feature } from '../../contract/kinds.ts'
import type { Contract } from '../../contract/model.ts'
import type { Text } from '../../contract/promise.ts'
import type { Guest, Inventory, Level, Origin, Server } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { PROGRAMS, runs } from './guest.ts'
import { keyText, sameKey } from './keys.ts'
import { placeOf } from './place.ts'
import { guestLevel, kept, text, unproven } from './say.ts'

interface Seen {
  readonly contract: Contract
  readonly whole: Inventory
  readonly level: Level
}

export interface FeatureFinder {
  readonly feature: Feature
  readonly name: Text
  readonly find: {
    server?(server: Server, seen: Seen): readonly Observation[]
    inventory?(inventory: Inventory, seen: Seen): readonly Observation[]
  }
}

const present = (things: readonly { readonly origin: Origin }[], level: Level): Observation[] =>
  things.map((thing) => kept(thing.origin.type, level, thing))

function inside(
  server: Server,
  { level }: Seen,
  look: (guest: Guest, level: Level) => readonly (string | null)[],
): readonly Observation[] {
  if (server.guest === null) {
    const why = text(
      'rien ne montre ce qui tourne dans ce serveur',
      'nothing shows what runs inside this server',
    )
    return [unproven(why, { origin: server.origin, path: 'guest' })]
  }
  const guest = know(server.guest)
  const proven = guestLevel(guest, level)
  return look(guest, proven).flatMap((found) => (found === null ? [] : [kept(found, proven, server)]))
}

const isSnapshot = ({ origin }: { readonly origin: Origin }): boolean => origin.type.includes('snapshot')

const backup: FeatureFinder = {
  feature: 'backup',
  name: text('sauvegarde', 'backup'),
  find: {
    server: (server, seen) => [
      ...inside(server, seen, (guest) => guest.backups.map((job) => `${job.unit} → ${job.repository}`)),
      ...(know(server.hostBackups)
        ? [kept(text('sauvegardes de l’hébergeur', 'cloud provider backups'), seen.level, server)]
        : []),
    ],
    inventory: ({ hostBackups, vaults }, { level }) => [
      ...present(
        hostBackups.filter((one) => !isSnapshot(one)),
        level,
      ),
      ...present(vaults, level),
    ],
  },
}

const sshKeys: FeatureFinder = {
  feature: 'ssh-keys',
  name: text('gestion de clés SSH du client', 'client SSH key management'),
  find: {
    server: (server, seen) =>
      inside(server, seen, (guest) =>
        guest.users
          .flatMap(({ authorizedKeys }) => authorizedKeys)
          .filter((key) => !seen.contract.operators.keys.some((operator) => sameKey(operator, key)))
          .map(keyText),
      ),
  },
}

const program = (
  feature: Feature,
  name: Text,
  ...uses: readonly (keyof typeof PROGRAMS)[]
): FeatureFinder => ({
  feature,
  name,
  find: {
    server: (server, seen) => inside(server, seen, (guest) => uses.map((use) => runs(guest, PROGRAMS[use]))),
  },
})

/** A second datacenter among the servers. */
const elsewhere: FeatureFinder = {
  feature: 'geographic-redundancy',
  name: text('second site', 'second site'),
  find: {
    inventory: ({ servers }, { level }) => {
      const placed = servers.flatMap((server) => {
        const place = placeOf(server)
        return place === null ? [] : [{ origin: server.origin, datacenter: place.datacenter }]
      })
      return present(
        placed.filter(({ datacenter }) => datacenter !== placed[0]?.datacenter),
        level,
      )
    },
  },
}

export const FEATURES: readonly FeatureFinder[] = [
  backup,
  sshKeys,
  elsewhere,
  program('supervision', text('supervision', 'supervision'), 'supervision'),
  program('firewall.standard', text('firewall standard', 'standard firewall'), 'proxy', 'ipsec', 'ssl-vpn'),
  program('firewall.advanced', text('firewall avancé', 'advanced firewall'), 'ips', 'web-filter'),
  {
    feature: 'load-balancer',
    name: text('répartiteur de charge', 'load balancer'),
    find: { inventory: ({ loadBalancers }, { level }) => present(loadBalancers, level) },
  },
  {
    feature: 'hardware-redundancy',
    name: text('redondance matérielle', 'hardware redundancy'),
    find: {
      inventory: ({ servers, spreadGroups }, { level }) => [
        ...present(servers.slice(1), level),
        ...present(spreadGroups, level),
      ],
    },
  },
  {
    feature: 'snapshots',
    name: text('snapshots', 'snapshots'),
    find: {
      inventory: ({ snapshots, hostBackups }, { level }) => [
        ...present(snapshots, level),
        ...present(hostBackups.filter(isSnapshot), level),
      ],
    },
  },
]
