/** One contract, two tools: what is read of the hosting is the same, and so is what is judged of it. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Testing } from 'cdktf'
import { afterAll, describe, expect, it } from 'vitest'
import { judgeLoaded } from '../../cli/judging.ts'
import { findContracts } from '../../contract/find.ts'
import { loadContract } from '../../contract/load.ts'
import type { Inventory } from '../../inventory/model.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { hashOf } from '../../inventory/user-data.ts'
import { POLICIES } from '../../policies/index.ts'
import { deployClient } from '../../pulumi/index.ts'
import { withSandbox } from '../../sandbox/run.ts'
import { ClientStack, hasStack } from '../../stacks/client-stack.ts'
import { type Answer, exportOf, previewOf, run } from './engine.ts'
import { hosting, judgement, ordered } from './normal.ts'

const root = join(import.meta.dirname, '../..')
const NOW = '2026-02-01T12:00:00.000Z'
const samples = findContracts(root)
  .map((file) => loadContract(file, { cwd: root }))
  // Pulumi has no SDK for CloudStack.
  .filter(({ contract }) => hasStack(contract) && !contract.services.some(({ host }) => host === 'ikoula'))
  .map((loaded) => [loaded.contract.client.code, loaded] as const)

const read = (...given: Parameters<typeof readDocument>) => ordered(readDocument(...given))
const judged = (loaded: (typeof samples)[number][1], inventory: Inventory) =>
  judgement(judgeLoaded(loaded, [inventory], { cwd: root, now: NOW, policies: POLICIES }))

/** Hetzner and OpenStack answer user data with its hash, in the form of each; Scaleway with the text. */
const answer: Answer = (type, inputs) => {
  if (typeof inputs.userData !== 'string' || type.startsWith('scaleway:')) return inputs
  const form = type.startsWith('hcloud:') ? 'base64-sha1' : 'hex-sha1'
  return { ...inputs, userData: hashOf(inputs.userData, form) }
}
const preview = async (code: string, file: string) =>
  previewOf(code, await run(() => deployClient(file), { stack: code, preview: true }))
const exported = async (code: string, file: string) =>
  exportOf(code, await run(() => deployClient(file), { stack: code, preview: false, answer }))

/** Addresses that the host gives are not there in a synthesized stack, and no two clouds give the same. */
const unaddressed = (inventory: Inventory): Inventory => ({
  ...inventory,
  addresses: inventory.addresses.map((each) => ({ ...each, name: '' })),
})

describe.each(samples)('%s', (code, loaded) => {
  it('reads the same from a synthesized stack and from a preview', async () => {
    const stack = new ClientStack(Testing.app(), { contract: loaded.contract })
    const terraform = readInventory({ synth: read('cdk.tf.json', Testing.synth(stack)) })
    const pulumi = readInventory({
      pulumi: read('preview.json', await preview(code, loaded.path)),
    })
    expect(pulumi.servers.length).toBeGreaterThan(0)
    expect(pulumi.stack).toBe(code)
    expect(hosting(unaddressed(pulumi))).toEqual(hosting(unaddressed(terraform)))
    expect(judged(loaded, pulumi)).toEqual(judged(loaded, terraform))
  })
})

const folder = mkdtempSync(join(tmpdir(), 'paraphe-same-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function hasTerraform(): boolean {
  try {
    execFileSync('terraform', ['version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** A plan and a state as the real terraform writes them, with the synthesized stack that they come from. */
async function terraformOf(code: string, loaded: (typeof samples)[number][1]) {
  const app = new App({ outdir: join(folder, code) })
  new ClientStack(app, { contract: loaded.contract, stateFolder: folder })
  app.synth()
  const cwd = join(folder, code, 'stacks', code)
  await withSandbox({ cloudFile: join(folder, `${code}.json`), env: process.env }, async ({ run: start }) => {
    const shell = async (line: string) =>
      expect(await start(['sh', '-ec', line], { cwd, stdio: 'ignore' }), line).toBe(0)
    await shell('terraform init -input=false')
    await shell('terraform plan -input=false -out=plan.bin; terraform show -json plan.bin > plan.json')
    await shell('terraform apply -input=false plan.bin; terraform show -json > state.json')
  })
  const file = (name: string) => read(name, readFileSync(join(cwd, name), 'utf8'))
  return { synth: file('cdk.tf.json'), plan: file('plan.json'), state: file('state.json') }
}

const onePerHost = samples.filter(([code]) =>
  /^(?:avance-ovh|avance-scaleway|prestashop-hetzner)$/.test(code),
)

describe.skipIf(!hasTerraform()).each(onePerHost)('%s, with the real terraform', (code, loaded) => {
  it('reads the same from a plan and a preview, from a state and an export', async () => {
    const { synth, plan, state } = await terraformOf(code, loaded)
    const planned = readInventory({ plan, synth })
    const previewed = readInventory({
      pulumi: read('preview.json', await preview(code, loaded.path)),
    })
    expect(hosting(previewed)).toEqual(hosting(planned))
    expect(judged(loaded, previewed)).toEqual(judged(loaded, planned))

    const deployed = readInventory({ state, plan, synth })
    const stack = readInventory({
      pulumi: read('stack.json', await exported(code, loaded.path)),
    })
    expect(stack.stage).toBe('state')
    expect(hosting(unaddressed(stack))).toEqual(hosting(unaddressed(deployed)))
    expect(judged(loaded, stack)).toEqual(judged(loaded, deployed))
  }, 180_000)
})
