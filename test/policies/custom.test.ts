import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { InputError } from '../../contract/errors.ts'
import { loadPolicies } from '../../policies/custom.ts'
import { observe } from './harness.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function folder(files: Readonly<Record<string, string>>): string {
  const made = mkdtempSync(join(tmpdir(), 'paraphe-policies-'))
  folders.push(made)
  for (const [name, content] of Object.entries(files)) writeFileSync(join(made, name), content)
  return made
}

const GOOD = `const words = { fr: 'x', en: 'x' }
export default {
  id: 'house.protected', kind: 'security.base', severity: 'low', reads: ['servers'], title: words, why: words, remedy: words,
  check: ({ inventory, level }) => inventory.servers.map(({ origin }) => ({ outcome: 'kept', seen: 'x', address: origin.address, level })),
}
`

describe('policies of a client project', () => {
  it('are loaded and judge', async () => {
    const [policy, ...others] = await loadPolicies(
      folder({ 'protected.mjs': GOOD, 'note.txt': '', 'protected.test.mjs': '' }),
    )
    expect(others).toEqual([])
    expect(observe(policy as never, {} as never, { name: 'x' })).toMatchObject([{ outcome: 'kept' }])
  })

  it('may be several of one module, and of every extension that holds a module', async () => {
    const named = (id: string) => GOOD.replace('house.protected', id)
    const list = `${GOOD.replace('export default', 'const one =')}
export default [one, { ...one, id: 'house.other', severity: 'medium' }]`
    const files = { 'b.js': named('b'), 'c.ts': named('c'), 'd.mts': named('d'), 'a.mjs': list }
    const loaded = await loadPolicies(folder({ ...files, 'types.d.ts': '', 'old.mjs.bak': '' }))
    expect(loaded.map(({ id }) => id)).toEqual(['house.protected', 'house.other', 'b', 'c', 'd'])
  })

  it.each([
    ['nothing', 'null', 'default export'],
    ['a word', "'house.protected'", 'default export'],
    ['no id', '{ ...good, id: 7 }', 'id'],
    ['an id with a blank at its end', "{ ...good, id: 'house ' }", 'id'],
    ['an id with a capital at its start', "{ ...good, id: 'House' }", 'id'],
    ['a kind that is no word', "{ ...good, kind: ['security.base'] }", 'kind: security.base'],
    ['a kind that no contract knows', "{ ...good, kind: 'security' }", 'kind: security'],
    ['another severity', "{ ...good, severity: 'fatal' }", 'severity'],
    ['one thing that it reads', "{ ...good, reads: 'servers' }", 'reads'],
    ['no title', '{ ...good, title: undefined }', 'title: { fr, en }'],
    ['a reason in one language', "{ ...good, why: { fr: 'x' } }", 'why: { fr, en }'],
    ['a remedy in no language', "{ ...good, remedy: 'x' }", 'remedy: { fr, en }'],
    ['nothing to run', '{ ...good, check: true }', 'check'],
  ])('names what is wrong: %s', async (_, value, fault) => {
    const module = `${GOOD.replace('export default', 'const good =')}\nexport default ${value}`
    const refused = (await loadPolicies(folder({ 'a.mjs': module })).catch((error) => error)) as InputError
    expect(refused.problems).toMatchObject([{ why: fault }])
  })

  it.each(['critical', 'high', 'medium', 'low'])('may be %s', async (severity) => {
    const loaded = await loadPolicies(folder({ 'a.mjs': GOOD.replace("'low'", `'${severity}'`) }))
    expect(loaded).toMatchObject([{ severity }])
  })

  it('are refused in the words that they chose themselves', async () => {
    const errors = pathToFileURL(resolve('contract/errors.ts')).href
    const module = `import { refuse } from '${errors}'\nthrow refuse('a word of the house')`
    await expect(loadPolicies(folder({ 'a.mjs': module }))).rejects.toThrow('a word of the house')
  })

  /** What Node says of TypeScript before 22.18; the runner of these tests reads it by itself. */
  const UNREAD = `throw Object.assign(new Error('Unknown file extension'), { code: 'ERR_UNKNOWN_FILE_EXTENSION' })`
  it('say how to be read where Node reads no TypeScript and the project has no tsx', async () => {
    const refused = await loadPolicies(folder({ 'a.ts': UNREAD })).catch((error) => error)
    expect((refused as InputError).problems).toMatchObject([
      { why: 'Unknown file extension', remedy: { en: expect.stringContaining('tsx') } },
    ])
    const broken = await loadPolicies(folder({ 'a.ts': 'throw new Error("boom")' })).catch((error) => error)
    expect((broken as InputError).problems).toMatchObject([{ why: 'boom', remedy: null }])
  })

  it('are read by the tsx of the project there', async () => {
    const made = folder({ 'a.ts': UNREAD })
    const tsx = join(made, 'node_modules/tsx')
    mkdirSync(tsx, { recursive: true })
    // As tsx has it: one file for `import`, another for `require`.
    const api = { import: { default: './api.mjs' }, require: { default: './api.cjs' } }
    const manifest = { name: 'tsx', exports: { './package.json': './package.json', './esm/api': api } }
    writeFileSync(join(tsx, 'package.json'), JSON.stringify(manifest))
    const reads = 'export const tsImport = async (...reads) => ({ default: { ...good, reads } })'
    writeFileSync(join(tsx, 'api.mjs'), `${GOOD.replace('export default', 'const good =')}\n${reads}`)
    const url = pathToFileURL(join(made, 'a.ts')).href
    expect(await loadPolicies(made)).toMatchObject([{ id: 'house.protected', reads: [url, url] }])
  })

  it.each([
    ['a name that is taken', { 'a.mjs': GOOD.replace('house.protected', 'security.base') }, 'already exists'],
    ['the same name twice', { 'a.mjs': GOOD, 'b.mjs': GOOD }, 'already exists'],
    [
      'an unknown kind',
      { 'a.mjs': GOOD.replace("kind: 'security.base'", "kind: 'nothing'") },
      'not a policy',
    ],
    ['one language only', { 'a.mjs': GOOD.replace("{ fr: 'x', en: 'x' }", "{ en: 'x' }") }, 'not a policy'],
    ['no default export', { 'a.mjs': 'export const x = 1' }, 'not a policy'],
    ['a module that fails', { 'a.mjs': 'throw new Error("boom")' }, 'cannot load'],
  ])('refuses %s', async (_, files, says) => {
    const refused = await loadPolicies(folder(files as Record<string, string>)).catch(
      (error: unknown) => error,
    )
    expect(refused).toBeInstanceOf(InputError)
    expect((refused as InputError).message).toContain(says)
  })

  const BODY = /inventory\.servers\.map\(.*\),\n/
  const saying = (body: string) => folder({ 'a.mjs': GOOD.replace(BODY, `{ ${body} },\n`) })
  const said = async (body: string) => {
    const [policy] = await loadPolicies(saying(body))
    try {
      return observe(policy as never, {} as never, { name: 'x' })
    } catch (error) {
      return (error as InputError).problems ?? error
    }
  }

  it.each([
    ['a word', "return 'kept'", '"kept"'],
    ['nothing', '', 'undefined'],
    ['what is still to come', 'return Promise.resolve([])', 'Promise'],
    ['a list of nothing', 'return [null]', '[0]: null'],
    ['another name of the outcome', "return [{ status: 'kept' }]", '[0].outcome: undefined'],
    ['an outcome that there is not', "return [{ outcome: 'passed' }]", '[0].outcome: "passed"'],
    [
      'a breach without what was found',
      "return [{ outcome: 'broken', expected: 'x' }]",
      '[0].found: undefined',
    ],
    ['one language', "return [{ outcome: 'unproven', why: { fr: 'x' } }]", '[0].why: object'],
    ['no level', "return [{ outcome: 'kept', seen: 'x' }]", '[0].level: undefined'],
    [
      'a breach of no direction',
      "return [{ outcome: 'broken', expected: 'x', found: 'x', level, direction: 'up' }]",
      '[0].direction: "up"',
    ],
    [
      'an unknown value in a text',
      "return [{ outcome: 'kept', seen: String({ unknown: 'x', why: 'sensitive' }), level }]",
      '[0].seen: "[object Object]"',
    ],
  ])('that say what is no observation are refused, never passed over: %s', async (_, body, why) => {
    expect(await said(body)).toMatchObject([
      { what: { en: expect.stringContaining('house.protected') }, why },
    ])
  })

  it('that throw are named, with the place', async () => {
    expect(await said('null.name')).toMatchObject([
      {
        what: { en: expect.stringMatching(/a\.mjs: house\.protected failed$/) },
        why: expect.stringMatching(/^TypeError: Cannot read .* \(\d+:\d+\)$/),
      },
    ])
  })

  it('leave a promise unproven that they read an unknown value of', async () => {
    const [policy] = await loadPolicies(
      saying(
        "throw Object.assign(new Error('x'), { name: 'UnknownRead', value: { unknown: 'a.b', why: 'sensitive' } })",
      ),
    )
    expect(() => (policy as { check(subject: never): unknown }).check({} as never)).toThrow('x')
    expect(observe(policy as never, {} as never, { name: 'x' })).toMatchObject([{ outcome: 'unproven' }])
  })
})
