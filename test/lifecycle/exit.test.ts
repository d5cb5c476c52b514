import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Contract } from '../../contract/model.ts'
import type { Inventory } from '../../inventory/model.ts'
import { certificatePage, erasureCertificate } from '../../lifecycle/exit/certificate.ts'
import { erasureDay, exitClock, periodEnd } from '../../lifecycle/exit/clock.ts'
import { dataActClock } from '../../lifecycle/exit/data-act.ts'
import { handoverOf, handoverPage } from '../../lifecycle/exit/handover.ts'
import { suspensionPlan } from '../../lifecycle/exit/suspension.ts'
import { isBusinessDay } from '../../sla/calendar/business.ts'
import { isoOf, parseDay } from '../../sla/calendar/days.ts'

const contract = (catalogue: Contract['catalogue'], start = '2026-10-01', months = 12) =>
  ({
    catalogue,
    term: { start, months },
    services: [],
    client: { code: 'c', name: 'C' },
  }) as unknown as Contract
const EMPTY = {
  stage: 'state',
  file: 'terraform.tfstate',
  servers: [],
  volumes: [],
  vaults: [],
} as unknown as Inventory

describe('reversibility, Axantis art. 10', () => {
  it('letter received on Monday 2 November 2026: copy until Tuesday 15 December', () => {
    // 3–6 Nov: 4 · 9–13 without the 11th: 8 · 16–20: 13 · 23–27: 18 · 30 Nov–4 Dec: 23 · 7–11: 28 · 14: 29 · 15: 30.
    const clock = exitClock({
      contract: contract('axantis-2025.03'),
      received: parseDay('2026-11-02'),
      unpaid: false,
    })
    expect(isoOf(clock.lastCopyDay as number)).toBe('2026-12-15')
    expect(isoOf(clock.contractErasure as number)).toBe('2026-12-16')
  })
  it('one day later in Alsace-Moselle when Good Friday falls inside', () => {
    // Received 23 March 2026. Metropole: Easter Monday (6 April) and 1 May, 8 May… ; Alsace-Moselle also loses 3 April.
    const ask = (territory: 'metropole' | 'alsace-moselle') =>
      exitClock({
        contract: contract('axantis-2025.03'),
        received: parseDay('2026-03-23'),
        unpaid: false,
        rule: { kind: 'ouvres', territory },
      })
    expect(isoOf(ask('metropole').lastCopyDay as number)).toBe('2026-05-06')
    expect(isoOf(ask('alsace-moselle').lastCopyDay as number)).toBe('2026-05-07')
  })
  it('never for a client in default of payment', () => {
    const clock = exitClock({
      contract: contract('axantis-2025.03'),
      received: parseDay('2026-11-02'),
      unpaid: true,
    })
    expect(clock.blocked?.fr).toContain('défaut de paiement')
    expect(clock.steps).toEqual([])
  })
  it('ends on a business day, thirty of them after the letter, whatever the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: parseDay('1990-01-01'), max: parseDay('2060-01-01') }), (received) => {
        const last = exitClock({ contract: contract('axantis-2025.03'), received, unpaid: false })
          .lastCopyDay as number
        let count = 0
        for (let day = received + 1; day <= last; day += 1) count += isBusinessDay(day) ? 1 : 0
        expect(count).toBe(30)
        expect(isBusinessDay(last)).toBe(true)
      }),
    )
  })
})

