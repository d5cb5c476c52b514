/** A server, the text that it booted from, and a set that is pushed to it: as a stack, a plan and a state have them. */
import { createHash } from 'node:crypto'
import { stringify } from 'yaml'
import { PUSH_SCRIPT } from '../../constructs/guest/push.ts'
import { PUSH_COMMAND } from '../../constructs/hosts/hetzner/push-command.ts'
import type { GuestFirewall, Inventory } from '../../inventory/model.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { hashOf } from '../../inventory/user-data.ts'
import { know } from '../../inventory/values.ts'

// biome-ignore lint/suspicious/noExplicitAny: documents are bent out of shape here.
export type Json = any

export const rule = (right: number) => ({
  add: {
    rule: {
      ...{ family: 'inet', table: 'f', chain: 'in' },
      expr: [
        { match: { op: '==', left: { payload: { protocol: 'tcp', field: 'dport' } }, right } },
        { accept: null },
      ],
    },
  },
})
export const chain = {
  family: 'inet',
  table: 'f',
  name: 'in',
  type: 'filter',
  hook: 'input',
  prio: 0,
  policy: 'drop',
}
export const ruleset = (...ports: number[]): string =>
  `${JSON.stringify({ nftables: [{ add: { table: { family: 'inet', name: 'f' } } }, { add: { chain } }, ...ports.map(rule)] })}\n`

export function signed(body: string): string {
  return `contract-settings 1 ${createHash('sha256').update(body).digest('hex')}\n${body}`
}
export const set = (...ports: number[]): string => signed(`file nftables 1\n${ruleset(...ports)}`)

interface Text {
  readonly program?: string
  readonly mode?: string
  readonly user?: object
  readonly more?: readonly object[]
}

export function text(
  ports: readonly number[],
  { program = PUSH_SCRIPT, mode = '0755', user, more = [] }: Text = {},
): string {
  const operator = {
    name: 'ops',
    sudo: 'ALL=(ALL) NOPASSWD:ALL',
    ssh_authorized_keys: ['ssh-ed25519 AAAA ops'],
  }
  return `#cloud-config\n${stringify({
    users: [user ?? operator],
    write_files: [
      { path: '/etc/nftables.json', content: ruleset(...ports), permissions: '0600' },
      {
        path: '/etc/systemd/system/firewall.service',
        content:
          '[Service]\nExecStart=/usr/sbin/nft -j -f /etc/nftables.json\n[Install]\nWantedBy=sysinit.target\n',
      },
      { path: '/usr/local/sbin/contract-settings', content: program, permissions: mode },
      ...more,
    ],
    runcmd: [['systemctl', 'enable', '--now', 'firewall.service']],
  })}`
}

export interface World {
  /** What the server booted from, and what is to be loaded. */
  readonly boot: string
  readonly booted: string
  readonly set: string
  /** Plans that made the server and the resource that pushes. */
  readonly born: string
  readonly made: string
}

export const BORN = '2026-10-01T08:00:00Z'
export const LATER = '2026-11-02T09:00:00Z'
/** A server that booted with 443 open and is now to have 443 and 8443. */
export const CHANGED: World = {
  boot: text([443]),
  booted: set(443),
  set: set(443, 8443),
  born: BORN,
  made: LATER,
}
export const FRESH: World = { ...CHANGED, set: set(443), made: BORN }
export const ref = (path: string) => `\${${path}}`

const ENVIRONMENT = {
  ADDRESS: ref('hcloud_server.web.ipv4_address'),
  BOOTED: ref('terraform_data.boot.output.settings'),
  BORN_BY: ref('terraform_data.born.output.plan'),
  MADE_BY: ref('self.input.plan'),
  NAME: 'acme-web',
  OPERATORS: 'other ops',
  SERVER: ref('self.triggers_replace.server'),
  SET: ref('self.triggers_replace.set'),
}
const PROVISIONER = {
  command: PUSH_COMMAND,
  interpreter: ['/bin/sh', '-c'],
  quiet: true,
  environment: ENVIRONMENT,
}

