/** A rule that changes in the contract, by the real terraform: what is planned, what stays, what the judge says afterwards. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { type LoadedContract, parseContract } from '../../contract/load.ts'
import type { HostId } from '../../hosts/index.ts'
import { classifyChange } from '../../lifecycle/change/classify.ts'
import { readPlan } from '../../lifecycle/change/plan.ts'
import { type Sandbox, withSandbox } from '../../sandbox/run.ts'
import { orderOf } from '../../stacks/offers.ts'
import { VARIANTS } from '../../stacks/variants.ts'
import { expectGreen, hasTerraform, judgeState, stateOf, write } from './rehearse.ts'

const root = mkdtempSync(join(tmpdir(), 'rules-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

interface Rules {
  readonly ports: readonly string[]
  readonly adminSources: readonly string[]
}

const BEFORE: Rules = { ports: ['443/tcp'], adminSources: ['198.51.100.7/32'] }
/** One after the other, each on top of the last. */
const CHANGES: Readonly<Record<string, Rules>> = {
  'a port is added': { ports: ['443/tcp', '8443/tcp'], adminSources: ['198.51.100.7/32'] },
  'a port is taken away': { ports: ['8443/tcp'], adminSources: ['198.51.100.7/32'] },
  'administration comes from elsewhere': { ports: ['8443/tcp'], adminSources: ['203.0.113.64/28'] },
}

