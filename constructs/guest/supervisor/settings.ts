/** Settings of Prometheus, of the black-box exporter and of Alertmanager. */
import { stringify } from 'yaml'
import type { SupervisorSpec } from './spec.ts'

/** Where the operator puts the password of the mail account, after boot. */
export const SMTP_PASSWORD = '/etc/prometheus/smtp.password'

export function prometheusSettings({ client, servers, probes }: SupervisorSpec): string {
  const web = probes.filter(({ target }) => target.startsWith('http'))
  const sockets = probes.filter(({ target }) => !target.startsWith('http'))
  return stringify({
    global: { scrape_interval: '30s', evaluation_interval: '30s', external_labels: { client } },
    rule_files: ['/etc/prometheus/contract.rules.yml'],
    alerting: { alertmanagers: [{ static_configs: [{ targets: ['127.0.0.1:9093'] }] }] },
    scrape_configs: [
      {
        job_name: 'servers',
        static_configs: servers.map(({ name, address }) => ({
          targets: [address.includes(':') ? `[${address}]:9100` : `${address}:9100`],
          labels: { server: name },
        })),
      },
      ...probing('web', 'http_2xx', web),
      ...probing('sockets', 'tcp_connect', sockets),
    ],
  })
}

function probing(job: string, module: string, probes: SupervisorSpec['probes']) {
  if (probes.length === 0) return []
  return [
    {
      job_name: job,
      metrics_path: '/probe',
      params: { module: [module] },
      static_configs: probes.map(({ name, target }) => ({ targets: [target], labels: { probe: name } })),
      // The exporter is asked, and told whom to probe.
      relabel_configs: [
        { source_labels: ['__address__'], target_label: '__param_target' },
        { source_labels: ['__param_target'], target_label: 'instance' },
        { target_label: '__address__', replacement: '127.0.0.1:9115' },
      ],
    },
  ]
}

export function blackboxSettings(): string {
  return stringify({
    modules: {
      http_2xx: { prober: 'http', timeout: '10s', http: { follow_redirects: true } },
      tcp_connect: { prober: 'tcp', timeout: '5s' },
    },
  })
}

/** Critical alerts call at any hour; warnings wait for business hours when the contract covers no more. */
export function alertmanagerSettings({ alerts, callOut, timeZone }: SupervisorSpec): string {
  const businessHours = {
    name: 'business-hours',
    time_intervals: [
      {
        weekdays: ['monday:friday'],
        times: [{ start_time: '08:00', end_time: '18:00' }],
        location: timeZone ?? 'Europe/Paris',
      },
    ],
  }
  const waits = callOut === 'business-hours' ? { active_time_intervals: ['business-hours'] } : {}
  return stringify({
    global: {
      smtp_smarthost: alerts.smarthost,
      smtp_from: alerts.from,
      smtp_auth_username: alerts.user,
      smtp_auth_password_file: SMTP_PASSWORD,
    },
    time_intervals: [businessHours],
    route: {
      receiver: 'on-call',
      group_by: ['client', 'alertname', 'server', 'probe'],
      group_wait: '30s',
      group_interval: '5m',
      repeat_interval: '4h',
      routes: [
        { matchers: ['severity="critical"'], receiver: 'on-call', repeat_interval: '1h' },
        { matchers: ['severity="warning"'], receiver: 'on-call', repeat_interval: '24h', ...waits },
      ],
    },
    // A server that is silent explains what else is missing on it.
    inhibit_rules: [
      {
        source_matchers: ['alertname="ServerSilent"'],
        target_matchers: ['severity="warning"'],
        equal: ['server'],
      },
    ],
    receivers: [{ name: 'on-call', email_configs: alerts.to.map((to) => ({ to, send_resolved: true })) }],
  })
}
