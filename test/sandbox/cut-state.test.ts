/**
 * A state whose writing was cut: no kill of ours was ever quick enough to leave one (`crash.test.ts`), so it is cut by hand, as a disk that is
 * full or a machine that loses its power would. `paraphe check` and terraform both refuse it, say where, and leave it as it is.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, project } from '../cli/harness.ts'

const NAME = 'terraform.tfstate'
const whole = readFileSync(join(import.meta.dirname, '../golden/hcloud/change-mix', NAME), 'utf8')
/** All but the last brace, or less: thirty places over the whole length. */
const CUTS = Array.from({ length: 30 }, (_, at) => Math.floor(((at + 1) * (whole.trimEnd().length - 1)) / 30))

const check = (cwd: string) => cli(['check', '--pack', 'hygiene', NAME], { cwd })
const terraform = (cwd: string, ...words: string[]) =>
  spawnSync(process.env.TERRAFORM_BINARY_NAME ?? 'terraform', [...words, '-no-color'], {
    cwd,
    encoding: 'utf8',
  })

describe('a state cut in the middle of its writing', () => {
  it('is judged when it is whole', async () => {
    expect((await check(project({ [NAME]: whole }))).code).not.toBe(2)
  })

  it.each(CUTS)('is refused by the judge at its end, cut after %i characters', async (cut) => {
    const cwd = project({ [NAME]: whole.slice(0, cut) })
    const { code, out, err } = await check(cwd)
    expect([code, out]).toEqual([2, ''])
    const lines = whole.slice(0, cut).split('\n').length
    expect(err).toMatch(new RegExp(`^${NAME}:(${lines}|${lines - 1}):\\d+`, 'm'))
    expect(err.match(/terraform\.tfstate:/g)).toHaveLength(1)
    expect(err).not.toMatch(/^\s+at |internal error/m)
  })

  it('is refused when nothing of it was written, or only zeros', async () => {
    for (const text of ['', '\0'.repeat(whole.length)]) {
      const { code, out, err } = await check(project({ [NAME]: text }))
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain(NAME)
      expect(err).not.toMatch(/^\s+at |internal error/m)
    }
  })

  it('is refused by terraform too, which leaves it to whoever has the one before', () => {
    const middle = whole.slice(0, whole.length / 2)
    const cwd = project({ [NAME]: middle })
    const { status, stderr } = terraform(cwd, 'state', 'list')
    expect(status).toBe(1)
    expect(stderr).toMatch(/could not be parsed as JSON/)
    expect(readFileSync(join(cwd, NAME), 'utf8')).toBe(middle)
  })
})
