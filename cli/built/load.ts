/**
 * Loads the built program, one file, with what V8 compiled of it the last time this verb ran: most of the time of a
 * short verb goes into reading and compiling. Node 22 keeps such a cache by itself; for Node 20 it stands in
 * `$XDG_CACHE_HOME/paraphe`, a folder a build and a file a verb. `NODE_DISABLE_COMPILE_CACHE=1` does without.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { arch, env, pid, version, versions } from 'node:process'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import vm from 'node:vm'
import { crc32 } from 'node:zlib'
import type * as whole from './whole.ts'

type Whole = typeof whole

/** The program, and `keep`, which writes what was compiled of it where nothing valid was found. */
interface Loaded {
  readonly whole: Whole
  keep(): void
}

// The name holds the sum of the content: V8 itself would take the cache of another file of the same length.
declare const PROGRAM_FILE: string

const path = fileURLToPath(new URL(PROGRAM_FILE, import.meta.url))

/**
 * A verdict takes a second or less, of which Node 20 spends a third on optimizing functions that have hardly begun: four times as
 * much work before that (bench/RESULTS.md).
 */
const FOR_SHORT_RUNS = '--interrupt-budget=500000'

export function loadWhole(verb: string): Loaded {
  // Later ones have other flags, and say so to whoever names these.
  if (versions.v8.startsWith('11.')) setFlagsFromString(FOR_SHORT_RUNS)
  if ('enableCompileCache' in module) {
    ;(module.enableCompileCache as () => void)()
    return { whole: createRequire(import.meta.url)(path) as Whole, keep: () => {} }
  }
  const file = cacheFile(verb)
  const cachedData = file === null ? undefined : read(file)
  const script = new vm.Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`,
    {
      filename: path,
      ...(cachedData ? { cachedData } : {}),
    },
  )
  const made = { exports: {} }
  script.runInThisContext()(made.exports, createRequire(path), made, path, dirname(path))
  const keep = () => {
    if (file !== null && (cachedData === undefined || script.cachedDataRejected))
      write(file, script.createCachedData())
  }
  return { whole: made.exports as Whole, keep }
}

/** Null where no cache is wanted, or the words name no verb. */
function cacheFile(verb: string): string | null {
  if (env.NODE_DISABLE_COMPILE_CACHE === '1' || !/^[a-z]+$/.test(verb)) return null
  const home = env.XDG_CACHE_HOME || join(homedir(), '.cache')
  return join(home, 'paraphe', `${PROGRAM_FILE.replace(/^\.\/|\.cjs$/g, '')}-${version}-${arch}`, verb)
}

// V8 believes what it is given: a damaged cache would end the process, or worse, another verdict. Its sum stands after it.
const SUM_BYTES = 4

function read(file: string): Buffer | undefined {
  try {
    const bytes = readFileSync(file)
    const data = bytes.subarray(0, -SUM_BYTES)
    return bytes.readUInt32BE(data.length) === crc32(data) ? data : undefined
  } catch {
    return undefined
  }
}

/** Whole or not at all; a home that cannot be written to costs nothing but time. */
function write(file: string, data: Buffer): void {
  const sum = Buffer.alloc(SUM_BYTES)
  sum.writeUInt32BE(crc32(data))
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    writeFileSync(`${file}.${pid}`, Buffer.concat([data, sum]), { mode: 0o600 })
    renameSync(`${file}.${pid}`, file)
    forgetOld(dirname(dirname(file)))
  } catch {}
}

const KEPT_DAYS = 30

/** What builds of a month ago have left: nobody starts them any more, or they write theirs again. */
function forgetOld(home: string): void {
  const before = Date.now() - KEPT_DAYS * 86_400_000
  for (const name of readdirSync(home).filter((one) => one.startsWith('program-')))
    if (statSync(join(home, name)).mtimeMs < before)
      rmSync(join(home, name), { recursive: true, force: true })
}
