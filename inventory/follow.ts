/**
 * Following an expression to what it stands for. A plan says of an unknown attribute only what its expression
 * mentions; what cannot be followed with certainty stays unresolved, it is never guessed.
 */
import { type Followed, type Lookup, MAX_DEPTH } from './lookup.ts'
import { distinct, nameOf } from './references.ts'
import { type Bound, type Instance, isRecord, type Key, keySuffix, type Resource } from './resource.ts'
import { mentionedIn, parseTemplate, parseTraversal, type Traversal } from './template.ts'

/**
 * Everything that a relation's expression leads to, null when any part of it cannot be followed.
 * `count = 0` resources contribute nothing.
 */
export function followAll(lookup: Lookup, bound: Bound, depth = 0): readonly Followed[] | null {
  if (depth > MAX_DEPTH) return null
  const { expression } = bound
  if (expression.kind === 'constant') return [{ kind: 'value', value: expression.value }]
  if (expression.kind === 'addresses') return followAddresses(lookup, expression.addresses)
  if (expression.kind === 'references') {
    const traversals = distinct(expression.references)
    return traversals.length === 0 ? null : together(lookup, traversals, bound, false, depth)
  }
  return followTemplate(lookup, expression.value, bound, depth)
}

function followAddresses(lookup: Lookup, addresses: readonly string[]): readonly Followed[] | null {
  const found = addresses.map((address) => lookup.instances(address)[0])
  if (found.length === 0 || found.includes(undefined)) return null
  return found.flatMap((resource) =>
    resource ? [{ kind: 'resource', resource, attribute: ['id'] } as const] : [],
  )
}

function followTemplate(
  lookup: Lookup,
  value: unknown,
  bound: Bound,
  depth: number,
): readonly Followed[] | null {
  if (Array.isArray(value)) {
    const all = value.map((item) => followTemplate(lookup, item, bound, depth))
    return all.includes(null) ? null : all.flatMap((item) => item ?? [])
  }
  if (typeof value !== 'string') return isRecord(value) ? null : [{ kind: 'value', value }]
  const parts = parseTemplate(value)
  if (!parts) return null
  const [first] = parts
  if (parts.length === 1 && first) {
    if ('text' in first) return [{ kind: 'value', value: first.text }]
    const whole = parseTraversal(first.expression)
    if (whole) return follow(lookup, whole, bound, true, depth + 1)
  }
  const mentioned = parts.flatMap((part) => ('expression' in part ? mentionedIn(part.expression) : []))
  return mentioned.length === 0 ? null : together(lookup, mentioned, bound, false, depth)
}

/**
 * Several references of one expression. Beside one resource, `each.key` is an index into it, and the copy of that very
 * key is meant when there is one; `count.index` may have been shifted or wrapped, so that it never picks a copy.
 */
function together(
  lookup: Lookup,
  traversals: readonly Traversal[],
  bound: Bound,
  exact: boolean,
  depth: number,
): readonly Followed[] | null {
  const heads = traversals.map((traversal) => traversal.parts.slice(0, 2).map(nameOf).join('.'))
  const rest = traversals.filter((_, i) => heads[i] !== 'each.key' && heads[i] !== 'count.index')
  const [only] = rest
  if (rest.length < traversals.length) {
    const keyed = only && rest.length === 1 && heads.includes('each.key') && !heads.includes('count.index')
    return keyed ? follow(lookup, only, bound, exact, depth + 1, true) : null
  }
  const all = rest.map((traversal) => follow(lookup, traversal, bound, exact, depth + 1))
  if (all.includes(null)) return null
  const found = all.flatMap((item) => item ?? [])
  // A value beside a resource may be a condition, which decides whether the resource counts at all.
  return found.length > 1 && found.some((item) => item.kind === 'value') ? null : found
}

function follow(
  lookup: Lookup,
  traversal: Traversal,
  bound: Bound,
  exact: boolean,
  depth: number,
  sameKey = false,
): readonly Followed[] | null {
  if (depth > MAX_DEPTH) return null
  const { scope, instance } = bound
  const [root, second] = traversal.parts.map(nameOf)
  if (!root || second === undefined) return null
  const rest = traversal.parts.slice(2)
  const through = (next: Bound | null): readonly Followed[] | null =>
    next && followInto(lookup, next, rest, depth)
  switch (root) {
    case 'var':
      return through(scope.variable(second))
    case 'local':
      return through(scope.local(second))
    case 'each':
      return followEach(lookup, second, rest, instance, depth)
    case 'count':
      return typeof instance.key === 'number' ? [{ kind: 'value', value: instance.key }] : null
    case 'module':
      return followOutput(lookup, second, rest, bound, depth)
    case 'data':
    case 'path':
    case 'self':
    case 'terraform':
      return null
    default:
      return followResource(lookup, `${root}.${second}`, rest, bound, { exact, sameKey, depth })
  }
}

