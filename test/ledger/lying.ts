/** A stack as the builder makes it, the lies that are told of it, and what the judge says. */
import { createHash } from 'node:crypto'
import { Testing } from 'cdktf'
import { metadataOf } from '../../constructs/hosts/ovh/settings.ts'
import { loadContract } from '../../contract/load.ts'
import { fromPieces } from '../../inventory/live.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { judge } from '../../ledger/judge.ts'
import type { Verdict } from '../../ledger/model.ts'
import { POLICIES } from '../../policies/index.ts'
import { ClientStack } from '../../stacks/client-stack.ts'

const words = { fr: 'x', en: 'x' }

export interface Client {
  readonly loaded: ReturnType<typeof loadContract>
  readonly json: string
}

export function made(code: string): Client {
  const loaded = loadContract(`clients/${code}/contract.yaml`)
  return { loaded, json: Testing.synth(new ClientStack(Testing.app(), { contract: loaded.contract })) }
}

export function verdicts({ loaded }: Client, json: string): ReadonlyMap<string, Verdict> {
  const { contract, file, promises } = loaded
  const { verdicts: all } = judge({
    ...{
      contract,
      contractFile: file,
      promises,
      catalogue: { id: contract.catalogue, title: words },
      services: [],
    },
    ...{
      readings: [],
      lock: { state: 'none' },
      evidence: [],
      waivers: [],
      policies: POLICIES,
      now: '2026-11-22T12:00:00Z',
    },
    inventories: [readInventory({ synth: readDocument('cdk.tf.json', json) })],
  })
  return new Map(all.map((verdict) => [verdict.promise.id, verdict]))
}

/** Every occurrence: a lie told once would leave the truth beside it. */
export const swap = (from: string | RegExp, to: string) => (json: string) => {
  const after = typeof from === 'string' ? json.replaceAll(from, to) : json.replace(from, to)
  if (after === json) throw new Error(`the stack does not hold ${from}`)
  return after
}

/** The same inside the sets that OpenStack hands over, with a sum that is right again. */
export const swapLive = (from: string | RegExp, to: string) => (json: string) => {
  const stack = JSON.parse(json) as {
    resource: Record<string, Record<string, { metadata?: object; name: string }>>
  }
  for (const server of Object.values(stack.resource.openstack_compute_instance_v2 ?? {})) {
    const body = fromPieces(server.metadata)?.replace(/^.*\n/, '')
    if (body === undefined) throw new Error(`nothing is handed over to ${server.name}`)
    const after = swap(from, to)(body)
    const sum = createHash('sha256').update(after).digest('hex')
    server.metadata = metadataOf(server.name, `contract-settings 1 ${sum}\n${after}`)
  }
  return JSON.stringify(stack)
}

/** More resources of a type, as if the builder had made them without a word. */
export const added =
  (type: string, values: (index: number, server: string) => object, count: number) =>
  (json: string): string => {
    const stack = JSON.parse(json) as { resource: Record<string, Record<string, object>> }
    const [server = ''] = Object.keys(stack.resource.openstack_compute_instance_v2 ?? {})
    const reference = `\${openstack_compute_instance_v2.${server}.id}`
    const more = Array.from(
      { length: count },
      (_, index) => [`lie-${index}`, values(index, reference)] as const,
    )
    stack.resource[type] = { ...stack.resource[type], ...Object.fromEntries(more) }
    return JSON.stringify(stack)
  }

export type Lie = readonly [name: string, promise: string, tell: (json: string) => string]

export const STRANGER = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILp7D3vAIyLzxl6CkGF5mRW6nG9WQk0qkEdTPpD0Zr1c'
