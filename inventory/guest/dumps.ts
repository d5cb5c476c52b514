/** Database dumps among the commands of a job. */

import { base } from './commands.ts'
import type { ShellCommand } from './shell.ts'

export interface Dump {
  readonly engine: string
  /** The file or folder that it writes; null when it writes to a pipe or to a place that cannot be told. */
  readonly to: string | null
}

/** What leaves the rows out: a dump of tables without what is in them restores nothing. */
const WITHOUT_DATA: Readonly<Record<string, RegExp>> = {
  mysqldump: /(?:^|\s)(?:-d|--no-data)(?:\s|$)/,
  'mariadb-dump': /(?:^|\s)(?:-d|--no-data)(?:\s|$)/,
  pg_dump: /(?:^|\s)(?:-s|--schema-only)(?:\s|$)/,
  pg_dumpall: /(?:^|\s)(?:-[sgrt]|--(?:schema|globals|roles|tablespaces)-only)(?:\s|$)/,
}

/** Engines by their dumping tools; a dump of named databases only is told apart (`mariadb:shop`). */
export function dumpOf({ argv, output }: ShellCommand): Dump | null {
  const tool = base(argv[0])
  const flag = (pattern: RegExp) => argv.flatMap((word) => pattern.exec(word)?.[1] ?? []).at(-1)
  const next = (name: string) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined)
  if (WITHOUT_DATA[tool]?.test(argv.slice(1).join(' '))) return null
  if (/^(?:mysqldump|mariadb-dump)$/.test(tool)) {
    const everything = argv.includes('--all-databases') || argv.includes('-A')
    const names = argv.slice(1).filter((word) => !word.startsWith('-'))
    return {
      engine: everything ? 'mariadb' : `mariadb:${names[0] ?? ''}`,
      to: flag(/^--result-file=(.+)/) ?? next('-r') ?? next('--result-file') ?? output,
    }
  }
  if (tool === 'pg_dumpall')
    return { engine: 'postgresql', to: flag(/^--file=(.+)/) ?? next('-f') ?? next('--file') ?? output }
  if (tool === 'pg_dump') {
    const name =
      flag(/^--dbname=(.+)/) ?? next('-d') ?? argv.slice(1).findLast((word) => !word.startsWith('-')) ?? ''
    return { engine: `postgresql:${name}`, to: flag(/^--file=(.+)/) ?? next('-f') ?? output }
  }
  return null
}
