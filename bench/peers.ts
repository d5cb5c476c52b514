/**
 * The neighbours on the same plan: five questions each (see `bench/peers/`), whole processes. Those that are on PATH
 * are measured, the others named. Processor time and peak memory come from the system, for programs of any kind.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

interface Peer {
  readonly name: string
  readonly version: readonly string[]
  /** How to have it. */
  readonly get: string
  args(plan: string): readonly string[]
}

/** From `dist/bench` as from `bench`, two folders up or one: the checks stay with the sources. */
const folder = fileURLToPath(new URL('../../bench/peers/', import.meta.url))

const PEERS: readonly Peer[] = [
  {
    name: 'opa',
    version: ['version'],
    get: 'go install github.com/open-policy-agent/opa@latest',
    args: (plan) => ['eval', '--data', `${folder}hosting.rego`, '--input', plan, 'data.hosting.deny'],
  },
  {
    name: 'conftest',
    version: ['--version'],
    get: 'go install github.com/open-policy-agent/conftest@latest',
    args: (plan) => ['test', '--policy', `${folder}hosting.rego`, '--namespace', 'hosting', plan],
  },
  {
    name: 'checkov',
    version: ['--version'],
    get: 'pip install checkov',
    args: (plan) => [
      ...['--file', plan, '--framework', 'terraform_plan', '--external-checks-dir', `${folder}checkov`],
      ...['--check', [1, 2, 3, 4, 5].map((one) => `CKV_HOSTING_${one}`).join(), '--compact', '--quiet'],
      '--skip-download',
    ],
  },
  {
    name: 'terraform-compliance',
    version: ['--version'],
    get: 'pip install terraform-compliance',
    args: (plan) => ['--features', `${folder}features`, '--planfile', plan],
  },
]

export interface Cost {
  /** User and system together, and the clock, in seconds; null when it was stopped. */
  readonly processor: number | null
  readonly clock: number
  /** Peak resident memory in MiB. */
  readonly mib: number
  readonly exit: number | null
}

/** Nobody waits longer for an answer on a pull request. */
const PATIENCE_SECONDS = 300

const RUN = `import json, resource, subprocess, sys, time
start = time.monotonic()
try:
    done = subprocess.run(sys.argv[2:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=float(sys.argv[1])).returncode
except subprocess.TimeoutExpired:
    done = None
used = resource.getrusage(resource.RUSAGE_CHILDREN)
peak = used.ru_maxrss / (1024 if sys.platform != "darwin" else 1048576)
print(json.dumps([used.ru_utime + used.ru_stime, time.monotonic() - start, peak, done]))`

/** What one command costs; null without a python3 to ask the system with. */
export function costOf(command: readonly string[]): Cost | null {
  const ran = spawnSync('python3', ['-c', RUN, String(PATIENCE_SECONDS), ...command], { encoding: 'utf8' })
  if (ran.status !== 0) return null
  const [processor, clock, mib, exit] = JSON.parse(ran.stdout) as [number, number, number, number | null]
  return { processor: exit === null ? null : processor, clock, mib, exit }
}

const shown = ({ processor, clock, mib, exit }: Cost): string =>
  processor === null
    ? `more than ${PATIENCE_SECONDS} s, stopped at ${mib.toFixed(0)} MiB`
    : `${processor.toFixed(2).padStart(7)} s of processor ${clock.toFixed(2).padStart(7)} s ${mib.toFixed(0).padStart(6)} MiB  exit ${exit}`

/** Prints what each program costs on `plan`, ours and the floor first. */
export function comparePeers(
  plan: string,
  ours: Readonly<Record<string, readonly string[]>>,
  print: (line: string) => void,
): void {
  const line = (name: string, cost: Cost | null) =>
    print(`  ${name.padEnd(34)} ${cost ? shown(cost) : 'not measured: python3 is not there'}`)
  for (const [name, command] of Object.entries(ours)) line(name, costOf(command))
  for (const peer of PEERS) {
    const version = spawnSync(peer.name, [...peer.version], { encoding: 'utf8' })
    if (version.error) print(`  ${peer.name.padEnd(34)} not installed: ${peer.get}`)
    else line(`${peer.name} (${figures(version.stdout)})`, costOf([peer.name, ...peer.args(plan)]))
  }
}

/** `1.22.2`; of a program built without its own, that of the engine inside. */
const figures = (text: string): string => /\w*:? ?\d+(?:\.\d+)+/.exec(text)?.[0]?.trim() ?? ''
