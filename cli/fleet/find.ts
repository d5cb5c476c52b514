/** Which projects a fleet command works on: every contract below the folders, cut to a shard, to what changed. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { CONTRACT_FILE } from '../../contract/find.ts'
import { projectRoot } from '../project.ts'

export interface Project {
  /** Of the contract's folder, from where the command runs, with `/`; the project's name everywhere. */
  readonly id: string
  /** Absolute path of `contract.yaml`. */
  readonly contract: string
}

const PASSED = new Set(['node_modules', 'cdktf.out', 'dist'])

/** Every contract below `folders`, in the order of their ids. Throws InputError for a folder that is not there. */
export function findProjects(cwd: string, folders: readonly string[]): readonly Project[] {
  const found: Project[] = []
  for (const folder of folders.length > 0 ? folders : ['.']) {
    const start = resolve(cwd, folder)
    if (!existsSync(start) || !statSync(start).isDirectory())
      throw refuse({ fr: `${folder}\u00a0: dossier introuvable`, en: `${folder}: no such folder` })
    walk(start, (contract) => {
      const id = relative(cwd, dirname(contract)).split(sep).join('/') || '.'
      found.push({ id, contract })
    })
  }
  const byId = new Map(found.map((project) => [project.id, project]))
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function walk(folder: string, visit: (contract: string) => void): void {
  const entries = readdirSync(folder, { withFileTypes: true })
  if (entries.some(({ name }) => name === CONTRACT_FILE)) {
    visit(join(folder, CONTRACT_FILE))
    return
  }
  for (const entry of entries)
    if (entry.isDirectory() && !entry.name.startsWith('.') && !PASSED.has(entry.name))
      walk(join(folder, entry.name), visit)
}

export interface Shard {
  /** From 1. */
  readonly index: number
  readonly of: number
}

/** `2/8`. Throws InputError for anything else. */
export function parseShard(text: string): Shard {
  const [, index = '', of = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []
  const shard = { index: Number(index), of: Number(of) }
  if (shard.index >= 1 && shard.index <= shard.of) return shard
  throw refuse(
    `--shard ${text}`,
    { fr: 'forme attendue\u00a0: i/n, i de 1 à n', en: 'expected i/n, i from 1 to n' },
    '--shard 2/8',
  )
}

/** Whether the shard holds the project: by a hash of its id, so that one more project moves no other. */
export function inShard({ id }: Pick<Project, 'id'>, { index, of }: Shard): boolean {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % of === index - 1
}

/**
 * Projects with a file that differs from git's `revision`, untracked ones included. So do those that are judged on a
 * document that differs, or that git does not keep. Throws InputError when git does not know the revision.
 */
export function changedSince(
  projects: readonly Project[],
  revision: string,
  cwd: string,
  documentsOf: (project: Project) => readonly string[],
): readonly Project[] {
  const git = (args: readonly string[]) =>
    spawnSync('git', ['-C', cwd, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  const top = git(['rev-parse', '--show-toplevel'])
  const differing = git(['diff', '--name-only', '-z', '--end-of-options', revision, '--'])
  if (top.status !== 0 || differing.status !== 0) {
    throw refuse(
      `--changed-since ${revision}`,
      (differing.stderr || top.stderr || 'git').trim().split('\n')[0] ?? null,
      {
        fr: 'nommez une révision de ce dépôt\u00a0; en CI, clonez avec l’historique',
        en: 'name a revision of this repository; in CI, clone with history',
      },
    )
  }
  const untracked = git(['ls-files', '-z', '--others', '--exclude-standard', '--full-name', ':/'])
  const root = top.stdout.trim()
  const files = `${differing.stdout}${untracked.stdout}`
    .split('\0')
    .filter(Boolean)
    .map((file) => join(root, file))
  const folders = new Set(files.flatMap((file) => foldersAbove(file, root)))
  const same = once((file) => {
    const path = realpathSync(resolve(cwd, file))
    return !files.includes(path) && git(['ls-files', '--error-unmatch', '--', path]).status === 0
  })
  return projects.filter((project) => {
    if (!documentsOf(project).every(same)) return true
    const folder = realpathSync(projectRoot(project.contract))
    return folder === root ? folders.has(realpathSync(dirname(project.contract))) : folders.has(folder)
  })
}

function once(ask: (file: string) => boolean): (file: string) => boolean {
  const held = new Map<string, boolean>()
  return (file) => {
    const answer = held.get(file) ?? ask(file)
    held.set(file, answer)
    return answer
  }
}

function foldersAbove(file: string, root: string): readonly string[] {
  const all: string[] = []
  for (let folder = dirname(file); folder.length >= root.length; folder = dirname(folder)) all.push(folder)
  return all
}
