/** Intrusion prevention and application control: Suricata, inline on what the packet filter queues. */
import { stringify } from 'yaml'
import type { GuestPart } from '../part.ts'
import { settingPath } from '../settings.ts'
import { unitText } from '../systemd.ts'
import type { ApplianceSpec } from './spec.ts'

const CONFIG = '/etc/suricata/contract.yaml'
const APPLICATIONS = settingPath('applications')
/** Local rules have their own range of identifiers. */
const FIRST_SID = 1_000_000

/** Inline: a rule that says `drop` drops. Rules are fetched every night and reloaded without a gap. */
export function ipsPart({ inside, inspection, logRetentionDays }: ApplianceSpec, zone: string): GuestPart {
  if (inspection === null) return {}
  return {
    packages: ['suricata', 'suricata-update'],
    settings: [
      {
        name: 'applications',
        content: inspection.blockedApplications.map(applicationRule).join(''),
        before: '',
      },
    ],
    files: [
      { path: CONFIG, content: `%YAML 1.1\n---\n${stringify(settings(inside.network))}` },
      // Signatures come as alerts: these classes are worth cutting.
      {
        path: '/etc/suricata/drop.conf',
        content: 'group:emerging-exploit.rules\ngroup:emerging-malware.rules\n',
      },
      {
        path: '/etc/systemd/system/suricata.service.d/inline.conf',
        content: unitText({
          Service: {
            ExecStart: ['', `/usr/bin/suricata -D -q 0 -c ${CONFIG} --pidfile /run/suricata.pid`],
          },
        }),
      },
      ...nightly(zone),
      {
        path: '/etc/tmpfiles.d/suricata.conf',
        content: `e /var/log/suricata - - - m:${logRetentionDays ?? 365}d\n`,
      },
    ],
    commands: [['suricata-update', '--drop-conf', '/etc/suricata/drop.conf']],
    units: ['suricata.service', 'suricata-rules.timer'],
  }
}

/** Suricata knows an application by its protocol, whatever port it takes. */
function applicationRule(protocol: string, index: number): string {
  const options = `msg:"application ${protocol}"; app-layer-protocol:${protocol}; sid:${FIRST_SID + index}; rev:1;`
  return `drop ip any any -> any any (${options})\n`
}

function settings(network: string) {
  return {
    vars: { 'address-groups': { HOME_NET: `[${network}]`, EXTERNAL_NET: '!$HOME_NET' } },
    'default-log-dir': '/var/log/suricata',
    outputs: [
      { 'eve-log': { enabled: 'yes', filetype: 'regular', filename: 'eve.json', types: ['alert', 'drop'] } },
    ],
    nfq: { mode: 'accept', 'fail-open': 'no' },
    // How it is told that its rules changed; without this it listens to nobody.
    'unix-command': { enabled: 'yes', filename: '/run/suricata-command.socket' },
    'default-rule-path': '/var/lib/suricata/rules',
    'rule-files': ['suricata.rules', APPLICATIONS],
    'classification-file': '/etc/suricata/classification.config',
    'reference-config-file': '/etc/suricata/reference.config',
    stream: { inline: 'yes' },
    // It fails open: otherwise a restart would cut every connection that was open before, and a full memory every new one.
    'exception-policy': 'ignore',
    stats: { enabled: 'no' },
    // Suricata looks for it on its usual port only, unless it is told that any port (0) may carry it.
    'app-layer': { protocols: { rdp: { enabled: 'yes', 'detection-ports': { dp: '0' } } } },
  }
}

function nightly(zone: string) {
  const Description = 'Fetch the rules of the intrusion prevention'
  return [
    {
      path: '/etc/systemd/system/suricata-rules.service',
      content: unitText({
        Unit: { Description },
        Service: {
          Type: 'oneshot',
          ExecStart: [
            '/usr/bin/suricata-update --drop-conf /etc/suricata/drop.conf --no-reload',
            '/usr/bin/suricatasc -c reload-rules',
          ],
        },
      }),
    },
    {
      path: '/etc/systemd/system/suricata-rules.timer',
      content: unitText({
        Unit: { Description },
        Timer: { OnCalendar: `*-*-* 04:10:00 ${zone}`, RandomizedDelaySec: 1800, Persistent: 'true' },
        Install: { WantedBy: 'timers.target' },
      }),
    },
  ]
}
