/** The value of an expression, as far as a document tells it. */
import { referenceValue } from './follow.ts'
import { type Lookup, MAX_DEPTH } from './lookup.ts'
import { distinct, nameOf } from './references.ts'
import type { Bound, Resource } from './resource.ts'
import { parseTemplate, parseTraversal } from './template.ts'

/**
 * The value an expression has, undefined when this stage cannot tell. `exact` is false when an HCL plan only says
 * that the expression mentions one thing: the value is then that thing's, unless the expression changes it.
 */
export function evaluate(
  lookup: Lookup,
  bound: Bound,
  depth = 0,
): { readonly value: unknown; readonly exact: boolean } | undefined {
  if (depth > MAX_DEPTH) return undefined
  const { expression } = bound
  if (expression.kind === 'constant') return { value: expression.value, exact: true }
  if (expression.kind === 'template') {
    const value = fill(lookup, expression.value, bound, depth)
    return value === undefined ? undefined : { value, exact: true }
  }
  if (expression.kind === 'addresses') return undefined
  const traversals = distinct(expression.references)
  const [only] = traversals
  if (!only || traversals.length > 1) return undefined
  const value = referenceValue(lookup, only, bound, depth)
  return value === undefined ? undefined : { value, exact: false }
}

/** Everything that an expression could lead to, for one that cannot be followed; null when it could be anything. */
export function mayLeadTo(lookup: Lookup, bound: Bound): readonly Resource[] | null {
  const { expression, scope } = bound
  if (expression.kind === 'addresses')
    return expression.addresses.flatMap((address) => lookup.instances(address))
  if (expression.kind !== 'references') return null
  const traversals = distinct(expression.references)
  if (traversals.length === 0) return null
  const all = traversals.map(({ parts }): readonly Resource[] | null => {
    const [root = '', second = ''] = parts.slice(0, 2).map(nameOf)
    if (root === 'each' || root === 'count') return []
    return scope.declares(`${root}.${second}`) ? lookup.instances(`${scope.prefix}${root}.${second}`) : null
  })
  return all.includes(null) ? null : all.flatMap((each) => each ?? [])
}

/** A text with every interpolation that is known filled in, the others left as they are written. */
export function fillKnown(
  lookup: Lookup,
  text: string,
  bound: Bound,
): { readonly text: string; readonly complete: boolean } {
  const parts = parseTemplate(text)
  if (!parts) return { text, complete: false }
  let complete = true
  const filled = parts.map((part) => {
    if ('text' in part) return part.text
    const value = pureValue(lookup, part.expression, bound, 0)
    if (value !== undefined && typeof value !== 'object') return String(value)
    complete = false
    return `\${${part.expression}}`
  })
  return { text: filled.join(''), complete }
}

/** A template's value; undefined as soon as one part is not known. */
function fill(lookup: Lookup, value: unknown, bound: Bound, depth: number): unknown {
  if (typeof value === 'string') return fillText(lookup, value, bound, depth)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => fill(lookup, item, bound, depth))
    return items.includes(undefined) ? undefined : items
  }
  const entries = Object.entries(value).map(([key, item]) => [key, fill(lookup, item, bound, depth)] as const)
  return entries.some(([, item]) => item === undefined) ? undefined : Object.fromEntries(entries)
}

function fillText(lookup: Lookup, text: string, bound: Bound, depth: number): unknown {
  if (!text.includes('{')) return text
  const parts = parseTemplate(text)
  if (!parts) return undefined
  const [first] = parts
  if (parts.length === 1 && first && 'expression' in first)
    return pureValue(lookup, first.expression, bound, depth)
  let out = ''
  for (const part of parts) {
    if ('text' in part) out += part.text
    else {
      const value = pureValue(lookup, part.expression, bound, depth)
      if (typeof value === 'object' || value === undefined) return undefined
      out += String(value)
    }
  }
  return out
}

const LITERAL = /^(?:"(?:[^"\\$%]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null)$/

function pureValue(lookup: Lookup, expression: string, bound: Bound, depth: number): unknown {
  if (LITERAL.test(expression)) {
    try {
      return JSON.parse(expression)
    } catch {
      return undefined
    }
  }
  const traversal = parseTraversal(expression)
  return traversal ? referenceValue(lookup, traversal, bound, depth) : undefined
}
