import { describe, expect, it } from 'vitest'
import { CLAUSE_POINTS, POINTS, SWITCHING, TEXT_FACTS } from '../../contract/catalogues/clauses.ts'
import { CATALOGUES } from '../../contract/catalogues/index.ts'
import { calendarFaults } from '../../contract/dated.ts'
import { CHARGES, IN_FORCE } from '../../contract/lint/data-act.ts'
import { formatLint } from '../../contract/lint/format.ts'
import { lintCatalogue, lintContract, lintRules } from '../../contract/lint/index.ts'
import type { Finding } from '../../policies/model.ts'
import { AVANCE, change, load, OWNER, PROGERANCE, THIRD_PARTY } from './sample.ts'

const TODAY = '2026-11-22'
const idsOf = (text: string, today = TODAY) =>
  lintContract(load(text), today).map((finding) => finding.policy)

describe('the two source texts', () => {
  it.each(['axantis-2025.03', 'progerance'] as const)('%s comes out as it is', async (id) => {
    const text = formatLint(lintCatalogue(id, TODAY), { lang: 'en', color: false })
    await expect(text).toMatchFileSnapshot(`../golden/lint/${id}.txt`)
  })

  it('Axantis gives thirty business days and refers to an article that it does not have', () => {
    const findings = lintCatalogue('axantis-2025.03', TODAY)
    expect(
      findings.find((finding) => finding.policy === 'data-act.switching.transition')?.found,
    ).toMatchObject({ en: expect.stringContaining('thirty business days') })
    expect(findings.find((finding) => finding.policy === 'contract.dangling-reference')).toMatchObject({
      promise: 'art. 3.2',
      expected: { en: 'an article 3.4' },
    })
  })

  it('Progerance never names a court, nor a hierarchy beyond article 2.2', () => {
    const findings = lintCatalogue('progerance', TODAY)
    expect(findings.find((finding) => finding.policy === 'contract.jurisdiction')?.found).toMatchObject({
      en: 'no court named',
    })
    expect(findings.find((finding) => finding.policy === 'contract.documents')?.found).toMatchObject({
      en: expect.stringContaining('(2.2)'),
    })
  })

  it('have an owner’s promises none of it', () => {
    expect(lintCatalogue('proprietaire', TODAY)).toEqual([])
  })

  it.each(Object.entries(TEXT_FACTS))(
    '%s is noted at articles that exist, under points that exist',
    (id, facts) => {
      const numbers = CATALOGUES[id as keyof typeof CATALOGUES].articles.map((article) => article.number)
      const notes = Object.entries(facts?.notes ?? {})
      expect(notes.map(([point]) => point).filter((point) => !CLAUSE_POINTS.includes(point))).toEqual([])
      const cited = [
        ...notes.flatMap(([, list]) => list),
        ...(facts?.vague ?? []),
        ...(facts?.external ?? []),
      ].flatMap(({ article }) => article ?? [])
      expect(cited.filter((article) => !numbers.includes(article))).toEqual([])
      expect(
        (facts?.references ?? [])
          .flatMap(({ from, to }) => [from, to])
          .filter((article) => !numbers.includes(article)),
      ).toEqual([])
    },
  )

  it('are asked ten points, and six about switching', () => {
    expect(Object.keys(POINTS)).toHaveLength(10)
    expect(Object.keys(SWITCHING)).toHaveLength(6)
  })
})

describe('the Data Act pack', () => {
  it('says that its applicability is for counsel to confirm', () => {
    const pack = lintCatalogue('progerance', TODAY).filter((finding) =>
      finding.policy.startsWith('data-act.'),
    )
    expect(pack.length).toBeGreaterThan(3)
    for (const { note } of pack)
      expect(note).toMatchObject({ en: expect.stringContaining('to be confirmed by counsel') })
  })

  it('starts on 12 September 2025, and charges end on 12 January 2027', () => {
    const charges = (today: string) =>
      lintCatalogue('axantis-2025.03', today).find(
        (finding) => finding.policy === 'data-act.switching.charges',
      )?.note
    expect(charges('2025-09-11')).toBeUndefined()
    expect(charges('2025-09-12')).toMatchObject({ en: expect.stringContaining('reduced to cost') })
    expect(charges('2027-01-11')).toMatchObject({ en: expect.stringContaining('reduced to cost') })
    expect(charges('2027-01-12')).toMatchObject({ en: expect.stringContaining('no charges since') })
    expect([...calendarFaults(IN_FORCE), ...calendarFaults(CHARGES)]).toEqual([])
  })
})

