import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { report } from '../../report/index.ts'
import { endOfDay, line, token, uuid } from '../../report/oscal/words.ts'
import { ledgers } from '../fixtures/ledgers/index.ts'
import { english } from './context.ts'

interface Result {
  observations?: { uuid: string; description: string }[]
  risks?: { uuid: string; status: string; deadline: string }[]
  findings?: {
    target: { 'target-id': string; status: { state: string; reason: string } }
    'related-observations'?: { 'observation-uuid': string }[]
    'related-risks'?: { 'risk-uuid': string }[]
  }[]
  'reviewed-controls': {
    'control-selections': {
      'include-controls'?: { 'control-id': string }[]
      'exclude-controls'?: { 'control-id': string }[]
    }[]
  }
}

async function result(name: keyof typeof ledgers): Promise<Result> {
  const document = JSON.parse(await report('oscal', ledgers[name], english))
  return document['assessment-results'].results[0]
}

describe('the OSCAL report', () => {
  it.each(Object.keys(ledgers) as (keyof typeof ledgers)[])(
    '%s: all that is referred to exists',
    async (name) => {
      const { observations = [], risks = [], findings = [], ...rest } = await result(name)
      const [selection] = rest['reviewed-controls']['control-selections']
      const included = selection?.['include-controls']?.map((one) => one['control-id']) ?? []
      const excluded = selection?.['exclude-controls']?.map((one) => one['control-id']) ?? []
      expect(included.length + excluded.length).toBe(ledgers[name].verdicts.length)
      expect(findings.map((one) => one.target['target-id'])).toEqual(included)
      const uuids = [...observations, ...risks].map((one) => one.uuid)
      expect(new Set(uuids).size).toBe(uuids.length)
      for (const finding of findings) {
        for (const one of finding['related-observations'] ?? [])
          expect(uuids).toContain(one['observation-uuid'])
        for (const one of finding['related-risks'] ?? []) expect(uuids).toContain(one['risk-uuid'])
      }
    },
  )

  it('only what is kept is satisfied; what is unproven has not failed', async () => {
    const { findings = [] } = await result('several services')
    const states = findings.map(({ target }) => `${target.status.state} ${target.status.reason}`)
    const counts = Object.fromEntries(
      [...new Set(states)].map((state) => [state, states.filter((one) => one === state).length]),
    )
    expect(counts).toEqual({ 'satisfied pass': 6, 'not-satisfied fail': 3, 'not-satisfied other': 1 })
  })

  it('a waiver is an accepted deviation until its last day in Paris', async () => {
    const { risks = [] } = await result('waived and expired')
    expect(risks).toMatchObject([{ status: 'deviation-approved', deadline: '2026-12-31T23:59:59+01:00' }])
  })

  it('a day ends in the offset that Paris has then', () => {
    expect(endOfDay('2026-07-14')).toBe('2026-07-14T23:59:59+02:00')
    expect(endOfDay('2026-12-31')).toBe('2026-12-31T23:59:59+01:00')
  })

  it('identifiers are stable, and well formed whatever the text', () => {
    expect(uuid('a', 'b')).toBe(uuid('a', 'b'))
    expect(uuid('ab')).not.toBe(uuid('a', 'b'))
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(uuid(text)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(token(text)).toMatch(/^(\p{L}|_)(\p{L}|\p{N}|[.\-_])*$/u)
        expect(line(text)).toMatch(/^\S(.*\S)?$/u)
      }),
    )
  })
})
