/** Writes docs/rehearse-refusals.md: every refusal of the rehearsal cloud that no plan shows. */
import fs from 'node:fs'
import path from 'node:path'
import { API_RULES } from '../sandbox/refusals/index.ts'

const cell = (text: string): string => text.replace(/\|/g, '\\|')

export function refusalsPage(): string {
  const rows = API_RULES.map(
    ({ id, types, when, code, demands, source }) =>
      `| \`${id}\` | ${types.map((type) => `\`${type}\``).join(' ')} | ${when} | \`${code}\` | ${cell(demands)} | ${cell(source)} |`,
  )
  return [
    '# What the rehearsal refuses at apply',
    '',
    'The plan shows none of these; the real API refuses them. Codes read like the host’s, the words are ours.',
    'Generated from `sandbox/refusals/` by `node --import tsx scripts/refusals-page.ts`.',
    '',
    '| rule | types | when | code | demands | source |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

if (process.argv[1] === import.meta.filename) {
  fs.writeFileSync(path.join(import.meta.dirname, '..', 'docs', 'rehearse-refusals.md'), refusalsPage())
}
