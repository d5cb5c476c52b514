/** One definition a kind: what its producer writes, its schema takes. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { collectorOf } from '../../cli/collect/kinds.ts'
import { EVIDENCE_KINDS } from '../../inventory/evidence.ts'
import { restoreDrill, SHAPES } from '../../inventory/evidence-shapes.ts'
import { cli, projectOf } from '../cli/harness.ts'
import { client, ledgerOf, put, RECEIPT, receipt, verdictOn } from './setting.ts'

it('a receipt of a drill says all that the policies ask: passed, in time, elsewhere, when', async () => {
  expect(restoreDrill.parse(receipt().data)).toEqual({
    ...{ startedAt: '2026-11-20T02:00:00.000Z', finishedAt: '2026-11-20T02:30:00.000Z' },
    ...{ ok: true, elsewhere: true },
  })
  const cwd = client()
  put(cwd, RECEIPT, JSON.stringify(receipt()))
  expect(verdictOn(await ledgerOf(cwd), 'restore.delay').status).toBe('kept')
})

it('a statement of paraphe sla judges the month', async () => {
  const cwd = projectOf('avance-ovh')
  const evidence = join(cwd, 'clients/avance-ovh/evidence')
  await cli(['sla', '2026-10', 'erp', '--evidence', evidence], { cwd })
  const [file = ''] = readdirSync(evidence)
  const statement = JSON.parse(readFileSync(join(evidence, file), 'utf8'))
  expect(statement).toMatchObject({ client: 'avance-ovh', subject: 'erp' })
  expect(SHAPES.availability.parse(statement.data)).toMatchObject({ month: '2026-10', provisional: false })
})

it('systemd itself lists timers in the shape that is read', () => {
  let listed: string
  try {
    listed = execFileSync('systemctl', ['list-timers', '--all', '--output=json', '--no-pager'], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
  } catch {
    // No systemd is running here: what version 252 printed.
    listed =
      '[{"next":1795311600000000,"left":1795311600000000,"last":null,"passed":0,"unit":"apt-daily.timer","activates":"apt-daily.service"}]'
  }
  expect(SHAPES['systemd-timers'].safeParse(JSON.parse(listed)).success).toBe(true)
})

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/evidence.md'), 'utf8')
const ROWS = PAGE.split('\n').filter((line) => /^\| `/.test(line))

it.each(EVIDENCE_KINDS)('%s has a producer and an end, on the page and in the code', (kind) => {
  const [, , subject = '', producer = '', holds = ''] = (
    ROWS.find((line) => line.includes(`\`${kind}\``)) ?? ''
  ).split('|')
  const collector = collectorOf(kind)
  if (collector === undefined) expect(producer).toMatch(/paraphe (?:drill|sla)/)
  else {
    const { hours, about } = collector
    expect([subject.trim(), producer.trim()]).toEqual([about, '`paraphe evidence`'])
    expect(holds.trim()).toBe(hours > 48 ? `${hours / 24} days` : `${hours} h`)
  }
  expect(holds.trim()).not.toBe('')
})

it('every kind has a schema, and none takes nothing for something', () => {
  for (const kind of EVIDENCE_KINDS) expect(SHAPES[kind].safeParse(undefined).success).toBe(false)
})
