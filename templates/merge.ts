/** Three-way merge of a text, by git: what both sides changed differently is left between the usual markers. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuse } from '../contract/errors.ts'

export interface Merged {
  readonly text: string
  readonly conflicts: number
}

export interface Sides {
  /** As the template gave it. */
  readonly base: string
  /** As the team has it. */
  readonly ours: string
  /** As the template gives it now. */
  readonly theirs: string
}

const MARKER = /^(?:<{7}|>{7})(?: |$)/m

/** Whether a conflict was left in this text. */
export const hasMarkers = (text: string): boolean => MARKER.test(text)

/** Throws InputError when git is not on PATH. Line ends are those of `ours`. */
export function merge({ base, ours, theirs }: Sides, labels: readonly [string, string, string]): Merged {
  const crlf = ours.includes('\r\n')
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-merge-'))
  try {
    const files = { ours, base, theirs }
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(folder, name), text.replaceAll('\r\n', '\n'))
    const labelled = labels.flatMap((label) => ['-L', label])
    const done = spawnSync('git', ['merge-file', '-p', '--diff3', ...labelled, ...Object.keys(files)], {
      cwd: folder,
      encoding: 'utf8',
    })
    if (done.error || done.status === null || done.status > 127) throw noGit(done.stderr)
    const text = crlf ? done.stdout.replaceAll('\n', '\r\n') : done.stdout
    return { text, conflicts: done.status }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const noGit = (why: string | null) =>
  refuse(
    { fr: 'git ne peut pas fusionner', en: 'git cannot merge' },
    why?.trim() || { fr: 'git n’est pas sur le PATH', en: 'git is not on PATH' },
    { fr: 'installez git, puis relancez', en: 'install git, then run again' },
  )
