/** A rule that changes on a server at Hetzner: the real terraform, the rehearsal cloud, and what the judge says at every step. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { stages } from '../../cli/documents.ts'
import { judgeLoaded } from '../../cli/judging.ts'
import { loadContract, parseContract } from '../../contract/load.ts'
import type { Contract } from '../../contract/model.ts'
import type { Text } from '../../contract/promise.ts'
import type { Evidence } from '../../inventory/evidence.ts'
import type { GuestFirewall, Inventory } from '../../inventory/model.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { know } from '../../inventory/values.ts'
import type { Verdict } from '../../ledger/model.ts'
import { POLICIES } from '../../policies/index.ts'
import { addFault } from '../../sandbox/byhand.ts'
import { PUSHED } from '../../sandbox/push/type.ts'
import { type Sandbox, withSandbox } from '../../sandbox/run.ts'
import { hasTerraform, stateOf, write } from './rehearse.ts'

const start = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'push-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const loaded = loadContract(join(root, 'clients/prestashop-hetzner/contract.yaml'), { cwd: root })

function withPorts(...ports: string[]): Contract {
  const [service, ...others] = loaded.contract.services
  if (!service) throw new Error('no service')
  const changed = { ...service, firewall: { ...service.firewall, ports } }
  return { ...loaded.contract, services: [changed, ...others] } as Contract
}

const A = ['80/tcp', '443/tcp']
const B = ['80/tcp', '443/tcp', '8443/tcp']

const shop = ({ servers }: Inventory): GuestFirewall => {
  const server = servers.find(({ name }) => know(name).endsWith('fsn1-1'))
  const { firewall } = know(server?.guest ?? null) ?? {}
  if (!firewall) throw new Error('no firewall')
  return firewall
}
const opens = ({ rules }: GuestFirewall): number[] =>
  rules.flatMap(({ ports }) => know(ports).from).filter((port) => ![22, 9100].includes(port) && port > 0)

describe.skipIf(!hasTerraform())('a rule pushed to a server at Hetzner', () => {
  it('is one resource and the host’s filter, fails aloud, goes back, and is believed as far as it can be shown', async () => {
    const cwd = write(folder, withPorts(...A), false)
    await withSandbox({ cloudFile: join(folder, 'cloud.json'), env: process.env }, async (sandbox) => {
      const terraform = (...words: string[]) => sandbox.run(['terraform', ...words], { cwd, stdio: 'ignore' })
      const apply = () => terraform('apply', '-auto-approve', '-input=false')
      const state = () =>
        shop(readInventory({ state: readDocument('terraform.tfstate', stateOf(folder, loaded)) }))
      const next = async (...ports: string[]) => {
        write(folder, withPorts(...ports), false)
        const { changed, inventory } = await planned(sandbox, cwd)
        expect(changed).toEqual(ONE_AND_THE_FILTER)
        expect(opens(shop(inventory))).toEqual(ports.map((port) => Number.parseInt(port, 10)))
        expect(shop(inventory).unread).toEqual([])
      }
      expect(await terraform('init', '-input=false')).toBe(0)

      // Nothing is pushed to a server that boots from its rules, and its state proves them alone.
      const first = await planned(sandbox, cwd)
      expect(shop(first.inventory)).toMatchObject({ unread: [] })
      expect(await apply()).toBe(0)
      expect(pushed(sandbox)).toEqual([])
      expect(state()).toMatchObject({ unread: [] })
      expect(opens(state())).toEqual([80, 443])

      await next(...B)
      await addFault(
        sandbox.store,
        { kind: 'timeout', type: PUSHED, left: 2, probability: 1, seed: 1 },
        'test',
      )
      expect(await apply(), 'nobody answers').not.toBe(0)
      expect(pushed(sandbox)).toEqual([])
      expect(state().unread, 'tainted').toHaveLength(1)
      expect((await planned(sandbox, cwd)).changed).toEqual([SETTINGS])
      expect(await apply()).toBe(0)
      expect(pushed(sandbox)).toEqual([expect.stringContaining('"right":8443')])
      expect((await planned(sandbox, cwd)).changed).toEqual([])
      expect(opens(state().awaited as GuestFirewall)).toEqual([80, 443, 8443])
      const verdict = (...evidence: Evidence[]) => firewallVerdict(withPorts(...B), cwd, evidence)
      expect(verdict()).toContain('unproven: rules pushed over SSH')
      expect(verdict(listed(pushed(sandbox)[0] ?? ''))).toBe('kept')
      expect(verdict(listed(SET_OF_NOTHING))).toContain('unproven: rules pushed over SSH')

      // The vault's rules, too: nobody knows any more what it lets in, and it stays a vault all the same.
      const elsewhere = { ...withPorts(...B), operators: { ...loaded.contract.operators, sources: SOURCES } }
      write(folder, elsewhere, false)
      expect(await apply()).toBe(0)
      expect(pushed(sandbox)).toHaveLength(2)
      expect(verdictsOn(elsewhere, cwd).filter(({ status }) => status === 'broken')).toEqual([])

      // Back to what it booted from, though Terraform has pushed something else since.
      write(folder, withPorts(...B), false)
      expect(await apply()).toBe(0)
      await next(...A)
      expect(await apply()).toBe(0)
      expect(pushed(sandbox).join()).not.toContain('"right":8443')
      expect(state().unread).toHaveLength(1)

      expect(await terraform('destroy', '-auto-approve')).toBe(0)
      expect(sandbox.store.read().objects).toEqual({})
    })
  }, 300_000)
})

/** What the judge says by the state, the synthesized stack and what a server listed. */
function verdictsOn(contract: Contract, cwd: string, evidence: readonly Evidence[] = []): readonly Verdict[] {
  const documents = {
    synth: readDocument('cdk.tf.json', readFileSync(join(cwd, 'cdk.tf.json'), 'utf8')),
    state: readDocument('terraform.tfstate', stateOf(folder, loaded)),
  }
  const changed = parseContract(JSON.stringify(contract), 'contract.yaml')
  const options = { cwd: root, now: NOW, policies: POLICIES, draft: true, evidence }
  return judgeLoaded(changed, stages(documents), options).verdicts
}