describe('a client’s contract', () => {
  it('is told where to look, in the form of a policy finding', () => {
    const findings: readonly Finding[] = lintContract(load(PROGERANCE), TODAY)
    const quote = findings.find((finding) => finding.policy === 'contract.figure-without-quote')
    expect(quote).toMatchObject({
      promise: 'shop/db.connections',
      found: 'connections: 80',
      position: { line: 12 },
    })
  })

  it.each([
    [
      'a reseller without insurance or guarantee',
      change(PROGERANCE, 'model: direct', 'model: reseller'),
      'contract.reseller',
    ],
    ['SSH open to all', change(PROGERANCE, '[443/tcp]', '[20-30/tcp]'), 'contract.open-administration'],
    [
      'administration from anywhere',
      change(PROGERANCE, '198.51.100.7/32', '0.0.0.0/0'),
      'contract.open-administration',
    ],
    ['a third party’s servers without emergency roles', THIRD_PARTY, 'contract.emergency-roles'],
    ['two weeks of weekly copies', PROGERANCE, 'contract.weekly-retention'],
    ['no signature', PROGERANCE, 'contract.unsigned'],
    ['no fee', change(PROGERANCE, '    monthlyFeeCents: 9900\n', ''), 'contract.fee-missing'],
    ['nobody on vulnerabilities', AVANCE, 'contract.minimum-security'],
    ['general terms that are not attached', AVANCE, 'contract.missing-document'],
  ])('%s', (_name, text, rule) => {
    expect(idsOf(text)).toContain(rule)
  })

  const insured = (until: string, covers = true) =>
    change(
      PROGERANCE,
      'billing: { model: direct }',
      `documents: [{ kind: annexe, ref: G1, file: g1.pdf, sha256: ${'a'.repeat(64)} }]\nbilling:\n  model: reseller\n  insurance: { insurer: A, policy: "1", coversHosting: ${covers}, until: ${until} }\n  backToBack: { document: G1 }`,
    )

  it('of a reseller passes with an insurance that covers hosting to the end, and a guarantee', () => {
    expect(idsOf(insured('2027-10-01'))).not.toContain('contract.reseller')
    expect(idsOf(insured('2027-09-30'))).toContain('contract.reseller')
    expect(idsOf(insured('2030-01-01', false))).toContain('contract.reseller')
  })

  it('closes a point by naming where another document treats it', () => {
    const closed = change(
      insured('2027-10-01'),
      'services:',
      'clauses: [{ point: jurisdiction, document: G1, article: "12" }]\nservices:',
    )
    expect(idsOf(insured('2027-10-01'))).toContain('contract.jurisdiction')
    expect(idsOf(closed)).not.toContain('contract.jurisdiction')
    expect(() => load(change(closed, 'point: jurisdiction', 'point: juridiction'))).toThrow(
      'point: juridiction',
    )
    expect(() =>
      load(
        change(
          closed,
          'clauses: [{ point: jurisdiction, document: G1',
          'clauses: [{ point: jurisdiction, document: G2',
        ),
      ),
    ).toThrow('document: G2')
  })

  it('is graver when nothing is kept beyond fourteen days', () => {
    const severity = (text: string) =>
      lintContract(load(text), TODAY).find((finding) => finding.policy === 'contract.weekly-retention')
        ?.severity
    expect(severity(PROGERANCE)).toBe('low')
    expect(
      severity(
        change(
          PROGERANCE,
          'services:',
          'readings: { backup.weekly-retention: fourteen-days-exactly }\nservices:',
        ),
      ),
    ).toBe('high')
  })

  it('lists the gravest first', () => {
    const rank = ['critical', 'high', 'medium', 'low']
    const ranks = lintContract(load(change(PROGERANCE, 'model: direct', 'model: reseller')), TODAY).map(
      (finding) => rank.indexOf(finding.severity),
    )
    expect(ranks).toEqual([...ranks].sort())
  })

  it('of an owner is not asked for a provider’s signature', () => {
    expect(idsOf(OWNER)).not.toContain('contract.unsigned')
  })

  it('has rule ids of their own', () => {
    const ids = lintRules(TODAY).map((rule) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
