/** A rule that changes in the contract, by the real terraform: what is planned, what stays, what the judge says afterwards. */
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { classifyChange } from '../../lifecycle/change/classify.ts'
import { readPlan } from '../../lifecycle/change/plan.ts'
import { withSandbox } from '../../sandbox/run.ts'
import { expectGreen, hasTerraform, judgeState, stateOf, write } from './rehearse.ts'
import {
  BEFORE,
  CHANGES,
  changesIn,
  contractWith,
  differing,
  nextSecond,
  planOf,
  type Rules,
  root,
  WAYS,
} from './ways.ts'

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
