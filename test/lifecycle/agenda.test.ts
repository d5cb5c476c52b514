import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseContract } from '../../contract/load.ts'
import { type AgendaFacts, agendaOf } from '../../lifecycle/agenda.ts'
import { fold, renderIcs } from '../../lifecycle/ics.ts'
import { isoOf, parseDay } from '../../sla/calendar/days.ts'

const load = (code: string, change: (text: string) => string = (text) => text) => {
  const file = new URL(`../../clients/${code}/contract.yaml`, import.meta.url)
  return parseContract(change(readFileSync(file, 'utf8')), 'contract.yaml', file.pathname)
}
const facts = (loaded: ReturnType<typeof load>, more: Partial<AgendaFacts> = {}): AgendaFacts => ({
  contract: loaded.contract,
  promises: loaded.promises,
  waivers: [],
  evidence: [],
  certificates: [],
  today: parseDay('2026-11-22'),
  ...more,
})
const dates = (all: ReturnType<typeof agendaOf>) =>
  Object.fromEntries(all.map((one) => [one.id.replace(/^[^/]+\//, ''), isoOf(one.day)]))

describe('agenda', () => {
  it('has the end of the term, the drill that was never done and the next statement', () => {
    expect(dates(agendaOf(facts(load('avance-ovh'))))).toMatchObject({
      'term/2029-10-01': '2029-10-01',
      'drill/erp': '2026-11-22',
      'statement/erp/2026-11': '2026-12-01',
    })
  })
  it('has the end of probation, three months after the assessment', () => {
    const loaded = load('avance-ovh', (text) =>
      text.replace('since: 2026-10-01 }', 'since: 2026-10-01, assessedOn: 2026-11-30 }'),
    )
    expect(dates(agendaOf(facts(loaded)))).toMatchObject({ 'probation/erp': '2027-02-28' })
  })
  it('has notice, waivers, evidence, certificates; a receipt moves the drill, the longest one counts', () => {
    const all = dates(
      agendaOf(
        facts(load('prestashop-hetzner'), {
          waivers: [{ id: 'firewall.basic[x]', until: '2026-12-31', approver: 'm.d.' }],
          certificates: [{ name: 'shop.pem', until: parseDay('2027-01-15') }],
          evidence: [
            { kind: 'nft-ruleset', subject: 's', expiresAt: '2026-11-30T00:00:00Z' },
            { kind: 'nft-ruleset', subject: 's', expiresAt: '2026-12-02T00:00:00Z' },
            { kind: 'restore-drill', subject: 'boutique', expiresAt: '2027-02-20T10:00:00Z' },
          ],
        }),
      ),
    )
    expect(all).toMatchObject({
      'waiver/firewall.basic[x]': '2026-12-31',
      'certificate/shop.pem': '2027-01-15',
      'evidence/nft-ruleset/s': '2026-12-02',
      'drill/boutique': '2027-02-20',
    })
    const notice = Object.entries(all).find(([id]) => id.startsWith('notice/'))
    const end = Object.entries(all).find(([id]) => id.startsWith('term/'))
    expect(parseDay(end?.[1] as string) - parseDay(notice?.[1] as string)).toBe(30)
  })
})

describe('iCalendar', () => {
  it('folds at 75 octets and unfolds to the same text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }).filter((text) => !/[\r\n]/.test(text)),
        (text) => {
          const folded = fold(text)
          for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(folded.replaceAll('\r\n ', '')).toBe(text)
        },
      ),
    )
  })
  it('keeps its UIDs, escapes and uses whole days', () => {
    const duties = [
      {
        id: 'c/x',
        day: parseDay('2026-12-31'),
        client: 'c',
        title: { fr: 'a ; b, c', en: 'd' },
        source: 'art. 4',
      },
    ]
    const made = renderIcs(duties, 'fr', new Date('2026-11-22T10:00:00Z'))
    expect(made).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101')
    expect(made).toContain('SUMMARY:c · a \\; b\\, c')
    const uid = (text: string) => /UID:(.+)/.exec(text)?.[1]
    expect(uid(made)).toBe(uid(renderIcs(duties, 'en', new Date('2027-01-01T10:00:00Z'))))
    expect(made.split('\r\n').every((line) => !line.includes('\n'))).toBe(true)
  })
})