function contractWith(title: string, host: HostId, rules: Rules): LoadedContract {
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

async function planOf({ env, run }: Sandbox, cwd: string): Promise<string> {
  expect(await run(['terraform', 'plan', '-out=p', '-input=false'], { cwd, stdio: 'ignore' }), 'plan').toBe(0)
  const shown = await promisify(execFile)('terraform', ['show', '-json', 'p'], {
    cwd,
    env,
    maxBuffer: 1 << 26,
  })
  return shown.stdout
}

/** `plantimestamp()` tells plans apart by the second: on a fast machine two of a test share one, which two of a person never do. */
const nextSecond = (): Promise<void> => wait(1000 - (Date.now() % 1000))

const changesIn = (plan: string): Change[] =>
  (JSON.parse(plan) as { resource_changes: Change[] }).resource_changes.filter(
    ({ change }) => change.actions[0] !== 'no-op',
  )

const differing = ({ change: { before, after } }: Change): string[] =>
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
const WAYS: readonly Way[] = [
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

describe.skipIf(!hasTerraform())('a rule that changes', () => {
  it.each(WAYS)(
    '$title on $host: the servers stay, and what carries their rules changes in place',
    async (way) => {
      const { title, host, carrier, filter } = way
      const folder = mkdtempSync(join(root, 'way-'))
      const cwd = write(folder, contractWith(title, host, BEFORE).contract)
      await withSandbox({ cloudFile: join(folder, 'cloud.json'), env: process.env }, async (sandbox) => {
        const terraform = (...words: string[]) =>
          sandbox.run(['terraform', ...words], { cwd, stdio: 'ignore' })
        expect(await terraform('init', '-input=false'), 'init').toBe(0)
        expect(await terraform('apply', '-auto-approve', '-input=false'), 'apply').toBe(0)

        for (const [name, rules] of Object.entries(CHANGES)) {
          const loaded = contractWith(title, host, rules)
          write(folder, loaded.contract)
          if (carrier[0] === 'terraform_data') await nextSecond()
          const plan = await planOf(sandbox, cwd)
          const changes = changesIn(plan)
          const carried = changes.filter(({ type }) => type === carrier[0])
          expect(carried.length, name).toBeGreaterThan(0)
          for (const one of carried) {
            expect(one.change.actions, name).toEqual(way.actions ?? ['update'])
            expect(differing(one).sort(), name).toEqual(carrier.slice(1))
          }
          const others = changes.filter(({ type }) => type !== carrier[0])
          expect(new Set(others.map(({ type }) => type)), name).toEqual(
            new Set(others.length > 0 ? [filter] : []),
          )

          const { class: kind, interruption, losses } = classifyChange(readPlan(plan, 'plan.json'))
          expect({ class: kind, interruption, losses }, name).toEqual({
            class: way.class,
            interruption: way.interruption,
            losses: [],
          })
          expect(await terraform('apply', '-input=false', 'p'), name).toBe(0)
          expect(await terraform('plan', '-detailed-exitcode', '-input=false'), `${name}: second plan`).toBe(
            0,
          )
          expectGreen(judgeState(loaded, cwd, stateOf(folder, loaded), true))
        }
      })
    },
    300_000,
  )

  it('makes anew the servers that no channel reaches: those without an address, on Scaleway', async () => {
    const title = 'Cloud Datacenter, standard firewall'
    const folder = mkdtempSync(join(root, 'inside-'))
    const cwd = write(folder, contractWith(title, 'scaleway', BEFORE).contract)
    await withSandbox({ cloudFile: join(folder, 'cloud.json'), env: process.env }, async (sandbox) => {
      const options = { cwd, stdio: 'ignore' } as const
      expect(await sandbox.run(['terraform', 'init', '-input=false'], options)).toBe(0)
      expect(await sandbox.run(['terraform', 'apply', '-auto-approve', '-input=false'], options)).toBe(0)
      const loaded = contractWith(title, 'scaleway', CHANGES['a port is added'] as Rules)
      write(folder, loaded.contract)
      const changes = changesIn(await planOf(sandbox, cwd))
      const servers = changes.filter(({ type }) => type === 'scaleway_instance_server')
      expect(servers.map(({ address }) => address)).toEqual([expect.stringMatching(/-1_vm_server$/)])
      expect(servers[0]?.change.actions).toEqual(['delete', 'create'])
      expect(changes.filter(({ type }) => type === 'scaleway_instance_user_data')).toMatchObject([
        { address: expect.stringContaining('appliance'), change: { actions: ['update'] } },
      ])
      expect(await sandbox.run(['terraform', 'apply', '-input=false', 'p'], options)).toBe(0)
      expectGreen(judgeState(loaded, cwd, stateOf(folder, loaded), true))
    })
  }, 300_000)

  it('changes one resource and the filter before it, on a server of one site', async () => {
    const title = 'VM Avancé'
    const folder = mkdtempSync(join(root, 'one-'))
    const cwd = write(folder, contractWith(title, 'scaleway', BEFORE).contract)
    await withSandbox({ cloudFile: join(folder, 'cloud.json'), env: process.env }, async (sandbox) => {
      const options = { cwd, stdio: 'ignore' } as const
      expect(await sandbox.run(['terraform', 'init', '-input=false'], options)).toBe(0)
      expect(await sandbox.run(['terraform', 'apply', '-auto-approve', '-input=false'], options)).toBe(0)
      write(folder, contractWith(title, 'scaleway', CHANGES['a port is added'] as Rules).contract)
      const types = changesIn(await planOf(sandbox, cwd)).map(({ type }) => type)
      expect(types.sort()).toEqual(['scaleway_instance_security_group', 'scaleway_instance_user_data'])
    })
  }, 300_000)
})

/** Everything else that runs inside a server is in the text that it boots from. */
const OPERATOR = `ssh-ed25519 ${Buffer.alloc(51, 7).toString('base64')} astreinte@example.net`

describe.skipIf(!hasTerraform())('another operator', () => {
  it.each([
    ['ovh', 'openstack_compute_instance_v2'],
    ['scaleway', 'scaleway_instance_server'],
    ['ikoula', 'cloudstack_instance'],
  ] as const)(
    'on %s a server that would never read its new text is made anew',
    async (host, server) => {
      const folder = mkdtempSync(join(root, 'anew-'))
      const { contract } = contractWith('VM Avancé', host, BEFORE)
      const cwd = write(folder, contract)
      await withSandbox({ cloudFile: join(folder, 'cloud.json'), env: process.env }, async (sandbox) => {
        const options = { cwd, stdio: 'ignore' } as const
        expect(await sandbox.run(['terraform', 'init', '-input=false'], options)).toBe(0)
        expect(await sandbox.run(['terraform', 'apply', '-auto-approve', '-input=false'], options)).toBe(0)
        const { operators } = contract
        write(folder, { ...contract, operators: { ...operators, keys: [...operators.keys, OPERATOR] } })
        const changes = changesIn(await planOf(sandbox, cwd)).filter(({ type }) => type === server)
        expect(changes.map(({ change }) => change.actions)).toEqual([['delete', 'create']])
        expect(await sandbox.run(['terraform', 'apply', '-input=false', 'p'], options)).toBe(0)
      })
    },
    300_000,
  )
})

interface Boots {
  readonly user_data?: string
  readonly cloud_init?: string
  readonly triggers_replace?: { readonly frame?: string }
}
const frameOf = ({ triggers_replace: triggers }: Boots): Boots =>
  triggers?.frame === undefined ? {} : { user_data: triggers.frame }

it('the text that a server boots from does not depend on the rules', () => {
  const texts = (rules: Rules) =>
    WAYS.map(({ title, host }, index) => {
      const { contract } = contractWith(title, host, rules)
      const folder = mkdtempSync(join(root, `text-${index}-`))
      const stack = JSON.parse(readFileSync(join(write(folder, contract), 'cdk.tf.json'), 'utf8')) as {
        resource: Record<string, Record<string, Boots>>
      }
      // Where rules are pushed the text holds the first ones; the sum of what is left of it decides.
      const { terraform_data: kept = {}, ...types } = stack.resource
      return [...Object.values(types).flatMap(Object.values), ...Object.values(kept).map(frameOf)]
        .flatMap(({ user_data, cloud_init }) => user_data ?? cloud_init ?? [])
        .map((text) => text.replace(/^#\| .*\n/gm, ''))
    })
  const all = [BEFORE, ...Object.values(CHANGES)].map(texts)
  expect(all[0]?.every((each) => each.length > 0)).toBe(true)
  for (const each of all) expect(each).toEqual(all[0])
})
