/** Each kind of trouble, so many times or by chance: it strikes the types it is meant for, and a second apply converges. */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addFault, clearFaults } from '../../sandbox/byhand.ts'
import { emptyCloud, type Fault, type FaultKind } from '../../sandbox/cloud/model.ts'
import { openCloud } from '../../sandbox/cloud/store.ts'
import { drawFault, FAULT_KINDS, type Moment } from '../../sandbox/faults.ts'
import { cli } from '../cli/harness.ts'
import { inSandbox, type Json, temporary, terraform } from './golden.ts'

const NETWORK = 'openstack_networking_network_v2'
const COUNT = 6
const configuration = {
  terraform: { required_providers: { openstack: { source: 'terraform-provider-openstack/openstack' } } },
  provider: { openstack: [{ auth_url: 'http://127.0.0.1:9/v3', delayed_auth: true }] },
  resource: {
    [NETWORK]: { n: { count: COUNT, name: 'same' } },
    openstack_compute_servergroup_v2: { g: { name: 'spread', policies: ['anti-affinity'] } },
  },
}
const apply = ['apply', '-auto-approve', '-no-color', '-lock=false', '-input=false']
const WAYS: readonly (readonly [string, Pick<Fault, 'left' | 'probability' | 'seed'>])[] = [
  ['by count', { left: 2, probability: 1, seed: 1 }],
  ['by probability', { left: 1000, probability: 0.5, seed: 11 }],
]
const CASES = FAULT_KINDS.flatMap((kind) => WAYS.map(([way, how]) => [kind, way, how] as const))

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** Applies in a process of its own, that a crash may end; gives back what ended it. */
async function applyApart(folder: string): Promise<string | null> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', path.join(import.meta.dirname, 'crash-child.ts'), folder],
    { stdio: 'ignore' },
  )
  const signal = await new Promise<string | null>((resolve) => child.on('exit', (_, by) => resolve(by)))
  const pid = Number(fs.readFileSync(path.join(folder, 'terraform.pid'), 'utf8'))
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
  // A state that terraform was writing when its provider fell cannot be read.
  const state = path.join(folder, 'terraform.tfstate')
  if (fs.existsSync(state) && !fs.readFileSync(state, 'utf8').trimEnd().endsWith('}')) fs.rmSync(state)
  fs.rmSync(path.join(folder, '.terraform.tfstate.lock.info'), { force: true })
  return signal
}

const idsInState = (folder: string): string[] =>
  (JSON.parse(fs.readFileSync(path.join(folder, 'terraform.tfstate'), 'utf8')).resources as Json[])
    .filter(({ type }) => type === NETWORK)
    .flatMap((one) => one.instances.map((item: Json) => item.attributes.id))
    .sort()

describe.each(CASES)('%s %s', (kind, _way, how) => {
  test('strikes, and a second apply converges', async () => {
    const folder = temporary()
    const cloud = path.join(folder, 'cloud.json')
    try {
      fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(configuration))
      const prepare = openCloud(cloud)
      const seconds = kind === 'slow' ? { seconds: 0.05 } : {}
      await addFault(prepare, { kind, type: NETWORK, ...how, ...seconds }, 'test')
      await prepare.close()
      if (kind === 'crash-mid-apply') expect(await applyApart(folder)).toBe('SIGKILL')
      await inSandbox(async (sandbox) => {
        const run = (...args: string[]) => terraform(sandbox, folder, ...args)
        await run('init', '-no-color', '-input=false')
        const drawn = () =>
          sandbox.store.read().faults.reduce((sum, one) => sum + one.drawn, 0) > 0 ||
          sandbox.store.read().faults.length === 0
        if (kind !== 'crash-mid-apply') {
          const first = await run(...apply)
          const refuses = ['capacity', 'quota', 'rate-limit', 'timeout'].includes(kind)
          expect([first.ok, first.stderr.includes('paraphe sandbox fault')]).toEqual([!refuses, refuses])
          // Reads come with the second look at things.
          if (kind === 'stale-read') await run('plan', '-no-color')
          expect(drawn()).toBe(true)
        }
        await clearFaults(sandbox.store, 'test')
        expect((await run(...apply)).stderr).toBe('')
        const held = Object.keys(sandbox.store.read().objects[NETWORK] ?? {}).sort()
        expect(held).toHaveLength(COUNT)
        expect(idsInState(folder)).toEqual(held)
        const again = await run('plan', '-no-color', '-detailed-exitcode')
        expect([again.ok, again.stderr]).toEqual([true, ''])
      }, cloud)
    } finally {
      fs.rmSync(folder, { recursive: true, force: true })
    }
  }, 120_000)
})

