/** The cloud-config of the machine that supervises a client's servers. */
import { refuse } from '../../../contract/errors.ts'
import { checkGuest } from '../check.ts'
import { filterTable, firewallPart } from '../firewall.ts'
import type { GuestPart } from '../part.ts'
import { cloudConfig } from '../render.ts'
import { unitText } from '../systemd.ts'
import { dashboard } from './dashboard.ts'
import { alertRules } from './rules.ts'
import { alertmanagerSettings, blackboxSettings, prometheusSettings, SMTP_PASSWORD } from './settings.ts'
import type { SupervisorSpec } from './spec.ts'

export { dashboard } from './dashboard.ts'
export { alertRules } from './rules.ts'
export type { SupervisorSpec } from './spec.ts'

const MOST_DAYS = 365

/**
 * Prometheus, Alertmanager and the black-box exporter; all listen to the machine itself only. The dashboard lies in
 * `/etc/grafana/dashboards` for a Grafana that the operator runs where he likes: Debian has none.
 * @throws InputError for a spec that could not work, or that keeps measurements longer than a year.
 */
export function renderSupervisor(spec: SupervisorSpec): string {
  checkGuest(spec)
  if ((spec.keepDays ?? MOST_DAYS) > MOST_DAYS)
    throw refuse(
      `measurements are kept ${spec.keepDays} days`,
      'technical data may be kept one year at most (Progerance 5.7)',
      `keepDays: ${MOST_DAYS} or less`,
    )
  return cloudConfig(spec, [firewallPart([filterTable(spec)]), supervisorPart(spec)])
}

function supervisorPart(spec: SupervisorSpec): GuestPart {
  const storage = `--storage.tsdb.retention.time=${spec.keepDays ?? MOST_DAYS}d`
  return {
    packages: ['prometheus', 'prometheus-alertmanager', 'prometheus-blackbox-exporter'],
    files: [
      { path: '/etc/prometheus/prometheus.yml', content: prometheusSettings(spec) },
      { path: '/etc/prometheus/contract.rules.yml', content: alertRules(spec) },
      { path: '/etc/prometheus/alertmanager.yml', content: alertmanagerSettings(spec) },
      { path: '/etc/prometheus/blackbox.yml', content: blackboxSettings() },
      { path: '/etc/grafana/dashboards/contract.json', content: `${dashboard(spec)}\n` },
      options('prometheus', `--web.listen-address=127.0.0.1:9090 ${storage}`),
      options('prometheus-alertmanager', '--web.listen-address=127.0.0.1:9093 --cluster.listen-address='),
      options(
        'prometheus-blackbox-exporter',
        '--web.listen-address=127.0.0.1:9115 --config.file=/etc/prometheus/blackbox.yml',
      ),
      {
        path: '/etc/systemd/system/prometheus-alertmanager.service.d/wait.conf',
        content: unitText({ Unit: { ConditionPathExists: SMTP_PASSWORD } }),
      },
    ],
    commands: SERVICES.map((name) => ['systemctl', 'restart', name]),
    units: SERVICES,
  }
}

const SERVICES = [
  'prometheus.service',
  'prometheus-alertmanager.service',
  'prometheus-blackbox-exporter.service',
]

function options(name: string, words: string) {
  return { path: `/etc/default/${name}`, content: `ARGS="${words}"\n` }
}