/** As cdktf writes it, whatever is deployed. */
export function synth({ boot, booted, set: wanted }: World): Json {
  const kept = { lifecycle: { ignore_changes: ['input'] } }
  return {
    terraform: {},
    resource: {
      hcloud_server: {
        web: {
          name: 'acme-web',
          server_type: 'cx22',
          user_data: ref('terraform_data.boot.output.user_data'),
        },
        other: { name: 'acme-other', server_type: 'cx22' },
      },
      terraform_data: {
        boot: { input: { user_data: boot, settings: booted }, triggers_replace: { frame: 'f' }, ...kept },
        born: {
          input: { plan: ref('plantimestamp()') },
          triggers_replace: { server: ref('hcloud_server.web.id') },
          ...kept,
        },
        settings: {
          input: { plan: ref('plantimestamp()') },
          triggers_replace: { server: ref('hcloud_server.web.id'), set: wanted },
          provisioner: [{ 'local-exec': structuredClone(PROVISIONER) }],
          ...kept,
        },
      },
    },
  }
}

/** What each resource is once the plan is applied, or is. */
export const heldOf = ({ boot, booted, set: wanted, born, made }: World): Record<string, Json> => ({
  'hcloud_server.web': {
    id: '7',
    name: 'acme-web',
    server_type: 'cx22',
    ipv4_address: '192.0.2.7',
    user_data: hashOf(boot, 'base64-sha1'),
  },
  'hcloud_server.other': {
    id: '8',
    name: 'acme-other',
    server_type: 'cx22',
    ipv4_address: '192.0.2.8',
    user_data: '',
  },
  'terraform_data.boot': given({ user_data: boot, settings: booted }, { frame: 'f' }),
  'terraform_data.born': given({ plan: born }, { server: '7' }),
  'terraform_data.settings': given({ plan: made }, { server: '7', set: wanted }),
})
const given = (input: object, triggers: object): Json => ({
  id: 'x',
  input,
  output: input,
  triggers_replace: triggers,
})

export type Bend = (document: Json) => void
const as = (address: string) => {
  const [type = '', name = ''] = address.split('.')
  return { type, name }
}

export function plan(
  world: World,
  bend: Bend = () => {},
  bendPlan: Bend = () => {},
  beside?: Json,
): Inventory {
  const written = synth(world)
  bend(written)
  const held = heldOf(world)
  const resources = Object.entries(written.resource).flatMap(([type, named]: [string, Json]) =>
    Object.entries(named).map(([name, { lifecycle: _, provisioner = [], ...block }]: [string, Json]) => ({
      ...{ address: `${type}.${name}`, mode: 'managed', type, name, provider_config_key: type.split('_')[0] },
      expressions: Object.fromEntries(
        Object.entries(block).map(([key, value]) => [key, { constant_value: value }]),
      ),
      provisioners: provisioner.flatMap((one: Json) =>
        Object.entries(one).map(([kind, { on_failure: _on, when: _when, ...rest }]: [string, Json]) => ({
          type: kind,
          expressions: Object.fromEntries(
            Object.entries(rest).map(([key, value]) => [key, { constant_value: value }]),
          ),
        })),
      ),
    })),
  )
  const document = {
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: resources.map(({ address }) => ({
      ...{ address, mode: 'managed', ...as(address), provider_name: 'p' },
      change: {
        actions: ['no-op'],
        before: held[address],
        after: held[address],
        after_unknown: {},
        after_sensitive: {},
      },
    })),
    configuration: { root_module: { resources } },
  }
  bendPlan(document)
  const stack = beside && { synth: readDocument('cdk.tf.json', beside) }
  return readInventory({ plan: readDocument('plan.json', document), ...stack })
}

export function state(world: World, bend: Bend = () => {}, wrapped = true): Inventory {
  const value = (held: Json) =>
    Object.fromEntries(
      Object.entries(held).map(([name, one]) => [
        name,
        typeof one === 'object' && wrapped ? { value: one, type: 'dynamic' } : one,
      ]),
    )
  const resources = Object.entries(heldOf(world)).map(([address, attributes]) => ({
    ...{ mode: 'managed', ...as(address), provider: 'p' },
    instances: [{ attributes: value(attributes) } as Json],
  }))
  const document = { version: 4, terraform_version: '1.11.4', lineage: 'x', resources }
  bend(document)
  return readInventory({ state: readDocument('terraform.tfstate', document) })
}

export function firewall({ servers }: Inventory): GuestFirewall {
  const server = servers.find(({ name }) => know(name) === 'acme-web')
  const found = know(server?.guest ?? null)?.firewall
  if (!found) throw new Error('no firewall')
  return found
}
export const opens = (found: GuestFirewall): number[] => found.rules.map(({ ports }) => know(ports).from)
