/** What a restic backup is told to leave out. */
import { base } from './commands.ts'
import { glob } from './glob.ts'
import type { Restic } from './restic.ts'
import type { WrittenFile } from './written.ts'

type Files = ReadonlyMap<string, WrittenFile>

/** The paths that a backup copies something of. */
export const copiedPaths = (restic: Restic, files: Files): readonly string[] => {
  const patterns = patternsOf(restic, files)
  return restic.paths.filter((path) => !isLeftOut(path, patterns))
}

/** The patterns that every one of them leaves out. */
export function excludedFrom(all: readonly Restic[], files: Files): readonly string[] {
  const [first = [], ...others] = all.map((each) => patternsOf(each, files))
  return first.filter((pattern) => others.every((patterns) => patterns.includes(pattern)))
}

function patternsOf({ flags }: Restic, files: Files): readonly string[] {
  const given = ['exclude', 'iexclude'].flatMap((name) => flags.get(name) ?? [])
  const listed = ['exclude-file', 'iexclude-file']
    .flatMap((name) => flags.get(name) ?? [])
    .flatMap((path) => (files.get(path)?.content ?? '').split('\n'))
    .map((line) => line.trim())
  return [...given, ...listed].filter((pattern) => pattern !== '' && !/^[#!]/.test(pattern))
}

/** Whether one of `patterns` leaves out a path whole: it, a folder that it lies in, or all that is in it. */
export function isLeftOut(path: string, patterns: readonly string[]): boolean {
  const steps = path.split('/').filter((step) => step !== '')
  const folders = ['/', ...steps.map((_, index) => `/${steps.slice(0, index + 1).join('/')}`)]
  return patterns.some((pattern) => {
    const fits = glob(pattern.replace(/(?<=.)\/+$/, ''), { through: true })
    return pattern.startsWith('/')
      ? folders.some((folder) => fits.test(folder)) || fits.test(`${path.replace(/\/$/, '')}/x`)
      : pattern === '*' || pattern === '**' || steps.some((step) => fits.test(step)) || fits.test(base(path))
  })
}
