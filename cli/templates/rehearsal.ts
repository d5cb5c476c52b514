/** A project built and judged in a copy of itself, so that the real one is not touched. */
import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import type { Ledger } from '../../ledger/model.ts'
import { POLICIES } from '../../policies/index.ts'
import type { Step } from '../../templates/plan.ts'
import { judgeClients } from '../clients.ts'
import type { Context } from '../command.ts'

const LEFT_OUT = new Set(['node_modules', 'cdktf.out', '.git', '.terraform'])

/** The ledgers of the project as it would be after `steps`; without steps, as it is. Throws InputError when it cannot be built. */
export async function rehearse(
  root: string,
  steps: readonly Step[] | null,
  ctx: Context,
): Promise<readonly Ledger[]> {
  const copy = mkdtempSync(join(tmpdir(), 'paraphe-upgrade-'))
  try {
    cpSync(root, copy, { recursive: true, filter: (path) => path === root || !LEFT_OUT.has(basename(path)) })
    for (const { path, after } of steps ?? []) {
      if (after === null) continue
      mkdirSync(dirname(join(copy, path)), { recursive: true })
      writeFileSync(join(copy, path), after)
    }
    linkModules(root, copy, steps === null ? null : ownPackage())
    await synthesizeIn(copy, ctx)
    const judging = { cwd: copy, now: ctx.now().toISOString(), policies: POLICIES, draft: true }
    const judged = await judgeClients({ ...ctx, cwd: copy }, [], { named: [], refresh: false, judging })
    return judged.map(({ ledger }) => ledger)
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** The folder of the package that runs: after the upgrade the project will build with it. */
function ownPackage(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json')
    if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'paraphe')
      return folder
    if (dirname(folder) === folder) throw new Error('this package has no package.json')
  }
}

/** In a repository of many projects they often stand above. */
function modulesAbove(root: string): string | null {
  for (let folder = root; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'node_modules'))) return join(folder, 'node_modules')
    if (dirname(folder) === folder) return null
  }
}

function linkModules(root: string, copy: string, paraphe: string | null): void {
  const from = modulesAbove(root)
  const to = join(copy, 'node_modules')
  if (from === null) return
  const installed = join(from, 'paraphe')
  const same =
    paraphe === null || (existsSync(installed) && realpathSync(installed) === realpathSync(paraphe))
  if (same) {
    symlinkSync(realpathSync(from), to)
    return
  }
  mkdirSync(to)
  for (const name of readdirSync(from))
    if (name !== 'paraphe') symlinkSync(realpathSync(join(from, name)), join(to, name))
  symlinkSync(paraphe, join(to, 'paraphe'))
}

async function synthesizeIn(folder: string, ctx: Context): Promise<void> {
  const config = join(folder, 'cdktf.json')
  if (!existsSync(config)) return
  const { app } = JSON.parse(readFileSync(config, 'utf8')) as { app: string }
  const { code, said } = await shell(app, folder, ctx)
  if (code === 0) return
  throw refuse(
    { fr: `\`${app}\` échoue (${code})`, en: `\`${app}\` fails (${code})` },
    said.trim().split('\n').slice(-12).join('\n') || null,
    {
      fr: '`npm install` d’abord\u00a0; --no-compare écrit sans montrer l’effet sur les engagements',
      en: 'run `npm install` first; --no-compare writes without showing the effect on promises',
    },
  )
}

/** The command of cdktf.json, which is a shell's line, as cdktf runs it. */
function shell(command: string, cwd: string, { env }: Context): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, { cwd, shell: true, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    const said: string[] = []
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => void said.push(text))
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, said: said.join('') }))
  })
}
