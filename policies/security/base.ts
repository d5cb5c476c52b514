import type { PromiseParams } from '../../contract/kinds.ts'
import type { Guest } from '../../inventory/model.ts'
import { eachGuest } from '../lib/each.ts'
import { PROGRAMS, runs } from '../lib/guest.ts'
import { broken, kept, listed, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

type Measure = PromiseParams['security.base']['measures'][number]

/** Each signed measure is in place inside each server. */
export default definePolicy({
  id: 'security.base',
  kind: 'security.base',
  severity: 'high',
  reads: ['guest.firewall', 'guest.updates', 'guest.packages', 'guest.services'],
  title: text('mesures de sécurité de base', 'base security measures'),
  why: text(
    'le minimum qu’un petit client surveille chez son prestataire',
    'the minimum that a small client watches in their provider',
  ),
  remedy: text('mettre en place la mesure qui manque', 'put the missing measure in place'),
  check(subject) {
    const { measures } = subject.promise.params
    return eachGuest(subject, (guest, server, level) => {
      const missing = measures.filter((measure) => !MEASURE[measure].holds(guest))
      if (measures.length === 0)
        return unproven(text('aucune mesure au contrat', 'no measure in the contract'))
      if (missing.length === 0)
        return kept(listed(measures.map((measure) => MEASURE[measure].name)), level, server)
      return missing.map((measure) =>
        broken({
          ...{ origin: server.origin, path: 'guest', level },
          expected: MEASURE[measure].name,
          found: text('absent', 'absent'),
        }),
      )
    })
  },
})

const MEASURE: Readonly<Record<Measure, { name: ReturnType<typeof text>; holds(guest: Guest): boolean }>> = {
  firewall: {
    name: text('pare-feu', 'firewall'),
    holds: ({ firewall }) => firewall !== null && firewall.inboundPolicy === 'drop',
  },
  updates: {
    name: text('mises à jour du système', 'system updates'),
    // apt's own timers only fetch lists where the package is not there.
    holds: (guest) => guest.updates.automatic || runs(guest, ['unattended-upgrades']) !== null,
  },
  'access-monitoring': {
    name: text('surveillance des accès', 'access monitoring'),
    holds: (guest) => runs(guest, [...PROGRAMS.audit, ...PROGRAMS.bans]) !== null,
  },
  antivirus: {
    name: text('antivirus', 'antivirus'),
    holds: (guest) => runs(guest, PROGRAMS.antivirus) !== null,
  },
  vulnerabilities: {
    name: text('recherche de vulnérabilités', 'vulnerability detection'),
    holds: (guest) => runs(guest, PROGRAMS.vulnerabilities) !== null,
  },
}
