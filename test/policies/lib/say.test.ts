import { describe, expect, it } from 'vitest'
import { LEVELS } from '../../../inventory/model.ts'
import { unknown } from '../../../inventory/values.ts'
import * as say from '../../../policies/lib/say.ts'
import { makeGuest, origin } from '../builders.ts'

const here = { origin: origin('x.a') }

describe('an observation', () => {
  it('names where it was made, by the address when one is given, else by the origin', () => {
    expect(say.kept('seen', 'declared')).toEqual({
      outcome: 'kept',
      seen: 'seen',
      address: null,
      level: 'declared',
    })
    expect(say.kept('seen', 'declared', here)).toMatchObject({ address: 'x.a' })
    expect(say.unproven('why', { ...here, address: 'x.b', path: 'p' })).toEqual({
      ...{ outcome: 'unproven', why: 'why', address: 'x.b', path: 'p' },
    })
    expect(say.unproven('why')).toEqual({ outcome: 'unproven', why: 'why', address: null, path: null })
  })

  it('is broken by too little unless said otherwise, with a note where there is one', () => {
    const breach = { expected: '1', found: '2', level: 'deployed' } as const
    expect(say.broken(breach)).toEqual({
      ...{ outcome: 'broken', direction: 'under', address: null, path: null, ...breach },
    })
    expect(say.broken({ ...breach, ...here, path: 'p', direction: 'over', note: 'n' })).toEqual({
      ...{ outcome: 'broken', direction: 'over', address: 'x.a', path: 'p', note: 'n', ...breach },
    })
  })
})

describe('levels', () => {
  it('are as weak as the weakest', () => {
    const [low, middle, high] = ['declared', 'deployed', 'observed'] as const
    expect(LEVELS.filter((level) => [low, middle, high].includes(level as never))).toEqual([
      low,
      middle,
      high,
    ])
    expect([say.weaker(low, high), say.weaker(high, low), say.weaker(middle, middle)]).toEqual([
      low,
      low,
      middle,
    ])
    expect(say.weakest([{ level: high }, { level: middle }], high)).toBe(middle)
    expect(say.weakest([], high)).toBe(high)
    expect(say.weakest([{ level: high }], low)).toBe(low)
    expect(say.guestLevel(makeGuest({ proof: low }), middle)).toBe(low)
    expect(say.guestLevel(makeGuest({ proof: middle }), low)).toBe(low)
  })
})

describe('words', () => {
  it.each([
    [0, { fr: '0 clé', en: '0 keys' }],
    [1, { fr: '1 clé', en: '1 key' }],
    [2, { fr: '2 clés', en: '2 keys' }],
  ])('%d, counted as each language counts', (count, words) => {
    expect(say.counted(count, ['clé', 'clés'], ['key', 'keys'])).toEqual(words)
  })

  it('are listed, in both languages when one of them has two', () => {
    expect(say.listed(['a', 'b'])).toBe('a, b')
    expect(say.listed(['a', 'b'], ' ← ')).toBe('a ← b')
    expect(say.listed(['a', say.text('deux', 'two')])).toEqual({ fr: 'a, deux', en: 'a, two' })
    expect(say.listed([say.text('un', 'one'), 'b'], ' ← ')).toEqual({ fr: 'un ← b', en: 'one ← b' })
    expect(say.both('a')).toEqual({ fr: 'a', en: 'a' })
  })

  it.each([
    ['known-after-apply', 'only after apply'],
    ['sensitive', 'sensitive'],
    ['hash-only', 'hash'],
    ['unresolved', 'unresolved reference'],
    ['absent', 'not in this document'],
  ] as const)('say why a value is %s', (why, words) => {
    const value = unknown('a.path', why)
    expect(say.whyUnknown(value).en).toMatch(new RegExp(`^a\\.path: .*${words}`))
    expect(say.whyUnknown(value)).toBe(say.whyUnknown(value))
  })
})
