import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { report } from '../../report/index.ts'
import { publishable } from '../../report/publishable.ts'
import { ledgers } from '../fixtures/ledgers/index.ts'
import { plain, readJson } from './context.ts'

const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true, allowUnionTypes: true })
formats.default(ajv)
const validate = ajv.compile(readJson('../../schema/ledger.schema.json'))

const printed = async (ledger: (typeof ledgers)[keyof typeof ledgers]) =>
  JSON.parse(await report('json', ledger, plain))

describe('the JSON report', () => {
  it.each(Object.entries(ledgers))('%s is what the published schema describes', async (_, ledger) => {
    validate(await printed(ledger))
    expect(validate.errors ?? []).toEqual([])
  })

  it.each(Object.entries(ledgers))('%s reads back as the same ledger', async (_, ledger) => {
    const { summary, ...back } = await printed(ledger)
    expect(back).toEqual(JSON.parse(JSON.stringify(publishable(ledger))))
    expect(Object.values(summary as Record<string, number>).reduce((a, b) => a + b, 0)).toBe(
      ledger.verdicts.length,
    )
  })

  it('the schema refuses what is not a ledger', async () => {
    const good = await printed(ledgers['several services'])
    const [first, ...others] = good.verdicts
    const bad = [
      {},
      { ...good, schema: 'paraphe.ledger/2' },
      { ...good, extra: 1 },
      { ...good, judgedAt: 'yesterday' },
      { ...good, lock: { state: 'matches' } },
      { ...good, verdicts: [{ ...first, status: 'passed' }, ...others] },
      { ...good, verdicts: [{ ...first, status: 'broken', findings: [], direction: 'under' }, ...others] },
      { ...good, verdicts: [{ ...first, status: 'kept', direction: 'over' }, ...others] },
      { ...good, verdicts: [{ ...first, promise: { ...first.promise, bearer: 'nobody' } }, ...others] },
      { ...good, waivers: [{ ...good.waivers[0], state: 'forgiven' }] },
      { ...good, waivers: [{ ...good.waivers[0], surprise: true }] },
    ]
    expect(validate(good)).toBe(true)
    expect(bad.map((ledger) => validate(ledger))).toEqual(bad.map(() => false))
  })
})
