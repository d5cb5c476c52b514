/**
 * Real documents, damaged, through the whole `check`: whatever is in them, it answers with 0, 1 or 2, in time, without
 * a trace and without a fault of its own. `PARAPHE_FUZZ_RUNS=10000` for a long night.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { FORMATS } from '../../report/index.ts'
import { openJudge } from './judging.ts'
import { damaged, scratched } from './mutate.ts'

const RUNS = Number(process.env.PARAPHE_FUZZ_RUNS ?? 60)
const GOLDEN = join(import.meta.dirname, '..', 'golden')

const documents = readGolden()
const judge = openJudge()
afterAll(() => judge.end())

function readGolden(): readonly { readonly name: string; readonly json: unknown }[] {
  return readdirSync(GOLDEN, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:plan|main\.tf)\.json$/.test(name))
    .sort()
    .map((name) => ({ name, json: JSON.parse(readFileSync(join(GOLDEN, name), 'utf8')) }))
}

async function answersSoundly(text: string, format: string): Promise<number> {
  const { code, out, err } = await judge.ask({ text, format })
  expect([0, 1, 2]).toContain(code)
  expect(err).not.toMatch(/internal error/)
  expect(`${out}\n${err}`).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
  if (code === 2) expect(err.trim()).not.toBe('')
  else expect(out.trim()).not.toBe('')
  return code
}

const damage = fc.record({ at: fc.nat(1_000_000), how: fc.nat(100_000) })
const document = fc.constantFrom(...documents)
const format = fc.constantFrom(...FORMATS)

describe('a damaged document', { timeout: 30_000 + RUNS * 1_000 }, () => {
  it('has whole ones to start from, and they are judged', async () => {
    expect(documents.length).toBeGreaterThan(100)
    const codes = new Set<number>()
    for (const { json } of documents.slice(0, 30))
      codes.add(await answersSoundly(JSON.stringify(json), 'json'))
    expect(codes).toContain(1)
  })

  it('with values that do not belong is judged or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        document,
        fc.array(damage, { minLength: 1, maxLength: 6 }),
        format,
        async (one, damages, as) => void (await answersSoundly(damaged(one.json, damages), as)),
      ),
      { numRuns: RUNS },
    )
  })

  it('cut or scratched is judged or refused', async () => {
    await fc.assert(
      fc.asyncProperty(
        document,
        damage,
        format,
        async (one, scratch, as) =>
          void (await answersSoundly(scratched(JSON.stringify(one.json), scratch), as)),
      ),
      { numRuns: RUNS },
    )
  })
})

/** Every change of a plan, each under as many names as make the document as large as asked. */
function enlarged(json: unknown, bytes: number): Record<string, unknown> {
  const plan = json as { resource_changes: readonly { address: string }[] }
  const copies = Math.ceil(bytes / JSON.stringify(plan.resource_changes).length)
  const changes = Array.from({ length: copies }, (_, copy) =>
    // Each on its own: what damages one of them is not to stand in all, and make the document a hundred times as large.
    plan.resource_changes.map((one) => ({ ...structuredClone(one), address: `${one.address}_${copy}` })),
  )
  return { ...plan, resource_changes: changes.flat() }
}

describe('a large damaged document', { timeout: 120_000 + RUNS * 2_000 }, () => {
  const [BYTES, TIMES, PROGRAM_MIB] = [3_000_000, 40, 128]
  const bound = openJudge(Math.round(PROGRAM_MIB + (TIMES * BYTES) / 2 ** 20))
  afterAll(() => bound.end())
  const plans = documents.filter(
    ({ json }) => (json as { resource_changes?: unknown[] }).resource_changes?.length,
  )

  it(`is judged or refused in ${TIMES} times its size`, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...plans),
        fc.array(damage, { maxLength: 6 }),
        async (one, damages) => {
          const { code } = await bound.ask({
            text: damaged(enlarged(one.json, BYTES), damages),
            format: 'json',
          })
          expect([0, 1, 2]).toContain(code)
        },
      ),
      { numRuns: Math.max(4, RUNS / 20) },
    )
  })
})
