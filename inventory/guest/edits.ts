/** Files that something which runs changes after they were written, so that what was written is not what is there. */
import { base } from './commands.ts'
import { glob } from './glob.ts'
import { type Step, said } from './running.ts'

/** The step that changes, or may change, the file at a path; null when none does. */
export type Edited = (path: string) => string | null

interface Edit {
  readonly step: Step
  readonly fits: (path: string) => boolean
}

export function editsOf(steps: readonly Step[]): Edited {
  const edits = steps.flatMap(editsIn)
  return (path) => {
    const edit = edits.find(({ fits, step }) => step.from !== path && fits(path))
    return edit === undefined ? null : said(edit.step)
  }
}

/** Programs that change each file they are given; `sed` and `perl` when they are told to. */
const EACH =
  /^(?:rm|unlink|shred|truncate|tee|patch|sed|perl|ed|ex|augtool|crudini|chattr|find|rename|sponge)$/
/** Programs that change the last of them, or what lies in it under the names of the others. */
const LAST = /^(?:cp|mv|ln|install|rsync|scp)$/
/** Programs that change what a flag names. */
const NAMED: Readonly<Record<string, RegExp>> = {
  curl: /^(?:-\w*o|--output)$/,
  wget: /^(?:-\w*O|--output-document)$/,
  sort: /^(?:-o|--output)$/,
  tar: /^(?:-C|--directory)$/,
  unzip: /^-d$/,
}

function editsIn(step: Step): readonly Edit[] {
  const { words } = step
  const into = words.flatMap((word, at) => (word === '>' ? (words[at + 1] ?? []) : []))
  const edits: Edit[] = into.map((target) => ({ step, fits: named(target) }))
  const at = words.findIndex((word) => EACH.test(base(word)) || LAST.test(base(word)) || base(word) in NAMED)
  const tool = base(words[at])
  if (tool === '') return edits
  const given = words.slice(at + 1).filter((word) => word !== '>')
  const plain = given.filter((word) => !word.startsWith('-'))
  if (tool in NAMED) {
    const flag = given.findIndex((word) => NAMED[tool]?.test(word))
    const target = flag < 0 ? undefined : given[flag + 1]
    if (target !== undefined) edits.push({ step, fits: either(named(target), under(target)) })
  } else if (LAST.test(tool)) {
    const target = plain.at(-1)
    const sources = plain.slice(0, -1)
    if (target !== undefined) edits.push({ step, fits: either(named(target), putInto(target, sources)) })
    if (tool === 'mv')
      for (const source of sources) edits.push({ step, fits: either(named(source), under(source)) })
  } else if (!/^(?:sed|perl)$/.test(tool) || given.some((word) => /^(?:-\w*i|--in-place)/.test(word))) {
    for (const target of plain) edits.push({ step, fits: either(named(target), under(target)) })
  }
  const dd = tool === '' ? undefined : words.find((word) => word.startsWith('of='))
  if (dd !== undefined) edits.push({ step, fits: named(dd.slice('of='.length)) })
  return edits
}

const either =
  (...all: readonly ((path: string) => boolean)[]) =>
  (path: string): boolean =>
    all.some((fits) => fits(path))

/** The path itself, one that a pattern of the shell fits, or the same name where only a name is given. */
function named(target: string): (path: string) => boolean {
  if (target === '' || target.startsWith('$')) return () => false
  const pattern = glob(asWritten(target))
  return target.includes('/') ? (path) => pattern.test(path) : (path) => pattern.test(base(path))
}

/** What lies in a folder, however deep; never everything there is. */
function under(target: string): (path: string) => boolean {
  const folder = target.replace(/\/+$/, '')
  if (!folder.startsWith('/') || folder.length < 2) return () => false
  const inside = glob(asWritten(`${folder}/`), { end: '' })
  return (path) => inside.test(path)
}

function putInto(target: string, sources: readonly string[]): (path: string) => boolean {
  const inside = under(target)
  const whole = sources.some((source) => /[*?]|\/\.?$/.test(source) || !/\.\w+$/.test(base(source)))
  return (path) => inside(path) && (whole || sources.some((source) => base(source) === base(path)))
}

const asWritten = (path: string): string => path.replace(/\/{2,}/g, '/')
