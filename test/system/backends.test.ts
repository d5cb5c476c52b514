/**
 * Shared state, with a lock: a real PostgreSQL, and a server that speaks S3: moto (`.ci/pip-packages`), or a versitygw that
 * PARAPHE_S3_SERVER names (`go install github.com/versity/versitygw/cmd/versitygw@latest`). Two deploys at once: one wins,
 * the other is told.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { App, PgBackend, S3Backend } from 'cdktf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadContract } from '../../contract/load.ts'
import { type Sandbox, withSandbox } from '../../sandbox/run.ts'
import { type Backend, ClientStack } from '../../stacks/client-stack.ts'

const root = join(import.meta.dirname, '..', '..')
const CLIENT = 'prestashop-hetzner'
const folder = mkdtempSync(join(tmpdir(), 'paraphe-backends-'))
const servers: ChildProcess[] = []
afterAll(async () => {
  for (const server of servers) {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill('SIGINT')
    await ended
  }
  rmSync(folder, { recursive: true, force: true })
})

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

async function until(what: string, ready: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await ready()) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${what} did not start`)
}

function synthesize(name: string, backend: Backend): string {
  const { contract } = loadContract(join(root, 'clients', CLIENT, 'contract.yaml'), { cwd: root })
  const app = new App({ outdir: join(folder, name) })
  new ClientStack(app, { contract, backend })
  app.synth()
  return join(folder, name, 'stacks', CLIENT)
}

const SLOW = { kind: 'slow', type: '*', left: 3, probability: 1, seed: 1 } as const

/** Two applies of one stack from two folders at once: exactly one takes the lock, and the state is whole afterwards. */
async function race(name: string, backend: Backend, env: Record<string, string>): Promise<void> {
  const folders = [`${name}-a`, `${name}-b`].map((one) => synthesize(one, backend))
  const cloudFile = join(folder, `${name}.json`)
  await withSandbox({ cloudFile, env: { ...process.env, ...env } }, async (sandbox: Sandbox) => {
    for (const cwd of folders)
      expect(await sandbox.run(['terraform', 'init', '-input=false'], { cwd }), 'init').toBe(0)
    const { addFault } = await import('../../sandbox/byhand.ts')
    await addFault(sandbox.store, SLOW as never, 'test')
    const apply = (cwd: string) =>
      sandbox.run(['sh', '-c', 'terraform apply -auto-approve -input=false > said 2>&1'], {
        cwd,
        stdio: 'ignore',
      })
    const codes = await Promise.all(folders.map(apply))
    const told = folders.map((cwd) => readFileSync(join(cwd, 'said'), 'utf8'))
    expect(
      codes.filter((code) => code === 0),
      told.join('\n'),
    ).toHaveLength(1)
    const at = codes.findIndex((code) => code !== 0)
    const loser = folders[at] ?? ''
    expect(told[at]).toContain('Error acquiring the state lock')
    // The lock is free again, and who lost sees what the other built.
    expect(
      await sandbox.run(['terraform', 'plan', '-detailed-exitcode', '-input=false'], {
        cwd: loser,
        stdio: 'ignore',
      }),
    ).toBe(0)
    for (const cwd of folders)
      expect(readdirSync(cwd).filter((file) => file.endsWith('.tfstate'))).toEqual([])
  })
}

const hasPostgres =
  spawnSync('postgres', ['--version']).status === 0 && spawnSync('initdb', ['--version']).status === 0

if (!hasPostgres) console.warn('SKIPPED pg: no postgres and initdb on PATH')

describe.skipIf(!hasPostgres)('pg', () => {
  let url = ''
  beforeAll(async () => {
    const data = join(folder, 'pg')
    mkdirSync(data)
    const asRoot = userInfo().uid === 0
    const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
    // PostgreSQL refuses to run as root.
    const who = asRoot ? { uid: id('-u'), gid: id('-g') } : {}
    if ('uid' in who && who.uid !== undefined && who.gid !== undefined) {
      chownSync(data, who.uid, who.gid)
      // It must pass through the folders above its own.
      for (const above of new Set([folder, tmpdir()])) if (above !== '/tmp') chmodSync(above, 0o711)
    }
    const made = spawnSync('initdb', ['-D', data, '-U', 'paraphe', '-A', 'trust', '--no-sync'], {
      ...who,
      cwd: data,
      encoding: 'utf8',
    })
    expect(made.status, made.stderr).toBe(0)
    const port = await freePort()
    const flags = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data, '-c', 'fsync=off']
    servers.push(spawn('postgres', flags, { ...who, cwd: data, stdio: 'ignore' }))
    await until(
      'postgres',
      () => spawnSync('pg_isready', ['-h', '127.0.0.1', '-p', String(port)]).status === 0,
    )
    url = `postgres://paraphe@127.0.0.1:${port}/postgres?sslmode=disable`
  }, 120_000)

  it('keeps the state of a client in a schema of its own, and one deploy at a time', async () => {
    // As docs/fleet.md shows it: the address is in the environment alone.
    const backend: Backend = (stack) => {
      new PgBackend(stack, { connStr: '', schemaName: stack.node.id })
      stack.addOverride('terraform.backend.pg.conn_str', null)
    }
    await race('pg', backend, { PG_CONN_STR: url })
    const rows = spawnSync('psql', [url, '-Atc', `select count(*) from "${CLIENT}".states`], {
      encoding: 'utf8',
    })
    expect(rows.stdout.trim()).toBe('1')
  }, 180_000)
})

