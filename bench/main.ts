/**
 * `npm run bench [name…]` (startup, contract, check, peers, sandbox): figures as ratios taken in one run, because machines are noisy. Copy what matters, with the
 * date and the machine, into bench/RESULTS.md.
 */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseContract } from '../contract/load.ts'
import { largeContract } from './contract.ts'
import { cpuOf, type Measure, measure, measureInTurns, ratio } from './measure.ts'
import { comparePeers } from './peers.ts'
import { writePlan } from './plan.ts'
import { benchSandbox } from './sandbox.ts'

const paraphe = fileURLToPath(new URL('../bin/paraphe.js', import.meta.url))
const print = (line: string) => process.stdout.write(`${line}\n`)
const show = (name: string, { ms, mib }: { ms: number; mib: number }) =>
  print(`  ${name.padEnd(34)} ${ms.toFixed(0).padStart(7)} ms  ${mib.toFixed(0).padStart(6)} MiB`)

function startUp(): void {
  print('start-up')
  show('node -e 0', measure(['-e', '0'], 9))
  show('paraphe --version', measure([paraphe, '--version'], 9))
  show('paraphe --help', measure([paraphe, '--help'], 9))
}

/** The floor of every reader of a plan: a process that parses it and does nothing with it. */
function floorIn(folder: string): string {
  const floor = join(folder, 'parse.cjs')
  writeFileSync(floor, "JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8'))\n")
  return floor
}

function planIn(folder: string, size: number): string {
  const plan = join(folder, `plan-${size}.json`)
  writePlan(plan, size)
  return plan
}

function check(folder: string, sizes: readonly number[]): void {
  const floor = floorIn(folder)
  for (const size of sizes) {
    const plan = planIn(folder, size)
    print(`check, ${size} resources, ${(statSync(plan).size / 2 ** 20).toFixed(1)} MiB`)
    const judging = [paraphe, 'check', '--pack', 'hygiene', '--format', 'json', plan]
    const [parse, judged] = measureInTurns([[floor, plan], judging]) as [Measure, Measure]
    show('JSON.parse', parse)
    show(`paraphe check (exit ${judged.exit})`, judged)
    print(`  ${ratio(judged, parse)}`)
  }
}

/** All in one run, on one file: ratios hold on any machine, and on a busy one. */
function peers(folder: string, sizes: readonly number[]): void {
  const node = process.execPath
  for (const size of sizes) {
    const plan = planIn(folder, size)
    print(`neighbours, ${size} resources, ${(statSync(plan).size / 2 ** 20).toFixed(1)} MiB`)
    const ours = {
      'JSON.parse': [node, floorIn(folder), plan],
      'paraphe check': [node, paraphe, 'check', '--pack', 'hygiene', '--format', 'json', plan],
    }
    comparePeers(plan, ours, print)
  }
}

function contract(folder: string, services: number): void {
  const file = join(folder, 'contract.yaml')
  const text = largeContract(services)
  writeFileSync(file, text)
  const yaml = createRequire(import.meta.url).resolve('yaml')
  const floor = join(folder, 'yaml.cjs')
  writeFileSync(
    floor,
    `require(${JSON.stringify(yaml)}).parseDocument(require('fs').readFileSync(process.argv[2], 'utf8')).toJS()\n`,
  )
  print(`contract, ${services} services, ${(statSync(file).size / 2 ** 20).toFixed(1)} MiB`)
  const parse = measure([floor, file], 3)
  // A contract without a lock is loaded, checked and refused as unsigned: exit 1.
  const loaded = measure([paraphe, 'verify', file], 3)
  show('YAML parser alone', parse)
  show(`paraphe verify (exit ${loaded.exit})`, loaded)
  print(`  ${ratio(loaded, parse)}`)
  // The first load of a process, compiler included; processor time, so that busy neighbours do not count.
  print(
    `  parse, schema and rules alone: ${cpuOf(() => parseContract(text, file)).toFixed(0)} ms of processor`,
  )
}

/** `peers 1000`: the sizes named, else all three; the slowest neighbours take minutes on the largest. */
const sizesIn = (words: readonly string[]): readonly number[] => {
  const named = words.map(Number).filter(Number.isInteger)
  return named.length > 0 ? named : [1_000, 10_000, 50_000]
}

const wanted = process.argv.slice(2)
const asked = (name: string) => wanted.length === 0 || wanted.includes(name)
print(
  `${new Date().toISOString().slice(0, 10)} · node ${process.version} · ${cpus().length} cores · ${(totalmem() / 2 ** 30).toFixed(0)} GiB`,
)
const folder = mkdtempSync(join(tmpdir(), 'paraphe-bench-'))
try {
  if (asked('startup')) startUp()
  if (asked('contract')) contract(folder, 10_000)
  if (asked('check')) check(folder, [1_000, 10_000, 50_000])
  // Minutes long, so only by name.
  if (wanted.includes('peers')) peers(folder, sizesIn(wanted))
  if (wanted.includes('sandbox')) await benchSandbox([100, 1_000])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
