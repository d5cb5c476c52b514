/** What restic itself wrote, of Debian 12 and of Debian 13, as a policy reads it. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { resticCheck, resticSnapshots } from '../../inventory/evidence-shapes.ts'

const written = (version: string) =>
  JSON.parse(readFileSync(new URL(`restic/${version}.json`, import.meta.url), 'utf8')) as {
    snapshots: { program_version?: string; summary?: object }[]
    stats: { total_size: number; compression_ratio?: number }
    check: string
  }

it.each(['0.14', '0.18'])('restic %s: copies, their volume, and whether they are whole', (version) => {
  const { snapshots, stats, check } = written(version)
  const read = resticSnapshots.parse({ snapshots, stats })
  const copy = { paths: ['/srv/shop'] }
  expect(read.snapshots).toEqual([
    { ...copy, time: '2026-11-20T23:27:00Z' },
    { ...copy, time: '2026-11-21T23:27:00Z' },
  ])
  expect(read.bytes).toBe(stats.total_size)
  expect(resticCheck.parse({ ok: true, summary: check }).summary).toBe('no errors were found')
})

it('the newer one says more, which is left aside', () => {
  const [older, newer] = ['0.14', '0.18'].map(written)
  expect(older?.snapshots[0]).not.toHaveProperty('summary')
  expect(newer?.snapshots[0]).toHaveProperty('program_version', 'restic 0.18.1')
  expect(newer?.stats).toHaveProperty('compression_ratio')
})