const python = process.env.MOTO_PYTHON ?? 'python3'
const gateway = process.env.PARAPHE_S3_SERVER
const hasMoto = spawnSync(python, ['-c', 'import moto.server']).status === 0
const hasS3 = hasMoto || gateway !== undefined
if (!hasS3 && process.env.PARAPHE_SYSTEM !== 'skip')
  throw new Error(`s3: ${python} has no moto; install .ci/pip-packages or set PARAPHE_SYSTEM=skip`)
if (!hasS3) console.warn('SKIPPED s3: no moto and no PARAPHE_S3_SERVER')

describe.skipIf(!hasS3)('s3', () => {
  const keys = {
    AWS_ACCESS_KEY_ID: 'rehearsal',
    AWS_SECRET_ACCESS_KEY: 'rehearsal-only',
    AWS_REGION: 'us-east-1',
  }
  /** moto reads who asks and does not verify the signature. */
  const credential = `${keys.AWS_ACCESS_KEY_ID}/20261122/${keys.AWS_REGION}/s3/aws4_request`
  const Authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`
  let endpoint = ''
  const ask = (path: string, method = 'GET', headers: Record<string, string> = {}) =>
    fetch(`${endpoint}/states${path}`, { method, headers: { Authorization, ...headers } })
  /** A bucket is a folder for versitygw; moto takes a request for it. */
  async function start(port: number): Promise<void> {
    if (gateway !== undefined) {
      mkdirSync(join(folder, 's3', 'states'), { recursive: true })
      const env = {
        ...{ ...process.env, ROOT_ACCESS_KEY: keys.AWS_ACCESS_KEY_ID },
        ROOT_SECRET_KEY: keys.AWS_SECRET_ACCESS_KEY,
      }
      const words = ['--port', `127.0.0.1:${port}`, 'posix', join(folder, 's3')]
      servers.push(spawn(gateway, words, { env, stdio: 'ignore' }))
    } else servers.push(spawn(python, ['-m', 'moto.server', '-p', `${port}`], { stdio: 'ignore' }))
    await until('the S3 server', () =>
      fetch(endpoint).then(
        () => true,
        () => false,
      ),
    )
    if (gateway === undefined) await ask('', 'PUT')
  }
  const backend: Backend = (stack) => {
    new S3Backend(stack, {
      bucket: 'states',
      key: `${stack.node.id}.tfstate`,
      region: 'us-east-1',
      endpoint,
      skipCredentialsValidation: true,
      skipMetadataApiCheck: true,
      skipRegionValidation: true,
    })
    stack.addOverride('terraform.backend.s3', {
      use_lockfile: true,
      use_path_style: true,
      skip_requesting_account_id: true,
      skip_s3_checksum: true,
      endpoints: { s3: endpoint },
      endpoint: null,
    })
  }
  /** Whether the bucket holds an object: versitygw wants a signature, but shows its folder. */
  const there = async (key: string): Promise<boolean> =>
    gateway === undefined ? (await ask(`/${key}`)).ok : existsSync(join(folder, 's3', 'states', key))

  beforeAll(async () => {
    const port = await freePort()
    endpoint = `http://127.0.0.1:${port}`
    await start(port)
  }, 60_000)

  it('writes the lock only where there is none', async () => {
    if (gateway !== undefined) return
    const put = () => ask('/once', 'PUT', { 'If-None-Match': '*' })
    expect([(await put()).status, (await put()).status]).toEqual([200, 412])
  })

  it('keeps the state under the client’s key, and one deploy at a time', async () => {
    await race('s3', backend, keys)
    expect(await there(`${CLIENT}.tfstate`)).toBe(true)
    expect(await there(`${CLIENT}.tfstate.tflock`)).toBe(false)
  }, 300_000)
})
