/** Two readings side by side: addresses in Terraform's form and order, and nothing of which tool told. */
import type { Inventory } from '../../inventory/model.ts'
import type { Document } from '../../inventory/read.ts'
import { terraformType } from '../../inventory/stages/pulumi-names.ts'
import type { Ledger } from '../../ledger/model.ts'

const URN = /urn:pulumi:[\w-]+::[\w-]+::([\w-]+:[\w/]+:\w+)::/g

/** What an inventory says of the hosting. Pulumi pushes no rules: what Terraform would push besides is no text of a server there. */
export function hosting(inventory: Inventory): unknown {
  const { stage, file, stack, ...parts } = inventory
  const servers = parts.servers.map((server) => ({
    ...server,
    texts: server.texts.filter(({ path }) => !path.startsWith('terraform_data.')),
  }))
  return normal({ ...parts, servers })
}

/** What a ledger says of the contract. */
export function judgement({ verdicts, unclaimed }: Ledger): unknown {
  return normal({ verdicts, unclaimed })
}

/** Tools list resources in the order of their making, which differs from one run to the next. */
export function ordered(document: Document): Document {
  const { graph } = document
  const resources = graph.resources
    .map((resource) => ({ resource, key: addressOf(resource.address) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ resource }) => resource)
  return { ...document, graph: { ...graph, resources } }
}

const addressOf = (text: string): string =>
  text.replace(URN, (_, token: string) => `${terraformType(token)}.`)

function normal(value: unknown): unknown {
  const text = JSON.stringify(value, (key, item) =>
    key === 'origin' && item !== null ? { address: item.address, type: item.type } : item,
  )
  // Rules are a set: Terraform puts them in an order of its own.
  return JSON.parse(addressOf(text), (key, item) =>
    key === 'rules' && Array.isArray(item) ? inNoOrder(item) : item,
  )
}

function inNoOrder(rules: readonly object[]): readonly string[] {
  return rules.map((rule) => JSON.stringify(rule).replace(/rule\[\d+\]/g, 'rule[]')).sort()
}