/** Of the ports that are promised. */
function firewallVerdict(...given: Parameters<typeof verdictsOn>): string | undefined {
  const found = verdictsOn(...given).find(({ promise }) => promise.kind === 'firewall.basic')
  const [gap] = found?.missing ?? []
  return gap ? `${found?.status}: ${(gap.words as Text).en}` : found?.status
}

const SOURCES = ['198.51.100.7/32', '203.0.113.64/28']
const NOW = '2026-11-22T12:00:00Z'
const SET_OF_NOTHING = '{"nftables": []}'

/** As `nft -j list ruleset` would list a set that was loaded. */
function listed(set: string): Evidence {
  const { nftables } = JSON.parse(set.slice(set.indexOf('{'))) as { nftables: { add?: object }[] }
  return {
    ...{ kind: 'nft-ruleset', subject: 'prestashop-hetzner-boutique-fsn1-1', collector: 'c', file: 'e.json' },
    ...{ observedAt: '2026-11-22T01:00:00Z', expiresAt: '2026-11-23T07:00:00Z', signed: true },
    data: { nftables: nftables.flatMap(({ add }) => add ?? []) },
  }
}

const SETTINGS = 'terraform_data.boutique_fsn1-1_settings delete+create'
const ONE_AND_THE_FILTER = ['hcloud_firewall.boutique_firewall_fsn1-filter update', SETTINGS]

async function planned(sandbox: Sandbox, cwd: string) {
  expect(await sandbox.run(['terraform', 'plan', '-out=p', '-input=false'], { cwd, stdio: 'ignore' })).toBe(0)
  const options = { cwd, env: sandbox.env, maxBuffer: 1 << 28 }
  const { stdout } = await start('terraform', ['show', '-json', 'p'], options)
  const plan = JSON.parse(stdout) as {
    resource_changes: { address: string; change: { actions: string[] } }[]
  }
  const changed = plan.resource_changes
    .filter(({ change }) => change.actions[0] !== 'no-op')
    .map(({ address, change }) => `${address} ${change.actions.join('+')}`)
  return {
    changed: changed.sort(),
    inventory: readInventory({ plan: readDocument('plan.json', stdout) }),
  }
}

const pushed = ({ store }: Sandbox): string[] =>
  Object.values(store.read().objects[PUSHED] ?? {}).map(({ attributes }) => String(attributes.set))
