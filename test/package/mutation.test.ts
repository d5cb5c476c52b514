import { describe, expect, it } from 'vitest'
import { linesOf, patternOf } from '../../scripts/mutation.ts'

describe('npm run mutation', () => {
  it.each([
    ['lib', 'policies/lib/**/*.ts'],
    ['lib/', 'policies/lib/**/*.ts'],
    ['lib/cidr', 'policies/lib/cidr.ts'],
    ['custom.ts', 'policies/custom.ts'],
    ['root', 'policies/*.ts'],
  ])('takes %s', (part, pattern) => {
    expect(patternOf(part)).toBe(pattern)
  })

  it('refuses what is not there', () => {
    expect(() => patternOf('libs')).toThrow('policies/libs')
  })

  it('counts by folder what was killed, hung, survived and was never reached, and nothing that was left alone', () => {
    const seen = (fileName: string, ...statuses: readonly string[]) =>
      statuses.map((status) => ({ fileName: `/x/policies/${fileName}`, status }))
    expect(
      linesOf([
        ...seen('lib/cidr.ts', 'Killed', 'Timeout', 'Survived', 'Ignored'),
        ...seen('custom.ts', 'NoCoverage', 'Killed'),
        ...seen('lib/say.ts', 'Killed'),
        ...seen('history/actions.ts', 'Ignored'),
      ]),
    ).toEqual(['| lib | 2 | 1 | 1 | 0 | 75.0 % |', '| root | 1 | 0 | 0 | 1 | 50.0 % |'])
  })
})
