import { Testing } from 'cdktf'
import type { Contract } from '../../contract/model.ts'
import { contractSchema } from '../../contract/model.ts'
import { ClientStack } from '../../stacks/client-stack.ts'

export type Resources = Record<string, Record<string, Record<string, unknown>>>

/** What Terraform is given for `contract`, without cdktf's own comments. */
export function synthesize(contract: Contract, protect = true): { text: string; resources: Resources } {
  const stack = new ClientStack(Testing.app(), { contract, protect })
  const text = Testing.synth(stack)
  const document = JSON.parse(text, (key, value) => (key === '//' ? undefined : value))
  return { text, resources: document.resource ?? {} }
}

/** `[type, address]` of every resource, sorted. */
export function addresses(resources: Resources): string[] {
  return Object.entries(resources)
    .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))
    .sort()
}

export function all(resources: Resources, type: string): Record<string, unknown>[] {
  return Object.values(resources[type] ?? {})
}

/** The text that a server boots from, where the stack keeps it for the server or not. */
export function bootTextOf(resources: Resources, server: Record<string, unknown> | undefined): string {
  const text = String(server?.user_data ?? server?.cloud_init)
  const kept = /^\$\{terraform_data\.([\w-]+)\.output\.user_data\}$/.exec(text)?.[1]
  const input = resources.terraform_data?.[kept ?? '']?.input as { user_data: string } | undefined
  return input?.user_data ?? text
}

/** A reference as Terraform reads it. */
export const ref = (path: string): string => `\${${path}}`

const OPERATOR =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g ops@example.test'

interface Changes {
  catalogue?: string
  client?: Record<string, unknown>
  readings?: Record<string, string>
  service: Record<string, unknown>
}

/** A contract with one service, checked by the schema alone: what the catalogue's rules refuse must be refused here too. */
export function contractOf({ service, ...rest }: Changes): Contract {
  return contractSchema.parse({
    catalogue: 'axantis-2025.03',
    client: { code: 'acme', name: 'Acme' },
    billing: { model: 'direct' },
    term: { start: '2026-10-01', months: 12 },
    operators: { keys: [OPERATOR], sources: ['203.0.113.0/29'] },
    ...rest,
    services: [
      {
        id: 'web',
        offer: 'vm-avance',
        host: 'ovh',
        sites: ['GRA11'],
        size: { vcpu: 2, ramGiB: 8, storageGiB: 100 },
        firewall: { tier: 'basic', ports: ['443/tcp'], adminSources: ['198.51.100.7/32'] },
        ...service,
      },
    ],
  })
}
