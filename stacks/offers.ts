/** Which offer can be built on which host: found out by building it, never written down by hand. */
import { App } from 'cdktf'
import { InputError, type Problem } from '../contract/errors.ts'
import { parseContract } from '../contract/load.ts'
import type { AnyPromise } from '../contract/promise.ts'
import { HOST_IDS, type HostId } from '../hosts/index.ts'
import { ClientStack } from './client-stack.ts'
import { KEY, type Variant } from './variants.ts'

/** Two sites of two cities where the host has them, and a place for the copies that suits the first. */
const PLACES: Readonly<
  Record<
    HostId,
    {
      readonly sites: readonly [string, string]
      readonly zones?: readonly [string, string]
      readonly vault: string
      /** A server of a region whose store is spread, and that store. */
      readonly spread?: readonly [site: string, vault: string]
    }
  >
> = {
  ikoula: { sites: ['REIMS', 'EPPES'], vault: 'EPPES' },
  hetzner: { sites: ['fsn1', 'nbg1'], vault: 'hel1' },
  scaleway: {
    sites: ['fr-par-1', 'nl-ams-1'],
    zones: ['fr-par-1', 'fr-par-2'],
    vault: 'nl-ams',
    spread: ['fr-par-1', 'fr-par'],
  },
  ovh: {
    sites: ['GRA11', 'SBG5'],
    zones: ['eu-west-par-a', 'eu-west-par-b'],
    vault: 'RBX',
    spread: ['eu-west-par-a', 'EU-WEST-PAR'],
  },
}

/** What came of building `variant` on `host`: null when it was built, else what refused it. */
export function tryOn(variant: Variant, host: HostId): readonly Problem[] | null {
  const built = build(variant, host)
  return 'problems' in built ? built.problems : null
}

/** What a contract for `variant` promises on `host`; nothing where it cannot be built. */
export function promisesOn(variant: Variant, host: HostId): readonly AnyPromise[] {
  const built = build(variant, host)
  return 'problems' in built ? [] : built.promises
}

type Built = { readonly promises: readonly AnyPromise[] } | { readonly problems: readonly Problem[] }

/** The contract that orders `variant` on `host`, as the text of its file. */
export function orderOf(variant: Variant, host: HostId): string {
  const { vault: apart, spread, ...places } = PLACES[host]
  const together = variant.spread ? spread : undefined
  const sites = together ?? ((variant.zones && places.zones) || places.sites)
  const vault = together?.[1] ?? apart
  const requested = '2026-01-01'
  return JSON.stringify({
    catalogue: variant.catalogue,
    client: { code: 'essai', name: 'Essai' },
    billing: { model: 'direct' },
    term: { start: requested, months: 12 },
    operators: { keys: [KEY], sources: ['192.0.2.10/32'] },
    readings: variant.readings ?? {},
    services: [
      {
        id: 'service',
        host,
        sites: sites.slice(0, variant.sites),
        size: { vcpu: 2, ramGiB: 4, storageGiB: 40 },
        ...variant.service,
        ...(variant.backup && { backup: { requested, vault, ...variant.backup } }),
      },
    ],
  })
}

function build(variant: Variant, host: HostId): Built {
  try {
    const loaded = parseContract(orderOf(variant, host), 'essai.yaml')
    new ClientStack(new App(), { contract: loaded.contract })
    return { promises: loaded.promises }
  } catch (error) {
    if (error instanceof InputError) return { problems: error.problems }
    throw error
  }
}

/** Hosts that can build `variant`. */
export function hostsFor(variant: Variant): HostId[] {
  return HOST_IDS.filter((host) => tryOn(variant, host) === null)
}
