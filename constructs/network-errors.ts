/** Refusals of the constructs about networks and what stands before them; the others are in errors.ts. */
import { type InputError, refuse } from '../contract/errors.ts'
import type { Text } from '../contract/promise.ts'
import { REACHES } from '../hosts/addresses.ts'
import { HOSTS, type HostId, type Site } from '../hosts/index.ts'

const both = (fr: string, en: string): Text => ({ fr, en })
const able = (hosts: readonly string[]): Text =>
  both(`hébergeurs qui le peuvent\u00a0: ${hosts.join(', ')}`, `hosts that can: ${hosts.join(', ')}`)

export function noLan(host: string): InputError {
  return refuse(
    both(`${host}\u00a0: pas de réseau derrière une passerelle`, `${host}: no network behind a gateway`),
    both(
      'article 3.6\u00a0: le firewall d’un Cloud Datacenter est devant ses serveurs, pas à côté',
      'article 3.6: the firewall of a Cloud Datacenter stands before its servers, not beside them',
    ),
    able(['ovh', 'scaleway']),
  )
}

export function noPair(host: string): InputError {
  return refuse(
    both(`${host}\u00a0: pas de paire de firewalls`, `${host}: no pair of firewalls`),
    both(
      'articles 3.1 et 3.6\u00a0: une paire partage une adresse, qui doit passer de l’un à l’autre\u00a0; le routage de cet hébergeur ne la suit pas',
      'articles 3.1 and 3.6: a pair shares an address, which must move from one to the other; this host’s routing does not follow it',
    ),
    able(['ovh']),
  )
}

export function noLink(host: string, sites: readonly Site[]): InputError {
  const places = sites.map(({ code, city }) => `${code} (${city})`).join(', ')
  return refuse(
    both(`${host}\u00a0: pas de lien privé entre ${places}`, `${host}: no private link between ${places}`),
    both(
      'article 3.2\u00a0: le lien commandé va d’un site à l’autre sans passer par Internet\u00a0; aucun réseau privé de cet hébergeur ne les relie',
      'article 3.2: the ordered link goes from one site to the other without crossing the Internet; no private network of this host joins them',
    ),
    able(['ovh', 'hetzner']),
  )
}

export function noBalancer(host: string): InputError {
  return refuse(
    both(`${host}\u00a0: pas de répartiteur de charge`, `${host}: no load balancer`),
    both(
      'article 3.2\u00a0: le répartiteur commandé est devant deux serveurs\u00a0; celui de cet hébergeur demande un réseau isolé, qui n’est pas établi',
      'article 3.2: the ordered balancer stands before two servers; this host’s needs an isolated network, which was not established',
    ),
    able(['ovh', 'scaleway', 'hetzner']),
  )
}

export function nothingToBalance(service: string): InputError {
  return refuse(
    both(
      `${service}\u00a0: répartiteur sans serveurs à répartir`,
      `${service}: a balancer with nothing to balance`,
    ),
    both(
      'article 3.2\u00a0: la redondance porte sur ce qui est souscrit\u00a0: deux serveurs, et des ports TCP',
      'article 3.2: redundancy is of what was ordered: two servers, and TCP ports',
    ),
    both(
      'redundancy: { hardware: [servers, balancer] } et firewall.ports: [443/tcp]',
      'redundancy: { hardware: [servers, balancer] } and firewall.ports: [443/tcp]',
    ),
  )
}

export function noSwitch(host: string): InputError {
  return refuse(
    both(`${host}\u00a0: pas de bascule par DNS`, `${host}: no switch by DNS`),
    both(
      'article 3.2\u00a0: la bascule commandée change l’adresse d’un nom\u00a0; le fournisseur Terraform de cet hébergeur n’a pas de zone DNS',
      'article 3.2: the ordered switch changes the address of a name; this host’s Terraform provider has no DNS zone',
    ),
    able(['ovh', 'scaleway', 'hetzner']),
  )
}

/** @param near whether the host would hand it over between these sites, were there a construct for it */
export function noMovingAddress(host: HostId, sites: readonly Site[], near: boolean): InputError {
  const places = sites.map(({ code, city }) => `${code} (${city})`).join(', ')
  const { name } = HOSTS[host]
  const { says, source } = REACHES[host]
  const [fr, en] = source
    ? [` (${source.title}, lu le ${source.read})`, ` (${source.title}, read ${source.read})`]
    : ['', '']
  return refuse(
    both(
      `${name}\u00a0: pas d’adresse qui passe d’un serveur à l’autre (${places})`,
      `${name}: no address that passes from one server to another (${places})`,
    ),
    near
      ? both(
          'article 3.2\u00a0: l’adresse commandée suit le service\u00a0; dans un seul site, c’est le répartiteur de cet hébergeur qui le fait ici',
          'article 3.2: the ordered address follows the service; within one site it is this host’s load balancer that does so here',
        )
      : both(
          `article 3.2\u00a0: l’adresse commandée suit le service\u00a0; ${says.fr}${fr}`,
          `article 3.2: the ordered address follows the service; ${says.en}${en}`,
        ),
    near
      ? both(
          'hardware: [servers, balancer], ou un hébergeur qui le peut\u00a0: ovh',
          'hardware: [servers, balancer], or a host that can: ovh',
        )
      : both(
          'un nom (redundancy.switchover), ou un hébergeur qui le peut\u00a0: ovh, entre GRA, RBX et SBG',
          'a name (redundancy.switchover), or a host that can: ovh, between GRA, RBX and SBG',
        ),
  )
}
