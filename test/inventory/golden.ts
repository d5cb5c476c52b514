/** Inventories of the golden stacks: what the real providers planned. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Inventory, Ref, Value } from '../../inventory/model.ts'
import { type Documents, readDocument, readInventory } from '../../inventory/read.ts'
import { isUnknown } from '../../inventory/values.ts'

const ROOT = join(import.meta.dirname, '..', 'golden')

export const goldenText = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
export const goldenJson = (path: string) => JSON.parse(goldenText(path))

/** The inventory of golden files, each recognised by itself; the strongest stage is read. */
export function inventoryOf(...paths: readonly string[]): Inventory {
  const documents: Record<string, unknown> = {}
  for (const path of paths) {
    const document = readDocument(path, goldenText(path))
    documents[document.kind] = document
  }
  return readInventory(documents as Documents)
}

export function serverAt(inventory: Inventory, address: string) {
  const server = inventory.servers.find((each) => each.origin.address === address)
  if (!server) throw new Error(`no server ${address}`)
  return server
}

export function filterAt(inventory: Inventory, address: string) {
  const filter = inventory.filters.find((each) => each.origin.address === address)
  if (!filter) throw new Error(`no filter ${address}`)
  return filter
}

/** Relations as short texts: an address, `#id`, or `?path`. */
export function refs(value: Value<readonly Value<Ref>[]> | Value<Ref> | null): readonly string[] {
  if (value === null) return []
  if (isUnknown(value)) return [`?${value.unknown}`]
  const items = (Array.isArray(value) ? value : [value]) as readonly Value<Ref>[]
  return items.map((item) =>
    isUnknown(item) ? `?${item.unknown}` : 'address' in item ? item.address : `#${item.id}`,
  )
}

/** Inbound rules as `tcp/443-443 from 0.0.0.0/0`. */
export function openings(filter: {
  readonly rules: Inventory['filters'][number]['rules']
}): readonly string[] {
  return filter.rules
    .filter((rule) => rule.direction === 'in')
    .map(({ protocol, ports, peers }) => {
      const range = isUnknown(ports) ? '?' : `${ports.from}-${ports.to}`
      const from = isUnknown(peers) ? '?' : peers.map((peer) => (isUnknown(peer) ? '?' : peer)).join(',')
      return `${isUnknown(protocol) ? '?' : protocol}/${range} from ${from}`
    })
}
