/** What a month proves, as files of evidence. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { evidenceOf } from '../../sla/evidence.ts'
import type { Statement } from '../../sla/statement.ts'
import type { Context } from '../command.ts'
import { signEvidence } from '../evidence.ts'
import type { ticketEvidence } from './delays.ts'

interface Written {
  readonly month: string
  readonly statements: readonly Statement[]
  readonly tickets: ReturnType<typeof ticketEvidence>
}

/** One statement a file, as evidence is read: the availability of each service, and its tickets. */
export async function writeEvidence(
  ctx: Context,
  folder: string,
  { month, statements, tickets }: Written,
  key: string | undefined,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  // A month without a commitment proves nothing either way.
  const measured = statements.filter(({ answer }) => answer.figure.outcome !== 'not-applicable')
  for (const one of [...measured.map(evidenceOf), ...tickets]) {
    const file = join(folder, `${one.kind}-${one.subject}-${month}.json`)
    writeFileSync(file, `${JSON.stringify(one, null, 2)}\n`)
    if (key !== undefined) await signEvidence(ctx, key, file)
  }
}
