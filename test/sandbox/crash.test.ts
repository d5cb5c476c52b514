/**
 * The sandbox is killed with terraform, or alone, or terraform alone: at random moments of an apply, as terraform writes
 * its state, and as the sandbox writes its cloud. Whatever was lost,
 * the next apply converges: every object of the cloud is in the state once, every object of the state is in the cloud.
 * A state that terraform was writing when it died is thrown away, as it cannot be read: what it named is found again.
 * PARAPHE_KILLS says how many times (default 9).
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { addFault } from '../../sandbox/byhand.ts'
import { openCloud } from '../../sandbox/cloud/store.ts'
import { inSandbox, type Json, temporary, terraform } from './golden.ts'

const KILLS = Number(process.env.PARAPHE_KILLS ?? 9)
const COUNT = 25
const CHILD = path.join(import.meta.dirname, 'crash-child.ts')
const VICTIMS = ['both', 'sandbox', 'terraform'] as const
type Victim = (typeof VICTIMS)[number]
/** When: after so long, or at the so many-th write of a file. */
const MOMENTS = ['at random', 'terraform.tfstate', 'cloud.json.journal'] as const
type Moment = (typeof MOMENTS)[number]

const configuration = {
  terraform: { required_providers: { openstack: { source: 'terraform-provider-openstack/openstack' } } },
  provider: { openstack: [{ auth_url: 'http://127.0.0.1:9/v3', delayed_auth: true }] },
  // Objects that no name and no other attribute tells apart: the hardest to find again.
  // Long, so that writing them takes a while.
  resource: {
    openstack_networking_network_v2: { n: { count: COUNT, name: 'same', description: 'x'.repeat(20_000) } },
  },
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const readIfThere = (file: string): string => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '')

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself.
  }
}

/** Resolves at the so many-th time that a file of the folder is written, or when there is nothing more to wait for. */
async function written(folder: string, file: string, times: number, over: () => boolean): Promise<void> {
  let left = times
  const watcher = fs.watch(folder, (_, name) => {
    if (name === file) left--
  })
  while (left > 0 && !over()) await new Promise((resolve) => setImmediate(resolve))
  watcher.close()
}

/** Resolves when sandbox and terraform are gone; counts from the moment that the apply begins. */
async function killedApply(folder: string, moment: Moment, count: number, victim: Victim): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder], {
    detached: true,
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) => child.on('exit', resolve))
  const terraformPid = () => Number(readIfThere(path.join(folder, 'terraform.pid')))
  while (!terraformPid() && child.exitCode === null && child.signalCode === null) await wait(5)
  const over = () => child.exitCode !== null || child.signalCode !== null
  if (moment === 'at random') await wait((count * 7919) % 1500)
  else await written(folder, moment, 1 + (count % 40), over)
  if (victim === 'terraform') kill(terraformPid())
  else kill(victim === 'both' ? -(child.pid ?? 0) : (child.pid ?? 0))
  await ended
  // Terraform, left alone, notices within moments that nobody answers.
  while (isAlive(terraformPid())) await wait(20)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/^State:\s+Z/m.test(readIfThere(`/proc/${pid}/status`))
  } catch {
    return false
  }
}

const idsInState = (folder: string): string[] => {
  const text = readIfThere(path.join(folder, 'terraform.tfstate'))
  if (text === '') return []
  return (JSON.parse(text).resources as Json[]).flatMap((one) =>
    one.instances.map((item: Json) => item.attributes.id),
  )
}

const idsInCloud = (folder: string): string[] =>
  Object.keys(openCloud(path.join(folder, 'cloud.json')).read().objects.openstack_networking_network_v2 ?? {})

/** Whether terraform had been writing its state. */
function dropCutState(folder: string): boolean {
  const state = path.join(folder, 'terraform.tfstate')
  const text = readIfThere(state)
  if (text === '' || text.trimEnd().endsWith('}')) return false
  fs.rmSync(state)
  return true
}

/** Ends what a killed apply left behind, and checks that cloud and state say the same. */
async function converges(folder: string): Promise<void> {
  fs.rmSync(path.join(folder, '.terraform.tfstate.lock.info'), { force: true })
  await inSandbox(
    async (sandbox) => {
      await terraform(sandbox, folder, 'init', '-input=false', '-no-color')
      const apply = ['apply', '-auto-approve', '-no-color', '-lock=false']
      expect((await terraform(sandbox, folder, ...apply)).stderr).toBe('')
    },
    path.join(folder, 'cloud.json'),
  )
  expect(idsInCloud(folder).sort()).toEqual(idsInState(folder).sort())
  expect(idsInState(folder)).toHaveLength(COUNT)
}

test('after a crash that was asked for, the next apply converges', async () => {
  const folder = temporary()
  try {
    fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(configuration))
    const store = openCloud(path.join(folder, 'cloud.json'))
    const fault = { kind: 'crash-mid-apply', type: '*', left: 1, probability: 0.2, seed: 7 } as const
    await addFault(store, fault, 'test')
    await store.close()
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder], { stdio: 'ignore' })
    const signal = await new Promise((resolve) => child.on('exit', (_, by) => resolve(by)))
    expect(signal).toBe('SIGKILL')
    const pid = Number(readIfThere(path.join(folder, 'terraform.pid')))
    while (isAlive(pid)) await wait(20)
    const made = idsInCloud(folder).length
    expect(made).toBeGreaterThan(0)
    dropCutState(folder)
    await converges(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

test(
  `state and cloud agree after each of ${KILLS} kills and one more apply`,
  async () => {
    const seen = { untouched: 0, midway: 0, whole: 0, cutStates: 0 }
    for (let round = 0; round < KILLS; round++) {
      const folder = temporary()
      try {
        fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(configuration))
        const victim = VICTIMS[round % VICTIMS.length] ?? 'both'
        const moment = MOMENTS[Math.floor(round / VICTIMS.length) % MOMENTS.length] ?? 'at random'
        await killedApply(folder, moment, round, victim)
        const made = idsInCloud(folder).length
        seen[made === 0 ? 'untouched' : made < COUNT ? 'midway' : 'whole']++
        if (dropCutState(folder)) seen.cutStates++
        await converges(folder)
      } finally {
        fs.rmSync(folder, { recursive: true, force: true })
      }
    }
    console.info(`${KILLS} kills: ${JSON.stringify(seen)}`)
  },
  KILLS * 40_000,
)
