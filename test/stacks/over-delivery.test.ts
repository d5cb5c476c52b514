/** What was sold is a VM Essentiel, what was built is a VM Avancé: the judge says that more is there than was sold. */
import { describe, expect, it } from 'vitest'
import { stages } from '../../cli/documents.ts'
import { parseContract } from '../../contract/load.ts'
import { readDocument } from '../../inventory/read.ts'
import { judge } from '../../ledger/judge.ts'
import type { Verdict } from '../../ledger/model.ts'
import { POLICIES } from '../../policies/index.ts'
import { contractOf, synthesize } from './synth.ts'

const essential = {
  readings: { 'essentiel.datacenter': 'any-in-france' },
  service: { offer: 'vm-essentiel', sites: ['GRA11'] },
}
const advanced = (more: Record<string, unknown>) => ({ service: { offer: 'vm-avance', ...more } })

/** The verdicts of the VM Essentiel's promises on a stack that was built for `given`. */
function judged(
  given: Parameters<typeof contractOf>[0],
  promised: Parameters<typeof contractOf>[0] = essential,
): ReadonlyMap<string, Verdict> {
  const { contract, file, promises } = parseContract(JSON.stringify(contractOf(promised)), 'acme.yaml')
  const { text } = synthesize(contractOf(given))
  const words = { fr: 'x', en: 'x' }
  const ledger = judge({
    contract,
    contractFile: file,
    promises,
    catalogue: { id: contract.catalogue, title: words },
    services: [],
    readings: [],
    lock: { state: 'none' },
    inventories: stages({ synth: readDocument('cdk.tf.json', text) }),
    evidence: [],
    waivers: [],
    policies: POLICIES,
    now: '2026-11-22T12:00:00Z',
  })
  return new Map(ledger.verdicts.map((verdict) => [verdict.promise.kind, verdict]))
}

const over = (verdict: Verdict | undefined): unknown[] =>
  (verdict?.findings ?? []).filter(({ direction }) => direction === 'over').map(({ note }) => note ?? '')

describe('a VM Essentiel', () => {
  it('is kept as it is sold, on another host of France by the reading that was signed', () => {
    const verdicts = judged(essential)
    expect(verdicts.get('exclusivity')).toMatchObject({ status: 'kept' })
    expect(verdicts.get('site.single')).toMatchObject({ status: 'kept' })
  })

  it('with a backup that nobody ordered is more than was sold', () => {
    const backup = { requested: '2026-10-01', retentionDays: 7, scope: ['/srv'], vault: 'RBX' }
    const verdict = judged(advanced({ backup })).get('exclusivity')
    expect(verdict).toMatchObject({ status: 'broken', direction: 'over' })
    expect(over(verdict)).toContain('backup')
  })

  it('on a second site is more than was sold, and not the one datacenter of the article', () => {
    const verdicts = judged(advanced({ sites: ['GRA11', 'SBG5'], redundancy: { geographic: true } }))
    expect(verdicts.get('exclusivity')).toMatchObject({ status: 'broken', direction: 'over' })
    expect(over(verdicts.get('exclusivity'))).not.toEqual([])
    expect(verdicts.get('site.single')).toMatchObject({ status: 'broken' })
  })
})

describe('a VM Avancé with the redundancy of its backup', () => {
  const backup = { requested: '2026-10-01', retentionDays: 7, scope: ['/srv'], vault: 'RBX' }
  const ordered = advanced({ backup, redundancy: { hardware: ['backup'] } })

  it('is kept with two vaults, each copy as long and as often as promised', () => {
    const verdicts = [...judged(ordered, ordered).values()]
    expect(verdicts.filter(({ status }) => status === 'broken')).toEqual([])
    expect(verdicts.find(({ promise }) => promise.kind === 'redundancy.hardware')).toMatchObject({
      status: 'kept',
    })
  })
})
