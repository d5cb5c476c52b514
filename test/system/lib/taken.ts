/** Evidence as a server takes it of itself, with the script that `paraphe evidence` puts there. */
import { expect } from 'vitest'
import { COLLECTORS } from '../../../cli/collect/kinds.ts'
import { scriptOf } from '../../../cli/collect/script.ts'
import type { Evidence } from '../../../inventory/evidence.ts'
import { SHAPES } from '../../../inventory/evidence-shapes.ts'
import type { Machine } from './machine.ts'

const [SCRIPT, OUT] = ['/usr/local/sbin/paraphe-evidence', '/var/lib/paraphe-evidence']

/** When a judge reads it, a minute later. */
export const soon = () => new Date(Date.now() + 60_000).toISOString()

/** The one statement of `kind` that the collector makes on `server` now, in the form that a policy reads. */
export function taken(
  server: Machine,
  kind: keyof typeof SHAPES,
  env: Readonly<Record<string, string>> = {},
): Evidence {
  const who = { client: 'c', subject: 'c-erp-a', service: 'erp', out: OUT }
  server.write(SCRIPT, scriptOf({ ...who, collectors: COLLECTORS }), 0o755)
  const name = server.run([SCRIPT, kind], { env }).trim()
  const statement = JSON.parse(server.read(`${OUT}/${name}`)) as Evidence
  expect(SHAPES[kind].safeParse(statement.data).success).toBe(true)
  return { ...statement, file: name, signed: false }
}
