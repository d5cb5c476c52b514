import { eachGuest } from '../lib/each.ts'
import { configAt, settingIn } from '../lib/guest.ts'
import { rotations } from '../lib/logrotate.ts'
import { broken, counted, kept, listed, text, unproven } from '../lib/say.ts'
import { daysOf } from '../lib/span.ts'
import { definePolicy, type Words } from '../model.ts'

/** Logs and measures about people’s use are gone after the signed time. */
export default definePolicy({
  id: 'telemetry.retention',
  kind: 'telemetry.retention',
  severity: 'medium',
  reads: ['guest.files: journald, prometheus, logrotate'],
  title: text('conservation des données techniques', 'retention of technical data'),
  why: text(
    'un journal conservé trop longtemps, ce sont des données personnelles conservées sans titre',
    'a log kept too long is personal data kept without entitlement',
  ),
  remedy: text(
    'limiter MaxRetentionSec et la rétention de Prometheus',
    'cap MaxRetentionSec and Prometheus retention',
  ),
  check(subject) {
    const { maxDays } = subject.promise.params
    return eachGuest(
      subject,
      (guest, server, level) => {
        const journal = settingIn(
          configAt(guest, /\/systemd\/journald\.conf(?:\.d\/[^/]+)?$/),
          'MaxRetentionSec',
          /^Journal$/,
        )
        const measures = [...guest.files.map(({ content }) => content), ...guest.commands]
          .map((one) => /--storage\.tsdb\.retention(?:\.time)?[= ]["']?([0-9a-z]+)/.exec(one)?.[1])
          .filter((one) => one !== undefined)
        const spans = [...(journal === null ? [] : [journal]), ...measures, ...rotations(guest)]
        const where = { origin: server.origin, path: 'guest.files', level }
        const expected = text(`${maxDays} jours au plus`, `${maxDays} days at most`)
        const long = spans.filter((span) => (daysOf(span) ?? Number.POSITIVE_INFINITY) > maxDays)
        if (long.length > 0)
          return long.map((span) => broken({ ...where, direction: 'over', expected, found: inDays(span) }))
        if (journal === null)
          return unproven(
            text('aucune durée de conservation fixée pour le journal', 'no retention set for the journal'),
            where,
          )
        return kept(listed(spans.map(inDays)), level, server)
      },
      'telemetry',
    )
  },
})

/** A span as people read it; as it is written where it is no whole number of days. */
function inDays(span: string): Words {
  const days = daysOf(span)
  if (days === Number.POSITIVE_INFINITY) return text('illimitée', 'unlimited')
  return days !== null && Number.isInteger(days) ? counted(days, ['jour', 'jours'], ['day', 'days']) : span
}
