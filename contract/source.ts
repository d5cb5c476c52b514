/** A YAML file with the place of every value in it, so that each refusal can point at what it is about. */
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from 'yaml'
import { InputError, type Problem } from './errors.ts'
import type { Position, Words } from './promise.ts'

export type Path = readonly (string | number)[]

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

export interface Said {
  readonly what: Words
  readonly why?: Words | null
  readonly remedy?: Words | null
  readonly on?: 'key' | 'value'
}

interface Span {
  readonly start: number
  readonly end: number
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
        remedy: { fr: 'un contrat par fichier', en: 'one contract a file' },
      },
    ])
  }
  const lines = new LineCounter()
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, text.length))
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) }
  }
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

  const { document, value } = read(text, lines, problemAt)
  return {
    file,
    text,
    value,
    position: (path) => place(spanOf(document, path, 'value').start),
    problem: (path, said) => problemAt(spanOf(document, path, said.on ?? 'value'), said),
  }
}

/** One slip makes a parser stumble many times: the first error at each place says it, and ten places are enough. */
function firstOfEach<E extends { readonly pos: readonly [number, number] }>(errors: readonly E[]): E[] {
  return errors
    .filter((error, index) => errors.findIndex((other) => other.pos[0] === error.pos[0]) === index)
    .slice(0, 10)
}

type ProblemAt = (span: Span, said: Said) => Problem

function read(
  text: string,
  lineCounter: LineCounter,
  problemAt: ProblemAt,
): { document: Node | null; value: unknown } {
  const nothing: Span = { start: 0, end: 1 }
  try {
    const document = parseDocument(text, {
      lineCounter,
      prettyErrors: false,
      stringKeys: true,
      logLevel: 'error',
    })
    if (document.errors.length > 0) {
      throw new InputError(
        firstOfEach(document.errors).map((error) =>
          problemAt({ start: error.pos[0], end: error.pos[1] }, syntax(error.code, error.message)),
        ),
      )
    }
    if (document.contents === null) {
      throw new InputError([
        problemAt(nothing, { what: { fr: 'le fichier est vide', en: 'the file is empty' }, remedy: START }),
      ])
    }
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    if (text.includes('&') && isCircular(value)) throw new InputError([problemAt(nothing, CIRCULAR)])
    return { document: document.contents, value }
  } catch (error) {
    if (error instanceof InputError) throw error
    const why = error instanceof RangeError ? DEEP : String(error instanceof Error ? error.message : error)
    throw new InputError([problemAt(nothing, { what: { fr: 'YAML illisible', en: 'unreadable YAML' }, why })])
  }
}

const START = {
  fr: '`paraphe new contract` en écrit un en quelques questions',
  en: '`paraphe new contract` writes one after a few questions',
}
const CIRCULAR: Said = {
  what: { fr: 'YAML : un alias se désigne lui-même', en: 'YAML: an alias refers to itself' },
  remedy: { fr: 'écrivez la valeur en toutes lettres', en: 'write the value out' },
}

function isCircular(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return false
  } catch {
    return true
  }
}

const DEEP = { fr: 'imbrication trop profonde', en: 'nested too deeply' }

/** What the parser's codes mean to someone who edits a contract. */
const SYNTAX: Readonly<Record<string, { why: Words; remedy: Words }>> = {
  DUPLICATE_KEY: {
    why: { fr: 'la même clé deux fois au même endroit', en: 'the same key twice in one place' },
    remedy: { fr: 'gardez celle qui est signée', en: 'keep the one that was signed' },
  },
  TAB_AS_INDENT: {
    why: { fr: 'une tabulation dans le retrait', en: 'a tab in the indentation' },
    remedy: { fr: 'YAML veut des espaces', en: 'YAML wants spaces' },
  },
  MULTIPLE_DOCS: {
    why: { fr: 'plusieurs documents dans un fichier', en: 'several documents in one file' },
    remedy: { fr: 'un contrat par fichier', en: 'one contract a file' },
  },
  BAD_INDENT: {
    why: {
      fr: 'le retrait ne suit pas les lignes voisines',
      en: 'the indentation does not follow its neighbours',
    },
    remedy: {
      fr: 'alignez la ligne sur les autres clés du bloc',
      en: 'align the line with the other keys of its block',
    },
  },
  MISSING_CHAR: {
    why: {
      fr: 'un caractère manque : le texte est-il tronqué ?',
      en: 'a character is missing: was the text cut short?',
    },
    remedy: { fr: 'fermez le guillemet, l’accolade ou le crochet', en: 'close the quote, brace or bracket' },
  },
}

function syntax(code: string, message: string): Said {
  const known = SYNTAX[code]
  return {
    what: { fr: `YAML : ${message}`, en: `YAML: ${message}` },
    why: known?.why ?? null,
    remedy: known?.remedy ?? null,
  }
}

function lineAt(text: string, offset: number): string {
  const at = Math.min(offset, text.length)
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? undefined : end).replace(/\r$/, '')
}

/** The span of `path`, or of the deepest part of it that the document holds. */
function spanOf(root: Node | null, path: Path, on: 'key' | 'value'): Span {
  let node: unknown = root
  let pair: Pair | null = null
  let reached = true
  for (const step of path) {
    const next = stepInto(node, step)
    if (!next) {
      reached = false
      break
    }
    pair = next.pair ?? null
    node = next.node
  }
  const key = pair && isNode(pair.key) ? rangeOf(pair.key) : null
  if ((on === 'key' || !reached || isBlock(node)) && key) return key
  return (isNode(node) ? rangeOf(node) : null) ?? key ?? { start: 0, end: 1 }
}

function stepInto(node: unknown, step: string | number): { node: unknown; pair?: Pair } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
    return pair ? { node: pair.value, pair } : null
  }
  if (isSeq(node)) {
    const item = node.items[Number(step)]
    return item === undefined ? null : { node: isPair(item) ? item.value : item }
  }
  return null
}

const isBlock = (node: unknown): boolean => (isMap(node) || isSeq(node)) && node.flow !== true

function rangeOf(node: Node): Span | null {
  if (!node.range) return null
  // A block collection has no end worth underlining: its first key says where it is.
  const first =
    isMap(node) && !node.flow ? node.items[0]?.key : isSeq(node) && !node.flow ? node.items[0] : null
  if (isNode(first) && first !== node) return rangeOf(first)
  return { start: node.range[0], end: Math.max(node.range[0] + 1, node.range[1]) }
}
