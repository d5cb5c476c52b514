/** Where a resource is written in Terraform's own language: a plan does not say, and a reviewer looks at lines. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Position } from '../contract/promise.ts'
import { shownPath } from '../contract/shown-path.ts'

/** What one folder of `.tf` files declares, by `type.name`, and which folders it calls modules. */
interface Module {
  readonly resources: ReadonlyMap<string, Position>
  readonly calls: ReadonlyMap<string, string>
}

const BLOCK = /^[ \t]*(resource|module)[ \t]+"([^"]+)"(?:[ \t]+"([^"]+)")?[ \t]*\{/gm
const LOCAL_SOURCE = /^[ \t]*source[ \t]*=[ \t]*"(\.{1,2}\/[^"]*)"/m

/**
 * Tells where the resource of an address is written, below the root module in `folder`; null for what is not there, as
 * in a module of a registry or in a stack that cdktf made. Files are read when they are first asked for, as shown from `cwd`.
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
      const source = moduleIn(path).calls.get(call)
      if (source === undefined) return null
      path = resolve(path, source)
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
  const calls = new Map<string, string>()
  const files = existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.tf')) : []
  for (const file of files.sort()) {
    const text = readFileSync(join(path, file), 'utf8')
    const blocks = [...text.matchAll(BLOCK)]
    for (const [index, { 0: head, 1: kind, 2: first = '', 3: second, index: start }] of blocks.entries()) {
      const line = text.slice(0, start + head.search(/\S/)).split('\n').length
      if (kind === 'resource' && second !== undefined)
        resources.set(`${first}.${second}`, {
          file: shownPath(cwd, join(path, file)),
          line,
          column: head.search(/\S/) + 1,
        })
      const source = LOCAL_SOURCE.exec(text.slice(start, blocks[index + 1]?.index ?? text.length))?.[1]
      if (kind === 'module' && source !== undefined) calls.set(first, source)
    }
  }
  return { resources, calls }
}
