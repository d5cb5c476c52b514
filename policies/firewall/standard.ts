import type { Guest } from '../../inventory/model.ts'
import { fleetHas } from '../lib/fleet.ts'
import { PROGRAMS, runs } from '../lib/guest.ts'
import { text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** The appliance of the datacenter filters with states, translates addresses, proxies, and ends both VPNs. */
export default definePolicy({
  id: 'firewall.standard',
  kind: 'firewall.standard',
  severity: 'high',
  reads: ['guest.firewall', 'guest.packages', 'guest.services', 'guest.files'],
  title: text('firewall standard', 'standard firewall'),
  why: text(
    'le client a commandé cinq fonctions de filtrage et d’accès, pas une partie',
    'the client ordered five filtering and access features, not just some of them',
  ),
  remedy: text(
    'installer la fonction manquante sur l’appliance',
    'install the missing feature on the appliance',
  ),
  check(subject) {
    const { features } = subject.promise.params
    return fleetHas(
      subject,
      features.map((feature) => ({ name: FEATURE[feature].name, find: FEATURE[feature].find })),
    )
  },
})

type Feature = 'stateful' | 'nat' | 'proxy' | 'ipsec' | 'ssl-vpn'

const FEATURE: Readonly<
  Record<Feature, { name: ReturnType<typeof text>; find(guest: Guest): string | null }>
> = {
  stateful: {
    name: text('filtrage à états', 'stateful filtering'),
    find: ({ firewall }) => (firewall?.stateful && firewall.inboundPolicy === 'drop' ? 'nftables' : null),
  },
  nat: { name: text('NAT et PAT', 'NAT and PAT'), find: translation },
  proxy: { name: text('proxy', 'proxy'), find: (guest) => runs(guest, PROGRAMS.proxy) },
  ipsec: { name: text('VPN IPsec', 'IPsec VPN'), find: (guest) => runs(guest, PROGRAMS.ipsec) },
  'ssl-vpn': { name: text('VPN SSL', 'SSL VPN'), find: (guest) => runs(guest, PROGRAMS['ssl-vpn']) },
}

/** A nat chain in the ruleset that the VM loads, in nft's own words or as JSON. */
function translation({ files }: Guest): string | null {
  const nat = files.find(
    ({ path, content }) => /nft/.test(path) && /\b(masquerade|snat|dnat|redirect)\b/.test(content),
  )
  return nat?.path ?? null
}
