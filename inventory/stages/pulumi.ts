/** Pulumi previews (`pulumi preview --json`) and stack exports (`pulumi stack export`). */
import type { Unknown } from '../model.ts'
import {
  type Configured,
  type Graph,
  isModelled,
  isRecord,
  type Resource,
  type Scope,
  SINGLE,
  type Values,
} from '../resource.ts'

type Json = Readonly<Record<string, unknown>>

/** A value that Pulumi does not know yet, and one that it keeps encrypted. */
const UNKNOWN_MARK = '04da6b54-80e4-46f7-96ec-b56ff0331ba9'
const SIGNATURE = '4dabf18193072939515e22adb298388d'
const SECRET = '1b47061264138c4ac30d75fd1eb44270'

export function isPulumi(json: Json): boolean {
  const deployment = json.deployment
  return (
    (isRecord(deployment) && Array.isArray(deployment.resources)) ||
    (Array.isArray(json.steps) && json.steps.some((step) => isRecord(step) && typeof step.urn === 'string'))
  )
}

/**
 * Resources of the modelled providers; a preview leaves out what it deletes. An export is what is deployed, and is
 * read as a state.
 */
export function readPulumi(file: string, json: Json): Graph {
  const resources = isRecord(json.deployment)
    ? list(json.deployment.resources)
    : list(json.steps).flatMap(afterStep)
  const read = resources.flatMap((state) => fromState(state) ?? [])
  const stage = isRecord(json.deployment) ? 'state' : 'pulumi'
  const stack = /^urn:pulumi:([^:]+)::/.exec(String(resources[0]?.urn ?? ''))?.[1] ?? null
  return { stage, file, stack, resources: read }
}

function afterStep(step: Json): readonly Json[] {
  if (!isRecord(step.newState) || /^delete|^discard/.test(String(step.op))) return []
  // A replacement shows up twice; the step that creates is the one that says what will be there.
  if (step.op === 'replace') return []
  return [{ ...step.newState, op: step.op }]
}

function fromState(state: Json): Resource | null {
  const token = /^([\w-]+):([^:]+):\w+$/.exec(String(state.type))
  if (!token) return null
  const type = tokenType(token[1] as string, token[2] as string)
  if (!isModelled(type) || state.custom === false || state.delete === true) return null
  const values: Record<string, unknown> = {}
  const unknowns: Record<string, unknown> = {}
  const outputs = isRecord(state.outputs) ? state.outputs : {}
  const inputs = isRecord(state.inputs) ? state.inputs : {}
  for (const [name, value] of Object.entries({ ...inputs, ...outputs })) {
    if (name.startsWith('__')) continue
    const attribute = attributeName(type, name)
    values[attribute] = unwrap(value, attribute, KEPT.has(attribute))
    const veil = veilOf(value)
    if (veil) unknowns[attribute] = veil
  }
  if (typeof state.id === 'string' && state.id !== '' && state.id !== UNKNOWN_MARK) values.id = state.id
  else unknowns.id = true
  const urn = String(state.urn)
  return {
    address: urn,
    type,
    base: urn,
    provider: token[1] as string,
    values,
    unknown: unknowns,
    sensitive: false,
    actions: typeof state.op === 'string' ? [state.op] : undefined,
    config: configured(state, type, inputs, values),
  }
}

/** Pulumi has no expressions, but says for each property which resources it comes from. */
function configured(state: Json, type: string, inputs: Json, values: Values): Configured {
  const dependencies = isRecord(state.propertyDependencies) ? state.propertyDependencies : {}
  const given = new Map(Object.keys(inputs).map((name) => [attributeName(type, name), name]))
  return {
    scope: NO_NAMES,
    instance: SINGLE,
    at([first]) {
      const name = typeof first === 'string' ? given.get(first) : undefined
      if (name === undefined || typeof first !== 'string') return null
      if (!veilOf(inputs[name]))
        return { kind: 'constant', value: unwrap(inputs[name], first, KEPT.has(first)) }
      const from = dependencies[name]
      const addresses = Array.isArray(from)
        ? from.filter((urn): urn is string => typeof urn === 'string')
        : []
      return { kind: 'addresses', addresses: first in values ? addresses : [] }
    },
    provider: () => null,
  }
}

const NO_NAMES: Scope = {
  prefix: '',
  variable: () => null,
  local: () => null,
  output: () => null,
  declares: () => false,
}

