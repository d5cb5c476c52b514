/** The database server with the connections that were promised (Progerance 3.7). */
import type { GuestPart } from './part.ts'
import type { GuestSpec } from './spec.ts'

/** The nightly dump, the supervision and an operator also connect, and must not take what the application was promised. */
const KEEPERS = 3

/** PostgreSQL refuses an ordinary account while no more than these are free, whoever holds the others (superuser_reserved_connections). */
const RESERVED = 3

export function databasePart(database: GuestSpec['database']): GuestPart {
  if (database === undefined) return {}
  const connections = database.connections === undefined ? null : database.connections + KEEPERS
  return database.engine === 'mariadb' ? mariadb(connections) : postgresql(connections)
}

/** Without a promised number the server's own default stays. */
function mariadb(connections: number | null): GuestPart {
  const lines = ['[mysqld]', 'bind-address = 127.0.0.1', 'skip-name-resolve']
  if (connections !== null) lines.push(`max_connections = ${connections}`)
  return {
    packages: ['mariadb-server', 'mariadb-client'],
    files: [{ path: '/etc/mysql/mariadb.conf.d/60-contract.cnf', content: `${lines.join('\n')}\n` }],
  }
}

/**
 * PostgreSQL reads `conf.d` of its version's cluster, whose path depends on the release; `createcluster.conf` applies to the
 * cluster that the package makes at installation, on every release.
 */
function postgresql(connections: number | null): GuestPart {
  const settings = ["listen_addresses = 'localhost'"]
  if (connections !== null) settings.push(`max_connections = ${connections + RESERVED}`)
  return {
    packages: ['postgresql'],
    files: [
      {
        path: '/etc/postgresql-common/createcluster.d/60-contract.conf',
        content: `${settings.join('\n')}\n`,
      },
    ],
  }
}
