/**
 * A text that says the right things and undoes them: by a command, a condition, a schedule of cron's, a second part. What may be
 * undone is never read as if it stayed.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Guest } from '../../inventory/model.ts'
import { LIES } from './altered-lies.ts'
import { guest, HONEST, type Lie, PROVES, type Text, type Topic, textOf } from './altered-world.ts'

describe.each(Object.entries(LIES) as [Topic, Readonly<Record<string, Lie>>][])('%s', (topic, lies) => {
  it('is proven by an honest text', () => {
    expect(PROVES[topic](guest(textOf(HONEST)) as Guest)).toBe(true)
  })

  it.each(Object.entries(lies))('is not proven with %s', (_, lie) => {
    const told = guest(textOf(lie(HONEST)))
    expect(told === null || !PROVES[topic](told)).toBe(true)
  })
})

describe('a message of several parts', () => {
  const message = (parts: readonly string[], end = '--b--\n') =>
    `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n${parts.map((part) => `--b\n${part}\n`).join('')}${end}`
  const part = (body: string, head = 'Content-Type: text/cloud-config') => `${head}\n\n${body}`
  const proves = (text: string) => {
    const found = guest(text)
    return found !== null && PROVES.filter(found) && PROVES.copies(found)
  }
  const honest = part(textOf(HONEST))
  const script = '#!/bin/sh\nnft flush ruleset'

  it('is what its parts say', () => {
    expect(proves(message([honest]))).toBe(true)
    expect(proves(message([honest, part('#cloud-config\npackages: [htop]')]))).toBe(true)
  })

  it.each([
    [
      'takes the place of what the first said',
      part('#cloud-config\nruncmd: [ls]\nwrite_files: []'),
      undefined,
    ],
    ['counts without a last line', part(script, 'Content-Type: text/x-shellscript'), ''],
    [
      'may be written otherwise',
      part('#!/bin/sh\nn=66t flush ruleset', 'Content-Transfer-Encoding: quoted-printable'),
      undefined,
    ],
    ['may say how it is merged', part('#cloud-config\n{}', 'Merge-Type: list(prepend)'), undefined],
    ['may say so itself', part('#cloud-config\nmerge_how: "dict(replace)"\nruncmd: []'), undefined],
  ])('whose second part %s', (_, second, end) => {
    expect(proves(message([honest, second], end))).toBe(false)
  })
})

describe('an opening', () => {
  const openings = (Object.keys(LIES) as Topic[]).flatMap((topic) =>
    Object.entries(LIES[topic]).map(([name, lie]) => ({ topic, name, lie })),
  )

  it('never makes another lie look kept again, in whatever order they are told', () => {
    fc.assert(
      fc.property(fc.constantFrom(...openings), fc.constantFrom(...openings), (one, other) => {
        const told = guest(textOf(other.lie(one.lie(HONEST) as Text)))
        expect(told === null || !PROVES[one.topic](told), `${one.name}, ${other.name}`).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

describe('copies that cron makes', () => {
  it('are told as a doubt where no unit makes any', () => {
    const { write_files: files, ...rest } = HONEST
    const without = files.filter(({ path }) => !path.includes('/copy.'))
    const cron = { path: '/etc/cron.d/copy', content: '30 2 * * * root restic -r /b backup /srv\n' }
    const found = guest(textOf({ ...rest, write_files: [...without, cron] }))
    expect(found?.backups).toEqual([])
    expect(found?.doubts).toEqual([{ topic: 'backups', why: expect.stringContaining('restic') }])
  })
})
