/** The quick reader may give up on anything; what it does read, it reads as the full parser does. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { largeContract } from '../../../bench/contract.ts'
import { InputError, type Problem } from '../../../contract/errors.ts'
import { readPlain } from '../../../contract/yaml/plain.ts'
import { readWhole } from '../../../contract/yaml/whole.ts'
import { root } from '../../cli/harness.ts'

const whole = (text: string) =>
  readWhole(text, (_span, said) => ({ ...said, position: null }) as unknown as Problem)

/** True when the quick reader took the text, and then the full parser gave the same values and the same places. */
function agree(text: string): boolean {
  const plain = readPlain(text)
  if (plain === null) return false
  expect(plain, text).toEqual(whole(text))
  return true
}

/** The texts of a run that the quick reader took. */
function taken(texts: fc.Arbitrary<string>, numRuns: number): number {
  let count = 0
  fc.assert(
    fc.property(texts, (text) => {
      if (agree(text)) count += 1
    }),
    { numRuns },
  )
  return count
}

const samples = readdirSync(join(root, 'clients')).map((code) =>
  readFileSync(join(root, 'clients', code, 'contract.yaml'), 'utf8'),
)

// Everything that has a meaning in YAML, and enough of what has none.
const TOKENS = [
  'a: ',
  'b: ',
  'c.d: ',
  'a:',
  '- ',
  '-',
  '\n',
  '\n',
  '\n  ',
  '\n  ',
  '\n    ',
  ' ',
  '  ',
  '{ ',
  ' }',
  '{',
  '}',
  '[',
  ']',
  ', ',
  ',',
  ' #x',
  '#',
  "'",
  '"',
  "'x'",
  '"y z"',
  'x',
  'été',
  '12',
  '-3',
  '1.50',
  '007',
  '1e3',
  '0x1f',
  '.5',
  '.inf',
  '~',
  'null',
  'true',
  'False',
  'yes',
  ':',
  '?',
  '? ',
  '&a ',
  '*a',
  '!t ',
  '|',
  '>',
  '%',
  '@',
  '`',
  '\\',
  '---',
  '...',
  '\t',
  'fd00::/8',
  '::',
  '10.0.0.0/8',
  '2026-10-01',
  '443/tcp',
  'https://x.example/?a=b#c',
  '<<: ',
  '😀',
  '\u00a0',
  '\r\n',
] // prettier-ignore

const leaf = fc.oneof(
  fc.constantFrom(...TOKENS.map((token) => token.trim()).filter((token) => token !== '')),
  fc.string({ maxLength: 12 }),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
)
const key = fc.stringMatching(/^[A-Za-z_][\w.-]{0,8}$/)
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('tree'), { maxLength: 4 }), tie('map')),
  map: fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
}))

describe('the quick reader agrees with the full parser', () => {
  it.each(samples)('on a sample contract', (text) => {
    expect(agree(text)).toBe(true)
  })

  it('on a contract of many services', () => {
    expect(agree(largeContract(200))).toBe(true)
  })

  it('on tokens thrown together', () => {
    const thrown = fc.array(fc.constantFrom(...TOKENS), { maxLength: 14 }).map((tokens) => tokens.join(''))
    expect(
      taken(thrown, 20_000) +
        taken(
          thrown.map((text) => `a: ${text}`),
          20_000,
        ),
    ).toBeGreaterThan(100)
  })

  it('on tokens thrown into a block, a list and a flow collection', () => {
    const thrown = fc.array(fc.constantFrom(...TOKENS), { maxLength: 5 }).map((tokens) => tokens.join(''))
    const frame = fc.constantFrom(
      (a: string, b: string) => `a:\n  b: ${a}\n  c: ${b}\nd: 1\n`,
      (a: string, b: string) => `a:\n  - ${a}\n  - b: ${b}\n    c: 1\n`,
      (a: string, b: string) => `a: { b: ${a}, c: ${b} }\nd: [1]\n`,
      (a: string, b: string) => `a:\n- [${a}, ${b}]\n- x\nd: [\n    ${a},\n    ${b}\n  ]\n`,
    )
    expect(
      taken(
        fc.tuple(frame, thrown, thrown).map(([put, a, b]) => put(a, b)),
        30_000,
      ),
    ).toBeGreaterThan(1000)
  })

  it('on what a writer of YAML writes', () => {
    const written = fc
      .tuple(
        fc.dictionary(key, tree, { minKeys: 1, maxKeys: 5 }),
        fc.boolean(),
        fc.integer({ min: 2, max: 4 }),
      )
      .map(([value, flow, indent]) =>
        stringify(value, { indent, lineWidth: 0, ...(flow && { collectionStyle: 'flow' }) }),
      )
    expect(taken(written, 10_000)).toBeGreaterThan(1000)
  })

  it('on a contract with a piece cut out, doubled or replaced', () => {
    const bruised = fc
      .tuple(fc.constantFrom(...samples), fc.nat(2000), fc.nat(30), fc.constantFrom('', 'x', ...TOKENS))
      .map(([text, at, length, put]) => text.slice(0, at) + put + text.slice(at + length))
    expect(taken(bruised, 2000)).toBeGreaterThan(200)
  })
})

it('leaves every mistake to the full parser', () => {
  for (const text of [
    '',
    'a',
    'a: 1\na: 2',
    'a: [1',
    'a: {b: 1}}',
    'a: 1\n b: 2',
    '- a: 1',
    'a:\n',
    'a: "x',
  ]) {
    expect(readPlain(text), text).toBeNull()
  }
  expect(() => whole('a: 1\na: 2')).toThrow(InputError)
})