describe('Progerance art. 8', () => {
  it('ends the running period when notice is kept, the next one when it is missed', () => {
    // 12 months from 1 October 2026: the period ends on 1 October 2027; notice until 1 September.
    const last = (received: string) =>
      isoOf(
        exitClock({ contract: contract('progerance'), received: parseDay(received), unpaid: false })
          .lastCopyDay as number,
      )
    expect(last('2027-09-01')).toBe('2027-09-30')
    expect(last('2027-09-02')).toBe('2028-09-30')
    expect(isoOf(periodEnd({ start: '2026-10-01', months: 12 }, parseDay('2028-01-01')))).toBe('2028-10-01')
  })
  it('stops on the sixteenth day, erases after thirty more, and says so first', () => {
    const plan = suspensionPlan(contract('progerance'), parseDay('2026-11-01'))
    const irreversible = plan?.steps.filter((step) => step.irreversible).map((step) => isoOf(step.day))
    expect(irreversible).toEqual(['2026-11-17', '2026-12-18'])
    expect(plan?.before.length).toBeGreaterThan(3)
    // A later suspension moves the erasure, never the other way.
    const late = suspensionPlan(contract('progerance'), parseDay('2026-11-01'), parseDay('2026-12-01'))
    expect(isoOf(late?.steps.at(-1)?.day as number)).toBe('2027-01-01')
  })
  it('has no counterpart in Axantis', () => {
    expect(suspensionPlan(contract('axantis-2025.03'), parseDay('2026-11-01'))).toBeNull()
  })
})

describe('Data Act clock', () => {
  it('two months, thirty days, thirty days', () => {
    // 2 November + 2 months = 2 January; + 30 = 1 February; + 30 = 3 March; erasure from the 4th.
    const act = dataActClock(parseDay('2026-11-02'))
    expect([act.noticeEnd, act.transitionEnd, act.erasure].map(isoOf)).toEqual([
      '2027-01-02',
      '2027-02-01',
      '2027-03-04',
    ])
    expect(act.charges).toBe('none')
    expect(dataActClock(parseDay('2026-09-01')).charges).toBe('cost-only')
    expect(dataActClock(parseDay('2025-09-11')).applies).toBe(false)
  })
  it('the later of both clocks holds back the erasure', () => {
    const received = parseDay('2026-11-02')
    const clock = exitClock({ contract: contract('axantis-2025.03'), received, unpaid: false })
    const day = erasureDay(clock, dataActClock(received))
    expect(isoOf(day.day)).toBe('2027-03-04')
    expect(day.why.fr).toContain('2026-12-16')
  })
})

it('nothing is erased while the contract still runs', () => {
  // Progerance, notice kept: the contract ends on 30 September 2027, long after the Data Act's clock.
  const received = parseDay('2026-11-02')
  const clock = exitClock({ contract: contract('progerance'), received, unpaid: false })
  expect(isoOf(erasureDay(clock, dataActClock(received)).day)).toBe('2027-10-01')
})

describe('erasure certificate', () => {
  const base = {
    contract: contract('axantis-2025.03'),
    notBefore: parseDay('2027-03-04'),
    today: parseDay('2027-03-10'),
    erasedOn: parseDay('2027-03-05'),
    orderedBy: 'A. Martin',
    order: 'courrier 12',
    erasedBy: 'M. Durand',
    holdings: [],
    after: EMPTY,
  }
  it('is refused too early, unobserved, or while something is left', () => {
    expect(() => erasureCertificate({ ...base, erasedOn: parseDay('2027-03-03') })).toThrow('too early')
    expect(() => erasureCertificate({ ...base, erasedOn: parseDay('2027-03-11') })).toThrow('future')
    expect(() => erasureCertificate({ ...base, after: null })).toThrow('no state')
    const left = {
      ...EMPTY,
      volumes: [{ origin: { address: 'hcloud_volume.data' } }],
    } as unknown as Inventory
    expect(() => erasureCertificate({ ...base, after: left })).toThrow('still there')
  })
  it('says who, when, on whose order, and what was observed', () => {
    const page = certificatePage(erasureCertificate(base))
    for (const word of ['A. Martin', 'courrier 12', 'M. Durand', '2027-03-05', 'terraform.tfstate'])
      expect(page).toContain(word)
  })
})

describe('hand-over', () => {
  it('never claims to hand over a key that the owner alone holds', () => {
    const owned = {
      ...contract('proprietaire'),
      services: [{ id: 'cloud', backup: { key: 'owner' } }],
    } as unknown as Contract
    const page = handoverPage(handoverOf(owned, null), null, parseDay('2027-03-04'))
    expect(page).toContain('ne l’a jamais eue')
    expect(page).not.toContain('restic key remove')
    expect(page).toContain('aucun état déployé n’a été lu')
  })
})
