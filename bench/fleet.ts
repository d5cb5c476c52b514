/**
 * `node dist/bench/fleet.js [projects…]`: client projects with a contract, its lock, a synthesized stack and a saved plan of
 * their own, judged by `paraphe fleet check`. Prints wall time and the peak memory of all its processes together.
 */
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadContract } from '../contract/load.ts'
import { lockOf, writeLock } from '../contract/lock.ts'
import { withSandbox } from '../sandbox/run.ts'

const SAMPLE = 'prestashop-hetzner'
const root = fileURLToPath(new URL('../../', import.meta.url))
const paraphe = join(root, 'dist', 'bin', 'paraphe.js')

/**
 * One real plan of the sample, made by terraform on the rehearsal cloud. Every project gets it as it is: under another
 * code the hashes of its texts would no longer be theirs, and the judge would rightly not believe them.
 */
async function seed(folder: string): Promise<{ contract: string; plan: string; synth: string }> {
  cpSync(join(root, 'clients', SAMPLE), join(folder, 'clients', SAMPLE), { recursive: true })
  spawnSync(process.execPath, [join(root, 'dist', 'stacks', 'main.js')], { cwd: folder, stdio: 'inherit' })
  const cwd = join(folder, 'cdktf.out', 'stacks', SAMPLE)
  await withSandbox({ cloudFile: join(folder, 'cloud.json'), env: process.env }, async ({ run }) => {
    await run(['terraform', 'init', '-input=false'], { cwd, stdio: 'ignore' })
    await run(['terraform', 'plan', '-input=false', '-out=saved'], { cwd, stdio: 'ignore' })
    await run(['sh', '-c', 'terraform show -json saved > ../../../plan.json'], { cwd, stdio: 'ignore' })
  })
  return {
    contract: readFileSync(join(folder, 'clients', SAMPLE, 'contract.yaml'), 'utf8'),
    plan: readFileSync(join(folder, 'plan.json'), 'utf8'),
    synth: readFileSync(join(cwd, 'cdk.tf.json'), 'utf8'),
  }
}

function generate(
  fleet: string,
  count: number,
  { contract, plan, synth }: Awaited<ReturnType<typeof seed>>,
): void {
  for (let index = 0; index < count; index += 1) {
    const folder = join(fleet, String(index % 100), `client-${index}`)
    const stack = join(folder, 'cdktf.out', 'stacks', SAMPLE)
    mkdirSync(stack, { recursive: true })
    cpSync(join(root, 'clients', SAMPLE, 'signed'), join(folder, 'signed'), { recursive: true })
    writeFileSync(join(folder, 'contract.yaml'), contract)
    writeFileSync(join(folder, 'plan.json'), plan)
    writeFileSync(join(stack, 'cdk.tf.json'), synth)
    const loaded = loadContract(join(folder, 'contract.yaml'), { cwd: folder })
    writeLock(loaded, lockOf(loaded, '2026-11-22'))
  }
}

/** Resident memory of a process and of all below it, in MiB; Linux only. */
function memoryOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const own = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024
    const below = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
    return own + below.reduce((sum, child) => sum + memoryOf(child), 0)
  } catch {
    return 0
  }
}

function judge(fleet: string): Promise<{ seconds: number; cpu: number; mib: number; said: string }> {
  const start = performance.now()
  const child = spawn(
    'bash',
    ['-c', `TIMEFORMAT='cpu %U %S'; time "${process.execPath}" "${paraphe}" fleet check . --lang en`],
    { cwd: fleet },
  )
  let said = ''
  let mib = 0
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const sampling = setInterval(() => {
    mib = Math.max(mib, memoryOf(child.pid ?? 0))
  }, 200)
  return new Promise((resolve) =>
    child.on('close', () => {
      clearInterval(sampling)
      const [, user = '0', system = '0'] = /cpu ([\d.]+) ([\d.]+)/.exec(said) ?? []
      resolve({ seconds: (performance.now() - start) / 1000, cpu: Number(user) + Number(system), mib, said })
    }),
  )
}

const folder = mkdtempSync(join(tmpdir(), 'paraphe-fleet-'))
try {
  const sample = await seed(folder)
  const sizes = process.argv.slice(2).map(Number)
  process.stdout.write(
    `node ${process.version} · ${cpus().length} cores · plan of ${(sample.plan.length / 1024).toFixed(0)} KiB each\n`,
  )
  for (const size of sizes.length > 0 ? sizes : [250, 1000, 4000]) {
    const fleet = join(folder, `fleet-${size}`)
    generate(fleet, size, sample)
    const first = await judge(fleet)
    const again = await judge(fleet)
    const tell = (what: string, { seconds, cpu, mib }: typeof first) =>
      `  ${what.padEnd(10)} ${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s of processor, peak ${mib.toFixed(0)} MiB\n`
    process.stdout.write(`${size} projects\n${tell('first', first)}${tell('unchanged', again)}`)
    process.stdout.write(
      `  ${first.said.split('\n').find((line) => line.includes('projects:')) ?? first.said.slice(0, 400)}\n`,
    )
    rmSync(fleet, { recursive: true, force: true })
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
