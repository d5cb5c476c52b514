/** The built command: one file, and what was compiled of it kept for the next time. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'

const paraphe = fileURLToPath(new URL('../../dist/bin/paraphe.js', import.meta.url))
const plan = fileURLToPath(new URL('../golden/hcloud/firewall-variants/plan.json', import.meta.url))
const newer = Number(process.versions.node.split('.')[0]) >= 22
let folder: string

const CHECK = ['check', '--pack', 'hygiene', '--format', 'pretty', plan]

function run(args: readonly string[], home: string, env: NodeJS.ProcessEnv = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: home, NODE_COMPILE_CACHE: home, ...env },
  })
}

const filesIn = (home: string): string[] =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

function emptyHome(): string {
  const home = mkdtempSync(join(folder, 'home-'))
  mkdirSync(home, { recursive: true })
  return home
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paraphe-built-'))
})

describe.skipIf(newer)('what V8 compiled, on Node 20', () => {
  test('is kept for the owner alone, a file a verb, and read the next time', () => {
    const home = emptyHome()
    const first = run([paraphe, ...CHECK], home)
    const [file = ''] = filesIn(home)
    expect(file.endsWith('/check')).toBe(true)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const before = statSync(file).mtimeMs
    const second = run([paraphe, ...CHECK], home)
    expect([second.status, second.stdout, second.stderr]).toEqual([first.status, first.stdout, first.stderr])
    expect(filesIn(home)).toEqual([file])
    expect(statSync(file).mtimeMs).toBe(before)
  })

  test('goes with its build after a month, and nothing else does', () => {
    const home = emptyHome()
    const old = new Date(Date.now() - 31 * 86_400_000)
    const folders = ['program-OLD-v20.19.0-x64', 'program-NEW-v20.19.0-x64', 'mine']
    for (const name of folders) mkdirSync(join(home, 'paraphe', name), { recursive: true })
    for (const name of ['program-OLD-v20.19.0-x64', 'mine']) utimesSync(join(home, 'paraphe', name), old, old)
    run([paraphe, ...CHECK], home)
    const left = readdirSync(join(home, 'paraphe'))
    expect(left).toHaveLength(3)
    expect(left).toEqual(expect.arrayContaining(['program-NEW-v20.19.0-x64', 'mine']))
  })

  test.each([
    ['altered in the middle', (bytes: Buffer) => bytes.fill(0, bytes.length / 2, bytes.length / 2 + 64)],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 3)],
    ['empty', () => Buffer.alloc(0)],
  ])('is not believed when it is %s, and made anew', (_, damage) => {
    const home = emptyHome()
    const first = run([paraphe, ...CHECK], home)
    const [file = ''] = filesIn(home)
    const damaged = damage(readFileSync(file))
    writeFileSync(file, damaged)
    const second = run([paraphe, ...CHECK], home)
    expect([second.status, second.stdout, second.stderr]).toEqual([first.status, first.stdout, first.stderr])
    expect(readFileSync(file).equals(damaged)).toBe(false)
  })

  test.each([
    ['the words name no verb', [paraphe, 'chekc'], {}],
    ['nothing was judged', [paraphe, 'check', 'nowhere.json'], {}],
    ['it is not wanted', [paraphe, ...CHECK], { NODE_DISABLE_COMPILE_CACHE: '1' }],
  ])('is not kept when %s', (_, args, env) => {
    const home = emptyHome()
    run(args, home, env)
    expect(filesIn(home)).toEqual([])
  })
})

test('a policy of the house is imported the second time as the first', () => {
  const project = mkdtempSync(join(folder, 'project-'))
  cpSync(fileURLToPath(new URL('../../clients/essentiel-ikoula', import.meta.url)), project, {
    recursive: true,
  })
  mkdirSync(join(project, 'policies'))
  writeFileSync(
    join(project, 'policies', 'house.mjs'),
    `const words = { fr: 'mot', en: 'word' }
await null
export default { id: 'house.rule', kind: 'site.residency', severity: 'low', reads: [], title: words, why: words, remedy: words, check: () => [] }`,
  )
  const home = emptyHome()
  const args = [paraphe, 'check', join(project, 'contract.yaml'), plan]
  const [first, second] = [run(args, home), run(args, home)]
  expect(first.stderr).toBe('')
  expect([second.status, second.stdout, second.stderr]).toEqual([first.status, first.stdout, ''])
})

test('a fleet starts its workers from the built program', () => {
  const fleet = mkdtempSync(join(folder, 'fleet-'))
  const sample = fileURLToPath(new URL('../../clients/essentiel-ikoula', import.meta.url))
  for (const name of ['one', 'two']) {
    cpSync(sample, join(fleet, name), { recursive: true })
    cpSync(plan, join(fleet, name, 'plan.json'))
  }
  const store = join(folder, 'store')
  const { stdout, stderr } = run(
    [paraphe, 'fleet', 'check', fleet, '--store', store, '--jobs', '2'],
    emptyHome(),
  )
  expect(stderr).toBe('')
  expect(stdout).toContain('2 projects: 0 not judged')
})

test('a home that cannot be written to changes nothing', () => {
  const there = run([paraphe, ...CHECK], emptyHome())
  const nowhere = run([paraphe, ...CHECK], '/dev/null')
  expect([nowhere.status, nowhere.stdout, nowhere.stderr]).toEqual([there.status, there.stdout, there.stderr])
})

test('a plan is judged without the packages that only other verbs need', () => {
  const said = join(folder, 'loaded.json')
  const hook = join(folder, 'hook.mjs')
  writeFileSync(
    hook,
    `import { createRequire } from 'node:module'
import { writeFileSync } from 'node:fs'
const { cache } = createRequire(import.meta.url)
process.on('exit', () => writeFileSync(${JSON.stringify(said)}, JSON.stringify(Object.keys(cache))))`,
  )
  run(['--import', pathToFileURL(hook).href, paraphe, ...CHECK], emptyHome())
  const loaded = JSON.parse(readFileSync(said, 'utf8')) as string[]
  const packages = new Set(
    loaded.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
  )
  expect([...packages].sort()).toEqual(['commander', 'ipaddr.js'])
})