/** What a bound expression leads to, one attribute or index further in for each step that is left. */
function followInto(
  lookup: Lookup,
  bound: Bound,
  steps: Traversal['parts'],
  depth: number,
): readonly Followed[] | null {
  const { expression } = bound
  if (steps.length === 0) return followAll(lookup, bound, depth + 1)
  const [step, ...rest] = steps
  if (!step || expression.kind === 'references' || expression.kind === 'addresses')
    return steps.length === 0 ? followAll(lookup, bound, depth + 1) : null
  const key = 'name' in step ? step.name : 'index' in step ? step.index : null
  const inner = expression.value
  if (key === null || typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return null
  const value = (inner as Record<string | number, unknown>)[key]
  return followInto(lookup, { ...bound, expression: { ...expression, value } }, rest, depth + 1)
}

function followEach(
  lookup: Lookup,
  what: string,
  rest: Traversal['parts'],
  instance: Instance,
  depth: number,
): readonly Followed[] | null {
  if (instance.key === null) return null
  if (what === 'key') return [{ kind: 'value', value: instance.key }]
  const { forEach } = instance
  if (what !== 'value' || !forEach) return null
  const { expression } = forEach
  if (expression.kind === 'addresses') return null
  if (expression.kind === 'references') return eachOfResource(lookup, forEach, instance.key, rest)
  if (isRecord(expression.value)) {
    return followInto(lookup, forEach, [{ name: String(instance.key) }, ...rest], depth + 1)
  }
  return Array.isArray(expression.value) ? [{ kind: 'value', value: instance.key }] : null
}

/** `for_each = hcloud_server.web`: `each.value` is the copy with the same key. */
function eachOfResource(
  lookup: Lookup,
  forEach: Bound,
  key: Key,
  rest: Traversal['parts'],
): readonly Followed[] | null {
  if (forEach.expression.kind !== 'references') return null
  const traversals = distinct(forEach.expression.references)
  const [only] = traversals
  if (!only || traversals.length > 1 || only.parts.length !== 2) return null
  const base = forEach.scope.prefix + only.parts.map(nameOf).join('.')
  const resource = lookup.instances(base).find((copy) => copy.address === base + keySuffix(key))
  return resource ? [{ kind: 'resource', resource, attribute: rest.map(nameOf) }] : null
}

function followOutput(
  lookup: Lookup,
  call: string,
  rest: Traversal['parts'],
  bound: Bound,
  depth: number,
): readonly Followed[] | null {
  const [first, ...more] = rest
  if (!first) return null
  const picked = 'name' in first ? null : indexKey(lookup, first, bound, depth)
  if (picked === undefined) return null
  const steps = 'name' in first ? rest : more
  const [output, ...inner] = steps
  if (!output || !('name' in output)) return null
  const bounds = bound.scope.output(call, picked, output.name)
  if (!bounds) return null
  const all = bounds.map((each) => followInto(lookup, each, inner, depth + 1))
  return all.includes(null) ? null : all.flatMap((item) => item ?? [])
}

/** The key an index step picks; `'*'` for all, undefined when that cannot be told. */
function indexKey(
  lookup: Lookup,
  step: Traversal['parts'][number],
  bound: Bound,
  depth: number,
): Key | '*' | undefined {
  if ('splat' in step) return '*'
  if ('index' in step) return step.index
  if (!('by' in step)) return undefined
  const value = referenceValue(lookup, step.by, bound, depth + 1)
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}

function followResource(
  lookup: Lookup,
  name: string,
  rest: Traversal['parts'],
  bound: Bound,
  how: { readonly exact: boolean; readonly sameKey: boolean; readonly depth: number },
): readonly Followed[] | null {
  const base = bound.scope.prefix + name
  const copies = lookup.instances(base)
  const [first, ...more] = rest
  const to = (resources: readonly Resource[], attribute: Traversal['parts']): readonly Followed[] =>
    resources.map((resource) => ({ kind: 'resource', resource, attribute: attribute.map(nameOf) }))
  if (first && !('name' in first)) {
    const key = indexKey(lookup, first, bound, how.depth)
    if (key === undefined) return null
    if (key === '*') return to(copies, more)
    const copy = copies.find((each) => each.address === base + keySuffix(key))
    return copy ? to([copy], more) : null
  }
  if (how.sameKey) {
    const copy = copies.find((each) => each.address === base + keySuffix(bound.instance.key))
    return copy ? to([copy], rest) : null
  }
  if (copies.length === 1) return to(copies, rest)
  return copies.length === 0 && bound.scope.declares(name) ? [] : null
}

/** The value that a reference stands for; undefined when this stage cannot tell. */
export function referenceValue(lookup: Lookup, traversal: Traversal, bound: Bound, depth: number): unknown {
  const found = follow(lookup, traversal, bound, false, depth + 1)
  if (found?.length !== 1) return undefined
  const [only] = found
  if (only?.kind === 'value') return only.value
  return only && lookup.known(only.resource, only.attribute)
}
