/** The cloud's file: damage is told by the byte, a stopped writer loses nothing, two writers do not disturb each other. */
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findObject, withValue } from '../../sandbox/byhand.ts'
import { findBreak } from '../../sandbox/cloud/json.ts'
import type { CloudObject } from '../../sandbox/cloud/model.ts'
import { DamagedCloud, openCloud } from '../../sandbox/cloud/store.ts'
import { temporary } from './golden.ts'

let folder = ''
const file = () => path.join(folder, 'cloud.json')
beforeEach(() => {
  folder = temporary()
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const object = (key: string): CloudObject => ({
  type: 'hcloud_server',
  key,
  attributes: { id: key, name: `web-${key}`, backups: true, location: 'fsn1' },
  created: '2026-01-01T00:00:00Z',
  updated: '2026-01-01T00:00:00Z',
})

test('sound JSON has no break, whatever it holds', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => findBreak(JSON.stringify(value, null, 2)) === null))
})

test('a text is broken exactly when the runtime cannot read it', () => {
  const cut = fc.tuple(fc.jsonValue(), fc.nat(), fc.string({ maxLength: 2 }))
  fc.assert(
    fc.property(cut, ([value, at, noise]) => {
      const text = JSON.stringify(value)
      const broken = text.slice(0, at % (text.length + 1)) + noise
      let readable = true
      try {
        JSON.parse(broken)
      } catch {
        readable = false
      }
      return (findBreak(broken) === null) === readable
    }),
  )
})

test('a damaged file is refused at its byte and left alone', () => {
  const text = '{"version": 1, "objects": {"é": ,}}'
  fs.writeFileSync(file(), text)
  expect(() => openCloud(file())).toThrowError(DamagedCloud)
  try {
    openCloud(file())
  } catch (error) {
    expect((error as DamagedCloud).byte).toBe(Buffer.byteLength('{"version": 1, "objects": {"é": '))
  }
  expect(fs.readFileSync(file(), 'utf8')).toBe(text)
})

test('a file of another version is refused', () => {
  fs.writeFileSync(file(), '{"version": 2, "objects": {}}')
  expect(() => openCloud(file())).toThrowError(/version 2/)
})

test('what a stopped process wrote is there, a line cut short is dropped', async () => {
  const first = openCloud(file())
  await first.change(({ write }) => write({ put: object('1') }))
  fs.appendFileSync(`${file()}.journal`, '{"put": {"type": "hcloud_ser')
  const second = openCloud(file())
  await second.change(({ write }) => write({ put: object('2') }))
  await second.close()
  expect(Object.keys(openCloud(file()).read().objects.hcloud_server ?? {})).toEqual(['1', '2'])
  expect(fs.existsSync(`${file()}.journal`)).toBe(false)
})

test('two writers see each other and count on', async () => {
  const [a, b] = [openCloud(file()), openCloud(file())]
  const add = (store: typeof a) =>
    store.change(({ data, write }) => {
      write({ put: object(String(data.next)), next: data.next + 1 })
    })
  await Promise.all(Array.from({ length: 40 }, (_, index) => add(index % 2 === 0 ? a : b)))
  await a.close()
  await b.close()
  expect(Object.keys(openCloud(file()).read().objects.hcloud_server ?? {})).toHaveLength(40)
})

test('a change that throws leaves nothing behind', async () => {
  const store = openCloud(file())
  const failing = store.change(({ write }) => {
    write({ put: object('1') })
    throw new Error('refused')
  })
  await expect(failing).rejects.toThrow('refused')
  expect(store.read().objects).toEqual({})
})

test('the lock of a dead process is taken over', async () => {
  fs.writeFileSync(`${file()}.lock`, '999999999\n')
  const store = openCloud(file())
  await store.change(({ write }) => write({ put: object('1') }))
  expect(Object.keys(store.read().objects)).toEqual(['hcloud_server'])
})

test('an object is found by type and key, key or name; an attribute by its path', () => {
  const data = { ...openCloud(file()).read(), objects: { hcloud_server: { 1: object('1') } } }
  for (const which of ['hcloud_server/1', '1', 'web-1', 'hcloud_server/web-1']) {
    expect(findObject(data, which)?.key).toBe('1')
  }
  expect(withValue({ a: [{ b: 1 }] }, ['a', '0', 'b'], 2)).toEqual({ a: [{ b: 2 }] })
  expect(() => withValue({ a: 1 }, ['c'], 2)).toThrowError(RangeError)
})
