import type { BackupJob, Guest } from '../../inventory/model.ts'
import { calendarsOf, eachProducer, holds, keepsRhythm, type Rhythm } from '../lib/backups.ts'
import { runs } from '../lib/guest.ts'
import { broken, kept, listed, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** Databases, application files and the whole server, each at its signed rhythm. */
export default definePolicy({
  id: 'backup.content',
  kind: 'backup.content',
  severity: 'high',
  reads: ['guest.backups[].databases', 'guest.backups[].paths', 'guest.backups[].timer'],
  title: text('contenu et fréquence des sauvegardes', 'backup content and frequency'),
  why: text(
    'une base sauvegardée une fois par semaine peut perdre une semaine de commandes',
    'a database backed up once a week can lose a week of orders',
  ),
  remedy: text(
    'planifier chaque contenu à la fréquence signée',
    'schedule each item at its signed frequency',
  ),
  check(subject) {
    const { promise, service, now } = subject
    const { database, files, server: whole } = promise.params
    const folders = (service?.backup?.scope ?? []).filter((one) => one.startsWith('/'))
    return eachProducer(subject, (guest, server, level) => {
      const due = [
        [database, text('base de données', 'database'), hasDatabase],
        [files, text('fichiers', 'files'), hasFiles],
        [whole, text('serveur entier', 'whole server'), hasServer],
      ] as const
      const none = database !== null && service?.database === undefined && !storesData(guest)
      const wanted = due.filter(([rhythm], index) => rhythm !== null && !(index === 0 && none))
      const late = wanted.filter(([rhythm, , has]) => {
        const jobs = guest.backups.filter((job) => has(job) && often(job, rhythm as Rhythm, now))
        const lacking =
          has === hasFiles && folders.some((one) => held(guest.backups, one) && !held(jobs, one))
        return jobs.length === 0 || lacking
      })
      if (late.length === 0) return kept(listed(wanted.map(([, what]) => what)), level, server)
      return late.map(([rhythm, what]) =>
        broken({
          ...{ origin: server.origin, path: 'guest.backups', level },
          expected: text(
            `${what.fr}\u00a0: ${RHYTHMS[rhythm as Rhythm].fr}`,
            `${what.en}: ${RHYTHMS[rhythm as Rhythm].en}`,
          ),
          found: text('pas à cette fréquence', 'not at that frequency'),
        }),
      )
    })
  },
})

const held = (jobs: readonly BackupJob[], folder: string): boolean => jobs.some((job) => holds(job, folder))
const hasDatabase = (job: BackupJob): boolean => job.databases.length > 0
const hasFiles = (job: BackupJob): boolean => job.paths.length > 0
const hasServer = (job: BackupJob): boolean => job.paths.includes('/')

const DATABASES = ['mariadb-server', 'mysql-server', 'postgresql', 'mariadb', 'mysql']
const storesData = (guest: Guest): boolean => runs(guest, DATABASES) !== null

function often(job: BackupJob, rhythm: Rhythm, now: string): boolean {
  const calendars = calendarsOf(job)
  return calendars !== null && keepsRhythm(calendars, rhythm, now, 'Europe/Paris')
}

const RHYTHMS = { daily: text('chaque jour', 'daily'), weekly: text('chaque semaine', 'weekly') } as const
