/** All of YAML 1.2, by the `yaml` package: what the plain reader leaves to it, and every mistake. */
import { isMap, isNode, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { InputError, type Problem } from '../errors.ts'
import type { Plain } from './reader.ts'
import { CIRCULAR, DEEP, EMPTY, type Said, syntax } from './said.ts'
import type { Entry, Span, Tree } from './tree.ts'

type ProblemAt = (span: Span, said: Said) => Problem

const NOWHERE: Span = { start: 0, end: 1 }

/** Throws `InputError` with every syntax problem, each with its position. */
export function readWhole(text: string, problemAt: ProblemAt): Plain {
  try {
    const document = parseDocument(text, { prettyErrors: false, stringKeys: true, logLevel: 'error' })
    if (document.errors.length > 0) {
      throw new InputError(
        firstOfEach(document.errors).map((error) =>
          problemAt({ start: error.pos[0], end: error.pos[1] }, syntax(error.code, error.message)),
        ),
      )
    }
    if (document.contents === null) throw new InputError([problemAt(NOWHERE, EMPTY)])
    const value: unknown = document.toJS({ maxAliasCount: 100 })
    if (text.includes('&') && isCircular(value)) throw new InputError([problemAt(NOWHERE, CIRCULAR)])
    return { value, tree: treeOf(document.contents) }
  } catch (error) {
    if (error instanceof InputError) throw error
    const why = error instanceof RangeError ? DEEP : String(error instanceof Error ? error.message : error)
    throw new InputError([problemAt(NOWHERE, { what: { fr: 'YAML illisible', en: 'unreadable YAML' }, why })])
  }
}

/** One slip makes a parser stumble many times: the first error at each place says it, and ten places are enough. */
function firstOfEach<E extends { readonly pos: readonly [number, number] }>(errors: readonly E[]): E[] {
  return errors
    .filter((error, index) => errors.findIndex((other) => other.pos[0] === error.pos[0]) === index)
    .slice(0, 10)
}

function isCircular(value: unknown): boolean {
  try {
    JSON.stringify(value)
    return false
  } catch {
    return true
  }
}

function treeOf(node: unknown): Tree {
  const [start, end] = (isNode(node) && node.range) || [0, 1]
  const own: Span = { start, end: Math.max(start + 1, end) }
  if (isMap(node)) {
    const entries = new Map<string, Entry>()
    for (const { key, value } of node.items) {
      if (!isScalar(key) || entries.has(String(key.value))) continue
      const keySpan = spanOfNode(key)
      // An empty value has no place of its own worth pointing at.
      entries.set(String(key.value), {
        key: keySpan,
        tree: isNode(value) ? treeOf(value) : { span: keySpan, block: false },
      })
    }
    const [first] = entries.values()
    return { span: node.flow ? own : (first?.key ?? own), block: node.flow !== true, entries }
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => treeOf(isPair(item) ? item.value : item))
    return { span: node.flow ? own : (items[0]?.span ?? own), block: node.flow !== true, items }
  }
  return { span: own, block: false }
}

const spanOfNode = ({ range }: Node): Span => ({
  start: range?.[0] ?? 0,
  end: Math.max((range?.[0] ?? 0) + 1, range?.[1] ?? 1),
})
