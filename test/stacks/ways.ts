/** How each host carries a changed rule to its servers, and the plan of such a change. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, expect } from 'vitest'
import { type LoadedContract, parseContract } from '../../contract/load.ts'
import type { HostId } from '../../hosts/index.ts'
import type { Sandbox } from '../../sandbox/run.ts'
import { orderOf } from '../../stacks/offers.ts'
import { VARIANTS } from '../../stacks/variants.ts'

export const root = mkdtempSync(join(tmpdir(), 'rules-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

export interface Rules {
  readonly ports: readonly string[]
  readonly adminSources: readonly string[]
}

export const BEFORE: Rules = { ports: ['443/tcp'], adminSources: ['198.51.100.7/32'] }
/** One after the other, each on top of the last. */
export const CHANGES: Readonly<Record<string, Rules>> = {
  'a port is added': { ports: ['443/tcp', '8443/tcp'], adminSources: ['198.51.100.7/32'] },
  'a port is taken away': { ports: ['8443/tcp'], adminSources: ['198.51.100.7/32'] },
  'administration comes from elsewhere': { ports: ['8443/tcp'], adminSources: ['203.0.113.64/28'] },
}

export function contractWith(title: string, host: HostId, rules: Rules): LoadedContract {
  const variant = VARIANTS.find((one) => one.title.en === title)
  if (variant === undefined) throw new Error(title)
  const order = JSON.parse(orderOf(variant, host)) as { services: { firewall?: object }[] }
  const services = order.services.map((one) => ({
    ...one,
    firewall: { tier: 'basic', ...one.firewall, ...rules },
  }))
  return parseContract(JSON.stringify({ ...order, services }), 'essai.yaml')
}

interface Change {
  readonly address: string
  readonly type: string
  readonly change: { readonly actions: readonly string[]; readonly before: object; readonly after: object }
}

export async function planOf({ env, run }: Sandbox, cwd: string): Promise<string> {
  expect(await run(['terraform', 'plan', '-out=p', '-input=false'], { cwd, stdio: 'ignore' }), 'plan').toBe(0)
  const shown = await promisify(execFile)('terraform', ['show', '-json', 'p'], {
    cwd,
    env,
    maxBuffer: 1 << 26,
  })
  return shown.stdout
}

/** `plantimestamp()` tells plans apart by the second: on a fast machine two of a test share one, which two of a person never do. */
export const nextSecond = (): Promise<void> => wait(1000 - (Date.now() % 1000))

export const changesIn = (plan: string): Change[] =>
  (JSON.parse(plan) as { resource_changes: Change[] }).resource_changes.filter(
    ({ change }) => change.actions[0] !== 'no-op',
  )

export const differing = ({ change: { before, after } }: Change): string[] =>
  Object.entries(after)
    .filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify((before as Record<string, unknown>)[key]),
    )
    .map(([key]) => key)

interface Way {
  readonly title: string
  readonly host: HostId
  /** What carries the rules to the server, and what of it changes. */
  readonly carrier: readonly [type: string, ...attributes: string[]]
  /** Terraform's word for it. */
  readonly actions?: readonly string[]
  /** The host's own filter before the server, with the same rules. */
  readonly filter: string
  readonly interruption: 'none' | 'stop'
  readonly class: 'standard' | 'significatif'
}

const live = { interruption: 'none', class: 'standard' } as const
const ovh = {
  host: 'ovh',
  carrier: ['openstack_compute_instance_v2', 'metadata'],
  filter: 'openstack_networking_secgroup_rule_v2',
  ...live,
} as const
const scaleway = {
  host: 'scaleway',
  carrier: ['scaleway_instance_user_data', 'value'],
  filter: 'scaleway_instance_security_group',
  ...live,
} as const
export const WAYS: readonly Way[] = [
  { title: 'VM Avancé', ...ovh },
  { title: 'Cloud Datacenter, standard firewall', ...ovh },
  { title: 'VM Avancé', ...scaleway },
  {
    title: 'VM Avancé',
    host: 'ikoula',
    carrier: ['cloudstack_instance', 'user_data'],
    filter: 'cloudstack_security_group_rule',
    // The provider stops the server to change the text, and starts it again.
    interruption: 'stop',
    class: 'significatif',
  },
  {
    title: 'Rented self-hosting',
    host: 'hetzner',
    carrier: ['terraform_data', 'input', 'triggers_replace'],
    // Terraform pushes when it makes the resource that holds the set, and has no other resource of its own anew.
    actions: ['delete', 'create'],
    filter: 'hcloud_firewall',
    ...live,
  },
]
