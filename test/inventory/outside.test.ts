/** What a plan does beside what it declares: programs run on servers, objects that are only forgotten, texts that change nothing. */
import { describe, expect, it } from 'vitest'
import type { Guest, Inventory } from '../../inventory/model.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { isUnknown } from '../../inventory/values.ts'
import { HONEST, textOf } from './altered-world.ts'

interface Change {
  readonly address: string
  readonly actions?: readonly string[]
  readonly before?: object | null
  readonly after?: object | null
}

const change = ({ address, actions = ['create'], before = null, after = null }: Change) => {
  const [type = '', name = ''] = address.split('.')
  const provider = `registry.terraform.io/x/${type.split('_')[0]}`
  return {
    ...{ address, mode: 'managed', type, name, provider_name: provider },
    change: { actions, before, after, after_unknown: {}, after_sensitive: {} },
  }
}

const plan = (changes: readonly Change[], resources: readonly object[] = []): Inventory =>
  readInventory({
    plan: readDocument('plan.json', {
      format_version: '1.2',
      resource_changes: changes.map(change),
      configuration: { root_module: { resources } },
    }),
  })

const text = textOf(HONEST)
const scaleway = (cloudInit: string) => ({
  name: 'w',
  type: 'PLAY2-PICO',
  zone: 'fr-par-1',
  cloud_init: cloudInit,
})
const server: Change = { address: 'scaleway_instance_server.w', after: scaleway(text) }

/** Whether the text of the server still says what is there. */
const holds = ({ servers }: Inventory): boolean => {
  const guest = servers[0]?.guest as Guest
  return (
    guest !== null && !isUnknown(guest) && guest.firewall?.unread.length === 0 && guest.doubts?.length === 0
  )
}

const running = (type: string, name: string, provisioner: object, expressions: object = {}) => ({
  ...{ address: `${type}.${name}`, mode: 'managed', type, name },
  ...{ expressions, provisioners: [provisioner] },
})
const remote = { type: 'remote-exec', expressions: { inline: { constant_value: ['nft flush ruleset'] } } }
const local = (command: string) => ({
  type: 'local-exec',
  expressions: { command: { constant_value: command } },
})
const naming = (reference: string) => ({ triggers: { references: [`${reference}.id`, reference] } })

describe('a program that Terraform runs', () => {
  it('leaves a server as its text says where there is none', () => {
    expect(holds(plan([server]))).toBe(true)
  })

  it.each([
    ['on the server itself', running('scaleway_instance_server', 'w', remote)],
    [
      'on it, of a resource that names it',
      running('terraform_data', 'x', remote, naming('scaleway_instance_server.w')),
    ],
    ['somewhere that nobody tells', running('null_resource', 'x', remote)],
    ['to put a file there', running('null_resource', 'x', { type: 'file', expressions: {} })],
    ['from here, with ssh', running('null_resource', 'x', local('ssh root@192.0.2.1 nft flush ruleset'))],
    ['from here, with Ansible', running('null_resource', 'x', local('ansible-playbook -i hosts site.yml'))],
    [
      'that is not known yet',
      running('null_resource', 'x', {
        type: 'local-exec',
        expressions: { command: { references: ['var.c'] } },
      }),
    ],
  ])('%s leaves nothing proven', (_, resource) => {
    expect(holds(plan([server], [resource]))).toBe(false)
  })

  it.each([
    ['on another server', running('terraform_data', 'x', remote, naming('scaleway_instance_server.other'))],
    ['from here, and stays here', running('null_resource', 'x', local('echo done > log'))],
  ])('%s changes nothing', (_, resource) => {
    const other: Change = { address: 'scaleway_instance_server.other', after: scaleway(text) }
    expect(holds(plan([server, other], [resource]))).toBe(true)
  })

  it('is found in modules, and in a synthesized stack', () => {
    const nested = {
      format_version: '1.2',
      resource_changes: [change(server)],
      configuration: {
        root_module: {
          module_calls: { m: { module: { resources: [running('null_resource', 'x', remote)] } } },
        },
      },
    }
    expect(holds(readInventory({ plan: readDocument('plan.json', nested) }))).toBe(false)
    const stack = (provisioner?: object) => ({
      resource: {
        scaleway_instance_server: { w: { ...scaleway(text), ...(provisioner && { provisioner }) } },
      },
    })
    const synth = (json: object) =>
      holds(readInventory({ synth: readDocument('cdk.tf.json', JSON.stringify(json)) }))
    expect(synth(stack())).toBe(true)
    expect(synth(stack({ 'remote-exec': { inline: ['nft flush ruleset'] } }))).toBe(false)
    expect(synth(stack({ 'local-exec': { command: 'ssh x', when: 'destroy' } }))).toBe(true)
  })
})

describe('an object that Terraform only forgets', () => {
  const second: Change = { address: 'scaleway_instance_server.b', before: scaleway(text) }

  it('stands as it did; one that is destroyed does not', () => {
    const names = (actions: readonly string[]) =>
      plan([server, { ...second, actions }]).servers.map(({ origin }) => origin.address)
    expect(names(['forget'])).toEqual(['scaleway_instance_server.w', 'scaleway_instance_server.b'])
    expect(names(['delete'])).toEqual(['scaleway_instance_server.w'])
  })
})

describe('a text that is changed beside a server that lives', () => {
  const changed = (actions: readonly string[], before: string) =>
    plan([{ ...server, actions, before: scaleway(before) }])

  it('is not what the server booted from', () => {
    expect(holds(changed(['update'], '#cloud-config\n{}'))).toBe(false)
    expect(holds(changed(['delete', 'create'], '#cloud-config\n{}'))).toBe(true)
    expect(holds(changed(['update'], text))).toBe(true)
  })
})
