/**
 * Mutation testing of `policies/`, a part at a time: `npm run mutation -- firewall lib/calendar custom`, or all of it. A run
 * keeps its files under a name of its own in `.stryker/`, so that two do not clash; `--force` asks again what an earlier
 * run answered. At the end, a line a folder as `bench/RESULTS.md` has them.
 */
import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { Stryker } from '@stryker-mutator/core'

/** The statuses of Stryker that count; a mutant that hangs is noticed, one that nothing runs is not. */
const STATUSES = ['Killed', 'Timeout', 'Survived', 'NoCoverage'] as const

interface Seen {
  readonly fileName: string
  readonly status: string
}

/** The pattern of one part of `policies/`: a folder, a file with or without its extension, or `root`, the files beside the folders. */
export function patternOf(part: string): string {
  if (part === 'root') return 'policies/*.ts'
  const path = `policies/${part.replace(/\.ts$|\/$/, '')}`
  if (existsSync(`${path}.ts`)) return `${path}.ts`
  if (existsSync(path)) return `${path}/**/*.ts`
  throw new Error(`${path}: neither a folder of policies/ nor a file there`)
}

/** `| lib | 900 | 2 | 70 | 5 | 92.3 % |`: killed, hung, survived, reached by no test, and the score, a folder a line. */
export function linesOf(seen: readonly Seen[]): readonly string[] {
  const folderOf = ({ fileName }: Seen) => /policies\/(.*)\//.exec(fileName)?.[1] ?? 'root'
  return [...new Set(seen.map(folderOf))].sort().flatMap((folder) => {
    const own = seen.filter((one) => folderOf(one) === folder)
    const counts = STATUSES.map((status) => own.filter((one) => one.status === status).length)
    const [killed = 0, hung = 0] = counts
    const all = counts.reduce((sum, one) => sum + one, 0)
    return all === 0
      ? []
      : [`| ${folder} | ${counts.join(' | ')} | ${((100 * (killed + hung)) / all).toFixed(1)} % |`]
  })
}

if (import.meta.filename === process.argv[1]) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { force: { type: 'boolean', default: false } },
  })
  const { mutate } = JSON.parse(readFileSync('stryker.config.json', 'utf8')) as { mutate: readonly string[] }
  const left = mutate.filter((pattern) => pattern.startsWith('!'))
  const name = positionals.join('+').replaceAll('/', '-') || 'all'
  const seen = await new Stryker({
    mutate: positionals.length === 0 ? [...mutate] : [...positionals.map(patternOf), ...left],
    force: values.force,
    incrementalFile: `.stryker/${name}.incremental.json`,
    tempDirName: `.stryker/tmp-${name}`,
    jsonReporter: { fileName: `.stryker/${name}.json` },
  }).runMutationTest()
  process.stdout.write(`${linesOf(seen).join('\n')}\n`)
}
