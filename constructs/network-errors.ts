/** Refusals of the constructs about networks and what stands before them; the others are in errors.ts. */
import { type InputError, refuse } from '../contract/errors.ts'
import type { Text } from '../contract/promise.ts'

const both = (fr: string, en: string): Text => ({ fr, en })
const able = (hosts: readonly string[]): Text =>
  both(`hébergeurs qui le peuvent : ${hosts.join(', ')}`, `hosts that can: ${hosts.join(', ')}`)

export function noLan(host: string): InputError {
  return refuse(
    both(`${host} : pas de réseau derrière une passerelle`, `${host}: no network behind a gateway`),
    both(
      'article 3.6 : le firewall d’un Cloud Datacenter est devant ses serveurs, pas à côté',
      'article 3.6: the firewall of a Cloud Datacenter stands before its servers, not beside them',
    ),
    able(['ovh', 'scaleway']),
  )
}

export function noPair(host: string): InputError {
  return refuse(
    both(`${host} : pas de paire de firewalls`, `${host}: no pair of firewalls`),
    both(
      'articles 3.1 et 3.6 : une paire partage une adresse, qui doit passer de l’un à l’autre ; le routage de cet hébergeur ne la suit pas',
      'articles 3.1 and 3.6: a pair shares an address, which must move from one to the other; this host’s routing does not follow it',
    ),
    able(['ovh']),
  )
}
