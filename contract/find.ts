/** From what a user types to contract files. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { parse } from 'yaml'
import { clientsFolder } from './clients-folder.ts'
import { refuse } from './errors.ts'
import { didYouMean } from './suggest.ts'

export const CONTRACT_FILE = 'contract.yaml'

/**
 * Absolute paths of the contracts that `targets` name, in their order, each once. A target is a client's code
 * (of `clients/<code>/contract.yaml`, or the one that a contract gives), a file, or a folder that holds a contract or a `clients` folder. Without targets:
 * every contract of the project at `cwd`. Throws InputError when a target names nothing.
 */
export function findContracts(cwd: string, targets: readonly string[] = []): string[] {
  const files =
    targets.length === 0 ? contractsBelow(cwd) : targets.flatMap((target) => resolveTarget(cwd, target))
  if (files.length === 0) {
    throw refuse(
      { fr: 'aucun contrat ici', en: 'no contract here' },
      {
        fr: `ni ${CONTRACT_FILE} ni clients/*/${CONTRACT_FILE} dans ${cwd}`,
        en: `neither ${CONTRACT_FILE} nor clients/*/${CONTRACT_FILE} in ${cwd}`,
      },
      NO_CONTRACT_YET,
    )
  }
  const unique = [...new Set(files)]
  refuseDoubles(unique, cwd)
  return unique
}

const NO_CONTRACT_YET = {
  fr: '`paraphe new contract` en écrit un\u00a0; `paraphe check --pack hygiene plan.json` juge un plan sans contrat',
  en: '`paraphe new contract` writes one; `paraphe check --pack hygiene plan.json` judges a plan without one',
}

/** Two contracts under one client code would claim the same resources. */
function refuseDoubles(files: readonly string[], cwd: string): void {
  if (files.length < 2) return
  const seen = new Map<string, string>()
  for (const file of files) {
    const code = codeIn(file)
    const first = code === null ? undefined : seen.get(code)
    if (code === null) continue
    if (first !== undefined) {
      throw refuse(
        { fr: 'deux contrats pour un même code client', en: 'two contracts for the same client code' },
        `${code}: ${relative(cwd, first)}, ${relative(cwd, file)}`,
        {
          fr: 'un code par client\u00a0: ses ressources le portent',
          en: 'one code per client: its resources carry it',
        },
      )
    }
    seen.set(code, file)
  }
}

/** The code that a file gives its client, read without judging the rest; null when it cannot be read. */
function codeIn(file: string): string | null {
  try {
    const value: unknown = parse(readFileSync(file, 'utf8'), { logLevel: 'silent' })
    const client = (value as { client?: { code?: unknown } } | null)?.client
    return typeof client?.code === 'string' ? client.code : null
  } catch {
    // The loader says what is wrong with it.
    return null
  }
}

/** The one contract that `target` names, or the only one of the project. */
export function findContract(cwd: string, target?: string): string {
  const files = findContracts(cwd, target === undefined ? [] : [target])
  const [only, ...others] = files
  if (only !== undefined && others.length === 0) return only
  throw refuse({ fr: 'plusieurs contrats', en: 'several contracts' }, codes(files).join(', '), {
    fr: 'nommez-en un',
    en: 'name one',
  })
}

function resolveTarget(cwd: string, target: string): string[] {
  const byCode = join(cwd, 'clients', target, CONTRACT_FILE)
  if (!target.includes('/') && existsSync(byCode)) return [byCode]
  const path = resolve(cwd, target)
  if (existsSync(path)) {
    if (!statSync(path).isDirectory()) return [path]
    const below = contractsBelow(path)
    if (below.length > 0) return below
  }
  const all = contractsBelow(cwd)
  const coded = all.filter((file) => codeIn(file) === target)
  if (coded.length > 0) return coded
  if (existsSync(path))
    throw refuse(
      { fr: `aucun contrat dans ${target}`, en: `no contract in ${target}` },
      {
        fr: `ni ${CONTRACT_FILE} ni clients/*/${CONTRACT_FILE}`,
        en: `neither ${CONTRACT_FILE} nor clients/*/${CONTRACT_FILE}`,
      },
      NO_CONTRACT_YET,
    )
  const known = codes(all)
  throw refuse(
    { fr: `aucun contrat «\u00a0${target}\u00a0»`, en: `no contract "${target}"` },
    { fr: 'ni code client, ni fichier, ni dossier', en: 'neither a client code, nor a file, nor a folder' },
    known.length > 0 ? didYouMean(target, known) : null,
  )
}

/** Every contract file of the project at `folder`, without looking into any. */
export function contractsBelow(folder: string): string[] {
  const own = join(folder, CONTRACT_FILE)
  if (existsSync(own)) return [own]
  const holder = clientsFolder(folder)
  return readdirSync(holder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map((entry) => join(holder, entry.name, CONTRACT_FILE))
    .filter((file) => existsSync(file))
    .sort()
}

const codes = (files: readonly string[]): string[] =>
  files.map((file) => codeIn(file) ?? basename(dirname(file)))
