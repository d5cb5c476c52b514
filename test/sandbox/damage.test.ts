/** A damaged cloud is refused with its place and left as it is: cut at every byte, with any byte changed, by hand and by journal. */
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addFault, setClock } from '../../sandbox/byhand.ts'
import { placeOf } from '../../sandbox/cloud/json.ts'
import type { CloudObject } from '../../sandbox/cloud/model.ts'
import { flawOfCloud } from '../../sandbox/cloud/soundness.ts'
import { DamagedCloud, openCloud } from '../../sandbox/cloud/store.ts'
import { cli } from '../cli/harness.ts'
import { temporary } from './golden.ts'

let folder = ''
const file = () => path.join(folder, 'cloud.json')
const journal = () => `${file()}.journal`
beforeEach(() => {
  folder = temporary()
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const server: CloudObject = {
  type: 'hcloud_server',
  key: '100001',
  attributes: { id: '100001', name: 'wéb', labels: { a: 'b' }, network: [{ ip: '10.0.0.2' }], size: 1.5 },
  created: '2026-01-01T00:00:00Z',
  updated: '2026-01-01T00:00:00Z',
}

/** A cloud with something of everything; folded into its file, or still in the journal. */
async function makeCloud(folded: boolean): Promise<void> {
  const store = openCloud(file())
  await store.change(({ write }) => {
    write({ put: server, next: 100_002 })
    write({ put: { ...server, key: '100002', settling: { moment: 'create', since: server.created } } })
  })
  await setClock(store, new Date('2026-02-01'), 'test')
  await addFault(store, { kind: 'slow', type: '*', left: 2, probability: 0.5, seed: 3, seconds: 4 }, 'test')
  if (folded) await store.close()
}

/** What opening does to these bytes: reads them, or refuses and leaves both files alone. */
async function openAndWrite(which: string): Promise<'read' | DamagedCloud> {
  const before = fs.readFileSync(which)
  try {
    const store = openCloud(file())
    await store.change(({ write }) => write({ next: 200_000 }))
    await store.close()
    return 'read'
  } catch (error) {
    if (!(error instanceof DamagedCloud)) throw error
    expect(fs.readFileSync(which)).toEqual(before)
    return error
  }
}

test('a file cut at any byte is refused at a byte of it, and never overwritten', async () => {
  await makeCloud(true)
  const whole = fs.readFileSync(file())
  for (let cut = 0; cut < whole.length - 1; cut++) {
    fs.writeFileSync(file(), whole.subarray(0, cut))
    const answer = await openAndWrite(file())
    expect([cut, answer === 'read']).toEqual([cut, false])
    const { byte } = answer as DamagedCloud
    expect(byte).toBeGreaterThanOrEqual(0)
    expect(byte).toBeLessThanOrEqual(cut)
  }
  fs.writeFileSync(file(), whole.subarray(0, whole.length - 1))
  expect(await openAndWrite(file())).toBe('read')
}, 60_000)

test('with any byte changed, the file is read as a sound cloud or refused and left alone', async () => {
  await makeCloud(true)
  const whole = fs.readFileSync(file())
  const flip = fc.tuple(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }))
  let refused = 0
  await fc.assert(
    fc.asyncProperty(flip, async ([at, by]) => {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ by
      fs.rmSync(journal(), { force: true })
      fs.writeFileSync(file(), bytes)
      const answer = await openAndWrite(file())
      if (answer !== 'read') refused++
      else expect(flawOfCloud(JSON.parse(fs.readFileSync(file(), 'utf8')))).toBeNull()
    }),
    { numRuns: 400 },
  )
  expect(refused).toBeGreaterThan(0)
}, 60_000)

test('a journal cut at any byte loses the line that was being written and nothing before it', async () => {
  await makeCloud(false)
  const whole = fs.readFileSync(journal())
  const lines = whole.toString('utf8').split('\n')
  for (let cut = 0; cut <= whole.length; cut++) {
    fs.writeFileSync(journal(), whole.subarray(0, cut))
    const left = whole.subarray(0, cut).toString('utf8').split('\n').length - 1
    const seen = openCloud(file()).read()
    const entries = lines.slice(1, Math.max(1, left)).map((line) => JSON.parse(line))
    const expected = entries.filter((one) => one.put).length
    expect([cut, Object.keys(seen.objects.hcloud_server ?? {}).length]).toEqual([cut, expected])
  }
})

