/**
 * The rehearsal cloud under the real Terraform, beside a provider that answers at once and knows nothing: what is left
 * over is Terraform's own. `node --import tsx bench/sandbox.ts [count…]`
 */
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { withSandbox } from '../sandbox/run.ts'
import { bundledSchemas } from '../sandbox/schemas.ts'
import { type Endpoint, listen } from '../sandbox/wire/grpc.ts'
import type { Decoded } from '../sandbox/wire/protobuf.ts'
import { CAPABILITIES, schemaAnswer } from '../sandbox/wire/schema.ts'
import { HEALTH_CHECK, PROVIDER_CALLS, SHUTDOWN } from '../sandbox/wire/tfplugin.ts'
import { run } from './run.ts'

const ADDRESS = 'registry.terraform.io/hetznercloud/hcloud'
const print = (line: string) => process.stdout.write(`${line}\n`)
const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

const configuration = (count: number): object => ({
  terraform: { required_providers: { hcloud: { source: 'hetznercloud/hcloud' } } },
  provider: { hcloud: { token: 'a'.repeat(64) } },
  resource: {
    hcloud_server: {
      web: {
        count,
        name: `web-\${count.index}`,
        server_type: 'cx23',
        image: 'debian-13',
        location: 'fsn1',
        labels: { client: 'acme' },
        user_data: '#cloud-config\n',
      },
    },
  },
})

/** Hands back what Terraform proposes, byte for byte. */
function instant(): Endpoint[] {
  const schema = bundledSchemas().find(({ address }) => address === ADDRESS)?.schema
  if (!schema) throw new Error(`no schema for ${ADDRESS}`)
  const whole = schemaAnswer(schema)
  const priv = Buffer.from('{}')
  const answers: Readonly<Record<string, (request: Decoded) => Decoded | Buffer>> = {
    GetMetadata: () => ({
      server_capabilities: CAPABILITIES,
      resources: Object.keys(schema.resource_schemas ?? {}).map((type_name) => ({ type_name })),
    }),
    GetProviderSchema: () => whole,
    UpgradeResourceState: ({ raw_state }) => ({ upgraded_state: { json: raw_state.json } }),
    ReadResource: ({ current_state }) => ({ new_state: current_state, private: priv }),
    PlanResourceChange: ({ proposed_new_state }) => ({
      planned_state: proposed_new_state,
      planned_private: priv,
      legacy_type_system: true,
    }),
    ApplyResourceChange: ({ planned_state }) => ({
      new_state: planned_state,
      private: priv,
      legacy_type_system: true,
    }),
  }
  const calls = Object.entries(PROVIDER_CALLS).map(([name, call]) => ({
    call,
    handler: (request: Decoded) => answers[name]?.(request) ?? {},
  }))
  return [
    ...calls,
    { call: HEALTH_CHECK, handler: () => ({ status: 1 }) },
    { call: SHUTDOWN, handler: () => ({}) },
  ]
}

interface Times {
  readonly plan: number
  readonly apply: number
  readonly again: number
  /** Processor time of the answering side, all three. */
  readonly cpu: number
}

const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN

/** Plans of nothing to `count` servers (the median of three), the apply, and the plan that finds nothing to do. */
async function life(folder: string, env: NodeJS.ProcessEnv, count: number): Promise<Times> {
  fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(configuration(count)))
  const terraform = (...args: string[]) => run('terraform', args, folder, env)
  await terraform('init', '-input=false')
  const before = process.cpuUsage()
  const plans = [
    await terraform('plan', '-out=plan.bin'),
    await terraform('plan', '-out=plan.bin'),
    await terraform('plan', '-out=plan.bin'),
  ]
  const apply = await terraform('apply', 'plan.bin')
  const again = await terraform('plan')
  const { user, system } = process.cpuUsage(before)
  return { plan: median(plans), apply, again, cpu: (user + system) / 1000 }
}

const temporary = (): string => fs.mkdtempSync(path.join(os.tmpdir(), 'paraphe-bench-'))

async function inFolder<T>(body: (folder: string) => Promise<T>): Promise<T> {
  const folder = temporary()
  try {
    return await body(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

const rehearsed = (count: number): Promise<Times> =>
  inFolder((folder) =>
    withSandbox({ cloudFile: path.join(folder, 'cloud.json'), env: process.env }, ({ env }) =>
      life(folder, env, count),
    ),
  )

const floor = (count: number): Promise<Times> =>
  inFolder(async (folder) => {
    const server = await listen(instant(), path.join(folder, 'instant.sock'))
    const entry = { Protocol: 'grpc', ProtocolVersion: 6, Pid: process.pid, Test: true, Addr: server.address }
    const env = {
      ...process.env,
      TF_REATTACH_PROVIDERS: JSON.stringify({ [ADDRESS]: entry }),
      CHECKPOINT_DISABLE: '1',
    }
    try {
      return await life(folder, env, count)
    } finally {
      await server.close()
    }
  })

/** From nothing to stand-ins that listen; the program is loaded, as it is when a command has begun. */
async function ready(): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < 9; round++) {
    await inFolder(async (folder) => {
      const start = performance.now()
      await withSandbox({ cloudFile: path.join(folder, 'cloud.json'), env: process.env }, async () => {
        times.push(performance.now() - start)
      })
    })
  }
  return median(times)
}

/** Prints ready time, then plan, apply and second plan at each size beside the floor. */
export async function benchSandbox(counts: readonly number[] = [100, 1_000, 5_000]): Promise<void> {
  const version = execFileSync('terraform', ['version'], { encoding: 'utf8' }).split('\n')[0]
  print(`rehearsal cloud, ${version}; load ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} cores`)
  print(`  ready in ${(await ready()).toFixed(0)} ms`)
  for (const count of counts) {
    const [bare, ours] = [await floor(count), await rehearsed(count)]
    const line = (name: 'plan' | 'apply' | 'again'): string =>
      `${name} ${seconds(ours[name])} (floor ${seconds(bare[name])}, ${(ours[name] / bare[name]).toFixed(2)} ×)`
    print(`  ${count} servers: ${line('plan')} · ${line('apply')} · ${line('again')}`)
    const each = (ours.cpu / count).toFixed(2)
    print(`    ${each} ms of processor a resource for five runs (floor ${(bare.cpu / count).toFixed(2)} ms)`)
  }
}

if (process.argv[1] === import.meta.filename) {
  const counts = process.argv.slice(2).map(Number)
  await benchSandbox(counts.length > 0 ? counts : undefined)
}
