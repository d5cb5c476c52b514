/** GTI and GTR of Progerance art. 4.3, by hand. */
import { describe, expect, it } from 'vitest'
import { stamp } from '../../sla/calendar/clock.ts'
import { averageUpdateHours, judgeTicket, type Ticket } from '../../sla/response.ts'
import { at } from './build.ts'

const none = { roles: { decides: [] } }
const ready = {
  roles: {
    decides: ['A. Martin'],
    incidentProcedure: 'p.pdf',
    emergencyBudgetCents: 50_000,
    emergencyContact: '+33…',
  },
}
const ticket = (
  opened: string,
  intervened: string | null,
  restored: string | null,
  more: Partial<Ticket> = {},
): Ticket => ({
  id: 'T',
  level: '1',
  kind: 'incident',
  opened: at(opened),
  intervened: intervened ? at(intervened) : null,
  restored: restored ? at(restored) : null,
  ...more,
})
const states = (
  offer: 'infrastructure-propre' | 'infrastructure-tierce',
  one: Ticket,
  contract: typeof none | typeof ready = none,
  asOf = '2026-12-31',
) =>
  judgeTicket(contract, offer, one, at(asOf))?.delays.map((delay) => [delay.what, delay.minutes, delay.state])

describe('own infrastructure', () => {
  it('level 1 on a business day: 10 minutes, restored within 40', () => {
    expect(
      states('infrastructure-propre', ticket('2026-10-06 10:00', '2026-10-06 10:10', '2026-10-06 10:41')),
    ).toEqual([
      ['gti', 10, 'kept'],
      ['gtr', 40, 'missed'],
    ])
  })
  it.each(['2026-10-06 20:00', '2026-10-10 10:00', '2026-11-11 10:00'])(
    'level 1 evening, weekend, holiday: 30 and 60 (%s)',
    (opened) => {
      expect(states('infrastructure-propre', ticket(opened, null, null), none, '2026-10-01')).toEqual([
        ['gti', 30, 'running'],
        ['gtr', 60, 'running'],
      ])
    },
  )
  it('level 2 opened at 17:30 runs out at 7:30 the next business day, two hours for an update', () => {
    const judged = judgeTicket(
      none,
      'infrastructure-propre',
      ticket('2026-10-02 17:30', null, null, { level: '2' }),
      at('2026-10-02 17:31'),
    )
    expect(judged?.delays.map((one) => stamp(one.deadline as number))).toEqual([
      '2026-10-05 07:30',
      '2026-10-05 07:30',
    ])
    const update = judgeTicket(
      none,
      'infrastructure-propre',
      ticket('2026-10-02 17:30', null, null, { level: '2', kind: 'update' }),
      at('2026-10-02 17:31'),
    )
    expect(stamp(update?.delays[0]?.deadline as number)).toBe('2026-10-05 08:30')
  })
  it('level 3 promises nothing', () => {
    expect(states('infrastructure-propre', ticket('2026-10-06 10:00', null, null, { level: '3' }))).toEqual([
      ['gti', null, 'not-promised'],
      ['gtr', null, 'not-promised'],
    ])
  })
  it('a ticket nobody took in time is missed, not running', () => {
    expect(
      states('infrastructure-propre', ticket('2026-10-06 10:00', null, null), none, '2026-10-06 10:11')?.[0],
    ).toEqual(['gti', 10, 'missed'])
  })
})

describe('third-party infrastructure', () => {
  it('15 minutes in business hours, restoration at best', () => {
    expect(states('infrastructure-tierce', ticket('2026-10-06 10:00', '2026-10-06 10:16', null))).toEqual([
      ['gti', 15, 'missed'],
      ['gtr', null, 'not-promised'],
    ])
  })
  it('off hours nothing is promised, and it says what the contract lacks', () => {
    const why = (contract: typeof none | typeof ready) =>
      judgeTicket(contract, 'infrastructure-tierce', ticket('2026-10-06 22:00', null, null), at('2026-10-07'))
        ?.delays[0]?.why.fr
    expect(why(none)).toContain(
      'roles.incidentProcedure, roles.decides, roles.emergencyBudgetCents, roles.emergencyContact',
    )
    expect(why(ready)).toContain('procédure d’urgence')
  })
})

it('updates are averaged in business hours', () => {
  // Friday 16:00 to Monday 10:00: 2 + 2 = 4 h. Tuesday 8:00 to Wednesday 18:00: 20 h. Average 12.
  const updates = [
    ticket('2026-10-02 16:00', null, '2026-10-05 10:00', { kind: 'update' }),
    ticket('2026-10-06 08:00', null, '2026-10-07 18:00', { kind: 'update' }),
  ]
  expect(averageUpdateHours(updates)).toBe(12)
  expect(averageUpdateHours([])).toBeNull()
})
