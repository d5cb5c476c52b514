/** When the supervision rings: rules for Prometheus, from the figures that were promised. */
import { stringify } from 'yaml'
import type { SupervisorSpec } from './spec.ts'

interface Alert {
  readonly alert: string
  readonly expr: string
  readonly for?: string
  readonly severity: 'critical' | 'warning'
  readonly summary: string
}

const HOUR = 3600
/** A daily copy is missed when none was completed for this long: a night, and two hours of slack. */
const MISSED_SECONDS = 26 * HOUR

const ALERTS: readonly Alert[] = [
  {
    alert: 'ServerSilent',
    expr: 'up{job="servers"} == 0',
    for: '2m',
    severity: 'critical',
    summary: '{{ $labels.server }} no longer answers the supervision',
  },
  {
    alert: 'ServiceDown',
    expr: 'probe_success == 0',
    for: '2m',
    severity: 'critical',
    summary: '{{ $labels.probe }} does not answer',
  },
  {
    alert: 'BackupMissed',
    expr: `time() - node_textfile_mtime_seconds{file=~".*/backup-daily-.*"} > ${MISSED_SECONDS}`,
    severity: 'critical',
    summary: 'No complete daily backup on {{ $labels.server }} for 26 hours ({{ $labels.file }})',
  },
  {
    alert: 'WeeklyBackupMissed',
    expr: `time() - node_textfile_mtime_seconds{file=~".*/backup-weekly-.*"} > ${7 * 24 * HOUR + MISSED_SECONDS}`,
    severity: 'critical',
    summary: 'No complete weekly backup on {{ $labels.server }} ({{ $labels.file }})',
  },
  {
    alert: 'BackupUnknown',
    expr: 'up{job="servers"} == 1 unless on (server) node_textfile_mtime_seconds{file=~".*/backup-.*"}',
    for: '1h',
    severity: 'warning',
    summary: '{{ $labels.server }} says nothing of its backups',
  },
  {
    alert: 'FilterNotLoaded',
    expr: 'node_systemd_unit_state{name="firewall.service",state="active"} == 0',
    for: '2m',
    severity: 'critical',
    summary: 'The packet filter of {{ $labels.server }} is not loaded',
  },
  {
    alert: 'UnitFailed',
    expr: 'node_systemd_unit_state{state="failed"} == 1',
    for: '5m',
    severity: 'warning',
    summary: '{{ $labels.name }} failed on {{ $labels.server }}',
  },
  {
    alert: 'InspectionStopped',
    expr: 'node_systemd_unit_state{name=~"(suricata|c-icap|clamav-daemon|e2guardian).service",state="active"} == 0',
    for: '2m',
    severity: 'critical',
    summary: '{{ $labels.name }} no longer inspects on {{ $labels.server }}',
  },
  {
    alert: 'DiskFilling',
    expr: [
      'node_filesystem_avail_bytes{fstype!~"tmpfs|ramfs|overlay"} / node_filesystem_size_bytes < 0.2',
      'and predict_linear(node_filesystem_avail_bytes{fstype!~"tmpfs|ramfs|overlay"}[6h], 86400) < 0',
    ].join(' '),
    for: '30m',
    severity: 'warning',
    summary: '{{ $labels.mountpoint }} of {{ $labels.server }} is full within a day',
  },
  {
    alert: 'CertificateEnding',
    expr: `probe_ssl_earliest_cert_expiry - time() < ${14 * 24 * HOUR}`,
    severity: 'warning',
    summary: 'The certificate of {{ $labels.probe }} ends within a fortnight',
  },
]

/** The promise over thirty days, and half of the time that it allows to be down, so that somebody acts before. */
function availabilityAlerts(percent: number): Alert[] {
  const share = (part: number) => Number((1 - ((100 - percent) / 100) * part).toFixed(6))
  const over = (limit: number) => `avg_over_time(probe_success[30d]) < ${limit}`
  return [
    {
      alert: 'AvailabilityHalfSpent',
      expr: over(share(0.5)),
      severity: 'warning',
      summary: `{{ $labels.probe }} has been down for half of what ${percent} % allows in thirty days`,
    },
    {
      alert: 'AvailabilityBelowPromise',
      expr: over(share(1)),
      severity: 'critical',
      summary: `{{ $labels.probe }} is below the promised ${percent} % over thirty days`,
    },
  ]
}

/** A rules file for `rule_files`. */
export function alertRules(spec: SupervisorSpec): string {
  const rules = [...ALERTS, ...availabilityAlerts(spec.availabilityPercent)].map(
    ({ alert, expr, for: held, severity, summary }) => ({
      alert,
      expr,
      ...(held === undefined ? {} : { for: held }),
      labels: { severity, client: spec.client },
      annotations: { summary },
    }),
  )
  return stringify({ groups: [{ name: 'contract', interval: '30s', rules }] }, { lineWidth: 0 })
}
