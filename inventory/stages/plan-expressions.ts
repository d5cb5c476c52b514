/** Expressions as a plan's configuration writes them, and the one behind a planned value. */
import { type Expression, isRecord, type Values, word } from '../resource.ts'
import { hasTemplate } from '../template.ts'

type Json = Readonly<Record<string, unknown>>

const record = (value: unknown): Json => (isRecord(value) ? value : {})

/** The expression at a path: nested blocks are walked, a nested attribute is found inside the constant. */
export function expressionAt(
  expressions: Json,
  path: readonly (string | number)[],
  values: Values,
): Expression | null {
  let node: unknown = expressions
  let value: unknown = values
  for (const [depth, step] of path.entries()) {
    if (depth > 0 && isExpression(node)) return inside(expressionOf(node), path.slice(depth))
    node = typeof step === 'number' ? blockAt(node, value, step) : record(node)[step]
    value = typeof step === 'number' ? (Array.isArray(value) ? value[step] : value) : record(value)[step]
    if (node === undefined) return null
  }
  return isExpression(node) ? expressionOf(node) : null
}

/** A block that may stand once is an object, one that may repeat a list. */
function blockAt(node: unknown, planned: unknown, index: number): unknown {
  if (Array.isArray(node)) return blockLike(node, planned, index)
  return index === 0 ? node : undefined
}

/**
 * The configured block behind the planned block at `index`. Sets are planned in another order than written, so a
 * block is taken only when it is the one whose constants do not contradict the planned values.
 */
function blockLike(blocks: readonly unknown[], planned: unknown, index: number): unknown {
  if (blocks.length === 1 && !(Array.isArray(planned) && planned.length > 1)) return blocks[0]
  const target = Array.isArray(planned) ? planned[index] : undefined
  if (!isRecord(target)) return undefined
  const candidates = blocks.filter((block) => isRecord(block) && agrees(block, target))
  return candidates.length === 1 ? candidates[0] : undefined
}

function agrees(block: Json, planned: Json): boolean {
  return Object.entries(block).every(([name, node]) => {
    const value = record(node).constant_value
    const seen = planned[name]
    return (
      value === undefined ||
      typeof value === 'object' ||
      seen === undefined ||
      hasTemplate(value) ||
      value === seen
    )
  })
}

function inside(expression: Expression, path: readonly (string | number)[]): Expression | null {
  if (expression.kind === 'references' || expression.kind === 'addresses') return expression
  let value = expression.value
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return null
    value = (value as Record<string | number, unknown>)[step]
  }
  return { kind: expression.kind, value }
}

/** An expression is an object that has nothing but a constant and references; anything else is a nested block. */
export function isExpression(node: unknown): node is Json {
  if (!isRecord(node)) return false
  for (const key in node) if (key !== 'constant_value' && key !== 'references') return false
  return true
}

export function expressionOf(node: Json): Expression {
  const references = Array.isArray(node.references) ? node.references.map(word) : []
  if (node.constant_value === undefined) return { kind: 'references', references }
  // JSON configurations keep the text of every expression as a "constant".
  return references.length > 0 || hasTemplate(node.constant_value)
    ? { kind: 'template', value: node.constant_value }
    : { kind: 'constant', value: node.constant_value }
}
