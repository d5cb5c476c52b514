/** The pages of docs/constructs: their examples compile under the strict settings, run, and build what they say. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CONSTRUCTS, constructPage } from '../../scripts/construct-pages.ts'

const root = join(import.meta.dirname, '../..')
const docs = join(root, 'docs/constructs')
const examples = readdirSync(join(docs, 'examples'))
/** Inside the repository, so that an example finds cdktf as it does in a project. */
let folder: string
let out: string

beforeAll(() => {
  folder = mkdtempSync(join(import.meta.dirname, '.docs-'))
  out = mkdtempSync(join(tmpdir(), 'paraphe-docs-'))
  for (const name of examples) {
    const text = readFileSync(join(docs, 'examples', name), 'utf8')
    writeFileSync(join(folder, name), text.replace("'paraphe/constructs'", "'../../../constructs/index.ts'"))
  }
})
afterAll(() => {
  delete process.env.CDKTF_OUTDIR
  for (const one of [folder, out]) rmSync(one, { recursive: true, force: true })
})

it('has an example and a page for each construct of an offer', () => {
  expect(examples.sort()).toEqual(CONSTRUCTS.map(({ file }) => `${file}.ts`).sort())
})

it('compiles the examples', () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const files = examples.map((name) => join(folder, name))
  const program = ts.createProgram(files, {
    ...options,
    ...{
      noEmit: true,
      composite: false,
      incremental: false,
      allowImportingTsExtensions: true,
      rewriteRelativeImportExtensions: false,
    },
  })
  const faults = files.flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)))
  expect(faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
}, 120_000)

describe.each(CONSTRUCTS.map((one) => [one.construct.name, one] as const))('%s', (_, one) => {
  it('runs its example', async () => {
    process.env.CDKTF_OUTDIR = join(out, one.file)
    await import(join(folder, `${one.file}.ts`))
    const [stack = ''] = readdirSync(join(out, one.file, 'stacks'))
    const made = JSON.parse(readFileSync(join(out, one.file, 'stacks', stack, 'cdk.tf.json'), 'utf8'))
    const types = Object.keys(made.resource)
    expect(
      types.some((type) => /server|instance/.test(type)),
      types.join(),
    ).toBe(true)
  })

  it('is what its page says (npm run generate:constructs writes it)', () => {
    const page = readFileSync(join(docs, `${one.file}.md`), 'utf8')
    expect(page).toBe(constructPage(one))
    expect(page).not.toMatch(/\| {2}\|$/m)
  })
})

it('links to pages that are there', () => {
  const readme = readFileSync(join(docs, 'README.md'), 'utf8')
  for (const [, link = ''] of readme.matchAll(/\]\(([^)]+\.md)\)/g))
    expect(existsSync(join(docs, link)), link).toBe(true)
})
