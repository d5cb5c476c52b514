/** Every example that is a file is one: contracts, journals, prices, workflows, policies and programs, as the pages show them. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import ts from 'typescript'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readPrices } from '../../cli/cost/prices-file.ts'
import { policiesPage } from '../../cli/docs-address.ts'
import { parseContract } from '../../contract/load.ts'
import { parseOwnRules } from '../../lifecycle/change/own-rules.ts'
import { SCHEMAS } from '../../scripts/schemas.ts'
import { root } from '../cli/harness.ts'
import { bareOf, englishOf, FENCES, type Fence, fencesOf, PAGES } from './fences.ts'

const LANGUAGES = ['sh', 'console', 'yaml', 'json', 'ts', 'text']
const named = (fences: readonly Fence[]) =>
  fences.map((fence) => [`${fence.page}:${fence.line}`, fence] as const)

describe('every block', () => {
  it.each(named(FENCES))('%s says its language', (_, { page, language }) => {
    // The map of the folders is a drawing.
    if (page !== 'ARCHITECTURE.md') expect(LANGUAGES).toContain(language)
  })

  it.each(
    named(FENCES.filter(({ body, language }) => /^\$? ?(npx )?paraphe /m.test(body) && language !== 'sh')),
  )('%s with a command in it is run', (_, { language, page }) =>
    expect([language, page]).toEqual(expect.arrayContaining([expect.stringMatching(/^console$|README/)])),
  )

  it.each(PAGES.filter((page) => englishOf(page) !== null))(
    '%s shows what the English page shows',
    (page) => {
      const blocks = (of: string) =>
        fencesOf(of).map((fence) => [
          ...[fence.language, fence.marks],
          // What a program prints is in the reader's language.
          fence.language === 'text' ? '' : bareOf(fence),
        ])
      expect(blocks(page)).toEqual(blocks(englishOf(page) ?? ''))
      const headings = (of: string) => readFileSync(join(root, of), 'utf8').match(/^##+ /gm)
      expect(headings(page)).toEqual(headings(englishOf(page) ?? ''))
    },
  )
})

const ajv = new Ajv2020({ strict: false })
addFormats.default(ajv)
const bySchema = (name: string) => (text: string) => {
  const valid = ajv.validate(SCHEMAS[name]?.() ?? {}, parse(text))
  expect(valid, ajv.errorsText()).toBe(true)
}

interface Job {
  readonly 'runs-on'?: string
  readonly steps?: readonly { readonly uses?: string; readonly run?: string }[]
  readonly script?: unknown
}
const stepsOf = ({ steps = [] }: Job) => {
  expect(steps.length).toBeGreaterThan(0)
  for (const { uses, run } of steps) expect(typeof (uses ?? run)).toBe('string')
}

/** How each kind of file is checked. */
const CHECKS: Readonly<Record<string, (text: string) => void>> = {
  contract: (text) => void parseContract(text, 'contract.yaml'),
  prices: (text) => void readPrices(text, 'prices.yaml'),
  rules: (text) => void parseOwnRules(text, 'rules.yaml'),
  journal: bySchema('journal'),
  drill: bySchema('drill'),
  waivers: bySchema('waivers'),
  package: (text) => {
    const { paraphe } = JSON.parse(text) as { paraphe: { docs: string } }
    const env = { PARAPHE_DOCS: paraphe.docs }
    expect(policiesPage({ cwd: root, env, lang: 'en' })).toBe(`${paraphe.docs}/en/policies.html`)
  },
  evidence: (text) => {
    const { kind, observedAt, expiresAt } = JSON.parse(text) as Record<string, string>
    expect(kind).toBe('restic-snapshots')
    expect(Date.parse(expiresAt ?? '')).toBeGreaterThan(Date.parse(observedAt ?? ''))
  },
  workflow: (text) => {
    const { on, jobs } = parse(text) as { on: unknown; jobs: Record<string, Job> }
    expect(on).toBeTruthy()
    for (const job of Object.values(jobs)) {
      expect(job['runs-on']).toBeTruthy()
      stepsOf(job)
    }
  },
  job: (text) => stepsOf(parse(text) as Job),
  gitlab: (text) => {
    const { include, ...jobs } = parse(text) as Record<string, Job>
    for (const job of Object.values(jobs)) expect(job.script).toBeTruthy()
    expect(include ?? Object.keys(jobs)).toHaveLength(1)
  },
  'pre-commit': (text) => {
    const offered = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8')) as { id: string }[]
    const { repos } = parse(text) as { repos: { hooks: { id: string }[] }[] }
    for (const { id } of repos.flatMap(({ hooks }) => hooks))
      expect(offered.map((hook) => hook.id)).toContain(id)
  },
}

describe('files', () => {
  const data = FENCES.filter(({ language }) => language === 'yaml' || language === 'json')
  it.each(named(data))('%s', (_, { marks, body }) => {
    expect(Object.keys(marks).some((mark) => ['as', 'file', 'edit'].includes(mark))).toBe(true)
    parse(body)
    if (marks.as !== undefined) CHECKS[marks.as]?.(body)
    if (marks.as !== undefined) expect(Object.keys(CHECKS)).toContain(marks.as)
  })
})

/** Inside the repository, so that an example finds its packages as it does in a project. */
const folder = mkdtempSync(join(import.meta.dirname, '.pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('TypeScript compiles under the strict settings', () => {
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports: Record<string, { types?: string }>
  }
  const paths = Object.entries(exports).flatMap(([name, { types }]) => {
    const source = types?.replace('./dist/', './').replace(/\.d\.ts$/, '.ts')
    return source === undefined
      ? []
      : [[name.replace(/^\./, 'paraphe'), [join(root, source)]] as [string, string[]]]
  })
  const shown = FENCES.filter(({ language, page }) => language === 'ts' && englishOf(page) === null)
  const files = shown.map(({ page, line, body, marks }) => {
    const own = /^export =/m.test(body) ? `${line}.cts` : `${line}.ts`
    const file = join(folder, page.replaceAll('/', '_'), marks.file ?? own)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, body)
    return file
  })
  expect(files.length).toBeGreaterThan(8)
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const { composite: _, ...base } = options
  const program = ts.createProgram(files, {
    ...base,
    ...{
      noEmit: true,
      declaration: false,
      allowImportingTsExtensions: true,
      rewriteRelativeImportExtensions: false,
    },
    ...{ erasableSyntaxOnly: false, verbatimModuleSyntax: false, paths: Object.fromEntries(paths) },
  })
  const faults = files.flatMap((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(
        ({ messageText }) =>
          `${file.slice(folder.length)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
      ),
  )
  expect(faults).toEqual([])
  expect(files.every((file) => existsSync(file))).toBe(true)
}, 300_000)