test('with any byte changed, a journal is refused and left alone, or every line of it was sound', async () => {
  await makeCloud(false)
  const whole = fs.readFileSync(journal())
  const flip = fc.tuple(fc.nat({ max: whole.length - 2 }), fc.integer({ min: 1, max: 255 }))
  let refused = 0
  await fc.assert(
    fc.asyncProperty(flip, async ([at, by]) => {
      const bytes = Buffer.from(whole)
      bytes[at] = (bytes[at] ?? 0) ^ by
      fs.rmSync(file(), { force: true })
      fs.writeFileSync(journal(), bytes)
      const answer = await openAndWrite(journal())
      if (answer === 'read') return
      refused++
      expect(answer.file).toBe(journal())
      expect(answer.byte).toBeLessThanOrEqual(whole.length)
    }),
    { numRuns: 300 },
  )
  expect(refused).toBeGreaterThan(0)
}, 60_000)

test('a journal of another file is refused; one that was folded in already is dropped', async () => {
  await makeCloud(true)
  fs.writeFileSync(journal(), '{"generation":7}\n{"next":5}\n')
  expect((await openAndWrite(journal())) as DamagedCloud).toBeInstanceOf(DamagedCloud)
  fs.writeFileSync(journal(), '{"generation":0}\n{"reset":true}\n')
  expect(Object.keys(openCloud(file()).read().objects)).toEqual(['hcloud_server'])
})

describe('what is sound JSON and no cloud', () => {
  const base = { version: 1, objects: { hcloud_server: { 1: { ...server, key: '1' } } } }
  const with1 = (more: object) => ({
    ...base,
    objects: { hcloud_server: { 1: { ...server, key: '1', ...more } } },
  })
  const cases: readonly (readonly [string, unknown, string])[] = [
    ['a list', [], 'an object is expected'],
    ['no objects', { version: 1 }, '"objects" is missing'],
    ['another version', { version: 2, objects: {} }, 'version 2'],
    ['an unknown member', { ...base, clocl: null }, 'clocl'],
    ['an object without attributes', with1({ attributes: undefined }), '"attributes" is missing'],
    ['an object under another key', with1({ key: '2' }), 'it lies under 1'],
    ['a date that is none', with1({ created: 'yesterday' }), 'created: an instant is expected'],
    ['a fault that is none', { ...base, faults: [{ kind: 'fire' }] }, 'faults.0'],
    ['a clock that is none', { ...base, clock: 5 }, 'clock: an instant is expected'],
  ]
  test.each(cases)('%s', (_, value, why) => {
    fs.writeFileSync(file(), JSON.stringify(value, null, 2))
    expect(() => openCloud(file())).toThrowError(DamagedCloud)
    expect(() => openCloud(file())).toThrowError(why)
  })
})

test('the place of a value is where it is written', () => {
  const tree = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string(),
      fc.integer(),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(fc.string(), tie('value'), { maxKeys: 4 }),
    ),
  })).value
  fc.assert(
    fc.property(tree, fc.array(fc.nat(), { maxLength: 6 }), (value, turns) => {
      const steps: (string | number)[] = []
      let at: unknown = value
      for (const turn of turns) {
        const names = Array.isArray(at) ? at.map((_, index) => index) : Object.keys(Object(at))
        if (typeof at !== 'object' || at === null || names.length === 0) break
        const step = names[turn % names.length] as string | number
        steps.push(step)
        at = (at as Record<string | number, unknown>)[step]
      }
      const text = JSON.stringify(value, null, 2)
      const { byte } = placeOf(text, steps)
      const rest = Buffer.from(text).subarray(byte).toString('utf8')
      const written = JSON.stringify(at)
      // Indented the same value begins with the same first character and ends in the same words.
      expect(rest.replace(/\s/g, '').startsWith(written.replace(/\s/g, ''))).toBe(true)
    }),
  )
})

test('the command line names file, line, column and byte, and changes nothing', async () => {
  const text = '{\n  "version": 1,\n  "objects": {"hcloud_server": {"1": {"type": 5}}}\n}\n'
  fs.mkdirSync(path.join(folder, '.paraphe'))
  const at = path.join(folder, '.paraphe', 'cloud.json')
  fs.writeFileSync(at, text)
  for (const verb of [['show'], ['reset'], ['edit', 'x', 'a=b'], ['history'], ['fault', 'capacity']]) {
    const { code, err } = await cli(['sandbox', ...verb], { cwd: folder })
    expect([verb, code]).toEqual([verb, 2])
    expect(err).toContain('cloud.json:3:')
    expect(err).toMatch(/byte \d+/)
  }
  expect(fs.readFileSync(at, 'utf8')).toBe(text)
})
