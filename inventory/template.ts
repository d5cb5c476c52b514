/** Terraform's template strings (`"${hcloud_server.web.id}"`), as JSON configurations write them. */
import type { Key } from './resource.ts'

/** One reference: `module.a["x"].web.id` is the parts `module`, `a`, index `x`, `web`, `id`. */
export interface Traversal {
  readonly text: string
  readonly parts: readonly TraversalPart[]
}
export type TraversalPart =
  | { readonly name: string }
  | { readonly index: Exclude<Key, null> }
  /** An index that is itself a reference: `[each.key]`. */
  | { readonly by: Traversal }
  | { readonly splat: true }

export type TemplatePart = { readonly text: string } | { readonly expression: string }

/** True when a string has an interpolation or a directive that is not escaped. */
export function isTemplate(text: string): boolean {
  return text.includes('{') && /(?:^|[^$])(?:\$\$)*\$\{|(?:^|[^%])(?:%%)*%\{/.test(text)
}

/** True when any string inside `value` is a template. */
export function hasTemplate(value: unknown): boolean {
  if (typeof value === 'string') return isTemplate(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some(hasTemplate)
}

/** `$${` and `%%{` are how a template writes the two signs themselves. */
export function unescapeTemplate(text: string): string {
  return text.replaceAll('$${', '${').replaceAll('%%{', '%{')
}

/** Literal text and expressions in turn; null for directives and for an interpolation that nothing closes. */
export function parseTemplate(text: string): readonly TemplatePart[] | null {
  const parts: TemplatePart[] = []
  let literal = ''
  for (let at = 0; at < text.length; ) {
    if (text.startsWith('$${', at) || text.startsWith('%%{', at)) {
      literal += text.slice(at + 1, at + 3)
      at += 3
    } else if (text.startsWith('%{', at)) {
      return null
    } else if (text.startsWith('${', at)) {
      const end = closingBrace(text, at + 2)
      if (end < 0) return null
      if (literal) parts.push({ text: literal })
      literal = ''
      parts.push({ expression: text.slice(at + 2, end).trim() })
      at = end + 1
    } else {
      literal += text[at]
      at++
    }
  }
  if (literal || parts.length === 0) parts.push({ text: literal })
  return parts
}

/** Index of the brace that closes an interpolation, skipping quoted strings and inner braces. */
function closingBrace(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at++) {
    const char = text[at]
    if (char === '"') {
      at = closingQuote(text, at + 1)
      if (at < 0) return -1
    } else if (char === '{') depth++
    else if (char === '}') {
      if (depth === 0) return at
      depth--
    }
  }
  return -1
}

function closingQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return -1
}

const NAME = /[A-Za-z_][\w-]*/y

/** The reference that `text` is, whole; null when it is anything more than a reference. */
export function parseTraversal(text: string): Traversal | null {
  const found = readTraversal(text, 0)
  return found && found.end === text.length ? found.traversal : null
}

/** Every reference mentioned in an expression, function names and quoted text left out. */
export function mentionedIn(expression: string): readonly Traversal[] {
  const found: Traversal[] = []
  for (let at = 0; at < expression.length; ) {
    const char = expression[at] as string
    if (char === '"') {
      const end = closingQuote(expression, at + 1)
      if (end < 0) break
      const inner = parseTemplate(expression.slice(at + 1, end)) ?? []
      for (const part of inner) if ('expression' in part) found.push(...mentionedIn(part.expression))
      at = end + 1
      continue
    }
    const read = /[A-Za-z_]/.test(char) ? readTraversal(expression, at) : null
    if (!read) {
      at++
      continue
    }
    if (read.traversal.parts.length > 1) found.push(read.traversal)
    at = read.end
  }
  return found
}

function readTraversal(text: string, from: number): { traversal: Traversal; end: number } | null {
  const parts: TraversalPart[] = []
  const root = nameAt(text, from)
  if (root === null) return null
  parts.push({ name: root })
  let at = from + root.length
  for (;;) {
    const step = readStep(text, at)
    if (!step) break
    parts.push(step.part)
    at = step.end
  }
  return { traversal: { text: text.slice(from, at), parts }, end: at }
}

function readStep(text: string, at: number): { part: TraversalPart; end: number } | null {
  if (text[at] === '.') {
    if (text[at + 1] === '*') return { part: { splat: true }, end: at + 2 }
    const name = nameAt(text, at + 1)
    if (name !== null) return { part: { name }, end: at + 1 + name.length }
    const index = /^\d+/.exec(text.slice(at + 1, at + 12))
    return index ? { part: { index: Number(index[0]) }, end: at + 1 + index[0].length } : null
  }
  if (text[at] !== '[') return null
  if (text.startsWith('[*]', at)) return { part: { splat: true }, end: at + 3 }
  const literal = /^\[(\d+|"(?:[^"\\$%]|\\.)*")\]/.exec(text.slice(at, at + 256))
  if (literal) return { part: { index: JSON.parse(literal[1] as string) }, end: at + literal[0].length }
  const by = readTraversal(text, at + 1)
  if (by && text[by.end] === ']') return { part: { by: by.traversal }, end: by.end + 1 }
  return null
}

function nameAt(text: string, at: number): string | null {
  NAME.lastIndex = at
  return NAME.exec(text)?.[0] ?? null
}
