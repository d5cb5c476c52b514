/** A YAML file with the place of every value in it, so that each refusal can point at what it is about. */
import { InputError, type Problem } from './errors.ts'
import type { Position } from './promise.ts'
import { readPlain } from './yaml/plain.ts'
import type { Said } from './yaml/said.ts'
import { type Path, type Span, spanOf } from './yaml/tree.ts'
import { readWhole } from './yaml/whole.ts'

export type { Said } from './yaml/said.ts'
export type { Path } from './yaml/tree.ts'

export interface Source {
  readonly file: string
  readonly text: string
  /** The plain value of the document. */
  readonly value: unknown
  /** Where the value at `path` stands; its nearest ancestor when the file does not hold it. */
  position(path: Path): Position
  /** A problem about `path`, with the line it stands on. `on: 'key'` points at the key rather than the value. */
  problem(path: Path, said: Said): Problem
}

/** Characters of a contract; the largest real ones are a few hundred kilobytes. */
const LARGEST = 32 * 1024 * 1024

/**
 * Parses YAML 1.2. Throws `InputError` with every syntax problem, each with its position; duplicate keys, undefined
 * aliases and documents after the first are such problems.
 */
export function parseSource(text: string, file: string): Source {
  if (text.length > LARGEST) {
    throw new InputError([
      {
        position: { file, line: 1, column: 1 },
        what: { fr: 'fichier trop grand', en: 'file too large' },
        why: { fr: `${text.length} caractères`, en: `${text.length} characters` },
        remedy: { fr: 'un contrat par fichier', en: 'one contract per file' },
      },
    ])
  }
  const place = placesIn(text, file)
  const problemAt = (span: Span, said: Said): Problem => {
    const position = place(span.start)
    const line = lineAt(text, span.start)
    const left = Math.max(1, line.length - position.column + 1)
    return {
      position,
      what: said.what,
      why: said.why ?? null,
      remedy: said.remedy ?? null,
      excerpt: { line, length: Math.max(1, Math.min(span.end - span.start, left)) },
    }
  }

  const { value, tree } = readPlain(text) ?? readWhole(text, problemAt)
  return {
    file,
    text,
    value,
    position: (path) => place(spanOf(tree, path, 'value').start),
    problem: (path, said) => problemAt(spanOf(tree, path, said.on ?? 'value'), said),
  }
}

/** From offsets to lines and columns, both from 1. The line starts are found on first use. */
function placesIn(text: string, file: string): (offset: number) => Position {
  let starts: number[] | null = null
  return (offset) => {
    starts ??= lineStarts(text)
    const at = Math.min(offset, text.length)
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= at) low = middle
      else high = middle - 1
    }
    return { file, line: low + 1, column: at - (starts[low] as number) + 1 }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineAt(text: string, offset: number): string {
  const at = Math.min(offset, text.length)
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '')
}
