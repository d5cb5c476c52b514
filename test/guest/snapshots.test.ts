import fc from 'fast-check'
import { expect, it } from 'vitest'
import { snapshotsToDelete } from '../../constructs/guest/index.ts'

const now = new Date('2026-03-30T10:00:00Z')
const DAY = 86_400_000

it('leaves two at most, none older than seven days, and never removes more than that needs', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 * DAY })), (ages) => {
      const all = ages.map((age, at) => ({
        id: String(at),
        createdAt: new Date(now.getTime() - age).toISOString(),
      }))
      const gone = new Set(snapshotsToDelete(all, now))
      const left = all.filter(({ id }) => !gone.has(id))
      const young = ages.filter((age) => age <= 7 * DAY).length
      expect(left).toHaveLength(Math.min(2, young))
      expect(left.every(({ id }) => (ages[Number(id)] ?? 0) <= 7 * DAY)).toBe(true)
    }),
  )
})
