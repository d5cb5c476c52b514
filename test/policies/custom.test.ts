import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
})
