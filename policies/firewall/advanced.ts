import type { Guest } from '../../inventory/model.ts'
import { fleetHas } from '../lib/fleet.ts'
import { PROGRAMS, runs } from '../lib/guest.ts'
import { text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** What the advanced tier adds to the standard one, each by the program that does it on the appliance. */
export default definePolicy({
  id: 'firewall.advanced',
  kind: 'firewall.advanced',
  severity: 'high',
  reads: ['guest.packages', 'guest.services', 'guest.files'],
  title: text('firewall avancé', 'advanced firewall'),
  why: text(
    'le niveau avancé est facturé pour quatre fonctions que le standard n’a pas',
    'the advanced tier is billed for four features that the standard tier lacks',
  ),
  remedy: text(
    'installer la fonction manquante sur l’appliance',
    'install the missing feature on the appliance',
  ),
  check(subject) {
    const { features } = subject.promise.params
    return fleetHas(
      subject,
      features.map((feature) => FEATURE[feature]),
    )
  },
})

type Feature = 'ips' | 'antivirus' | 'application-control' | 'web-filter'

const FEATURE: Readonly<
  Record<Feature, { name: ReturnType<typeof text>; find(guest: Guest): string | null }>
> = {
  ips: {
    name: text('prévention d’intrusion', 'intrusion prevention'),
    find: (guest) => runs(guest, PROGRAMS.ips),
  },
  antivirus: { name: text('antivirus', 'antivirus'), find: (guest) => runs(guest, PROGRAMS.antivirus) },
  'application-control': { name: text('contrôle applicatif', 'application control'), find: applications },
  'web-filter': {
    name: text('filtrage web', 'web filtering'),
    find: (guest) => runs(guest, PROGRAMS['web-filter']),
  },
}

/** Rules on the application layer, whatever the port: Suricata's `app-layer-protocol`, or nDPI in the kernel. */
function applications(guest: Guest): string | null {
  if (runs(guest, PROGRAMS.ips) === null) return null
  const rules = guest.files.find(({ content }) =>
    /app-layer-protocol|\b(?:drop|reject) (?:tls|http|ssh|dns|smb|bittorrent-dht)\b/.test(content),
  )
  return rules?.path ?? null
}
