/** Many projects: each on its own, cut into shards, resumed, told in a table and on a board. */
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../cli/fleet/entry.ts'
import { findProjects, inShard, parseShard } from '../../cli/fleet/find.ts'
import { runPool } from '../../cli/fleet/pool.ts'
import { readIndex } from '../../cli/fleet/store.ts'
import { cli, project, root } from '../cli/harness.ts'

/** Three good projects of a client who has nothing to build, a contract that is no YAML, one without a lock, one that never ends. */
function fleet(): string {
  const cwd = project({
    'bad/contract.yaml': 'services: [',
    'node_modules/x/contract.yaml': 'not looked at',
  })
  for (const name of ['a', 'b', 'c', 'unlocked', 'fatal']) {
    cpSync(join(root, 'clients', 'tierce'), join(cwd, name), { recursive: true })
    const text = readFileSync(join(cwd, name, 'contract.yaml'), 'utf8')
    if (name === 'unlocked') writeFileSync(join(cwd, name, 'contract.yaml'), text.replace('"1"', '"2"'))
  }
  mkdirSync(join(cwd, 'fatal', 'policies'))
  writeFileSync(join(cwd, 'fatal', 'policies', 'end.mjs'), 'process.exit(7)\n')
  return cwd
}

const entriesOf = (text: string): ReadonlyMap<string, Entry> =>
  new Map((JSON.parse(text) as Entry[]).map((entry) => [entry.id, entry]))

describe('fleet check', () => {
  it('judges every project; a bad one costs itself alone', async () => {
    const cwd = fleet()
    const done = await cli(['fleet', 'check', '--format', 'json', '--jobs', '2'], { cwd })
    expect(done.code, done.err).toBe(2)
    const entries = entriesOf(done.out)
    expect([...entries.keys()]).toEqual(['a', 'b', 'bad', 'c', 'fatal', 'unlocked'])
    for (const id of ['a', 'b', 'c'])
      expect(entries.get(id)).toMatchObject({ outcome: 'unproven', client: { code: 'tierce' } })
    expect(entries.get('bad')).toMatchObject({ outcome: 'failed', error: expect.stringContaining('YAML') })
    expect(entries.get('unlocked')?.outcome).toBe('failed')
    expect(entries.get('fatal')).toMatchObject({
      outcome: 'failed',
      error: expect.stringContaining('exit 7'),
    })
    const { ledger } = entries.get('a') as Entry
    expect(JSON.parse(readFileSync(join(cwd, '.paraphe/fleet', ledger ?? ''), 'utf8'))).toMatchObject({
      client: { code: 'tierce' },
    })

    const table = await cli(['fleet', 'report'], { cwd })
    expect(table.out).toContain('6 projects: 3 not judged · 0 broken · 3 unproven · 0 kept')
    const board = await cli(['fleet', 'report', '--html', 'board.html'], { cwd, lang: 'fr' })
    expect(board.code).toBe(2)
    expect(readFileSync(join(cwd, 'board.html'), 'utf8')).toMatch(/<html lang="fr">[\s\S]*non jugé/)
  })

  it('does not judge again what has not changed, and closes a line that a crash cut short', async () => {
    const cwd = project()
    cpSync(join(root, 'clients', 'tierce'), join(cwd, 'a'), { recursive: true })
    await cli(['fleet', 'check'], { cwd, now: '2026-11-22T10:00:00Z' })
    appendFileSync(join(cwd, '.paraphe/fleet/index.jsonl'), '{"schema":"paraphe.fl')
    await cli(['fleet', 'check'], { cwd, now: '2026-11-22T11:00:00Z' })
    expect(readIndex(join(cwd, '.paraphe/fleet')).get('a')?.judgedAt).toBe('2026-11-22T10:00:00.000Z')
    writeFileSync(join(cwd, 'a', 'waivers.yaml'), 'waivers: []\n')
    await cli(['fleet', 'check'], { cwd, now: '2026-11-22T12:00:00Z' })
    expect(readIndex(join(cwd, '.paraphe/fleet')).get('a')?.judgedAt).toBe('2026-11-22T12:00:00.000Z')
    expect(readFileSync(join(cwd, '.paraphe/fleet/index.jsonl'), 'utf8').trim().split('\n')).toHaveLength(1)
  })

  it('refuses a shard, a revision and an action that are none', async () => {
    const cwd = fleet()
    for (const args of [
      ['check', '--shard', '3/2'],
      ['check', '--shard', '0/2'],
      ['check', '--changed-since', 'nowhere'],
      ['chek'],
    ])
      expect((await cli(['fleet', ...args], { cwd })).code, args.join(' ')).toBe(2)
  })
})

