import { eachGuest } from '../lib/each.ts'
import { filesAt, PROGRAMS, runs } from '../lib/guest.ts'
import { broken, kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** A collector of the promised figures runs on each server, or the host watches the infrastructure from outside. */
export default definePolicy({
  id: 'supervision.metrics',
  kind: 'supervision',
  severity: 'medium',
  reads: ['guest.packages', 'guest.services', 'guest.files'],
  title: text('métriques supervisées', 'monitored metrics'),
  why: text(
    'ce qu’on ne mesure pas, on l’apprend du client',
    'what you do not measure, you hear from the client',
  ),
  remedy: text(
    'installer le collecteur de métriques sur le serveur',
    'install the metrics collector on the server',
  ),
  check(subject) {
    const { metrics, scope } = subject.promise.params
    return eachGuest(subject, (guest, server, level) => {
      const agent = runs(guest, PROGRAMS.supervision)
      const path = 'guest.packages'
      const expected = metrics.join(', ')
      if (agent === null) {
        const found = text('aucun collecteur de métriques', 'no metrics collector')
        return broken({ origin: server.origin, path, expected, found, level })
      }
      const off = disabled(filesAt(guest, /node-exporter|node_exporter/).map(({ content }) => content))
      const missing = metrics.filter((metric) => off.has(COLLECTOR[metric]))
      if (missing.length > 0 && scope === 'servers') {
        const found = text(`désactivé\u00a0: ${missing.join(', ')}`, `disabled: ${missing.join(', ')}`)
        return broken({ origin: server.origin, path: 'guest.files', expected, found, level })
      }
      return kept(`${agent}: ${expected}`, level, server)
    })
  },
})

/** node_exporter's collector for each figure; all four are on unless switched off. */
const COLLECTOR: Readonly<Record<string, string>> = {
  vcpu: 'cpu',
  ram: 'meminfo',
  storage: 'filesystem',
  network: 'netdev',
}

function disabled(texts: readonly string[]): ReadonlySet<string | undefined> {
  const named = (flag: RegExp) => texts.flatMap((one) => [...one.matchAll(flag)].map(([, name]) => name))
  const off = new Set(named(/--no-collector\.([a-z_]+)/g))
  const on = named(/--collector\.([a-z_]+)(?![\w.-])/g)
  // All are off then, but those that are named.
  if (texts.some((one) => one.includes('--collector.disable-defaults')))
    for (const name of Object.values(COLLECTOR)) if (!on.includes(name)) off.add(name)
  return off
}
