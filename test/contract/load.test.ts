import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatProblems } from '../../contract/format-problem.ts'
import { lintContract } from '../../contract/lint/index.ts'
import { loadContract } from '../../contract/load.ts'
import { renderContract } from '../../contract/render.ts'
import { ALL, AVANCE, change, load, refusals } from './sample.ts'

const shown = (text: string, lang: 'fr' | 'en' = 'en') =>
  formatProblems(refusals(text), { lang, color: false })

describe('a contract that is sound', () => {
  it.each(Object.entries(ALL))('loads: %s', (_name, text) => {
    expect(shown(text)).toBe('')
  })

  it('tells where a value stands, and its nearest ancestor when it is absent', () => {
    const { position } = load(AVANCE)
    expect(position(['services', 0, 'backup', 'retentionDays'])).toEqual({
      file: 'contract.yaml',
      line: 20,
      column: 53,
    })
    expect(position(['services', 0, 'backup', 'vault']).line).toBe(20)
    expect(position(['nothing', 'here']).line).toBe(1)
  })
})

describe('a contract with slips', () => {
  it('names an unknown key with the one that was meant, its place and its line', () => {
    const text = shown(change(AVANCE, 'retentionDays', 'retentionDay'))
    expect(text).toContain('contract.yaml:20:38: unknown key: retentionDay')
    expect(text).toContain('did you mean "retentionDays"?')
    expect(text).toMatch(/20 │ {5}backup: .*\n +│ {38}\^{12}\n/)
  })

  it('names a missing key', () => {
    expect(shown(change(AVANCE, ", name: Société d'exemple", ''))).toContain(
      '2:1: missing key: name — expected text',
    )
  })

  it.each([
    ['months: 36', 'months: many', 'expected a number, found text'],
    ['months: 36', 'months: 0', 'at least 1'],
    ['2026-10-01, months', '2026-02-30, months', 'expected a valid date'],
    ['198.51.100.7/32', '198.51.100.7', 'a single address is written 198.51.100.7/32'],
    ['443/tcp', '443', 'a port is written 443/tcp'],
    ['offer: vm-avance', 'offer: vm-avancé', 'did you mean "vm-avance"?'],
    ['model: partner', 'model: patner', 'did you mean "partner"?'],
    ['code: avance-ovh', 'code: 12', 'in quotes: code: "12"'],
    ['code: avance-ovh', 'code: Avance', 'lowercase letters, digits and hyphens'],
  ])('%s → %s', (from, to, said) => {
    expect(shown(change(AVANCE, from, to))).toContain(said)
  })

  it('reports several problems at once, in the order of the file, in both languages', () => {
    const text = change(change(AVANCE, 'months: 36', 'months: many'), '443/tcp', '443')
    expect(refusals(text).map((problem) => problem.position?.line)).toEqual([10, 21])
    expect(shown(text, 'fr')).toContain('attendu\u00a0: un nombre\u00a0; trouvé\u00a0: un texte')
  })

  it.each([
    ['', 'the file is empty'],
    ['a: [', 'the indentation does not follow'],
    ['a: 1\na: 2', 'the same key twice'],
    ['a: 1\n---\nb: 2', 'several documents in one file'],
    ['- 1', 'expected a mapping, found a list'],
    ['a: *nobody', 'Unresolved alias'],
    ['x: &a [*a]', 'refers to itself'],
    ['['.repeat(20_000), 'YAML'],
  ])('refuses broken YAML with a position: %#', (text, said) => {
    expect(shown(text)).toContain(said)
    expect(refusals(text).every((problem) => problem.position !== null)).toBe(true)
  })

  it('refuses what is no file and no UTF-8', () => {
    const folder = mkdtempSync(join(tmpdir(), 'contract-'))
    writeFileSync(join(folder, 'latin1.yaml'), Buffer.from([0x61, 0x3a, 0xe9]))
    expect(() => loadContract('absent.yaml', { cwd: folder })).toThrow(
      'absent.yaml: cannot read the contract',
    )
    expect(() => loadContract(folder)).toThrow('cannot read the contract')
    expect(() => loadContract('latin1.yaml', { cwd: folder })).toThrow('not UTF-8')
  })

  it('keeps long lines and control characters from spoiling the terminal', () => {
    const text = shown(`x: "${'a'.repeat(500)}"\ny: "\u001b[31m"`)
    expect(text).not.toContain('\u001b')
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(300)
  })
})

/** More on request: FUZZ_RUNS=34000 is 100,000 documents for the three properties together. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 1000)

describe('whatever is in the file', () => {
  /** Every problem must be one that can be printed and that points into the file. */
  const sound = (text: string) => {
    const problems = refusals(text)
    for (const problem of problems) {
      expect(problem.position?.line).toBeGreaterThan(0)
      expect(problem.position?.column).toBeGreaterThan(0)
    }
    formatProblems(problems, { lang: 'fr', color: true })
    // What loads must also be of use: promises, lint and the client's text follow from it.
    if (problems.length === 0) {
      lintContract(load(text), '2026-11-22')
      renderContract(load(text), 'fr')
    }
  }

  it('random text never crashes the loader', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), sound), { numRuns: RUNS })
  })

  it('a contract with a piece cut out, doubled or replaced never crashes the loader', () => {
    const texts = Object.values(ALL)
    const piece = fc.oneof(
      fc.constantFrom(
        '',
        '[',
        ']',
        '{',
        '}',
        ':',
        '- ',
        '"',
        '&a ',
        '*a',
        '!!binary ',
        '\t',
        '\n',
        '~',
        '0x1F',
        '.inf',
        '<<: ',
      ),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(1000), fc.nat(30), piece, (text, at, length, put) =>
        sound(text.slice(0, at) + put + text.slice(at + length)),
      ),
      { numRuns: RUNS },
    )
  })

  it('arbitrary values in the place of every key never crash the loader', () => {
    const base = load(AVANCE).raw as Record<string, unknown>
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(base)), fc.jsonValue(), (key, value) =>
        sound(JSON.stringify({ ...base, [key]: value })),
      ),
      { numRuns: RUNS },
    )
  })
})
