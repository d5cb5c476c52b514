/**
 * Everything that may run on a server at some time, whatever the condition: what changes a setting counts here even where nobody
 * can say that it runs. What must run for a promise to hold is read elsewhere, and strictly (shell.ts).
 */

import type { Command, WrittenFile } from './cloud-config.ts'
import { base } from './commands.ts'
import { isKnownProgram } from './programs.ts'
import { UNIT_FOLDER } from './unit-files.ts'

export interface Step {
  /** Words without their quotes; a redirection is the word `>`. */
  readonly words: readonly string[]
  /** Whether another command's output is its input. */
  readonly fed: boolean
  /** Whether a command begins here for sure: what stood in quotes, the program of another one, is taken apart too. */
  readonly begins: boolean
  /** The unit or script that it stands in; null for a command of the cloud-init itself. */
  readonly from: string | null
}

type Files = ReadonlyMap<string, WrittenFile>
interface Booted {
  readonly files: Files
  readonly commands: readonly Command[]
}

/** Folders whose files run without being named anywhere. */
const STARTS_ALONE =
  /^\/etc\/(?:cron[^/]*\/|crontab$|rc\.local$|rc\d?\.d\/|init\.d\/|profile(?:\.d\/|$)|network\/if-[a-z-]+\.d\/|networkd-dispatcher\/|NetworkManager\/dispatcher\.d\/|dhcp\/[a-z-]+hooks\.d\/|apt\/apt\.conf|update-motd\.d\/)|^\/var\/(?:lib\/cloud\/scripts\/|spool\/cron\/)|^\/root\/\.(?:bashrc|profile|bash_profile)$/

const read = new WeakMap<Booted['commands'], readonly Step[]>()

/** The steps of all that `booted` starts, at boot or later. */
export function stepsOf(booted: Booted): readonly Step[] {
  const held = read.get(booted.commands)
  if (held) return held
  const steps = everyStep(booted)
  read.set(booted.commands, steps)
  return steps
}

function everyStep({ files, commands }: Booted): readonly Step[] {
  const steps = commands.flatMap((command) =>
    stepsIn(typeof command === 'string' ? command : command.join(' '), null),
  )
  const waiting = new Map([...files].filter(([path, { content }]) => runsOrMay(path, content)))
  for (const [path, { content }] of waiting) {
    const unit = UNIT_FOLDER.exec(path)?.[1]
    if (unit === undefined && !STARTS_ALONE.test(path)) continue
    waiting.delete(path)
    steps.push(...(unit === undefined ? stepsIn(content, path) : startedBy(content, path)))
  }
  // A script counts once something that counts names it.
  for (let named = true; named; ) {
    named = false
    const words = new Set(steps.flatMap((step) => step.words))
    for (const [path, { content }] of waiting) {
      if (!words.has(path) && !words.has(base(path)) && !words.has(`./${base(path)}`)) continue
      waiting.delete(path)
      steps.push(...stepsIn(content, path))
      named = true
    }
  }
  return steps
}

const runsOrMay = (path: string, content: string): boolean =>
  !isKnownProgram(content) &&
  (UNIT_FOLDER.test(path) || STARTS_ALONE.test(path) || content.startsWith('#!') || /\.sh$/.test(path))

/** What a unit file starts, by whichever of its settings. */
const startedBy = (content: string, path: string): readonly Step[] =>
  content
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const given = /^\s*Exec\w+\s*=\s*[-@:+!|]*(.+)$/.exec(line)?.[1]
      return given === undefined ? [] : stepsIn(given, path)
    })

/** Reserved words and programs that only run what follows. */
const BEFORE =
  /^(?:if|then|else|elif|while|until|do|time|exec|command|builtin|sudo|doas|env|nice|ionice|nohup|chronic|setsid|stdbuf|\w+=.*|!)$/

function stepsIn(text: string, from: string | null): Step[] {
  const plain = text
    .replace(/\\\r?\n/g, ' ')
    .replace(/^\s*#.*$/gm, '')
    .replace(/["'\\]/g, '')
    .replace(/\d?&?>{1,2}\|?(?!&)/g, ' > ')
  const steps: Step[] = []
  let fed = false
  let begins = true
  for (const piece of plain.split(/(\|\|?|[\n;&(){}`]+)/)) {
    if (/^(?:\|\|?|[\n;&(){}`]+)$/.test(piece)) {
      fed = piece === '|'
      begins = !/[()}`]/.test(piece)
      continue
    }
    const words = piece.split(/\s+/).filter((word) => word !== '')
    while (words[0] !== undefined && BEFORE.test(words[0])) words.shift()
    if (words.length > 0) steps.push({ words, fed, begins, from })
  }
  return steps
}

/** A step as a person reads it, without what may be a secret. */
export const said = ({ words, from }: Step): string => {
  const shown = words.map((word, at) => (isSecret(word, words[at - 1] ?? '') ? '…' : word))
  const text = shown.join(' ').slice(0, 160)
  return from === null ? text : `${text} (${from})`
}

const isSecret = (word: string, before: string): boolean =>
  /^(?:-[puH]|--(?:pass\w*|user|token|auth\w*|header|secret))$/.test(before) ||
  /(?:pass|secret|token|key)\w*[=:]./i.test(word) ||
  (word.length >= 20 && !/[/.]/.test(word))

/** From each of the programs named `tool` on, the words of each step. */
export const usesOf = (steps: readonly Step[], tool: RegExp): readonly (Step & { readonly at: number })[] =>
  steps.flatMap((step) => {
    const at = step.words.findIndex((word) => tool.test(base(word)))
    return at < 0 ? [] : [{ ...step, at }]
  })

// ---- what nobody can read

const SHELL = /^(?:(?:ba|da|k|z)?sh|python[\d.]*|perl|ruby|node|php)$/
const OUTSIDE = /^(?:\/(?:tmp|opt|root|home|srv|var|mnt|usr\/local)\/|\.\/)/

/** Steps that run a text which is not here: fetched, decoded, or put there by something else. */
export function opaqueSteps(booted: Booted): readonly Step[] {
  const { files } = booted
  return stepsOf(booted).filter(({ words, fed, begins }) => {
    const [first = '', ...rest] = words
    if (SHELL.test(base(first)) || first === 'source' || first === '.') {
      const [script] = rest.filter((word) => !word.startsWith('-') || word === '-')
      if (script === undefined) return fed || rest.some((word) => /^-\w*s$/.test(word))
      if (/^[-<$]/.test(script)) return true
      return script.startsWith('/') && OUTSIDE.test(script) && !files.has(script)
    }
    if (first === 'eval') return rest.some((word) => word.startsWith('$'))
    return begins && OUTSIDE.test(first) && !files.has(first) && !first.includes('$')
  })
}
