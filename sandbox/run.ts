/** The sandbox around a command: stand-in providers up, the command run with them, everything taken down again. */
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { BEHAVIOURS } from './behaviour/index.ts'
import { catchUp, clockOf, setClock } from './byhand.ts'
import { type CloudStore, openCloud } from './cloud/store.ts'
import { type StandIn, standIn } from './engine/provider.ts'
import { listenForPushes, REHEARSAL_SSH } from './push/listen.ts'
import { judgeChange } from './refusals/index.ts'
import { readSchemas, type ServedSchema, servedSchemas } from './schemas.ts'
import { TOOLS } from './tools.ts'
import { type GrpcServer, listen } from './wire/grpc.ts'

export type Env = Readonly<Record<string, string | undefined>>

export interface SandboxOptions {
  /** The cloud's file; made when it is not there. */
  readonly cloudFile: string
  /** What the commands inherit; the sandbox adds to it. */
  readonly env: Env
  /** Sets the cloud's clock, for this run and those after it. Default: the file's own, else the real time. */
  readonly now?: Date
  /** More providers, as files in the format of `terraform providers schema -json`. */
  readonly schemaFiles?: readonly string[]
  /** Full addresses beside the usual ones under which a provider is served, as a mirror has it: `mirror.example/ovh/ovh`. */
  readonly mirrored?: readonly string[]
  /** A command that answers for the hosts' own command lines, `[...tools, 'hcloud', '--', ...]`; without it they are the real ones. */
  readonly tools?: readonly string[]
}

export interface Sandbox {
  /** Environment under which terraform and cdktf talk to the stand-ins. */
  readonly env: Record<string, string>
  readonly store: CloudStore
  /** Runs one command to its end; its exit code, 128 + n after signal n, 127 when it cannot be started. */
  run(command: readonly string[], options?: RunOptions): Promise<number>
}

export interface RunOptions {
  readonly cwd?: string
  readonly stdio?: 'inherit' | 'ignore'
  /** Handed the child, so that signals can be passed on. */
  readonly started?: (child: ChildProcess) => void
}

/** Terraform wants a project of OVHcloud and refuses to validate a Hetzner token that is not 64 characters long. */
const STAND_IN = { OVH_CLOUD_PROJECT_SERVICE: '0123456789abcdef0123456789abcdef' }

/** `cdktf` locks providers before a deploy, which ignores stand-ins and asks the registry: there is nothing to lock. */
const SHIM = `#!/bin/sh
[ "$1" = providers ] && [ "$2" = lock ] && exit 0
exec "\${PARAPHE_TERRAFORM:-terraform}" "$@"
`

function reattach(server: GrpcServer): object {
  // Test: true tells terraform not to own the process; protocol 6 is the only one reattaching accepts here.
  return {
    Protocol: 'grpc',
    ProtocolVersion: 6,
    Pid: process.pid,
    Test: true,
    Addr: server.address,
  }
}

/** The product's own providers, and those of the user's files; nobody needs to be told what the user asked for. */
function schemasOf({ schemaFiles = [] }: SandboxOptions): readonly ServedSchema[] {
  const given = schemaFiles.flatMap(readSchemas)
  return [...servedSchemas(), ...given.map((one) => ({ ...one, bare: new Set<string>() }))]
}

/** A provider under the registry that Terraform takes by default, under the one that OpenTofu takes, and under mirrors. */
function addressesOf(address: string, mirrored: readonly string[] = []): readonly string[] {
  const [, namespace, name] = address.split('/')
  const own = `/${namespace}/${name}`
  return [address, `registry.opentofu.org${own}`, ...mirrored.filter((one) => one.endsWith(own))]
}

function childEnv(
  given: Env,
  folder: string,
  attached: object,
  clock: string | null,
): Record<string, string> {
  const kept = Object.entries(given).filter((pair): pair is [string, string] => pair[1] !== undefined)
  const more: Record<string, string> = {
    PATH: [path.join(folder, 'bin'), given.PATH ?? ''].join(path.delimiter),
    ...(clock === null ? {} : { PARAPHE_CLOCK: clock }),
  }
  return {
    ...STAND_IN,
    ...Object.fromEntries(kept),
    ...more,
    TF_REATTACH_PROVIDERS: JSON.stringify(attached),
    TF_CLI_CONFIG_FILE: path.join(folder, 'terraform.rc'),
    TF_IN_AUTOMATION: '1',
    CHECKPOINT_DISABLE: '1',
    DISABLE_VERSION_CHECK: '1',
    PARAPHE_TERRAFORM: given.TERRAFORM_BINARY_NAME ?? 'terraform',
    TERRAFORM_BINARY_NAME: path.join(folder, 'terraform'),
    // The rehearsal answers at once or not at all.
    PARAPHE_SSH: REHEARSAL_SSH,
    PARAPHE_SSH_WAIT: '0',
  }
}

