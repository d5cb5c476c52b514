/** Where a resource is written in Terraform's own language: a plan does not say, and a reviewer looks at lines. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Position } from '../contract/promise.ts'
import { shownPath } from '../contract/shown-path.ts'

/** A `module` block; the folder is null where its source is elsewhere, in a registry or a repository. */
interface Call {
  readonly at: Position
  readonly folder: string | null
}

/** What one folder of `.tf` files declares, by `type.name`, and which modules it calls. */
interface Module {
  readonly resources: ReadonlyMap<string, Position>
  readonly calls: ReadonlyMap<string, Call>
}

const BLOCK = /^[ \t]*(resource|module)[ \t]+"([^"]+)"(?:[ \t]+"([^"]+)")?[ \t]*\{/gm
const LOCAL_SOURCE = /^[ \t]*source[ \t]*=[ \t]*"(\.{1,2}\/[^"]*)"/m

/**
 * Tells where the resource of an address is written, below the root module in `folder`: in a module from elsewhere the block
 * that calls it, since its arguments are what this project can change. Null for what is not there, as in a stack that cdktf
 * made. Files are read when they are first asked for, as shown from `cwd`.
 */
export function writtenIn(cwd: string, folder: string): (address: string) => Position | null {
  const read = new Map<string, Module>()
  const moduleIn = (path: string): Module => {
    const held = read.get(path) ?? readModule(cwd, path)
    read.set(path, held)
    return held
  }
  return (address) => {
    const [calls, resource] = partsOf(address)
    let path = resolve(cwd, folder)
    for (const call of calls) {
      const called = moduleIn(path).calls.get(call)
      if (called === undefined) return null
      if (called.folder === null) return called.at
      path = resolve(path, called.folder)
    }
    return moduleIn(path).resources.get(resource) ?? null
  }
}

/** `module.a["x"].module.b.hcloud_server.web[0]` as the modules it lies in and `hcloud_server.web`. */
function partsOf(address: string): readonly [calls: readonly string[], resource: string] {
  const names = address.replace(/\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g, '').split('.')
  const calls: string[] = []
  let at = 0
  for (; names[at] === 'module' && names.length > at + 2; at += 2) calls.push(names[at + 1] as string)
  return [calls, names.slice(at).join('.')]
}

function readModule(cwd: string, path: string): Module {
  const resources = new Map<string, Position>()
  const calls = new Map<string, Call>()
  const files = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.tf')) : []
  for (const file of files.sort()) {
    const text = readFileSync(join(path, file), 'utf8')
    const blocks = [...text.matchAll(BLOCK)]
    for (const [index, { 0: head, 1: kind, 2: first = '', 3: second, index: start }] of blocks.entries()) {
      const indent = head.search(/\S/)
      const line = text.slice(0, start + indent).split('\n').length
      const at = { file: shownPath(cwd, join(path, file)), line, column: indent + 1 }
      if (kind === 'resource' && second !== undefined) resources.set(`${first}.${second}`, at)
      const source = LOCAL_SOURCE.exec(text.slice(start, blocks[index + 1]?.index ?? text.length))?.[1]
      if (kind === 'module') calls.set(first, { at, folder: source ?? null })
    }
  }
  return { resources, calls }
}
