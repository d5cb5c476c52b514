import type { PromiseParams } from '../../contract/kinds.ts'
import type { Guest, Server } from '../../inventory/model.ts'
import { eachGuest } from '../lib/each.ts'
import { notUnderstood } from '../lib/filters.ts'
import { PROGRAMS, runs, UPDATES_UNSAID } from '../lib/guest.ts'
import { broken, kept, listed, text, unproven } from '../lib/say.ts'
import { definePolicy, type Observation } from '../model.ts'

type Measure = PromiseParams['security.base']['measures'][number]

/** Each signed measure is in place inside each server. */
export default definePolicy({
  id: 'security.base',
  kind: 'security.base',
  severity: 'high',
  reads: ['guest.firewall', 'guest.updates', 'guest.packages', 'guest.services'],
  title: text('mesures de sécurité de base', 'baseline security measures'),
  why: text(
    'le minimum qu’un petit client vérifie chez son prestataire',
    'the minimum a small client checks in a provider',
  ),
  remedy: text('mettre en place la mesure manquante', 'put the missing measure in place'),
  check(subject) {
    const { measures } = subject.promise.params
    return eachGuest(subject, (guest, server, level) => {
      if (measures.length === 0)
        return unproven(text('aucune mesure au contrat', 'no measure in the contract'))
      const { origin } = server
      const missing = measures.flatMap((measure) => {
        const { name, path = 'guest', absent = ABSENT, unsaid = () => [], holds } = MEASURE[measure]
        const held = holds(guest)
        if (held === null) return unsaid(guest, server)
        return held ? [] : broken({ origin, path, level, expected: name, found: absent })
      })
      if (missing.length > 0) return missing
      return kept(listed(measures.map((measure) => MEASURE[measure].name)), level, server)
    })
  },
})

const ABSENT = text('absent', 'missing')

interface Means {
  readonly name: ReturnType<typeof text>
  readonly path?: string
  /** What is found where it does not hold. */
  readonly absent?: ReturnType<typeof text>
  /** Null where nothing on the server says so, which `unsaid` then tells. */
  holds(guest: Guest): boolean | null
  unsaid?(guest: Guest, server: Server): readonly Observation[]
}

const MEASURE: Readonly<Record<Measure, Means>> = {
  firewall: {
    name: text('pare-feu', 'firewall'),
    holds: ({ firewall }) => {
      if (firewall === null || firewall.inboundPolicy === 'accept') return false
      // Either way the rules are closed, whether or not those that were pushed arrived.
      return (firewall.awaited ?? firewall).unread.length === 0 ? true : null
    },
    unsaid: ({ firewall }, { origin }) => (firewall?.unread ?? []).map((rule) => notUnderstood(rule, origin)),
  },
  updates: {
    name: text('mises à jour du système', 'system updates'),
    path: 'guest.updates',
    absent: text('désactivées', 'disabled'),
    // That the package is there says nothing: what it does is set elsewhere.
    holds: ({ updates }) => updates.automatic,
    unsaid: (_, { origin }) => [unproven(UPDATES_UNSAID, { origin, path: 'guest.updates' })],
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
    name: text('recherche de vulnérabilités', 'vulnerability scanning'),
    holds: (guest) => runs(guest, PROGRAMS.vulnerabilities) !== null,
  },
}
