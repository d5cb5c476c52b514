/** Whole-process time and peak memory of a Node command, several runs, so that ratios compare like with like. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

export interface Measure {
  /** Median wall time in milliseconds. */
  readonly ms: number
  /** Largest peak resident memory in MiB. */
  readonly mib: number
  readonly exit: number | null
}

const PEAK = `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(process.env.PARAPHE_BENCH_PEAK, String(process.resourceUsage().maxRSS)))`

export function measure(script: readonly string[], runs = 5, env: NodeJS.ProcessEnv = process.env): Measure {
  return measureInTurns([script], runs, env)[0] as Measure
}

/** Several scripts, one after the other in each round, so that a neighbour's busy minute falls on all of them. */
export function measureInTurns(
  scripts: readonly (readonly string[])[],
  runs = 5,
  env: NodeJS.ProcessEnv = process.env,
): readonly Measure[] {
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-bench-'))
  try {
    const hook = join(folder, 'peak.mjs')
    writeFileSync(hook, PEAK)
    const rounds = Array.from({ length: runs }, () => scripts.map((script) => once(script, hook, env)))
    return scripts.map((_, at) => {
      const own = rounds.map((round) => round[at] as Measure)
      const times = own.map(({ ms }) => ms).sort((a, b) => a - b)
      return {
        ms: times[Math.floor(runs / 2)] ?? Number.NaN,
        mib: Math.max(...own.map(({ mib }) => mib)),
        exit: own.at(-1)?.exit ?? null,
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function once(script: readonly string[], hook: string, env: NodeJS.ProcessEnv): Measure {
  const peak = `${hook}.peak`
  const start = performance.now()
  const done = spawnSync(process.execPath, ['--import', pathToFileURL(hook).href, ...script], {
    env: { ...env, PARAPHE_BENCH_PEAK: peak },
    stdio: 'ignore',
  })
  const ms = performance.now() - start
  return { ms, mib: Number(readFileSync(peak, 'utf8')) / 1024, exit: done.status }
}

export function ratio(a: Measure, b: Measure): string {
  return `${(a.ms / b.ms).toFixed(2)} × time, ${(a.mib / b.mib).toFixed(2)} × memory`
}

/** Processor time of this process for one call, in milliseconds. */
export function cpuOf(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
