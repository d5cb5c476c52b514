/** What every policy file owes: a place in the list, an id that is its path, words in both languages, a table of tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { KINDS } from '../../contract/vocabulary.ts'
import { PACKS, POLICIES } from '../../policies/index.ts'

const ALL = [...POLICIES, ...PACKS.flatMap(({ policies }) => policies)]
const NOT_POLICIES = ['lib', 'testing']

const files = readdirSync('policies', { withFileTypes: true })
  .filter((folder) => folder.isDirectory() && !NOT_POLICIES.includes(folder.name))
  .flatMap((folder) =>
    readdirSync(`policies/${folder.name}`)
      .filter((file) => file !== 'index.ts')
      .map((file) => `${folder.name}.${file.replace(/\.ts$/, '')}`),
  )

describe('the list of policies', () => {
  it('holds every file, once', () => {
    expect(ALL.map(({ id }) => id).sort()).toEqual([...files].sort())
  })

  it.each(ALL.map((policy) => [policy.id, policy] as const))('%s speaks both languages', (_, policy) => {
    for (const words of [policy.title, policy.why, policy.remedy]) {
      expect(words.fr.trim()).not.toBe('')
      expect(words.en.trim()).not.toBe('')
    }
    expect(policy.reads.length).toBeGreaterThan(0)
  })

  it.each(ALL.map(({ id }) => [id] as const))('%s has a table of tests', (id) => {
    const [domain = '', ...rest] = id.split('.')
    const file = `test/policies/${domain}/${rest.join('.')}.test.ts`
    expect(existsSync(file), file).toBe(true)
    expect(readFileSync(file, 'utf8')).toContain('policyTest(policy')
  })

  it.each(ALL.map(({ id }) => [id] as const))('%s fits on a page', (id) => {
    const [domain, ...rest] = id.split('.')
    const lines = readFileSync(`policies/${domain}/${rest.join('.')}.ts`, 'utf8').split('\n').length
    expect(lines).toBeLessThanOrEqual(130)
  })
})

describe('every promise that something can prove', () => {
  it('has a policy that judges it', () => {
    const judged = new Set(POLICIES.map(({ kind }) => kind))
    const provable = Object.entries(KINDS).flatMap(([kind, { provable: levels }]) =>
      levels.some((level) => level !== 'paper') ? [kind] : [],
    )
    expect(provable.filter((kind) => !judged.has(kind as never))).toEqual([])
  })
})
