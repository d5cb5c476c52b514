/** Refusals of the constructs about where copies lie; the others are in errors.ts. */
import { type InputError, refuse } from '../contract/errors.ts'
import { both } from '../contract/promise.ts'
import type { Site } from '../hosts/index.ts'
import { able, places } from './errors.ts'

export function noVaultSite(host: string, servers: readonly Site[]): InputError {
  return refuse(
    both(
      `${host}\u00a0: aucun autre lieu pour les copies des serveurs de ${places(servers)}`,
      `${host}: no other place for the copies of the servers in ${places(servers)}`,
    ),
    both(
      'articles 3.5 et 3.6\u00a0: les copies sont ailleurs que le serveur, dans un pays où les données sont déjà',
      'articles 3.5 and 3.6: the copies lie elsewhere than the server, in a country where the data already is',
    ),
    both('nommez backup.vault, ou déplacez les serveurs', 'name backup.vault, or move the servers'),
  )
}

export function noThirdPlace(host: string, servers: readonly Site[], vault: Site): InputError {
  return refuse(
    both(
      `${host}\u00a0: pas de troisième lieu pour doubler les copies (serveurs\u00a0: ${places(servers)}\u00a0; coffre\u00a0: ${places([vault])})`,
      `${host}: no third place to double the copies (servers: ${places(servers)}; vault: ${places([vault])})`,
    ),
    both(
      'article 3.2\u00a0: la sauvegarde redondante survit à la perte d’un coffre, dans un pays où les données sont déjà',
      'article 3.2: a redundant backup survives the loss of one vault, in a country where the data already is',
    ),
    able(['ovh']),
  )
}

export function doubledWithoutBackup(service: string): InputError {
  return refuse(
    both(
      `${service}\u00a0: redondance de la sauvegarde, sans sauvegarde`,
      `${service}: redundancy of the backup, without a backup`,
    ),
    both(
      'article 3.2\u00a0: la redondance porte sur ce qui est souscrit\u00a0; article 3.5\u00a0: la sauvegarde se demande',
      'article 3.2: redundancy is of what was ordered; article 3.5: a backup is asked for',
    ),
    both(
      'ajoutez backup, ou retirez backup de redundancy.hardware',
      'add backup, or take backup out of redundancy.hardware',
    ),
  )
}

export function noVault(host: string): InputError {
  return refuse(
    both(`${host}\u00a0: pas de coffre pour les copies`, `${host}: no vault for the copies`),
    both(
      'articles 3.5 et 3.6\u00a0: les copies sont dans un autre datacenter que le serveur',
      'articles 3.5 and 3.6: the copies lie in another datacenter than the server',
    ),
    able(['ovh', 'hetzner', 'scaleway']),
  )
}

export function vaultBesideServer(vault: Site, server: Site): InputError {
  return refuse(
    both(
      `coffre ${vault.code} dans le datacenter du serveur (${server.code})`,
      `vault ${vault.code} in the datacenter of the server (${server.code})`,
    ),
    both('article 3.5\u00a0: dans un autre datacenter', 'article 3.5: in another datacenter'),
    both('nommez un autre site', 'name another site'),
  )
}

export function oneVaultTwice(second: Site, first: Site): InputError {
  return refuse(
    both(
      `second coffre ${second.code} dans le datacenter du premier (${first.code})`,
      `second vault ${second.code} in the datacenter of the first (${first.code})`,
    ),
    both(
      'article 3.2\u00a0: la sauvegarde redondante survit à la perte d’un coffre',
      'article 3.2: a redundant backup survives the loss of one vault',
    ),
    both('nommez un autre site', 'name another site'),
  )
}

export function vaultAlsoBesideServer(vault: Site, server: Site): InputError {
  return refuse(
    both(
      `coffre ${vault.code} réparti sur plusieurs datacenters, dont celui du serveur (${server.code})`,
      `vault ${vault.code} spread over several datacenters, that of the server (${server.code}) among them`,
    ),
    both('article 3.5\u00a0: dans un autre datacenter', 'article 3.5: in another datacenter'),
    both(
      'nommez une autre région, ou faites signer la lecture backup.spread-store: outlives-one',
      'name another region, or have the reading backup.spread-store: outlives-one signed',
    ),
  )
}