describe('which projects', () => {
  it('are in one shard each, whatever the number of shards', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (ids, of) => {
          for (const id of ids) {
            const holders = Array.from({ length: of }, (_, at) => parseShard(`${at + 1}/${of}`)).filter(
              (shard) => inShard({ id }, shard),
            )
            expect(holders).toHaveLength(1)
          }
        },
      ),
    )
  })

  it('changed since a revision, by git: a file of the project, tracked or not', async () => {
    const cwd = project()
    for (const name of ['a', 'b', 'c']) {
      cpSync(join(root, 'clients', 'tierce'), join(cwd, name), { recursive: true })
      writeFileSync(join(cwd, name, 'package.json'), '{}')
    }
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'all')
    writeFileSync(join(cwd, 'b', 'package.json'), '{ }')
    mkdirSync(join(cwd, 'c', 'evidence'))
    writeFileSync(join(cwd, 'c', 'evidence', 'new.txt'), '')
    const done = await cli(['fleet', 'check', '--changed-since', 'HEAD', '--format', 'json'], { cwd })
    expect([...entriesOf(done.out).keys()]).toEqual(['b', 'c'])
    expect(findProjects(cwd, []).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
  })
})

it('a worker that never answers is given up and replaced', async () => {
  const cwd = project()
  cpSync(join(root, 'clients', 'tierce'), join(cwd, 'slow'), { recursive: true })
  cpSync(join(root, 'clients', 'tierce'), join(cwd, 'then'), { recursive: true })
  mkdirSync(join(cwd, 'slow', 'policies'))
  writeFileSync(join(cwd, 'slow', 'policies', 'end.mjs'), 'for (;;);\n')
  const setting = {
    cwd,
    folder: join(cwd, 'out'),
    require: 'declared',
    packs: [],
    lang: 'en',
    version: '0',
    now: '2026-11-22T10:00:00Z',
  } as const
  const ended: string[] = []
  const jobs = findProjects(cwd, []).map(
    (one) => ({ kind: 'check', project: one, setting, known: null, part: null }) as const,
  )
  await runPool(jobs, {
    workers: 1,
    timeoutMs: 20_000,
    done: (job) => void ended.push(`${job.project.id} done`),
    failed: (job, why) => void ended.push(`${job.project.id} ${why}`),
  })
  expect(ended).toEqual(['slow no answer after 20 s', 'then done'])
})

it('fleet upgrade brings each project to its template, and tells one that has none', async () => {
  const cwd = project({
    'answers.yaml':
      'code: essai\nname: Essai\nstart: 2026-10-01\noperatorKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOkgVx46mhjYkKvQ0c/edxrKjQ3uyUHxDZqATcuMtDAt a@example.org\nadminSource: 198.51.100.7/32\ndecides: D\nemergencyContact: d@example.org\n',
  })
  await cli(['new', 'infrastructure-tierce', 'one', '--answers', 'answers.yaml'], { cwd })
  cpSync(join(root, 'clients', 'tierce'), join(cwd, 'two'), { recursive: true })
  const done = await cli(['fleet', 'upgrade'], { cwd })
  expect(done.code).toBe(2)
  expect(done.out).toMatch(
    /^one\n {2}the project is up to date\ntwo\n {2}this project was not made from a template/,
  )
})
