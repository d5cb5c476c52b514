/** Expressions as a plan's configuration writes them, and the one behind a planned value. */
import { type Expression, isRecord, type Values, word } from '../resource.ts'
import { hasTemplate } from '../template.ts'

type Json = Readonly<Record<string, unknown>>

const record = (value: unknown): Json => (isRecord(value) ? value : {})

/** Blocks that the providers plan in the order in which they are written (lists, where the others are sets). */
const LISTS: ReadonlySet<string> = new Set([
  'cloudstack_network_acl_rule.rule',
  'openstack_compute_instance_v2.block_device',
  'openstack_compute_instance_v2.network',
  'openstack_networking_port_v2.fixed_ip',
  'openstack_networking_router_v2.external_fixed_ip',
  'scaleway_instance_security_group.inbound_rule',
  'scaleway_instance_security_group.outbound_rule',
  'scaleway_instance_security_group_rules.inbound_rule',
  'scaleway_instance_security_group_rules.outbound_rule',
  'scaleway_instance_server.private_network',
  'scaleway_lb_frontend.acl',
  'scaleway_vpc_acl.rules',
])

/** Something is written, and which of several blocks it stands in cannot be told. */
const UNTOLD: Expression = { kind: 'references', references: [] }

/** The expression at a path of a resource: nested blocks are walked, a nested attribute is found inside the constant. */
export function expressionAt(
  type: string,
  expressions: Json,
  path: readonly (string | number)[],
  values: Values,
): Expression | null {
  let node: unknown = expressions
  let value: unknown = values
  for (const [depth, step] of path.entries()) {
    if (depth > 0 && isExpression(node)) return inside(expressionOf(node), path.slice(depth))
    if (typeof step === 'number') {
      const blocks = blocksAt(node, value, step, LISTS.has(`${type}.${path[0]}`) && depth === 1)
      value = Array.isArray(value) ? value[step] : value
      if (blocks.length > 1) return amongAll(blocks, path.slice(depth + 1), value)
      node = blocks[0]
    } else {
      node = record(node)[step]
      value = record(value)[step]
    }
    if (node === undefined) return null
  }
  return isExpression(node) ? expressionOf(node) : null
}

/** What every one of some blocks says at a path; `UNTOLD` when they do not say the same. */
function amongAll(
  blocks: readonly unknown[],
  path: readonly (string | number)[],
  value: unknown,
): Expression | null {
  const found = blocks.map((block) => expressionAt('', record(block), path, record(value)))
  const [first = null] = found
  const said = JSON.stringify(first)
  return found.every((one) => JSON.stringify(one) === said) ? first : UNTOLD
}

/** A block that may stand once is an object, one that may repeat a list. */
function blocksAt(node: unknown, planned: unknown, index: number, ordered: boolean): readonly unknown[] {
  if (Array.isArray(node)) return blocksLike(node, planned, index, ordered)
  return index === 0 ? [node] : []
}

/**
 * The configured blocks that may be behind the planned block at `index`. Sets are planned in another order than written, so
 * that only those are taken whose constants do not contradict the planned values.
 */
function blocksLike(
  blocks: readonly unknown[],
  planned: unknown,
  index: number,
  ordered: boolean,
): readonly unknown[] {
  if (blocks.length === 1 && !(Array.isArray(planned) && planned.length > 1)) return blocks
  const target = Array.isArray(planned) ? planned[index] : undefined
  if (!isRecord(target)) return []
  const candidates = blocks.filter((block) => isRecord(block) && agrees(block, target))
  const placed = ordered && Array.isArray(planned) && planned.length === blocks.length
  return placed && candidates.includes(blocks[index]) ? [blocks[index]] : candidates
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
