import { eachGuest } from '../lib/each.ts'
import { configAt, runs, settingIn } from '../lib/guest.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** The database server accepts at least the connections that the quote names. */
export default definePolicy({
  id: 'database.connections',
  kind: 'database.connections',
  severity: 'medium',
  reads: ['guest.files: max_connections', 'guest.packages'],
  title: text('connexions simultanées à la base', 'concurrent database connections'),
  why: text(
    'la connexion de trop est une page d’erreur pour un acheteur',
    'one connection too many is an error page for a shopper',
  ),
  remedy: text('augmenter max_connections', 'raise max_connections'),
  check(subject) {
    const { simultaneous } = subject.promise.params
    return eachGuest(
      subject,
      (guest, server, level) => {
        const engine = runs(guest, ['mariadb-server', 'mysql-server', 'postgresql'])
        if (engine === null) return null
        const files = configAt(guest, /\/(?:mysql|mariadb|postgresql(?:-common)?)\//)
        // MySQL takes a dash for the line.
        const set = settingIn(files, 'max[_-]connections', engine === 'postgresql' ? undefined : SERVER)
        // The defaults of the engines' own documentation.
        const most = Number(set ?? (engine === 'postgresql' ? 100 : 151))
        const found = most - (engine === 'postgresql' ? keptBack(files) : 0)
        const where = { origin: server.origin, path: 'guest.files', level }
        if (!Number.isInteger(found)) return unproven(`max_connections = ${set}`, where)
        const words = text(`${found} (${engine})`, `${found} (${engine})`)
        if (found >= simultaneous) return kept(words, level, server)
        return broken({ ...where, expected: `≥ ${simultaneous}`, found: words })
      },
      'database',
    )
  },
})

/** The groups of options that a MariaDB or MySQL server reads. */
const SERVER = /^(?:mysqld|mariadbd?|server|galera|(?:mysqld|mariadbd?)-[\d.]+)$/

/** What PostgreSQL keeps out of `max_connections`: for superusers, and from 16 on for accounts that it names. An ordinary one is refused before. */
const keptBack = (files: ReturnType<typeof configAt>): number =>
  Number(settingIn(files, 'superuser_reserved_connections') ?? 3) +
  Number(settingIn(files, 'reserved_connections') ?? 0)
