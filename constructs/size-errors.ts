/** Refusals of the constructs about the sizes of servers; the others are in errors.ts. */
import { type InputError, refuse } from '../contract/errors.ts'
import { both } from '../contract/promise.ts'
import type { HostId, Site } from '../hosts/index.ts'
import { type ServerSize, SIZES } from '../hosts/sizes.ts'

export function noSizeFor(host: string, vcpu: number, ramGiB: number): InputError {
  return refuse(
    both(
      `${host}\u00a0: aucune taille de ${vcpu} vCPU et ${ramGiB} Gio de mémoire`,
      `${host}: no size of ${vcpu} vCPU and ${ramGiB} GiB of memory`,
    ),
    both(
      'hosts/sizes.ts tient les tailles établies, avec leur source',
      'hosts/sizes.ts holds the sizes that were established, with their source',
    ),
    both(
      'demandez moins, répartissez le service, ou ajoutez la taille et sa source',
      'ask for less, split the service, or add the size and its source',
    ),
  )
}

export function unknownSize(host: HostId, name: string, type: string): InputError {
  const sold = SIZES.filter((size) => size.host === host && !size.deprecated).map(({ code }) => code)
  return refuse(
    both(`${name}\u00a0: taille «\u00a0${type}\u00a0» inconnue`, `${name}: unknown size "${type}"`),
    both(
      'les ressources d’une taille inconnue ne se comparent pas à ce qui est commandé',
      'the resources of an unknown size cannot be compared with what was ordered',
    ),
    both(`tailles connues\u00a0: ${sold.join(', ')}`, `known sizes: ${sold.join(', ')}`),
  )
}

export function sizeWithdrawn(name: string, { code, replacedBy, source }: ServerSize): InputError {
  return refuse(
    both(`${name}\u00a0: taille ${code} retirée de la vente`, `${name}: size ${code} is no longer sold`),
    both(
      `un serveur perdu ne pourrait pas être refait (${source.title}, lu le ${source.read})`,
      `a lost server could not be made again (${source.title}, read ${source.read})`,
    ),
    replacedBy === undefined ? null : both(`prenez ${replacedBy}`, `take ${replacedBy}`),
  )
}

export function sizeTooSmall(
  name: string,
  { code, vcpu, ramGiB }: ServerSize,
  need: { readonly vcpu: number; readonly ramGiB: number },
  enough: ServerSize | undefined,
): InputError {
  return refuse(
    both(
      `${name}\u00a0: ${code} a ${vcpu} vCPU et ${ramGiB} Gio pour ${need.vcpu} vCPU et ${need.ramGiB} Gio commandés`,
      `${name}: ${code} has ${vcpu} vCPU and ${ramGiB} GiB for ${need.vcpu} vCPU and ${need.ramGiB} GiB ordered`,
    ),
    both('ce sont les ressources commandées qui sont promises', 'the ordered resources are what is promised'),
    enough === undefined ? null : both(`prenez ${enough.code}`, `take ${enough.code}`),
  )
}

export function sizeNotAt(
  name: string,
  { code, sites = [], source }: ServerSize,
  site: Site,
  instead: ServerSize | undefined,
): InputError {
  return refuse(
    both(
      `${name}\u00a0: ${code} ne se vend pas à ${site.code}`,
      `${name}: ${code} is not sold in ${site.code}`,
    ),
    both(
      `seulement à ${sites.join(', ')} (${source.title}, lu le ${source.read})`,
      `only in ${sites.join(', ')} (${source.title}, read ${source.read})`,
    ),
    instead === undefined ? null : both(`prenez ${instead.code}`, `take ${instead.code}`),
  )
}
