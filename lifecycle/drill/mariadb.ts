/** A MariaDB that lives in a temporary folder for the time of a drill: no network, its own socket, its own data. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Env, run, start, stop, until } from './process.ts'

export type Counted =
  | { readonly loaded: true; readonly rows: Readonly<Record<string, number | null>> }
  | { readonly loaded: false; readonly why: string }

/** Loads `dump` and counts the rows of each `database.table`. Throws InputError when MariaDB is not installed. */
export async function countRows(dump: string, tables: readonly string[], env: Env): Promise<Counted> {
  // The socket's path must stay under 108 characters.
  const home = mkdtempSync(join(tmpdir(), 'pdrill-'))
  const data = join(home, 'data')
  const socket = join(home, 's')
  const user = userInfo().username
  try {
    const made = await run(
      'mariadb-install-db',
      [
        '--no-defaults',
        `--datadir=${data}`,
        `--user=${user}`,
        '--auth-root-authentication-method=normal',
        '--skip-test-db',
      ],
      { env },
    )
    if (made.code !== 0) return { loaded: false, why: last(made.stderr || made.stdout) }
    const server = start(
      'mariadbd',
      [
        '--no-defaults',
        `--datadir=${data}`,
        `--socket=${socket}`,
        `--user=${user}`,
        '--skip-networking',
        `--pid-file=${join(home, 'pid')}`,
      ],
      { env },
    )
    try {
      const client = (args: readonly string[], input?: string) =>
        run(
          'mariadb',
          ['--no-defaults', `--socket=${socket}`, '--user=root', '--batch', '--skip-column-names', ...args],
          { env, ...(input === undefined ? {} : { input }) },
        )
      const up = await until(
        60,
        async () => existsSync(socket) && (await client(['-e', 'select 1'])).code === 0,
      )
      if (!up) return { loaded: false, why: 'MariaDB did not start' }
      const loaded = await client([], dump)
      if (loaded.code !== 0) return { loaded: false, why: last(loaded.stderr) }
      const rows: Record<string, number | null> = {}
      for (const table of tables) {
        const [database, name] = table.split('.')
        const counted = await client(['-e', `select count(*) from \`${database}\`.\`${name}\``])
        rows[table] = counted.code === 0 ? Number(counted.stdout.trim()) : null
      }
      return { loaded: true, rows }
    } finally {
      await stop(server)
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

const last = (text: string): string => text.trim().split('\n').at(-1) ?? ''
