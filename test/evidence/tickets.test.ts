/** The tickets of a journal become evidence that the judge reads: delays kept, missed, or not known to the end. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { tickets } from '../../inventory/evidence-shapes.ts'
import { cli } from '../cli/harness.ts'
import { client, ledgerOf, put, verdictOn } from './setting.ts'

const journal = (to: string, ...lines: readonly string[]): string =>
  `covers: { from: 2026-10-01, to: ${to} }\nkeptBy: ops@example.test\ntickets:\n${lines.map((line) => `  - ${line}\n`).join('')}`
const IN_TIME =
  '{ id: T-1, service: shop, level: "1", opened: 2026-10-06 10:00, intervened: 2026-10-06 10:05, restored: 2026-10-06 10:30 }'
const TOO_LATE =
  '{ id: T-2, service: shop, level: "1", opened: 2026-10-07 10:00, intervened: 2026-10-07 10:11, restored: 2026-10-07 10:30 }'

async function verdictOf(text: string) {
  const cwd = client()
  put(cwd, 'clients/c/journal.yaml', text)
  const folder = join(cwd, 'clients/c/evidence')
  const done = await cli(['sla', '2026-10', 'shop', '--contract', 'c', '--evidence', folder], { cwd })
  if (done.code === 2) throw new Error(done.err)
  const name = readdirSync(folder).find((file) => file.startsWith('tickets-')) ?? ''
  const statement = JSON.parse(readFileSync(join(folder, name), 'utf8'))
  return { name, statement, verdict: verdictOn(await ledgerOf(cwd), 'response.times') }
}

describe('paraphe sla --evidence', () => {
  it('writes the tickets of the month beside its availability, until the end of the next month', async () => {
    const { name, statement, verdict } = await verdictOf(journal('2026-11-01', IN_TIME))
    expect(name).toBe('tickets-shop-2026-10.json')
    expect(statement).toMatchObject({
      kind: 'tickets',
      client: 'c',
      subject: 'shop',
      collector: 'paraphe sla',
    })
    expect(statement.expiresAt).toBe('2026-12-01T00:00:00.000Z')
    expect(tickets.parse(statement.data)).toMatchObject({ month: '2026-10', provisional: false })
    expect(verdict).toMatchObject({ status: 'kept', level: 'observed' })
  })

  it('tells which ticket missed its delay', async () => {
    const { verdict } = await verdictOf(journal('2026-11-01', IN_TIME, TOO_LATE))
    expect(verdict).toMatchObject({ status: 'broken', direction: 'under' })
    expect(verdict.findings.map(({ path }) => path)).toEqual(['tickets T-2'])
  })

  it('proves nothing of a month that the journal does not cover to its end', async () => {
    const { statement, verdict } = await verdictOf(journal('2026-10-20', IN_TIME))
    expect(statement.data.provisional).toBe(true)
    expect(verdict).toMatchObject({ status: 'unproven' })
  })

  it('a month without a ticket is one, when the journal says so', async () => {
    const { verdict } = await verdictOf(journal('2026-11-01').replace('tickets:\n', 'tickets: []\n'))
    expect(verdict).toMatchObject({ status: 'kept' })
  })
})
