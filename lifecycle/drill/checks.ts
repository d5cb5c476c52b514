/** What is looked for in the restored files: checksums, rows, a page. Each answers with what was expected and found. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { countRows } from './mariadb.ts'
import type { Check, RowRule } from './plan.ts'
import { type Env, start, stop, until } from './process.ts'

export interface Checked {
  readonly check: string
  readonly passed: boolean
  readonly expected: string
  readonly found: string
}

export async function look(check: Check, root: string, env: Env): Promise<readonly Checked[]> {
  if ('files' in check) return [await checksums(root, check.files.manifest)]
  if ('mariadb' in check) return rows(root, check.mariadb.dump, check.mariadb.rows, env)
  return [await page(root, check.probe, env)]
}

/** A path of the snapshot inside the restored tree; nothing leads out of it. */
export const inside = (root: string, path: string): string => join(root, normalize(`/${path}`))

async function checksums(root: string, manifest: string): Promise<Checked> {
  const list = inside(root, manifest)
  const check = `files ${manifest}`
  if (!existsSync(list)) return { check, passed: false, expected: 'the list', found: 'no list' }
  const lines = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const bad: string[] = []
  for (const line of lines) {
    const match = /^([0-9a-f]{64}) [ *](.+)$/.exec(line)
    const path = match?.[2] ?? ''
    const file = path.startsWith('/') ? inside(root, path) : inside(root, join(dirname(manifest), path))
    const sum = match && existsSync(file) ? await sha256(file) : null
    if (sum === null || sum !== match?.[1]) bad.push(path || line)
  }
  const passed = bad.length === 0 && lines.length > 0
  return {
    check,
    passed,
    expected: `${lines.length} files unchanged`,
    found: passed
      ? `${lines.length} files unchanged`
      : `differ or missing: ${bad.slice(0, 5).join(', ') || 'empty list'}`,
  }
}

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function rows(
  root: string,
  dump: string,
  rules: Readonly<Record<string, RowRule>>,
  env: Env,
): Promise<readonly Checked[]> {
  const file = inside(root, dump)
  if (!existsSync(file))
    return [{ check: `mariadb ${dump}`, passed: false, expected: 'the dump', found: 'no dump' }]
  const counted = await countRows(file, Object.keys(rules), env)
  if (!counted.loaded)
    return [{ check: `mariadb ${dump}`, passed: false, expected: 'a dump that loads', found: counted.why }]
  return Object.entries(rules).map(([table, rule]) => {
    const count = counted.rows[table] ?? null
    const passed = count !== null && ('equals' in rule ? count === rule.equals : count >= rule.min)
    const expected = 'equals' in rule ? `${rule.equals} rows` : `at least ${rule.min} rows`
    return {
      check: `mariadb ${table}`,
      passed,
      expected,
      found: count === null ? 'no such table' : `${count} rows`,
    }
  })
}

type Probe = Extract<Check, { probe: unknown }>['probe']

async function page(root: string, probe: Probe, env: Env): Promise<Checked> {
  const [command, ...args] = probe.command as [string, ...string[]]
  const expected = probe.expect === undefined ? '200' : `200 with "${probe.expect}"`
  const child = start(command, args, { cwd: root, env })
  let failed: string | null = null
  child.once('error', (error) => {
    failed = error.message
  })
  let found = 'no answer'
  try {
    const passed = await until(probe.within, async () => {
      if (failed !== null) return true
      try {
        const response = await fetch(probe.url, { signal: AbortSignal.timeout(5_000), redirect: 'follow' })
        const text = await response.text()
        const has = probe.expect === undefined || text.includes(probe.expect)
        found = `${response.status}${has ? '' : ' without the text'}`
        return response.status === 200 && has
      } catch {
        return false
      }
    })
    return {
      check: `probe ${probe.url}`,
      passed: passed && failed === null,
      expected,
      found: failed ?? found,
    }
  } finally {
    await stop(child)
  }
}
