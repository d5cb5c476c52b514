import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from '../../inventory/json/fault.ts'
import { built, pick } from '../../inventory/json/pick.ts'
import { JsonEnd } from '../../inventory/json/scan.ts'
import { items, LATER, members, type Shape, WHOLE } from '../../inventory/json/shape.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { PLAN } from '../../inventory/stages/plan.ts'
import { goldenJson, goldenText } from './golden.ts'

const NAMES = ['a', 'b', 'c', 'é', '', '__proto__', 'toString']

/** What picking must give: everything parsed, then what the shape does not name taken away. */
function pruned(value: unknown, shape: Shape): unknown {
  if (shape.kind === 'items')
    return Array.isArray(value) ? value.map((item) => pruned(item, shape.of)) : value
  if (shape.kind !== 'members' || typeof value !== 'object' || value === null || Array.isArray(value))
    return value
  const others = shape.others()
  const kept = Object.entries(value).flatMap(([name, item]) => {
    const own = shape.named.find((each) => each.name === name)?.shape ?? others
    return own ? [[name, pruned(item, own)]] : []
  })
  return Object.fromEntries(kept)
}

/** What was left for later, built. */
function complete(value: unknown): unknown {
  const now = built(value)
  if (Array.isArray(now)) return now.map(complete)
  if (typeof now !== 'object' || now === null) return now
  return Object.fromEntries(Object.entries(now).map(([name, item]) => [name, complete(item)]))
}

const { shape: shapes } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(WHOLE, LATER),
    tie('shape').map(items),
    fc
      .tuple(fc.dictionary(fc.constantFrom(...NAMES), tie('shape'), { maxKeys: 3 }), fc.option(tie('shape')))
      .map(([named, others]) => members(named, () => others)),
  ),
}))

const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium' },
    fc.constantFrom(null, true, false, 0, -0.5, 1e300, 2 ** 53 + 2, '', 'é\n"\\/\u2028', '𝄞', '\ud800'),
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(fc.constantFrom(...NAMES), tie('value')), { maxLength: 4 })
      .map((pairs) => Object.fromEntries(pairs)),
  ),
})).value

/** The same JSON in another hand: blanks anywhere, characters as escapes, a member said twice. */
const hands = fc.record({
  blank: fc.constantFrom('', ' ', '\r\n\t '),
  escaped: fc.boolean(),
  twice: fc.boolean(),
})
function written(value: unknown, hand: { blank: string; escaped: boolean; twice: boolean }): string {
  const { blank } = hand
  const text = (word: string): string =>
    hand.escaped
      ? `"${[...word.split('')].map((char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`
      : JSON.stringify(word)
  if (Array.isArray(value))
    return `[${blank}${value.map((item) => written(item, hand) + blank).join(`,${blank}`)}]`
  if (typeof value === 'string') return text(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(
    ([name, item]) => `${text(name)}${blank}:${blank}${written(item, hand)}${blank}`,
  )
  const early = hand.twice ? Object.keys(value).map((name) => `${text(name)}:[1]`) : []
  return `{${blank}${[...early, ...entries].join(`,${blank}`)}}`
}

describe('picking parts of a JSON document', () => {
  it('gives what JSON.parse gives, less what the shape leaves out', () => {
    fc.assert(
      fc.property(values, shapes, hands, (value, shape, hand) => {
        const text = written(value, hand)
        const bytes = Buffer.from(text)
        expect(complete(pick(bytes, shape))).toEqual(pruned(JSON.parse(bytes.toString()), shape))
      }),
      { numRuns: 3000 },
    )
  })

  it('refuses whatever JSON.parse refuses, even in what it steps over, and nothing else', () => {
    const noise = fc.oneof(
      fc.constantFrom(
        '',
        '"',
        '\\',
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '\\u12',
        '\u0001',
        '01',
        '1.',
        '1e',
        '-',
        'tru',
        '\ufeff',
        '\u00a0',
      ),
      fc.string({ maxLength: 2 }),
    )
    const cut = fc.nat({ max: 8 })
    fc.assert(
      fc.property(values, shapes, hands, fc.nat(), cut, noise, (value, shape, hand, at, length, what) => {
        const text = written(value, hand)
        const place = at % (text.length + 1)
        const bytes = Buffer.from(text.slice(0, place) + what + text.slice(place + length))
        const [refused, fault] = [refuses(() => JSON.parse(bytes.toString())), jsonFault(bytes)]
        expect(refuses(() => pick(bytes, shape), JsonEnd)).toBe(refused)
        expect(fault !== null).toBe(refused)
      }),
      { numRuns: 5000 },
    )
  })

  it('keeps numbers, text and names exactly', () => {
    const text = String.raw`{"\u0061":[9007199254740993,-0,1E+2,"\ud834\udd1e\ud800","é"],"b":1,"b":2,"__proto__":{"x":1}}`
    const shape = members({ a: WHOLE }, () => WHOLE)
    const picked = pick(Buffer.from(text), shape) as Record<string, unknown>
    expect(JSON.stringify(picked)).toBe(JSON.stringify(JSON.parse(text)))
    expect(Object.getPrototypeOf(picked)).toBe(Object.prototype)
  })

  it('reads what is nested deeper than any stack', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
    expect(pick(Buffer.from(`{"skipped":${deep},"a":1}`), members({ a: WHOLE }))).toEqual({ a: 1 })
    expect(jsonFault(`${deep}]`)?.offset).toBe(deep.length)
  })

  it('builds a repeated value once', () => {
    const list = pick(Buffer.from('[{"a":["x"]},{"a":["x"]},{"a":["y"]}]'), items(members({ a: WHOLE })))
    const [first, second, third] = list as readonly [{ a: unknown }, { a: unknown }, { a: unknown }]
    expect(second.a).toBe(first.a)
    expect(third.a).toEqual(['y'])
  })
})

describe('a plan read from its bytes', () => {
  const folder = fileURLToPath(new URL('../golden', import.meta.url))
  const plans = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /plan[^/]*\.json$/.test(path))

  it('finds plans to read', () => expect(plans.length).toBeGreaterThan(10))

  it.each(plans)('%s gives the inventory of the same plan parsed whole', (path) => {
    const read = (content: Parameters<typeof readDocument>[1]): unknown => {
      const document = readDocument(path, content)
      return JSON.parse(JSON.stringify(readInventory({ [document.kind]: document })))
    }
    const whole = read(goldenJson(path))
    // As a large one is read, and as these are.
    expect(read(pick(Buffer.from(goldenText(path)), PLAN) as Record<string, unknown>)).toEqual(whole)
    expect(read(Buffer.from(goldenText(path)))).toEqual(whole)
    expect(read(goldenText(path))).toEqual(whole)
  })
})

function refuses(work: () => unknown, kind: new (...given: never[]) => Error = SyntaxError): boolean {
  try {
    work()
    return false
  } catch (error) {
    if (error instanceof kind) return true
    throw error
  }
}
