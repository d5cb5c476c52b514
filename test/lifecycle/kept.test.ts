/** What Terraform keeps beside a server, from one synthesized stack to the next: rules that are pushed, texts that make it anew. */
import { describe, expect, it } from 'vitest'
import { classifyChange } from '../../lifecycle/change/classify.ts'
import { changesBetween, resourcesIn } from '../../lifecycle/change/synths.ts'

const ref = (path: string) => `\${${path}}`
const kept = { lifecycle: { ignore_changes: ['input'] } }

interface Day {
  readonly rules?: string
  readonly frame?: string
  readonly sum?: string
}

function stackOf({ rules = '443', frame = 'f', sum = 's' }: Day) {
  const set = `contract-settings 1 ${rules}`
  const text = JSON.stringify({
    terraform: {},
    resource: {
      terraform_data: {
        boot: { input: { settings: set, user_data: rules + frame }, triggers_replace: { frame }, ...kept },
        settings: { triggers_replace: { server: ref('hcloud_server.web.id'), set }, ...kept },
        sum: { input: { cloud_init: sum } },
      },
      hcloud_server: { web: { name: 'web', user_data: ref('terraform_data.boot.output.user_data') } },
      scaleway_instance_server: {
        app: { name: 'app', cloud_init: sum, lifecycle: { replace_triggered_by: ['terraform_data.sum'] } },
      },
    },
  })
  return resourcesIn(text, 'cdk.tf.json')
}

function changesTo(day: Day) {
  const changes = changesBetween(stackOf({}), stackOf(day))
  const { class: kind, losses } = classifyChange(changes)
  return {
    kind,
    lost: losses.map(({ name }) => name),
    changes: changes.map(({ address, action }) => `${address} ${action}`),
  }
}

describe('from one day to the next', () => {
  it('nothing that Terraform ignores is a change', () => {
    expect(changesTo({})).toEqual({ kind: null, lost: [], changes: [] })
  })

  it('a rule is pushed: one resource, made again to run its command, and nothing is lost', () => {
    expect(changesTo({ rules: '8443' })).toEqual({
      ...{ kind: 'standard', lost: [] },
      changes: ['terraform_data.settings replace'],
    })
    const [only] = classifyChange(changesBetween(stackOf({}), stackOf({ rules: '8443' }))).reasons
    expect(only).toMatchObject({ rule: 'pushed', interruption: 'none' })
    expect(only?.what.en).toContain('rules pushed over SSH to the running server')
  })

  it('anything else of the text makes the server anew, and then nothing is pushed to one that runs', () => {
    const { kind, lost, changes } = changesTo({ frame: 'g', rules: '8443' })
    expect({ kind, lost }).toEqual({ kind: 'significatif', lost: ['web'] })
    expect(changes).toContain('hcloud_server.web replace')
    const reasons = classifyChange(
      changesBetween(stackOf({}), stackOf({ frame: 'g', rules: '8443' })),
    ).reasons
    expect(reasons.map(({ rule }) => rule)).not.toContain('pushed')
  })

  it('a sum that makes a server anew does, where its provider would keep it', () => {
    const { lost, changes } = changesTo({ sum: 't' })
    expect(lost).toEqual(['app'])
    expect(changes).toContain('scaleway_instance_server.app replace')
  })
})
