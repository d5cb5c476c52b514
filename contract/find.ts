/** From what a user types to contract files. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { refuse } from './errors.ts'
import { didYouMean } from './suggest.ts'

export const CONTRACT_FILE = 'contract.yaml'

/**
 * Absolute paths of the contracts that `targets` name, in their order, each once. A target is a client's code
 * (`clients/<code>/contract.yaml`), a file, or a folder that holds a contract or a `clients` folder. Without targets:
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
      { fr: '`paraphe new contract` en écrit un', en: '`paraphe new contract` writes one' },
    )
  }
  return [...new Set(files)]
}

/** The one contract that `target` names, or the only one of the project. */
export function findContract(cwd: string, target?: string): string {
  const files = findContracts(cwd, target === undefined ? [] : [target])
  const [only, ...others] = files
  if (only !== undefined && others.length === 0) return only
  throw refuse({ fr: 'plusieurs contrats', en: 'several contracts' }, codes(files).join(', '), {
    fr: 'nommez-en un',
    en: 'name one of them',
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
  const known = codes(contractsBelow(cwd))
  throw refuse(
    { fr: `aucun contrat « ${target} »`, en: `no contract "${target}"` },
    { fr: 'ni code client, ni fichier, ni dossier', en: 'neither a client code, nor a file, nor a folder' },
    known.length > 0 ? didYouMean(target, known) : null,
  )
}

function contractsBelow(folder: string): string[] {
  const own = join(folder, CONTRACT_FILE)
  if (existsSync(own)) return [own]
  const clients = join(folder, 'clients')
  const holder = existsSync(clients) ? clients : folder
  return readdirSync(holder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map((entry) => join(holder, entry.name, CONTRACT_FILE))
    .filter((file) => existsSync(file))
    .sort()
}

const codes = (files: readonly string[]): string[] => files.map((file) => basename(dirname(file)))
