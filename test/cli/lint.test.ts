/** `paraphe lint` in the forms that machines and reviewers read, and while a contract is being edited. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../cli/command.ts'
import { lintFile } from '../../cli/lint/read.ts'
import { watchFile } from '../../cli/lint/watch.ts'
import { report } from '../../report/index.ts'
import { change, PROGERANCE } from '../contract/sample.ts'
import { cli, project, root } from './harness.ts'

const RESELLER = change(PROGERANCE, 'model: direct', 'model: reseller')
const WAIVED = `waivers:
  - { id: "contract.reseller[billing]", reason: policy renewed in January, approver: m.d., until: 2026-12-31 }
`
const folderOf = (files: Readonly<Record<string, string>>) =>
  project({ 'clients/boutique/contract.yaml': RESELLER, ...files })
const lint = (cwd: string, ...args: string[]) => cli(['lint', ...args], { cwd })

interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly { id: string; fullDescription?: unknown }[] }
    }
    readonly results: readonly {
      ruleId: string
      ruleIndex: number
      level: string
      message: { text: string }
      suppressions: readonly unknown[]
      locations: readonly { physicalLocation: { region: { startLine: number } } }[]
    }[]
  }[]
}

describe('the formats of lint', () => {
  it('SARIF: one result a finding, at its line, a waived one suppressed', async () => {
    const open = JSON.parse((await lint(folderOf({}), '--format', 'sarif')).out) as Sarif
    const found = open.runs[0]?.results.filter(({ ruleId }) => ruleId === 'contract.reseller') ?? []
    expect(found).toHaveLength(2)
    const line = RESELLER.split('\n').findIndex((text) => text.includes('reseller')) + 1
    for (const result of found) {
      expect(result.level).toBe('error')
      expect(result.locations[0]?.physicalLocation.region.startLine).toBe(line)
      expect(result.message.text).toContain('expected:')
      expect(result.suppressions).toEqual([])
      expect(open.runs[0]?.tool.driver.rules[result.ruleIndex]?.id).toBe('contract.reseller')
    }
    for (const rule of open.runs[0]?.tool.driver.rules ?? []) expect(rule.fullDescription).toBeDefined()

    const waived = folderOf({ 'clients/boutique/lint-waivers.yaml': WAIVED })
    const { code, out, err } = await lint(waived, '--format', 'sarif')
    expect(code).toBe(0)
    expect(err).toContain('policy renewed in January (m.d., → 2026-12-31)')
    const suppressed = (JSON.parse(out) as Sarif).runs[0]?.results.filter(
      ({ suppressions }) => suppressions.length > 0,
    )
    expect(suppressed?.map(({ ruleId }) => ruleId)).toEqual(['contract.reseller', 'contract.reseller'])
  })

  it('JUnit: a failed case a point, a passed one for each rule without objection', async () => {
    const { out } = await lint(folderOf({}), '--format', 'junit')
    expect(XMLValidator.validate(out)).toBe(true)
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(out) as {
      testsuites: { testsuite: { testcase: { '@_name': string; failure?: unknown }[] } }
    }
    const cases = parsed.testsuites.testsuite.testcase
    const named = (name: string) => cases.filter((one) => one['@_name'].includes(name))
    expect(named('reseller without cover')[0]?.failure).toBeDefined()
    expect(named('out-of-hours emergency')[0]).not.toHaveProperty('failure')
  })

  it('Markdown and CSV: a line a point', async () => {
    const cwd = folderOf({})
    const { out } = await lint(cwd, '--format', 'markdown')
    expect(out).toMatch(/^### boutique — 2 critical · /)
    expect(out).toContain('| critical | billing | reseller without cover |')
    const csv = (await lint(cwd, '--format', 'csv')).out
    expect(csv).toContain('contract.reseller')
    expect(csv.split('\r\n').length).toBeGreaterThan(20)
  })

  it('is a ledger of the published schema', async () => {
    const ajv = addFormats.default(new Ajv2020.default({ strict: false }))
    const validate = ajv.compile(JSON.parse(readFileSync(join(root, 'schema/ledger.schema.json'), 'utf8')))
    const cwd = folderOf({})
    const now = '2026-11-22T10:00:00Z'
    const ctx = { cwd, lang: 'en', now: () => new Date(now) } as Context
    const { ledger } = lintFile(join(cwd, 'clients/boutique/contract.yaml'), ctx)
    const surroundings = {
      lang: 'en',
      color: false,
      width: 80,
      now,
      version: '0',
      policies: new Map(),
      docs: null,
    } as const
    validate(JSON.parse(await report('json', ledger, surroundings)))
    expect(validate.errors).toBeNull()
  })

  it('one document a contract: several want a folder', async () => {
    const cwd = folderOf({ 'clients/autre/contract.yaml': change(RESELLER, 'code: boutique', 'code: autre') })
    expect(await lint(cwd, '--format', 'sarif')).toMatchObject({
      code: 2,
      err: expect.stringContaining('one document per contract'),
    })
    expect((await lint(cwd, '--format', 'sarif', '--out', 'reports')).code).toBe(1)
    for (const code of ['autre', 'boutique'])
      expect(JSON.parse(readFileSync(join(cwd, 'reports', `${code}.sarif`), 'utf8'))).toHaveProperty('runs')
  })

  it('an acceptance that has ended is said, and no longer counts', async () => {
    const ended = WAIVED.replace('2026-12-31', '2026-11-21')
    const { code, err } = await lint(folderOf({ 'clients/boutique/lint-waivers.yaml': ended }))
    expect(code).toBe(1)
    expect(err).toContain('2026-11-21, expired')
  })
})

describe('lint --watch', () => {
  it('reads again at every save, also when the editor puts a new file in place, and not when nothing changed', async () => {
    const cwd = project()
    mkdirSync(join(cwd, 'c'))
    const file = join(cwd, 'c', 'contract.yaml')
    writeFileSync(file, 'one')
    const seen: string[] = []
    const stop = new AbortController()
    const steps = [
      () => writeFileSync(file, 'two'),
      () => {
        writeFileSync(`${file}.tmp`, 'three')
        renameSync(`${file}.tmp`, file)
      },
      () => stop.abort(),
    ]
    const once = async () => {
      seen.push(readFileSync(file, 'utf8'))
      // The watcher listens before the first reading, so what is written from here on is not missed.
      steps.shift()?.()
      return seen.length
    }
    expect(await watchFile(file, once, stop.signal)).toBe(3)
    expect(seen).toEqual(['one', 'two', 'three'])
  })

  it('follows one contract', async () => {
    const cwd = folderOf({ 'clients/autre/contract.yaml': change(RESELLER, 'code: boutique', 'code: autre') })
    expect(await lint(cwd, '--watch')).toMatchObject({
      code: 2,
      err: expect.stringContaining('--watch follows a single'),
    })
  })
})
