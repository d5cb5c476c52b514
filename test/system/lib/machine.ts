/**
 * A machine for a test: its own mounts, network, host name and processes, over a copy of this system's files that vanishes with it.
 * cloud-init itself makes the server out of the rendered text. `PARAPHE_SYSTEM_ROOT` names another system's files to copy: those of
 * Debian 13, which `.ci/debian-13` makes.
 */
import { type ChildProcess, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface Machine {
  readonly name: string
  readonly pid: number
  /** Runs argv; throws with its output unless it ends with 0. Gives stdout. */
  run(argv: readonly string[], options?: RunOptions): string
  /** Runs argv and gives whatever came out. */
  try(argv: readonly string[], options?: RunOptions): SpawnSyncReturns<string>
  /** Starts argv and leaves it running until the machine stops. */
  start(argv: readonly string[], options?: RunOptions): ChildProcess
  read(path: string): string
  write(path: string, content: string, mode?: number): void
  stop(): void
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly input?: string
  /** Of `start`: its input and output are pipes. */
  readonly piped?: boolean
}

const COPIED = ['/etc', '/var', '/srv', '/root', '/home', '/run', '/tmp', '/mnt', '/opt']

const SETUP = `
set -eu
mount --make-rprivate /
# Of these mounts only: nothing is left behind.
base=/media
mount -t tmpfs layers "$base"
for dir in ${COPIED.join(' ')}; do
  [ "$dir" = /tmp ] && continue
  mkdir -p "$base$dir/upper" "$base$dir/work"
  mount -t overlay layer -o "lowerdir=$dir,upperdir=$base$dir/upper,workdir=$base$dir/work" "$dir"
done
mount -t tmpfs -o mode=1777 tmp /tmp
mount -t proc proc /proc
ip link set lo up
echo ready
exec sleep infinity
`

/** $1: the files of another system. */
const SETUP_ELSEWHERE = `
set -eu
mount --make-rprivate /
base=/media
mount -t tmpfs layers "$base"
mkdir "$base/upper" "$base/work" "$base/root"
mount -t overlay layer -o "lowerdir=$1,upperdir=$base/upper,workdir=$base/work" "$base/root"
for dir in dev sys; do mount --rbind "/$dir" "$base/root/$dir"; done
mount -t proc proc "$base/root/proc"
mount -t tmpfs -o mode=1777 tmp "$base/root/tmp"
# A disk, for what measures disks.
mount --bind -o ro "$1" "$base/root/opt"
cd "$base/root"
pivot_root . media
umount -l /media
ip link set lo up
echo ready
exec sleep infinity
`

/** The system whose files machines copy; null: the one that the tests run on. */
export const systemRoot = (): string | null => process.env.PARAPHE_SYSTEM_ROOT || null

/** An empty machine: the files of `root`, no network but loopback. */
export async function bareMachine(name: string, root: string | null = systemRoot()): Promise<Machine> {
  const flags = ['--mount', '--net', '--uts', '--ipc', '--pid', '--fork', '--kill-child']
  const setup = root === null ? [SETUP] : [SETUP_ELSEWHERE, 'setup', root]
  const shell = spawn('unshare', [...flags, 'bash', '-c', ...setup], { stdio: ['ignore', 'pipe', 'inherit'] })
  process.once('exit', () => shell.kill('SIGKILL'))
  await new Promise<void>((resolve, reject) => {
    shell.stdout.once('data', () => resolve())
    shell.once('exit', (code) => reject(new Error(`machine ${name} did not start: ${code}`)))
  })
  const children = readFileSync(`/proc/${shell.pid}/task/${shell.pid}/children`, 'utf8')
  return machine(name, Number(children.trim().split(' ')[0]), shell)
}

function machine(name: string, pid: number, shell: ChildProcess): Machine {
  const enter = (argv: readonly string[], env: RunOptions['env'] = {}) => {
    const path = 'PATH=/usr/sbin:/usr/bin:/sbin:/bin'
    const words = Object.entries(env).map(([key, value]) => `${key}=${value}`)
    return [
      '-t',
      String(pid),
      '-m',
      '-n',
      '-u',
      '-i',
      '-p',
      '--',
      'env',
      '-i',
      '--chdir=/',
      path,
      ...words,
      ...argv,
    ]
  }
  const attempt: Machine['try'] = (argv, { env, input } = {}) =>
    spawnSync('nsenter', enter(argv, env), {
      encoding: 'utf8',
      input: input ?? '',
      maxBuffer: 1 << 26,
      timeout: 120_000,
    })
  return {
    name,
    pid,
    try: attempt,
    run(argv, options) {
      const { status, stdout, stderr } = attempt(argv, options)
      if (status !== 0)
        throw new Error(`${name}: ${argv.join(' ')} ended with ${status}\n${stdout}\n${stderr}`)
      return stdout
    },
    start: (argv, { env, piped = false } = {}) =>
      spawn('nsenter', enter(argv, env), { stdio: piped ? 'pipe' : 'ignore' }),
    read: (path) => readFileSync(`/proc/${pid}/root${path}`, 'utf8'),
    write(path, content, mode = 0o644) {
      mkdirSync(dirname(`/proc/${pid}/root${path}`), { recursive: true })
      writeFileSync(`/proc/${pid}/root${path}`, content, { mode })
    },
    stop() {
      shell.kill('SIGKILL')
    },
  }
}

/** A server made by cloud-init out of `text`: accounts, files and host keys as on its first boot. */
export async function boot(name: string, text: string, root: string | null = systemRoot()): Promise<Machine> {
  const server = await bareMachine(name, root)
  try {
    applyCloudConfig(server, text)
    return server
  } catch (error) {
    server.stop()
    throw error
  }
}

function applyCloudConfig(server: Machine, text: string): void {
  server.run(['sh', '-c', 'rm -f /etc/ssh/ssh_host_*'])
  server.write('/var/lib/cloud/seed/nocloud/user-data', text)
  server.write('/var/lib/cloud/seed/nocloud/meta-data', `instance-id: ${server.name}\n`)
  // A machine shares the kernel's disks with the system that it runs on: cloud-init must not touch them.
  server.write(
    '/etc/cloud/cloud.cfg.d/99-test.cfg',
    'datasource_list: [NoCloud]\nnetwork: {config: disabled}\n',
  )
  server.run(['sed', '-i', '/growpart/d;/resizefs/d;/disk_setup/d;/mounts/d', '/etc/cloud/cloud.cfg'])
  server.run(['cloud-init', 'init', '--local'])
  server.run(['cloud-init', 'init'])
}

/** Joins two machines by a cable; each side gets its addresses (with prefix length) on a new interface. */
export function connect(
  one: Machine,
  ones: readonly string[],
  other: Machine,
  others: readonly string[],
): void {
  const names = [one, other].map(
    (end) => `eth${end.run(['ls', '/proc/sys/net/ipv4/conf']).split('\n').length}`,
  )
  const [left = '', right = ''] = names
  const add = [
    'link',
    'add',
    left,
    'netns',
    String(one.pid),
    'type',
    'veth',
    'peer',
    'name',
    right,
    'netns',
    String(other.pid),
  ]
  const made = spawnSync('ip', add, { encoding: 'utf8' })
  if (made.status !== 0) throw new Error(made.stderr)
  for (const [end, device, addresses] of [
    [one, left, ones],
    [other, right, others],
  ] as const) {
    end.run(['ip', 'link', 'set', device, 'up'])
    for (const address of addresses) {
      const six = address.includes(':') ? ['nodad'] : []
      end.run(['ip', 'address', 'add', address, 'dev', device, ...six])
    }
  }
}
