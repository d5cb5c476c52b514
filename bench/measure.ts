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
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-bench-'))
  try {
    const hook = join(folder, 'peak.mjs')
    const peakFile = join(folder, 'peak')
    writeFileSync(hook, PEAK)
    const times: number[] = []
    let mib = 0
    let exit: number | null = null
    for (let run = 0; run < runs; run++) {
      const start = performance.now()
      const done = spawnSync(process.execPath, ['--import', pathToFileURL(hook).href, ...script], {
        env: { ...env, PARAPHE_BENCH_PEAK: peakFile },
        stdio: 'ignore',
      })
      times.push(performance.now() - start)
      exit = done.status
      mib = Math.max(mib, Number(readFileSync(peakFile, 'utf8')) / 1024)
    }
    return { ms: times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN, mib, exit }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
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