/** Nobody else may look inside (mkdtemp makes it 0700): the sockets are for what this user runs under this sandbox. */
function makeFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paraphe-sandbox-'))
  fs.writeFileSync(path.join(folder, 'terraform.rc'), 'disable_checkpoint = true\n')
  fs.writeFileSync(path.join(folder, 'terraform'), SHIM, { mode: 0o700 })
  fs.mkdirSync(path.join(folder, 'bin'))
  return folder
}

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`

/** The hosts' own command lines, as scripts that ask the rehearsal cloud. */
function makeTools(folder: string, command: readonly string[]): void {
  const bin = path.join(folder, 'bin')
  for (const name of TOOLS) {
    const script = `#!/bin/sh\nexec ${[...command, name].map(quoted).join(' ')} -- "$@"\n`
    fs.writeFileSync(path.join(bin, name), script, { mode: 0o700 })
  }
}

function runChild(
  command: readonly string[],
  env: Record<string, string>,
  options: RunOptions,
): Promise<number> {
  const [program = '', ...args] = command
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: options.stdio ?? 'inherit', env, cwd: options.cwd })
    options.started?.(child)
    child.on('error', () => resolve(127))
    child.on('exit', (code, signal) => resolve(code ?? 128 + os.constants.signals[signal ?? 'SIGTERM']))
  })
}

/**
 * Brings the stand-in providers up, gives them to `body`, and takes everything down whatever happens.
 * Throws `DamagedCloud` when the cloud's file cannot be read.
 */
export async function withSandbox<T>(
  options: SandboxOptions,
  body: (sandbox: Sandbox) => Promise<T>,
): Promise<T> {
  const store = openCloud(path.resolve(options.cloudFile))
  const folder = makeFolder()
  const servers: GrpcServer[] = []
  const providers: StandIn[] = []
  /** A command that a signal ended may not have written its state: what it made stays unconfirmed. */
  let cutShort = false
  const session = `sandbox-${process.pid}`
  let deaf: (() => Promise<void>) | null = null
  try {
    if (options.now) await setClock(store, options.now, session)
    else await catchUp(store)
    const attached: Record<string, object> = {}
    for (const served of schemasOf(options)) {
      const { address } = served
      const provider = standIn({
        ...served,
        behaviours: BEHAVIOURS,
        store,
        session,
        env: { ...STAND_IN, ...options.env },
        now: () => clockOf(store),
        judge: judgeChange,
        crash: () => process.kill(process.pid, 'SIGKILL'),
      })
      const server = await listen(provider.endpoints, path.join(folder, `${servers.length}.sock`))
      providers.push(provider)
      servers.push(server)
      for (const name of addressesOf(address, options.mirrored)) attached[name] = reattach(server)
    }
    if (options.tools) makeTools(folder, options.tools)
    deaf = await listenForPushes(store, folder, path.join(folder, 'bin'), session)
    const env = childEnv(options.env, folder, attached, store.read().clock)
    const run: Sandbox['run'] = async (command, runOptions = {}) => {
      const code = await runChild(command, env, runOptions)
      cutShort ||= code > 128
      return code
    }
    return await body({ env, store, run })
  } finally {
    await Promise.all([deaf?.(), ...servers.map((server) => server.close())])
    if (!cutShort) for (const provider of providers) await provider.confirmAll()
    await store.close()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

export interface RunSandboxOptions extends SandboxOptions, RunOptions {
  readonly command: readonly string[]
}

/** One command under the sandbox; SIGINT and SIGTERM are passed on to it. Resolves with its exit code. */
export function runSandbox(options: RunSandboxOptions): Promise<number> {
  return withSandbox(options, async ({ run }) => {
    let stop = (): void => {}
    const code = await run(options.command, {
      ...options,
      started: (child) => {
        options.started?.(child)
        const forward = (signal: NodeJS.Signals): void => void child.kill(signal)
        process.on('SIGINT', forward).on('SIGTERM', forward)
        stop = () => void process.off('SIGINT', forward).off('SIGTERM', forward)
      },
    })
    stop()
    return code
  })
}
