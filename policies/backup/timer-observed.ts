import { systemdTimers } from '../../inventory/evidence-shapes.ts'
import type { Server } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { producers } from '../lib/backups.ts'
import { spokenOf, witnessEach } from '../lib/evidence.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** What systemd itself lists: each backup timer of the server waits for its next time. */
export default definePolicy({
  id: 'backup.timer-observed',
  kind: 'backup.schedule',
  severity: 'high',
  reads: ['evidence: systemd-timers', 'guest.backups.timer'],
  evidence: ['systemd-timers'],
  title: text('timers de sauvegarde actifs', 'active backup timers'),
  why: text('un timer arrêté à la main reste dans le plan', 'a timer stopped by hand is still in the plan'),
  remedy: text(
    'réactiver le timer\u00a0: systemctl enable --now',
    're-enable the timer: systemctl enable --now',
  ),
  check(subject) {
    const servers = spokenOf(subject, producers(subject), 'systemd-timers')
    return witnessEach(subject, servers, 'systemd-timers', systemdTimers, (listed, server) => {
      const wanted = timersOf(server)
      if (wanted === null)
        return unproven(
          text('les timers de ce serveur sont inconnus', 'the timers of this server are unknown'),
          { origin: server.origin, path: 'guest.backups' },
        )
      const waiting = new Set(listed.filter(({ next }) => (next ?? 0) > 0).map(({ unit }) => unit))
      const stopped = wanted.filter((timer) => !waiting.has(timer))
      if (stopped.length === 0) return kept(wanted.join(', '), 'observed', server)
      return stopped.map((timer) =>
        broken({
          ...{ origin: server.origin, path: 'systemd-timers', level: 'observed', expected: timer },
          found: text('aucune prochaine échéance', 'no next run'),
        }),
      )
    })
  },
})

/** Names of the timers that start a backup; null when nothing tells what runs inside, or nothing is timed. */
function timersOf({ guest }: Server): readonly string[] | null {
  if (guest === null || isUnknown(guest)) return null
  const names = guest.backups.flatMap(({ timer }) => (timer === null ? [] : [timer.name]))
  return names.length === 0 ? null : names
}
