import { tickets } from '../../inventory/evidence-shapes.ts'
import { witness } from '../lib/evidence.ts'
import { broken, counted, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

const NAMES = {
  gti: text('intervention', 'response'),
  gtr: text('rétablissement', 'restoration'),
} as const

/** Every ticket of the month was taken up and closed within the promised delays. */
export default definePolicy({
  id: 'response.times',
  kind: 'response.times',
  severity: 'high',
  reads: ['evidence: tickets'],
  evidence: ['tickets'],
  title: text('délais d’intervention et de rétablissement', 'response and restoration times'),
  why: text('le client compte les minutes depuis son appel', 'the client counts the minutes from the call'),
  remedy: text(
    'revoir l’astreinte, et informer le client du manquement',
    'review the on-call rota, and tell the client what was missed',
  ),
  check(subject) {
    const name = subject.promise.service ?? subject.contract.client.code
    return witness(subject, 'tickets', name, tickets, ({ month, provisional, tickets: all }) => {
      const delays = all.flatMap(({ id, delays: of }) => of.map((delay) => ({ id, ...delay })))
      const missed = delays.filter(({ state }) => state === 'missed')
      const running = delays.filter(({ state }) => state === 'running')
      if (missed.length > 0)
        return missed.map(({ id, what, minutes }) =>
          broken({
            ...{ path: `tickets ${id}`, level: 'observed' },
            expected: text(
              `${NAMES[what].fr} en ${minutes ?? '?'} min`,
              `${NAMES[what].en} within ${minutes ?? '?'} min`,
            ),
            found: text(`délai dépassé, ticket ${id}`, `time exceeded, ticket ${id}`),
          }),
        )
      if (running.length > 0)
        return unproven(text(`délais encore en cours en ${month}`, `clocks still running in ${month}`))
      if (provisional)
        return unproven(
          text(
            `le relevé de ${month} ne va pas jusqu’à la fin du mois`,
            `the record of ${month} stops before the end of the month`,
          ),
        )
      const seen = counted(all.length, ['ticket', 'tickets'], ['ticket', 'tickets'])
      return kept(text(`${month}\u00a0: ${seen.fr}`, `${month}: ${seen.en}`), 'observed')
    })
  },
})
