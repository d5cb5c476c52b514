/**
 * Every refusal of the constructs, in one place: what was asked, why it cannot be built, what to do. They come at
 * synth, before anything is paid for.
 */
import { type InputError, refuse } from '../contract/errors.ts'
import type { HostId, Site } from '../hosts/index.ts'

export function noSizeFor(host: string, vcpu: number, ramGiB: number): InputError {
  return refuse(
    `${host} has no size with ${vcpu} vCPU and ${ramGiB} GiB of memory`,
    'hosts/sizes.ts lists the sizes that were established, with their sources',
    'ask for a smaller machine, split the service, or add the size with its source',
  )
}

export function unknownSite(host: string, code: string, known: readonly Site[]): InputError {
  return refuse(
    `${host} has no site ${code}`,
    'a promise about a place needs a place whose city and country are known',
    `sites of ${host} that hold servers: ${known.map((site) => site.code).join(', ')}`,
  )
}

export function notInCountry(
  site: Site,
  country: string,
  article: string,
  able: readonly string[],
): InputError {
  return refuse(
    `${site.code} is in ${site.city} (${site.country}), outside ${country}`,
    `article ${article} promises a datacenter in ${country}`,
    able.length > 0 ? `hosts that can keep it: ${able.join(', ')}` : null,
  )
}

export function wrongHostForEssential(host: HostId): InputError {
  return refuse(
    `host ${host} for a VM Essentiel`,
    'article 3.3 names the operator of the datacenter: Ikoula',
    'choose host ikoula, or sign the reading essentiel.datacenter: any-in-france',
  )
}

export function notTwoCities(sites: readonly Site[], article: string): InputError {
  return refuse(
    `geographic redundancy over ${sites.map((site) => `${site.code} (${site.city})`).join(' and ') || 'no site'}`,
    `article ${article} promises two distinct sites: two datacenters, in two cities unless zones are chosen`,
    'name two sites of two cities, or write redundancy.geographic: zones if the client signed two datacenters of one city',
  )
}

export function notOneSite(sites: readonly Site[], article: string): InputError {
  return refuse(
    `${sites.length} sites (${sites.map((site) => site.code).join(', ')}) without geographic redundancy`,
    `article ${article} without that option is one site`,
    'name one site, or set redundancy.geographic',
  )
}

export function clientAccessUnderManagedService(
  what: 'keys' | 'sources',
  values: readonly string[],
): InputError {
  return refuse(
    `client ${what} (${values.length}) on a managed service`,
    'article 3.8.2: the servers are administered by the provider alone, the client has no direct access',
    `remove the client's ${what}, or choose managed.level: partial if that was signed`,
  )
}

export function notInEssential(what: string): InputError {
  return refuse(
    `${what} on a VM Essentiel`,
    'article 3.3 lists exclusively what the offer includes; this is not in the list',
    'remove it, or sell a VM Avancé',
  )
}

export function noVaultSite(host: string, sites: readonly Site[]): InputError {
  return refuse(
    `no other site of ${host} can hold the backup of servers in ${sites.map((site) => site.code).join(', ')}`,
    'article 3.5: the copies lie in another datacenter than the server, in a country the data may be in',
    'name backup.vault among the sites of the host, or move the servers',
  )
}

export function vaultBesideServer(vault: Site, server: Site): InputError {
  return refuse(
    `backup vault ${vault.code} in the same datacenter as the server (${server.code})`,
    'article 3.5: the copies lie in another datacenter than the server',
    'name a vault at another site',
  )
}

export function ownerKeyWithoutEscrow(): InputError {
  return refuse(
    'backup.key: owner without backup.escrow',
    'the key is made on the server and leaves it only encrypted to the owner; without his public key it would die there',
    "put the owner's age or SSH public key in backup.escrow",
  )
}

export function noOperator(): InputError {
  return refuse(
    'operators.keys is empty',
    'a server without any administrator can be neither updated nor restored',
    'list the public keys of the people who run the servers',
  )
}

export function userDataTooLong(name: string, bytes: number, limit: number): InputError {
  return refuse(
    `${name}: cloud-init text of ${bytes} bytes`,
    `the host takes ${limit} at most`,
    'fewer keys, sources or packages; put long files in an image of your own',
  )
}

export function hostCannot(host: string, what: string, able: readonly string[]): InputError {
  return refuse(`${host}: ${what}`, null, able.length > 0 ? `hosts that can: ${able.join(', ')}` : null)
}
