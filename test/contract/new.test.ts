import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { command as newVerb } from '../../cli/commands/new.ts'
import { command as verify } from '../../cli/commands/verify.ts'
import { findContract, findContracts } from '../../contract/find.ts'
import { type Answers, QUESTIONS } from '../../contract/new/questions.ts'
import { contractText } from '../../contract/new/write.ts'
import { renderContract } from '../../contract/render.ts'
import { run } from './context.ts'
import { ALL, load } from './sample.ts'

const project = (answers: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'new-'))
  writeFileSync(join(folder, 'answers.yaml'), answers)
  return folder
}
const NOTARY =
  'code: notaire\nname: Étude\nstart: 2026-12-01\noffer: vm-avance\nadminSource: 198.51.100.0/24\n'

describe('a new contract', () => {
  it('comes as a file, its lock and a rendering, which agree', async () => {
    const folder = project(NOTARY)
    const { out } = await run(newVerb, folder, ['contract'], { answers: 'answers.yaml' })
    expect(out.trim().split('\n')).toEqual(
      ['contract.yaml', 'contract.lock.json', 'contract.md'].map((name) => `clients/notaire/${name}`),
    )
    expect(await run(verify, folder)).toMatchObject({ code: 0 })
  })

  it('is not written over another of the same client', async () => {
    const folder = project(NOTARY)
    await run(newVerb, folder, ['contract'], { answers: 'answers.yaml' })
    await expect(run(newVerb, folder, ['contract'], { answers: 'answers.yaml' })).rejects.toThrow(
      'already has a contract',
    )
  })

  it('refuses an answer that does not do, and writes nothing', async () => {
    const folder = project(`${NOTARY}retentionDays: 14\n`)
    await expect(run(newVerb, folder, ['contract'], { answers: 'answers.yaml' })).rejects.toThrow(
      'retentionDays: 14',
    )
    await expect(run(newVerb, project('cod: x'), ['contract'], { answers: 'answers.yaml' })).rejects.toThrow(
      'answer without a question: cod',
    )
    await expect(run(newVerb, folder, ['contrat'])).rejects.toThrow('new contrat')
    await expect(run(newVerb, folder, ['contract'], {})).rejects.toThrow('nobody to answer')
    expect(existsSync(join(folder, 'clients'))).toBe(false)
  })

  it('loads, whatever is chosen', () => {
    const fixed: Answers = { code: 'c', name: 'n', start: '2026-12-01', adminSource: '198.51.100.0/24' }
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1000)), (picks) => {
        const answers: Record<string, string> = {}
        for (const question of QUESTIONS) {
          if (question.applies?.(answers) === false) continue
          const choices = question.choices?.(answers)
          const pick = Number(picks.next().value)
          const fallback =
            typeof question.default === 'function' ? question.default(answers) : question.default
          answers[question.id] = choices
            ? (choices[pick % choices.length] ?? '')
            : (fixed[question.id] ?? fallback ?? '')
        }
        load(contractText(answers))
      }),
      { numRuns: 300 },
    )
  })
})

describe('the rendering', () => {
  it.each(Object.entries(ALL))('names every promise and reading: %s', (_name, text) => {
    const loaded = load(text)
    const shown = renderContract(loaded, 'en')
    for (const promise of loaded.promises) expect(shown).toContain(`**art. ${promise.article}**`)
    expect(shown).toContain('## Who answers for what')
  })

  it('does not disagree with the file unnoticed', async () => {
    const folder = project(NOTARY)
    await run(newVerb, folder, ['contract'], { answers: 'answers.yaml' })
    const file = join(folder, 'clients/notaire/contract.md')
    writeFileSync(file, readFileSync(file, 'utf8').replace('31', '62'))
    expect(await run(verify, folder)).toMatchObject({
      code: 1,
      out: expect.stringContaining('does not match the contract'),
    })
  })

  it('keeps a client’s name from being read as markup', () => {
    const loaded = load(ALL.ESSENTIEL.replace('name: Vitrine', 'name: "<script>*x*"'))
    expect(renderContract(loaded, 'fr')).toContain('\\<script\\>\\*x\\*')
  })
})

describe('finding a contract', () => {
  it('by code, by file, by folder, or because it is the only one', async () => {
    const folder = project(NOTARY)
    await run(newVerb, folder, ['contract'], { answers: 'answers.yaml' })
    const file = join(folder, 'clients/notaire/contract.yaml')
    for (const target of ['notaire', 'clients/notaire/contract.yaml', 'clients/notaire', '.'])
      expect(findContracts(folder, [target])).toEqual([file])
    expect(findContract(folder)).toBe(file)
    expect(() => findContracts(folder, ['notare'])).toThrow('no contract "notare"')
    expect(() => findContracts(tmpdir(), ['nobody'])).toThrow('no contract "nobody"')
  })

  it('refuses two contracts of one client', async () => {
    const folder = project(NOTARY)
    await run(newVerb, folder, ['contract'], { answers: 'answers.yaml' })
    writeFileSync(join(folder, 'answers.yaml'), NOTARY.replace('notaire', 'autre'))
    await run(newVerb, folder, ['contract'], { answers: 'answers.yaml' })
    expect(() => findContract(folder)).toThrow('several contracts')
    const other = join(folder, 'clients/autre/contract.yaml')
    writeFileSync(other, readFileSync(other, 'utf8').replace('code: autre', 'code: notaire'))
    expect(() => findContracts(folder)).toThrow('two contracts for the same client code')
  })
})
