import official from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { POLICIES } from '../../policies/index.ts'
import type { Policy } from '../../policies/model.ts'
import { report } from '../../report/index.ts'
import { ledgers } from '../fixtures/ledgers/index.ts'
import { english, plain } from './context.ts'

/** The schema is of draft 4, whose `id` newer validators refuse; some of its patterns are not Unicode ones. */
const { $schema: _draft, id: _id, ...schema } = official
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
formats.default(ajv)
const validate = ajv.compile(schema)

interface Result {
  ruleId?: string
  ruleIndex?: number
  kind: string
  level: string
  message: { text: string }
  locations: {
    physicalLocation: {
      artifactLocation: { uri: string }
      region: { startLine: number; startColumn: number }
    }
    logicalLocations?: { fullyQualifiedName: string }[]
  }[]
  partialFingerprints: Record<string, string>
  suppressions: { justification: string }[]
}
interface Rule {
  id: string
  helpUri?: string
  help?: { text: string; markdown: string }
}
type Log = { runs: [{ tool: { driver: { rules: Rule[] } }; results: Result[] }] }

const scan = async (name: keyof typeof ledgers, ctx = english) => {
  const log = JSON.parse(await report('sarif', ledgers[name], ctx)) as Log
  return { log, rules: log.runs[0].tool.driver.rules, results: log.runs[0].results }
}

describe('the SARIF report', () => {
  it.each(Object.keys(ledgers) as (keyof typeof ledgers)[])('%s is valid SARIF 2.1.0', async (name) => {
    validate((await scan(name)).log)
    expect(validate.errors ?? []).toEqual([])
    validate((await scan(name, { ...plain, docs: null })).log)
    expect(validate.errors ?? []).toEqual([])
  })

  it('the schema does refuse', async () => {
    const { log } = await scan('broken under')
    expect(validate({ ...log, version: '2.0.0' })).toBe(false)
    expect(validate({ ...log, runs: [{ ...log.runs[0], results: [{ level: 'catastrophic' }] }] })).toBe(false)
  })

  it('has one rule a policy, documented, and each result points at its own', async () => {
    let documented = 0
    for (const name of Object.keys(ledgers) as (keyof typeof ledgers)[]) {
      const { rules, results } = await scan(name)
      expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
      const described = rules.filter(({ id }) => english.policies.has(id))
      documented += described.length
      for (const { id, helpUri } of described)
        expect(helpUri).toBe(`https://docs.example/en/policies.html#${id.replaceAll('.', '')}`)
      for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId)
    }
    expect(documented).toBeGreaterThan(5)
  })

  it('has its help whole without a page, and no address of a rule that nobody described', async () => {
    const asked = { ...english, docs: null, policies: new Map(POLICIES.map((one) => [one.id, one])) }
    const { rules } = await scan('broken under', asked)
    const known = rules.filter(({ id }) => asked.policies.has(id))
    expect(known.length).toBeGreaterThan(0)
    for (const { id, help, helpUri } of known) {
      expect(helpUri).toBeUndefined()
      const { title, why, remedy, reads } = asked.policies.get(id) as Policy
      for (const words of [title, why, remedy].map((one) => one.en)) expect(help?.text).toContain(words)
      for (const one of reads) expect(help?.markdown).toContain(`\`${one}\``)
      expect(help?.markdown).toContain(`\`paraphe explain ${id}\``)
    }
    for (const rule of (await scan('broken under', { ...english, policies: new Map() })).rules)
      expect(rule).toEqual({ id: rule.id })
  })

  it('stands at the line of the contract that promised better', async () => {
    const { results } = await scan('broken under')
    const fault = results.find((result) => result.kind === 'fail')
    expect(fault?.level).toBe('error')
    expect(fault?.locations[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'clients/avance-ovh/contract.yaml' },
      region: { startLine: 19, startColumn: 66 },
    })
    expect(fault?.locations[0]?.logicalLocations?.[0]?.fullyQualifiedName).toBe(
      'openstack_networking_secgroup_rule_v2.erp_gra_ssh · remote_ip_prefix',
    )
    expect(fault?.message.text).toContain('22/tcp open to 0.0.0.0/0, signed: 198.51.100.7/32')
  })

  it('keeps a fingerprint through another wording, line and language, and changes it with the place', async () => {
    const ledger = ledgers['broken under']
    const moved = structuredClone(ledger) as unknown as {
      verdicts: { findings: Record<string, unknown>[] }[]
    }
    const prints = async (one: unknown, ctx = english) => {
      const log = JSON.parse(await report('sarif', one as typeof ledger, ctx)) as Log
      return log.runs[0].results
        .filter(({ kind }) => kind === 'fail')
        .map((result) => result.partialFingerprints)
    }
    const before = await prints(ledger)
    Object.assign(moved.verdicts[2]!.findings[0]!, {
      found: 'other words',
      position: { file: 'x', line: 1, column: 1 },
    })
    expect(await prints(moved)).toEqual(before)
    expect(await prints(ledger, plain)).toEqual(before)
    Object.assign(moved.verdicts[2]!.findings[0]!, { address: 'another.resource' })
    expect(await prints(moved)).not.toEqual(before)
  })

  it('suppresses what is waived, with the name and the end, and leaves unproven open', async () => {
    const { results } = await scan('waived and expired')
    const waived = results.filter((result) => result.suppressions.length > 0)
    expect(waived.map((result) => result.suppressions[0]?.justification)).toEqual([
      'migration du filtre en cours, ticket 4711 — m.d., 2026-12-31',
    ])
    const open = (await scan('unproven')).results
    expect(open.map(({ kind, level }) => [kind, level])).toEqual([
      ['open', 'none'],
      ['open', 'none'],
    ])
  })

  it('two faults of one policy at one place keep two numbers', async () => {
    const ledger = ledgers['broken under']
    const [fault] = ledger.verdicts[2]!.findings
    const twice = { ...ledger.verdicts[2]!, findings: [fault!, { ...fault!, found: '23/tcp' }] }
    const log = JSON.parse(await report('sarif', { ...ledger, verdicts: [twice] }, english)) as Log
    const prints = log.runs[0].results.map((result) => result.partialFingerprints['paraphe/v1'])
    expect(new Set(prints).size).toBe(2)
  })

  it('says nothing of what is kept', async () => {
    expect((await scan('all kept')).results).toEqual([])
  })
})
