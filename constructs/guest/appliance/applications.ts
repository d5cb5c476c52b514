/** Which applications the intrusion prevention can cut: the names that Suricata 7 gives the protocols that it finds by itself. */
import type { Problem } from '../../../contract/errors.ts'
import type { Inspection } from './spec.ts'

/** Known by what they say, on any port. */
export const BY_CONTENT = ['bittorrent-dht', 'ftp', 'http', 'rdp', 'smtp', 'ssh', 'tls'] as const

/** Looked for on the port that they usually take, and nowhere else: on any port, ordinary text would pass for them. */
export const BY_PORT = ['nfs', 'ntp', 'snmp', 'telnet', 'tftp'] as const

const KNOWN: readonly string[] = [...BY_CONTENT, ...BY_PORT].sort()

/** A rule with an unknown name would not load, and the application would pass. */
export function checkApplications(inspection: Inspection | null): Problem[] {
  return (inspection?.blockedApplications ?? [])
    .filter((name) => !KNOWN.includes(name))
    .map((name) => ({
      position: null,
      what: `application "${name}" is none that the intrusion prevention knows`,
      why: 'its rule would not load, and what it was to cut would pass',
      remedy: `one of ${KNOWN.join(', ')}`,
    }))
}
