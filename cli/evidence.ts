/** Evidence on disk: where it lies beside a contract, whose signatures count, and how one is made. */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { refuse } from '../contract/errors.ts'
import { type LoadedContract, shownPath } from '../contract/load.ts'
import { counts, type Evidence } from '../inventory/evidence.ts'
import {
  EVIDENCE_NAMESPACE,
  type EvidenceFile,
  type Runner,
  readEvidence,
  sshVerify,
  type Verify,
} from '../inventory/evidence-read.ts'
import type { Context } from './command.ts'

/** Beside the contract. */
export const EVIDENCE_FOLDER = 'evidence'
export const ALLOWED_SIGNERS = 'allowed_signers'

export interface EvidenceOptions {
  /** Folders that the user named, beside the contract's own. */
  readonly folders?: readonly string[]
  /** Whose signatures count. @default the file `allowed_signers` beside the contract */
  readonly signers?: string
}

/**
 * Everything that was observed of a client, signatures checked where somebody is allowed to sign. A statement about
 * another client is passed over in a named folder, which may hold many, and refused beside the contract.
 * Throws InputError for a file that is no evidence or was changed after it was signed.
 */
export async function evidenceOf(
  loaded: LoadedContract,
  ctx: Pick<Context, 'cwd'>,
  { folders = [], signers }: EvidenceOptions = {},
): Promise<readonly Evidence[]> {
  const own = join(dirname(loaded.path), EVIDENCE_FOLDER)
  const named = folders.map((folder) => resolve(ctx.cwd, folder)).filter((folder) => folder !== own)
  for (const folder of named) refuseMissing(folder, ctx.cwd)
  const allowed = signersFor(loaded, ctx.cwd, signers)
  const { code } = loaded.contract.client
  return withVerify(allowed, async (verify) => {
    const read = (folder: string) => readEvidence(filesIn(folder, ctx.cwd), verify)
    const beside = existsSync(own) ? await read(own) : []
    const stranger = beside.find(({ client }) => client !== undefined && client !== code)
    if (stranger) {
      throw refuse(
        {
          fr: `${stranger.file}\u00a0: relevé d’un autre client`,
          en: `${stranger.file}: evidence about another client`,
        },
        `client: ${stranger.client}`,
        {
          fr: `à côté du contrat de ${code}, tout relevé porte sur ${code}`,
          en: `next to the contract of ${code}, all evidence is about ${code}`,
        },
      )
    }
    const elsewhere = (await Promise.all(named.map(read))).flat()
    return [...beside, ...elsewhere.filter(({ client }) => client === undefined || client === code)]
  })
}

/** The file of allowed signers: the one named, else the one beside the contract; null when nobody may sign. */
export function signersFor({ path }: LoadedContract, cwd: string, named?: string): string | null {
  if (named !== undefined) {
    const file = resolve(cwd, named)
    if (existsSync(file)) return file
    throw refuse({ fr: `${named}\u00a0: introuvable`, en: `${named}: not found` })
  }
  const beside = join(dirname(path), ALLOWED_SIGNERS)
  return existsSync(beside) ? beside : null
}

/** What a person is told of evidence that proves nothing; null when all of it counts. */
export function evidenceNotice(
  evidence: readonly Evidence[],
  { lang }: Pick<Context, 'lang'>,
): string | null {
  const unsigned = evidence.filter((one) => !counts(one)).map(({ file }) => file)
  if (unsigned.length === 0) return null
  const list = unsigned.slice(0, 3).join(', ') + (unsigned.length > 3 ? ', …' : '')
  return {
    fr: `relevés non signés, sans valeur probante\u00a0: ${unsigned.length} (${list})`,
    en: `unsigned evidence proves nothing: ${unsigned.length} (${list})`,
  }[lang]
}

/** Signs `file` with an OpenSSH key (or a public key whose private one is in the agent), into `<file>.sig`. */
export async function signEvidence(ctx: Pick<Context, 'cwd'>, key: string, file: string): Promise<void> {
  rmSync(`${file}.sig`, { force: true })
  const argv = ['ssh-keygen', '-Y', 'sign', '-q', '-f', resolve(ctx.cwd, key), '-n', EVIDENCE_NAMESPACE, file]
  const { code, stderr } = await runProgram(argv, '')
  if (code === 0) return
  throw refuse(
    { fr: `${file}\u00a0: la signature a échoué`, en: `${file}: signing failed` },
    stderr.trim().split('\n').at(-1) ?? null,
  )
}

/** Checks signatures with `allowed`, or none at all when it is null; what it wrote on disk goes away afterwards. */
export async function withVerify<T>(
  allowed: string | null,
  use: (verify: Verify | null) => Promise<T>,
): Promise<T> {
  if (allowed === null) return use(null)
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-evidence-'))
  let written = 0
  const put = async (signature: string) => {
    const file = join(folder, `${written++}.sig`)
    writeFileSync(file, signature)
    return file
  }
  try {
    return await use(sshVerify(runProgram, allowed, put))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Every statement of a folder, in the order of their names. */
export function filesIn(folder: string, cwd: string): readonly EvidenceFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const path = join(folder, name)
      const signature = existsSync(`${path}.sig`) ? readFileSync(`${path}.sig`, 'utf8') : null
      return { path: shownPath(cwd, path), text: readFileSync(path, 'utf8'), signature }
    })
}

function refuseMissing(folder: string, cwd: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  const shown = shownPath(cwd, folder)
  throw refuse({ fr: `${shown}\u00a0: ce n’est pas un dossier`, en: `${shown}: not a folder` })
}

export const runProgram = (
  [program = '', ...args]: Parameters<Runner>[0],
  input: string,
  env?: Context['env'],
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> =>
  new Promise((done, fail) => {
    const child = spawn(program, args, { stdio: 'pipe', ...(env && { env: env as NodeJS.ProcessEnv }) })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text
    })
    child.on('error', () =>
      fail(refuse({ fr: `${program} introuvable`, en: `${program} not found` }, null, `PATH`)),
    )
    child.on('close', (code) => done({ code: code ?? 1, stdout, stderr }))
    // A program that does not read its input says why on its own.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
