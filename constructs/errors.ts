/**
 * Every refusal of the constructs, in one place: what was asked, why it cannot be built, what to do. They come at
 * synth, before anything is paid for.
 */
import { type InputError, refuse } from '../contract/errors.ts'
import { both, type Text } from '../contract/promise.ts'
import type { Site } from '../hosts/index.ts'

const codes = (sites: readonly Site[]): string => sites.map(({ code }) => code).join(', ')
export const places = (sites: readonly Site[]): string =>
  sites.map(({ code, city }) => `${code} (${city})`).join(', ')

/** `hosts` that can keep what this one cannot; null when none can. */
export function able(hosts: readonly string[]): Text | null {
  if (hosts.length === 0) return null
  return both(`hébergeurs qui le peuvent\u00a0: ${hosts.join(', ')}`, `hosts that can: ${hosts.join(', ')}`)
}

export function unknownSite(host: string, code: string, known: readonly Site[]): InputError {
  return refuse(
    both(`${host} n’a pas de site «\u00a0${code}\u00a0»`, `${host} has no site "${code}"`),
    both(
      'un lieu promis doit avoir une ville et un pays connus',
      'a promised place must have a known city and country',
    ),
    both(`sites connus\u00a0: ${codes(known)}`, `known sites: ${codes(known)}`),
  )
}

export function notInFrance(site: Site, hosts: readonly string[]): InputError {
  return refuse(
    both(
      `${site.code} est à ${site.city} (${site.country}), hors de France`,
      `${site.code} is in ${site.city} (${site.country}), outside France`,
    ),
    both('l’article 3.3 promet un datacenter en France', 'article 3.3 promises a datacenter in France'),
    able(hosts),
  )
}

export function wrongHostForEssential(host: string): InputError {
  return refuse(
    both(`${host} pour une VM Essentiel`, `${host} for a VM Essentiel`),
    both(
      'l’article 3.3 nomme l’exploitant du datacenter\u00a0: Ikoula',
      'article 3.3 names who runs the datacenter: Ikoula',
    ),
    both(
      'choisissez ikoula, ou faites signer la lecture essentiel.datacenter: any-in-france',
      'choose ikoula, or have the reading essentiel.datacenter: any-in-france signed',
    ),
  )
}

export function notTwoSites(sites: readonly Site[]): InputError {
  return refuse(
    both(
      `redondance géographique sur ${places(sites) || 'aucun site'}`,
      `geographic redundancy over ${places(sites) || 'no site'}`,
    ),
    both(
      'l’article 3.2 promet deux sites distincts\u00a0: deux datacenters, de deux villes sauf lecture contraire',
      'article 3.2 promises two distinct sites: two datacenters, of two cities unless zones were signed',
    ),
    both(
      'nommez deux sites de deux villes, ou redundancy.geographic: zones si le client a signé deux datacenters d’une ville',
      'name two sites of two cities, or redundancy.geographic: zones if the client signed two datacenters of one city',
    ),
  )
}

export function notOneSite(sites: readonly Site[], article: string): InputError {
  return refuse(
    both(
      `${sites.length} sites (${codes(sites)}) sans redondance géographique`,
      `${sites.length} sites (${codes(sites)}) without geographic redundancy`,
    ),
    both(
      `article ${article}\u00a0: un seul site sans cette option`,
      `article ${article}: one site without that option`,
    ),
    both('nommez un site, ou redundancy.geographic', 'name one site, or set redundancy.geographic'),
  )
}

export function clientAccessUnderManagedService(
  what: 'keys' | 'sources',
  values: readonly string[],
): InputError {
  const [fr, en] = what === 'keys' ? ['clé(s) SSH', 'SSH key(s)'] : ['adresse(s)', 'address(es)']
  return refuse(
    both(
      `${values.length} ${fr} du client sur un service en infogérance complète`,
      `${values.length} ${en} of the client on a completely managed service`,
    ),
    both(
      'article 3.8.2\u00a0: le prestataire administre seul, le client n’a pas d’accès direct',
      'article 3.8.2: the provider alone administers, the client has no direct access',
    ),
    both(
      'retirez-les, ou managed.level: partial si c’est signé',
      'remove them, or managed.level: partial if signed',
    ),
  )
}

export function ownerKeyWithoutEscrow(): InputError {
  return refuse(
    both('backup.key: owner sans backup.escrow', 'backup.key: owner without backup.escrow'),
    both(
      'la clé naît sur le serveur et n’en sort que chiffrée pour son propriétaire',
      'the key is made on the server and leaves it only encrypted to its owner',
    ),
    both(
      'mettez sa clé publique age ou SSH dans backup.escrow',
      'put their age or SSH public key in backup.escrow',
    ),
  )
}

export function noOperator(): InputError {
  return refuse(
    both('operators.keys est vide', 'operators.keys is empty'),
    both(
      'un serveur sans administrateur ne peut être ni mis à jour ni restauré',
      'a server that nobody administers can be neither updated nor restored',
    ),
    both('listez les clés publiques des exploitants', 'list the public keys of those who run the servers'),
  )
}

export function userDataTooLong(name: string, bytes: number, limit: number): InputError {
  return refuse(
    both(`${name}\u00a0: cloud-init de ${bytes} octets`, `${name}: cloud-init text of ${bytes} bytes`),
    both(`l’hébergeur en prend ${limit} au plus`, `the host takes ${limit} at most`),
    both(
      'moins de clés, d’adresses ou de paquets, ou un hébergeur qui en prend davantage',
      'fewer keys, sources or packages, or a host that takes more',
    ),
  )
}

export function settingsTooLong(name: string, bytes: number): InputError {
  return refuse(
    both(`${name}\u00a0: ${bytes} octets de règles`, `${name}: ${bytes} bytes of rules`),
    both(
      'un serveur OpenStack porte au plus 128 métadonnées de 255 caractères',
      'an OpenStack server carries 128 metadata items of 255 characters at most',
    ),
    both(
      'moins de ports publiés un par un, ou des adresses regroupées en préfixes',
      'fewer ports published one by one, or addresses grouped into prefixes',
    ),
  )
}

export function notBuilt(offer: string): InputError {
  return refuse(
    both(`l’offre ${offer} ne se construit pas`, `offer ${offer} has nothing to build`),
    null,
    null,
  )
}

export function incomplete(service: string, field: string, why: Text, example: string): InputError {
  return refuse(
    both(`${service}\u00a0: ${field} manque`, `${service}: ${field} is missing`),
    why,
    both(`ajoutez ${example}`, `add ${example}`),
  )
}
