/**
 * Writes a Terraform plan of many client stacks on Hetzner, as `terraform show -json` would: nine stacks in ten
 * exist already (no-op, values known), the tenth is new (ids unknown, relations only in the configuration). One in
 * fifty stands in another country, opens SSH to all and leaves its volumes without protection or label.
 */
import { closeSync, openSync, writeSync } from 'node:fs'

const PROVIDER = 'registry.terraform.io/hetznercloud/hcloud'

interface Planned {
  readonly type: string
  readonly name: string
  readonly values: Record<string, unknown>
  /** Attributes that only an apply tells, for a new resource. */
  readonly computed: readonly string[]
  readonly references: Record<string, string>
}

/** Ten resources of one client. */
function stack(index: number): readonly Planned[] {
  const client = `client-${String(index).padStart(5, '0')}`
  const id = 1_000_000 + index * 100
  const labels = { client, env: 'production' }
  const careless = index % 50 === 7
  const server = (part: string, offset: number): Planned => ({
    type: 'hcloud_server',
    name: `${client}_${part}`,
    values: {
      id: String(id + offset),
      name: `${client}-web-${part}`,
      server_type: 'cx33',
      image: 'debian-13',
      location: careless ? 'ash' : 'fsn1',
      backups: false,
      delete_protection: true,
      rebuild_protection: true,
      firewall_ids: [id],
      ssh_keys: [String(id + 1)],
      placement_group_id: id + 2,
      ipv4_address: `203.0.113.${index % 250}`,
      public_net: [],
      network: [],
      labels,
      status: 'running',
      user_data: 'A'.repeat(28),
    },
    computed: ['id', 'firewall_ids', 'placement_group_id', 'ipv4_address', 'status'],
    references: {
      firewall_ids: `hcloud_firewall.${client}_fw`,
      placement_group_id: `hcloud_placement_group.${client}_spread`,
    },
  })
  const rule = (port: string, sources: readonly string[]) => ({
    direction: 'in',
    protocol: 'tcp',
    port,
    source_ips: sources,
    destination_ips: [],
    description: '',
  })
  const volume = (part: string, offset: number): Planned => ({
    type: 'hcloud_volume',
    name: `${client}_${part}`,
    values: {
      id: String(id + offset),
      name: `${client}-web-${part}`,
      size: 200,
      location: 'fsn1',
      format: 'ext4',
      delete_protection: !careless,
      server_id: id + 10,
      labels: careless ? {} : labels,
    },
    computed: ['id', 'server_id'],
    references: { server_id: `hcloud_server.${client}_a` },
  })
  return [
    {
      type: 'hcloud_firewall',
      name: `${client}_fw`,
      values: {
        id: String(id),
        name: `${client}-web-fw`,
        labels,
        apply_to: [],
        rule: [rule('443', ['0.0.0.0/0', '::/0']), rule('22', [careless ? '0.0.0.0/0' : '198.51.100.7/32'])],
      },
      computed: ['id'],
      references: {},
    },
    {
      type: 'hcloud_ssh_key',
      name: `${client}_ops`,
      values: {
        id: String(id + 1),
        name: `${client}-web-ops`,
        public_key: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExampleExampleExampleE ops',
        labels,
      },
      computed: ['id'],
      references: {},
    },
    {
      type: 'hcloud_placement_group',
      name: `${client}_spread`,
      values: { id: String(id + 2), name: `${client}-web-spread`, type: 'spread', labels, servers: [] },
      computed: ['id'],
      references: {},
    },
    {
      type: 'hcloud_network',
      name: `${client}_net`,
      values: {
        id: String(id + 3),
        name: `${client}-web-net`,
        ip_range: '10.0.0.0/16',
        delete_protection: true,
        labels,
      },
      computed: ['id'],
      references: {},
    },
    {
      type: 'hcloud_network_subnet',
      name: `${client}_subnet`,
      values: {
        id: `${id + 3}-10.0.1.0/24`,
        network_id: id + 3,
        type: 'cloud',
        network_zone: 'eu-central',
        ip_range: '10.0.1.0/24',
      },
      computed: ['id', 'network_id'],
      references: { network_id: `hcloud_network.${client}_net` },
    },
    server('a', 10),
    server('b', 11),
    volume('data', 20),
    volume('copies', 21),
    {
      type: 'hcloud_snapshot',
      name: `${client}_snap`,
      values: { id: String(id + 30), server_id: id + 10, description: `${client}-web-snap`, labels },
      computed: ['id', 'server_id'],
      references: { server_id: `hcloud_server.${client}_a` },
    },
  ]
}

/** Writes a plan of `resources` resources (a multiple of ten) to `file`. */
export function writePlan(file: string, resources: number): void {
  const stacks = Array.from({ length: resources / 10 }, (_, index) => ({
    isNew: index % 10 === 9,
    planned: stack(index),
  }))
  const out = openSync(file, 'w')
  const list = (
    one: (planned: Planned, isNew: boolean) => unknown,
    only: (isNew: boolean) => boolean = () => true,
  ) => {
    let first = true
    for (const { isNew, planned } of stacks) {
      if (!only(isNew)) continue
      writeSync(
        out,
        `${first ? '' : ','}${planned.map((each) => JSON.stringify(one(each, isNew))).join(',')}`,
      )
      first = false
    }
  }
  const known = (planned: Planned) =>
    Object.fromEntries(Object.entries(planned.values).filter(([key]) => !planned.computed.includes(key)))
  const base = (planned: Planned) => ({
    address: `${planned.type}.${planned.name}`,
    mode: 'managed',
    type: planned.type,
    name: planned.name,
    provider_name: PROVIDER,
  })
  const shown = (planned: Planned, isNew: boolean) => ({
    ...base(planned),
    schema_version: 0,
    values: isNew ? known(planned) : planned.values,
    sensitive_values: {},
  })
  writeSync(
    out,
    '{"format_version":"1.2","terraform_version":"1.11.4","planned_values":{"root_module":{"resources":[',
  )
  list(shown)
  writeSync(out, ']}},"resource_changes":[')
  list((planned, isNew) => ({
    ...base(planned),
    change: isNew
      ? {
          actions: ['create'],
          before: null,
          after: known(planned),
          after_unknown: Object.fromEntries(planned.computed.map((key) => [key, true])),
          before_sensitive: false,
          after_sensitive: {},
        }
      : {
          actions: ['no-op'],
          before: planned.values,
          after: planned.values,
          after_unknown: {},
          before_sensitive: {},
          after_sensitive: {},
        },
  }))
  writeSync(
    out,
    '],"prior_state":{"format_version":"1.0","terraform_version":"1.11.4","values":{"root_module":{"resources":[',
  )
  list(
    (planned) => shown(planned, false),
    (isNew) => !isNew,
  )
  writeSync(
    out,
    `]}}},"configuration":{"provider_config":{"hcloud":{"name":"hcloud","full_name":"${PROVIDER}"}},"root_module":{"resources":[`,
  )
  list((planned) => ({
    ...base(planned),
    provider_config_key: 'hcloud',
    schema_version: 0,
    expressions: Object.fromEntries([
      ...Object.entries(known(planned)).map(([key, value]) => [key, { constant_value: value }]),
      ...Object.entries(planned.references).map(([key, to]) => [key, { references: [`${to}.id`, to] }]),
    ]),
  }))
  writeSync(out, ']}},"timestamp":"2026-11-22T00:00:00Z","applyable":true,"complete":true,"errored":false}\n')
  closeSync(out)
}