/** Maps whose keys are the user's words, not the schema's. */
const KEPT = new Set(['labels', 'tags', 'metadata', 'user_data', 'details'])

/** Blocks that Terraform names in the singular and Pulumi in the plural. */
const SINGULAR: Readonly<Record<string, readonly string[]>> = {
  hcloud_server: ['networks', 'public_nets'],
  hcloud_firewall: ['rules', 'apply_tos'],
  openstack_compute_instance_v2: ['networks', 'block_devices'],
  openstack_networking_port_v2: ['fixed_ips'],
  scaleway_instance_server: ['private_networks'],
  scaleway_instance_security_group: ['inbound_rules', 'outbound_rules'],
  scaleway_instance_security_group_rules: ['inbound_rules', 'outbound_rules'],
  scaleway_object_bucket: ['lifecycle_rules'],
  ovh_cloud_security_group: ['rules'],
  cloudstack_firewall: ['rules'],
  cloudstack_security_group_rule: ['rules'],
  cloudstack_port_forward: ['forwards'],
}

function attributeName(type: string, name: string): string {
  const attribute = snake(name)
  return SINGULAR[type]?.includes(attribute) ? attribute.slice(0, -1) : attribute
}

function unwrap(value: unknown, name: string, keep = false): unknown {
  if (Array.isArray(value)) return value.map((item) => unwrap(item, name, keep))
  if (!isRecord(value)) return value === UNKNOWN_MARK ? null : value
  if (typeof value[SIGNATURE] === 'string') {
    const secret: Unknown = { unknown: name, why: 'sensitive' }
    return value[SIGNATURE] === SECRET && typeof value.plaintext !== 'string'
      ? secret
      : parsed(value.plaintext)
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [keep ? key : snake(key), unwrap(item, key, keep)]),
  )
}

function parsed(plaintext: unknown): unknown {
  try {
    return JSON.parse(String(plaintext))
  } catch {
    return null
  }
}

/** `true` where Pulumi writes its mark for "computed". */
function veilOf(value: unknown): unknown {
  if (value === UNKNOWN_MARK) return true
  if (Array.isArray(value)) {
    const veils = value.map(veilOf)
    return veils.some(Boolean) ? veils : false
  }
  if (!isRecord(value) || typeof value[SIGNATURE] === 'string') return false
  const veils = Object.entries(value).map(([key, item]) => [snake(key), veilOf(item)] as const)
  return veils.some(([, veil]) => veil) ? Object.fromEntries(veils) : false
}

/** Provider packages whose Terraform types end in a version that Pulumi leaves out. */
const VERSIONED: Readonly<Record<string, string>> = {
  blockstorage: '_v3',
  objectstorage: '_v1',
  compute: '_v2',
  networking: '_v2',
  lb: '_v2',
  dns: '_v2',
}

/** Resource names that the bridge spells otherwise than Terraform. */
const RENAMED: Readonly<Record<string, string>> = {
  openstack_compute_server_group: 'openstack_compute_servergroup',
  openstack_networking_sec_group: 'openstack_networking_secgroup',
  openstack_networking_sec_group_rule: 'openstack_networking_secgroup_rule',
  openstack_networking_floating_ip: 'openstack_networking_floatingip',
  openstack_networking_floating_ip_associate: 'openstack_networking_floatingip_associate',
  openstack_lb_load_balancer: 'openstack_lb_loadbalancer',
  openstack_objectstorage_container: 'openstack_objectstorage_container',
  cloudstack_port_forward: 'cloudstack_port_forward',
  cloudstack_ip_address: 'cloudstack_ipaddress',
  cloudstack_ssh_key_pair: 'cloudstack_ssh_keypair',
}

const MODULES: Readonly<Record<string, string>> = {
  loadbalancer: 'lb',
  loadbalancers: 'lb',
  block_storage: 'blockstorage',
  object_storage: 'objectstorage',
}

/** `openstack:compute/instance:Instance` is `openstack_compute_instance_v2`. */
function tokenType(pkg: string, module: string): string {
  const [folder, file] = module.split('/')
  const group = snake(folder ?? '')
  const name = snake(file ?? '')
  const family = MODULES[group] ?? group
  const plain = [pkg, ...(family === 'index' || family === '' ? [] : [family]), name].join('_')
  const type = RENAMED[plain] ?? plain
  return pkg === 'openstack' && !/_v\d$/.test(type) ? type + (VERSIONED[family] ?? '') : type
}

function snake(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
}

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])
