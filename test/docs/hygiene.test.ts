/** The page of the hygiene pack names every check that there is, once or more, and none that there is not. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { HYGIENE } from '../../policies/hygiene/index.ts'
import { POLICIES } from '../../policies/index.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/hygiene.md'), 'utf8')
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| finding'))
  .map((line) => {
    const [, finding = '', judged = ''] = line.split('|').map((cell) => cell.trim())
    return { finding, judged, ids: [...judged.matchAll(/`([a-z-]+\.[a-z-]+)`/g)].map(([, id = '']) => id) }
  })

describe('the page of the hygiene pack', () => {
  it('names every check of the pack', () => {
    const named = new Set(rows.flatMap(({ ids }) => ids))
    expect(HYGIENE.policies.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([])
  })

  it('names no check that does not exist', () => {
    const known = new Set([...HYGIENE.policies, ...POLICIES].map(({ id }) => id))
    expect(rows.flatMap(({ ids }) => ids).filter((id) => !known.has(id))).toEqual([])
  })

  it.each(rows)('$finding: is judged, or has its reason', ({ ids, judged }) => {
    if (ids.length === 0) expect(judged).toMatch(/^none: .{40,}/)
  })
})
