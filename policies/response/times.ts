import { tickets } from '../../inventory/evidence-shapes.ts'
import { witness } from '../lib/evidence.ts'
import { broken, counted, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

const NAMES = {
  gti: text('intervention', 'intervention'),
  gtr: text('rétablissement', 'restoration'),
} as const

/** Every ticket of the month was taken up and closed within the promised delays. */
export default definePolicy({
  id: 'response.times',
  kind: 'response.times',
  severity: 'high',
  reads: ['evidence: tickets'],
  evidence: ['tickets'],
  title: text('délais d’intervention et de rétablissement', 'delays of intervention and restoration'),
  why: text('le client compte les minutes depuis son appel', 'the client counts the minutes since the call'),
  remedy: text(
    'revoir l’astreinte, et dire au client ce qui a manqué',
    'look at the duty roster, and tell the client what was missed',
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
              `${NAMES[what].en} in ${minutes ?? '?'} min`,
            ),
            found: text(`délai dépassé, ticket ${id}`, `delay exceeded, ticket ${id}`),
          }),
        )
      if (running.length > 0)
        return unproven(text(`délais encore ouverts en ${month}`, `delays still running in ${month}`))
      if (provisional)
        return unproven(
          text(`${month} n’est pas écrit jusqu’à sa fin`, `${month} is not written down to its end`),
        )
      const seen = counted(all.length, ['ticket', 'tickets'], ['ticket', 'tickets'])
      return kept(text(`${month}\u00a0: ${seen.fr}`, `${month}: ${seen.en}`), 'observed')
    })
  },
})
