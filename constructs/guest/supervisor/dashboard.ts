/** A Grafana dashboard: the four consumptions that the offer shows as graphs (Axantis 3.2), backups and availability. */
import type { SupervisorSpec } from './spec.ts'

interface Panel {
  readonly title: string
  readonly unit: string
  readonly kind: 'timeseries' | 'stat'
  readonly legend: string
  readonly expr: string
}

const REAL_DISKS = 'fstype!~"tmpfs|ramfs|overlay"'

const PANELS: readonly Panel[] = [
  {
    title: 'vCPU',
    unit: 'percentunit',
    kind: 'timeseries',
    legend: '{{server}}',
    expr: '1 - avg by (server) (rate(node_cpu_seconds_total{mode="idle"}[5m]))',
  },
  {
    title: 'RAM',
    unit: 'percentunit',
    kind: 'timeseries',
    legend: '{{server}}',
    expr: '1 - node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes',
  },
  {
    title: 'Stockage · Storage',
    unit: 'percentunit',
    kind: 'timeseries',
    legend: '{{server}} {{mountpoint}}',
    expr: `1 - node_filesystem_avail_bytes{${REAL_DISKS}} / node_filesystem_size_bytes{${REAL_DISKS}}`,
  },
  {
    title: 'Réseau · Network',
    unit: 'Bps',
    kind: 'timeseries',
    legend: '{{server}} {{device}}',
    expr: 'rate(node_network_receive_bytes_total{device!="lo"}[5m]) + rate(node_network_transmit_bytes_total{device!="lo"}[5m])',
  },
  {
    title: 'Âge de la dernière sauvegarde · Age of the last backup',
    unit: 's',
    kind: 'stat',
    legend: '{{server}} {{file}}',
    expr: 'time() - node_textfile_mtime_seconds{file=~".*/backup-(daily|weekly)-.*"}',
  },
  {
    title: 'Volume des sauvegardes · Backup volume',
    unit: 'bytes',
    kind: 'timeseries',
    legend: '{{server}}',
    expr: 'sum by (server) (backup_repository_bytes)',
  },
  {
    title: 'Disponibilité sur 30 jours · Availability over 30 days',
    unit: 'percentunit',
    kind: 'stat',
    legend: '{{probe}}',
    expr: 'avg_over_time(probe_success[30d])',
  },
]

/** The dashboard's JSON, for Grafana's file provisioning; its data source is the one called `Prometheus`. */
export function dashboard({ client, availabilityPercent }: SupervisorSpec): string {
  const panels = PANELS.map(({ title, unit, kind, legend, expr }, index) => ({
    id: index + 1,
    title,
    type: kind,
    datasource: 'Prometheus',
    gridPos: { x: (index % 2) * 12, y: Math.floor(index / 2) * 8, w: 12, h: 8 },
    fieldConfig: {
      defaults: { unit, ...(title.startsWith('Dispo') ? { thresholds: promised(availabilityPercent) } : {}) },
      overrides: [],
    },
    targets: [{ refId: 'A', expr, legendFormat: legend }],
  }))
  const range = { from: 'now-24h', to: 'now' }
  return JSON.stringify({
    uid: `contract-${client}`,
    title: client,
    schemaVersion: 39,
    timezone: 'browser',
    time: range,
    panels,
  })
}

function promised(percent: number) {
  const steps = [
    { color: 'red', value: null },
    { color: 'green', value: Number((percent / 100).toFixed(6)) },
  ]
  return { mode: 'absolute', steps }
}
