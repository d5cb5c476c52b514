/** An upgrade keeps the team's edits, never loses a file, and can be cut short anywhere. */
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { begin, finish, isUnfinished, JOURNAL_FILE } from '../../templates/apply.ts'
import { planUpgrade, type Step } from '../../templates/plan.ts'
import { makeRecord, RECORD_FILE, readRecord, recordText } from '../../templates/record.ts'
import { project } from '../cli/harness.ts'

const given = (files: Record<string, string>, version = 1) =>
  makeRecord({ name: 't', version }, {}, new Map(Object.entries(files)))
const goal = (files: Record<string, string>) => ({
  version: 2,
  files: new Map(Object.entries(files)),
  once: ['contract.yaml'],
})
const actions = (steps: readonly Step[]) =>
  Object.fromEntries(steps.map(({ path, action }) => [path, action]))

const BASE = 'one\ntwo\nthree\nfour\nfive\n'
const OURS = 'ONE\ntwo\nthree\nfour\nfive\n'
const NEXT = 'one\ntwo\nthree\nfour\nFIVE\n'

describe('what an upgrade would do', () => {
  it('tells every case apart', () => {
    const before = {
      kept: BASE,
      replaced: BASE,
      merged: BASE,
      clash: BASE,
      deleted: BASE,
      released: BASE,
      done: BASE,
    }
    const root = project({
      kept: OURS,
      replaced: BASE,
      merged: OURS,
      clash: OURS,
      released: OURS,
      done: NEXT,
      mine: 'm\n',
    })
    const steps = planUpgrade(
      root,
      given({ ...before, 'contract.yaml': 'a' }),
      goal({
        kept: BASE,
        replaced: NEXT,
        merged: NEXT,
        clash: `UNO\n${BASE.slice(4)}`,
        deleted: NEXT,
        done: NEXT,
        fresh: NEXT,
        mine: NEXT,
        'contract.yaml': 'b',
      }),
    )
    expect(actions(steps)).toEqual({
      kept: 'kept',
      replaced: 'update',
      merged: 'merge',
      clash: 'conflict',
      deleted: 'deleted',
      released: 'released',
      done: 'same',
      fresh: 'add',
      mine: 'conflict',
    })
    expect(steps.find(({ path }) => path === 'merged')?.after).toBe('ONE\ntwo\nthree\nfour\nFIVE\n')
    const clash = steps.find(({ path }) => path === 'clash')?.after ?? ''
    expect(clash).toMatch(/^<<<<<<< yours\nONE\n\|{7} template v1\none\n=======\nUNO\n>>>>>>> template v2\n/)
  })

  it('keeps the line ends of the team', () => {
    const root = project({ a: OURS.replaceAll('\n', '\r\n') })
    const [step] = planUpgrade(root, given({ a: BASE }), goal({ a: NEXT }))
    expect(step).toMatchObject({ action: 'merge', after: 'ONE\r\ntwo\r\nthree\r\nfour\r\nFIVE\r\n' })
  })

  it('never drops a line that the team wrote', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 })
    const text = (all: readonly string[]) => all.map((line) => `${line}\n`).join('')
    fc.assert(
      fc.property(lines, lines, fc.nat(8), (base, next, at) => {
        const ours = [...base.slice(0, at), 'TEAM', ...base.slice(at)]
        const root = project({ f: text(ours) })
        const [step] = planUpgrade(root, given({ f: text(base) }), goal({ f: text(next) }))
        expect(step?.after ?? step?.before).toContain('TEAM')
        expect(step?.before).toBe(text(ours))
      }),
      { numRuns: 40 },
    )
  })
})

describe('writing it', () => {
  const before = { a: BASE, b: BASE, c: BASE, 'd/e': BASE }
  const disk = { a: BASE, b: OURS, c: `ONE\n${BASE.slice(4)}` }
  const next = goal({ a: NEXT, b: NEXT, c: `UNO\n${BASE.slice(4)}`, 'd/e': NEXT, 'f/g': NEXT })
  const prepared = () => {
    const record = given(before)
    const root = project({ ...disk, [RECORD_FILE]: recordText(record) })
    begin(root, planUpgrade(root, record, next), makeRecord({ name: 't', version: 2 }, {}, next.files))
    return root
  }
  it('leaves what can be run as it was, and makes a new script one', () => {
    const script = (line: string) => `#!/bin/sh\n${line}\n`
    const [base, after] = [script(BASE), script(NEXT)]
    const record = given({ run: base, plain: BASE, clash: script('one') })
    const root = project({ run: base, plain: BASE, clash: script('ours'), [RECORD_FILE]: recordText(record) })
    const modes = { run: 0o755, plain: 0o640, clash: 0o750 }
    for (const [name, mode] of Object.entries(modes)) chmodSync(join(root, name), mode)
    const goals = goal({ run: after, plain: NEXT, clash: script('theirs'), added: after, words: NEXT })
    begin(root, planUpgrade(root, record, goals), makeRecord({ name: 't', version: 2 }, {}, goals.files))
    finish(root)
    const modeOf = (name: string) => statSync(join(root, name)).mode & 0o777
    expect(readFileSync(join(root, 'run'), 'utf8')).toBe(after)
    for (const [name, mode] of Object.entries(modes)) expect(modeOf(name), name).toBe(mode)
    expect(modeOf('clash.orig')).toBe(modes.clash)
    expect([modeOf('added') & 0o100, modeOf('words') & 0o111]).toEqual([0o100, 0])
  })

  const names = ['a', 'b', 'c', 'c.orig', 'd/e', 'f/g', RECORD_FILE]
  const content = (root: string) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : null,
      ]),
    )

  it('writes all of it, keeps what a conflict hides, and leaves no journal', () => {
    const root = prepared()
    const done = finish(root)
    expect(done).toMatchObject({ version: 2, conflicts: ['c'] })
    expect(content(root)).toMatchObject({
      a: NEXT,
      b: 'ONE\ntwo\nthree\nfour\nFIVE\n',
      'c.orig': disk.c,
      'd/e': null,
      'f/g': NEXT,
    })
    expect(isUnfinished(root)).toBe(false)
    expect(readRecord(root).version).toBe(2)
  })

  it('ends the same when it was cut short after any number of files', () => {
    const whole = prepared()
    finish(whole)
    const { writes } = JSON.parse(readFileSync(join(prepared(), JOURNAL_FILE), 'utf8')) as {
      writes: { path: string; text: string }[]
    }
    for (let count = 0; count <= writes.length; count += 1) {
      const root = prepared()
      for (const { path, text } of writes.slice(0, count)) {
        mkdirSync(dirname(join(root, path)), { recursive: true })
        writeFileSync(join(root, path), text)
      }
      finish(root)
      expect(content(root)).toEqual(content(whole))
    }
  })

  it('stops before a file that changed since, and writes nothing', () => {
    const root = prepared()
    writeFileSync(join(root, 'a'), 'edited meanwhile\n')
    expect(() => finish(root)).toThrow(/changed since the upgrade began: a/)
    expect(content(root)).toMatchObject({ a: 'edited meanwhile\n', b: OURS, 'f/g': null })
    expect(isUnfinished(root)).toBe(true)
  })
})
