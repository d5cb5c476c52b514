/** Refusals of the constructs about stores that are spread over datacenters; the others are in errors.ts. */
import { type InputError, refuse } from '../contract/errors.ts'
import { both } from '../contract/promise.ts'
import type { Site } from '../hosts/index.ts'

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
