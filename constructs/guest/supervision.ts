/** The VM's own figures (processor, memory, disk, network, units, age of the last backup) for the supervision. */
import type { GuestPart } from './part.ts'
import type { GuestSpec } from './spec.ts'

/** Where a unit drops a file that node_exporter serves; the age of the file is served with it. */
export const TEXTFILES = '/var/lib/prometheus/node-exporter'

/** node_exporter on port 9100; the packet filter lets only the supervision's sources reach it. */
export function supervisionPart(supervision: GuestSpec['supervision']): GuestPart {
  if (supervision === undefined) return {}
  const listen = supervision.sources.length > 0 ? ':9100' : '127.0.0.1:9100'
  const options = [
    `--web.listen-address=${listen}`,
    '--collector.systemd',
    `--collector.textfile.directory=${TEXTFILES}`,
  ]
  return {
    packages: ['prometheus-node-exporter'],
    files: [
      { path: '/etc/default/prometheus-node-exporter', content: `ARGS="${options.join(' ')}"\n` },
      { path: `${TEXTFILES}/.keep`, content: '' },
    ],
    commands: [['systemctl', 'restart', 'prometheus-node-exporter.service']],
  }
}