const MOMENTS: readonly Moment[] = ['create', 'update', 'delete', 'read']
const draws = (fault: Omit<Fault, 'drawn'>, times: number, type: string, moment: Moment): boolean[] => {
  const data = { ...emptyCloud(), faults: [{ ...fault, drawn: 0 }] as Fault[] }
  const write = ({ faults }: { faults?: readonly Fault[] }): void => {
    if (faults) data.faults = [...faults]
  }
  return Array.from({ length: times }, () => drawFault({ data, write }, type, moment) !== null)
}
const anyFault = fc.record({
  kind: fc.constantFrom<FaultKind>(...FAULT_KINDS),
  type: fc.constantFrom('*', NETWORK),
  left: fc.integer({ min: 1, max: 20 }),
  probability: fc.double({ min: 0.01, max: 1, noNaN: true }),
  seed: fc.integer(),
})

test('a fault strikes no more often than it was asked to, and the same seed strikes the same', () => {
  fc.assert(
    fc.property(anyFault, fc.constantFrom(...MOMENTS), (fault, moment) => {
      const struck = draws(fault, 60, NETWORK, moment)
      expect(struck.filter(Boolean).length).toBeLessThanOrEqual(fault.left)
      expect(draws(fault, 60, NETWORK, moment)).toEqual(struck)
    }),
  )
})

test('a fault for one type leaves the others alone', () => {
  fc.assert(
    fc.property(anyFault, fc.constantFrom(...MOMENTS), (fault, moment) => {
      const other = draws({ ...fault, type: 'hcloud_server' }, 30, NETWORK, moment)
      expect(other).not.toContain(true)
    }),
  )
})

test('certainty strikes at once and as often as asked; a chance strikes about as often as it says', () => {
  const fault = { kind: 'rate-limit', type: '*', left: 3, probability: 1, seed: 5 } as const
  expect(draws(fault, 6, NETWORK, 'create')).toEqual([true, true, true, false, false, false])
  const chance = { ...fault, left: 100_000, probability: 0.3 }
  const share = draws(chance, 4000, NETWORK, 'create').filter(Boolean).length / 4000
  expect(share).toBeGreaterThan(0.26)
  expect(share).toBeLessThan(0.34)
})

test('a fault that could never strike is refused at the command line', async () => {
  const folder = temporary()
  try {
    const fault = (...args: string[]) => cli(['sandbox', 'fault', ...args], { cwd: folder })
    expect((await fault('capacity', '--type', 'hcloud_server')).code).toBe(0)
    for (const bad of [
      ['fire'],
      ['capacity', '--type', 'hcloud_servr'],
      ['capacity', '--count', '0'],
      ['capacity', '--count', '1.5'],
      ['capacity', '--probability', '2'],
      ['slow', '--seconds', '-1'],
      ['slow', '--seed', 'x'],
    ]) {
      expect([bad, (await fault(...bad)).code]).toEqual([bad, 2])
    }
    const listed = JSON.parse((await fault()).out) as Fault[]
    expect(listed.map(({ kind, type }) => [kind, type])).toEqual([['capacity', 'hcloud_server']])
    await fault('clear')
    expect(JSON.parse((await fault()).out)).toEqual([])
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
})
