import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { ledgerExit } from '../../ledger/judge.ts'
import { report } from '../../report/index.ts'
import { ledgers } from '../fixtures/ledgers/index.ts'
import { english } from './context.ts'

interface Case {
  '@_name': string
  '@_file': string
  '@_line': string
  failure?: { '@_message': string; '@_type': string } | string
  skipped?: { '@_message': string }
}
interface Suite {
  '@_name': string
  '@_tests': string
  '@_failures': string
  '@_skipped': string
  testcase: Case[]
}

const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => name === 'testsuite' || name === 'testcase',
})

async function read(name: keyof typeof ledgers, require: 'declared' | 'deployed' | 'observed' = 'declared') {
  const text = await report('junit', ledgers[name], { ...english, require })
  expect(XMLValidator.validate(text)).toBe(true)
  const root = parser.parse(text).testsuites as Suite & { testsuite?: Suite[] }
  const suites = root.testsuite ?? []
  return { text, root, suites, cases: suites.flatMap((suite) => suite.testcase) }
}
const names = Object.keys(ledgers) as (keyof typeof ledgers)[]

describe('the JUnit report', () => {
  it.each(names)('%s: a test case for every promise, and the counts add up', async (name) => {
    const { root, suites, cases } = await read(name)
    const expired = ledgers[name].waivers.filter((waiver) => waiver.state === 'expired').length
    expect(cases).toHaveLength(ledgers[name].verdicts.length + expired)
    for (const [list, counts] of [
      ...suites.map((suite) => [suite.testcase, suite] as const),
      [cases, root] as const,
    ]) {
      expect(Number(counts['@_tests'])).toBe(list.length)
      expect(Number(counts['@_failures'])).toBe(list.filter((one) => one.failure !== undefined).length)
      expect(Number(counts['@_skipped'])).toBe(list.filter((one) => one.skipped !== undefined).length)
    }
  })

  it.each(names)('%s: red exactly when the exit code is', async (name) => {
    for (const level of ['declared', 'deployed', 'observed'] as const) {
      const { root } = await read(name, level)
      expect([level, Number(root['@_failures']) > 0]).toEqual([level, ledgerExit(ledgers[name], level) === 1])
    }
  })

  it('only what is kept passes', async () => {
    const { cases } = await read('several services')
    const passed = cases.filter((one) => one.failure === undefined && one.skipped === undefined)
    const kept = ledgers['several services'].verdicts.filter((verdict) => verdict.status === 'kept')
    expect(passed).toHaveLength(kept.length)
  })

  it('a failure says what was found, what was signed, and where', async () => {
    const { cases } = await read('broken under')
    const fault = cases.find((one) => one.failure !== undefined)
    expect(fault?.['@_line']).toBe('19')
    expect(fault?.failure).toMatchObject({
      '@_type': 'broken',
      '@_message': '22/tcp open to 0.0.0.0/0, signed: 198.51.100.7/32',
    })
    expect(JSON.stringify(fault)).toContain(
      'openstack_networking_secgroup_rule_v2.erp_gra_ssh · remote_ip_prefix',
    )
  })

  it('markup comes back as the text it was', async () => {
    const { cases, text } = await read('nasty characters')
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\ufffe]/u)
    expect(cases.map((one) => one['@_name']).join()).toContain(
      '<script>alert("1")</script> & \'quoted\' ]]> <!-- -->',
    )
  })
})
