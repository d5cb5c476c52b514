/** `contract.yaml` as a checked contract, with the place of every value in its file. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { InputError, type Problem, refuse } from './errors.ts'
import { problemsOf } from './issues.ts'
import { type Contract, contractSchema } from './model.ts'
import type { AnyPromise, Position } from './promise.ts'
import { promisesOf } from './promises.ts'
import { FIRST, SECOND } from './rules/index.ts'
import { shownPath } from './shown-path.ts'
import { type Path, parseSource, type Source } from './source.ts'

export { shownPath } from './shown-path.ts'

export interface LoadedContract {
  readonly contract: Contract
  /** The file as messages name it: relative to `cwd` where that is shorter to read. */
  readonly file: string
  /** The file's absolute path. */
  readonly path: string
  readonly text: string
  /** What the file holds, before defaults: what is signed. */
  readonly raw: unknown
  position(path: Path): Position
  /** Positions together with the lines they stand on, for whoever finds something to say. */
  readonly source: Source
  /** Derived on first use. */
  readonly promises: readonly AnyPromise[]
}

export interface LoadOptions {
  /** Folder that relative paths start from. @default the process's own */
  readonly cwd?: string
}

/**
 * Reads, parses and checks a contract. Throws `InputError` with every problem found, in the order of the file:
 * YAML errors alone, else schema errors alone, else whatever the rules of the catalogue refuse.
 */
export function loadContract(file: string, options: LoadOptions = {}): LoadedContract {
  const path = options.cwd === undefined ? resolve(file) : resolve(options.cwd, file)
  const shown = options.cwd === undefined ? file : shownPath(options.cwd, path)
  return parseContract(readText(path, shown), shown, path)
}

/** The same for a text that is already read; `file` is the name that positions carry. */
export function parseContract(text: string, file: string, path: string = resolve(file)): LoadedContract {
  const source = parseSource(text, file)
  const parsed = contractSchema.safeParse(source.value)
  if (!parsed.success) throw new InputError(inOrder(problemsOf(parsed.error, source, contractSchema)))
  const contract = parsed.data
  for (const rules of [FIRST, SECOND]) {
    const problems = rules.flatMap((rule) => rule({ contract, source }))
    if (problems.length > 0) throw new InputError(inOrder(problems))
  }

  const placed = { contract, position: source.position }
  let promises: readonly AnyPromise[] | null = null
  return {
    ...placed,
    file,
    path,
    text,
    raw: source.value,
    source,
    get promises() {
      promises ??= promisesOf(placed)
      return promises
    },
  }
}

function readText(path: string, shown: string): string {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    throw refuse(
      { fr: `${shown}\u00a0: contrat illisible`, en: `${shown}: cannot read the contract` },
      UNREADABLE[code] ?? code,
      {
        fr: 'indiquez le chemin d’un contract.yaml, ou un code client',
        en: 'pass the path of a contract.yaml, or a client code',
      },
    )
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse(
      { fr: `${shown}\u00a0: n’est pas du texte UTF-8`, en: `${shown}: not UTF-8 text` },
      null,
      { fr: 'enregistrez le fichier en UTF-8', en: 'save the file as UTF-8' },
      { file: shown, line: 1, column: 1 },
    )
  }
}

const UNREADABLE: Readonly<Record<string, { fr: string; en: string }>> = {
  ENOENT: { fr: 'le fichier n’existe pas', en: 'the file does not exist' },
  EISDIR: { fr: 'c’est un dossier', en: 'it is a folder' },
  EACCES: { fr: 'lecture refusée', en: 'permission denied' },
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0),
  )
}
