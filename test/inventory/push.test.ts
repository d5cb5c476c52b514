/** A set that is pushed over SSH counts where it can be shown to reach the server, and not because somebody wrote that it does. */
import { describe, expect, it } from 'vitest'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { hashOf } from '../../inventory/user-data.ts'
import {
  type Bend,
  BORN,
  CHANGED,
  FRESH,
  firewall,
  heldOf,
  type Json,
  LATER,
  opens,
  plan,
  ref,
  ruleset,
  set,
  signed,
  state,
  synth,
  text,
  type World,
} from './push-world.ts'

describe('a set that reaches the server', () => {
  it('in a synthesized stack, which knows neither plan', () => {
    const read = (world: World) => readInventory({ synth: readDocument('cdk.tf.json', synth(world)) })
    expect(firewall(read(FRESH))).toMatchObject({ unread: [] })
    expect(opens(firewall(read(FRESH)))).toEqual([443])
  })

  it('in the plan that makes all: nothing is known of what is still to come', () => {
    const made = plan(FRESH, undefined, (document) => {
      for (const { address, change } of document.resource_changes) {
        change.actions = ['create']
        delete change.after.output
        delete change.after.id
        change.after_unknown = { id: true, output: true }
        if (address === 'hcloud_server.web')
          change.after_unknown = { id: true, user_data: true, ipv4_address: true }
        if (change.after.triggers_replace?.server) {
          delete change.after.triggers_replace.server
          change.after_unknown.triggers_replace = { server: true }
        }
        delete change.after[address === 'hcloud_server.web' ? 'user_data' : '']
      }
    })
    expect(firewall(made).unread).toEqual([])
    expect(opens(firewall(made))).toEqual([443])
  })

  it('in a plan that pushes it, and in one after', () => {
    expect(firewall(plan(CHANGED))).toMatchObject({ unread: [] })
    expect(opens(firewall(plan(CHANGED)))).toEqual([443, 8443])
  })

  it('in a plan that goes back to the rules of the beginning', () => {
    expect(opens(firewall(plan({ ...FRESH, made: LATER })))).toEqual([443])
  })

  it.each([true, false])(
    'in a state where nothing was pushed since the server was born, the text told by its hash',
    (wrapped) => {
      const found = firewall(state(FRESH, undefined, wrapped))
      expect(opens(found)).toEqual([443])
      expect(found.unread).toEqual([])
      expect(found.awaited).toBeUndefined()
    },
  )
})

const settings = (document: Json) => document.resource.terraform_data.settings
const exec = (document: Json) => settings(document).provisioner[0]['local-exec']

describe('what proves nothing in a plan', () => {
  const LIES: Readonly<Record<string, Bend>> = {
    'no command at all': (document) => delete settings(document).provisioner,
    'another command': (document) => (exec(document).command = 'true'),
    'the command, altered': (document) => (exec(document).command += '\n'),
    'another shell': (document) => (exec(document).interpreter = ['/bin/true']),
    'a remote-exec of the same words': (document) =>
      (settings(document).provisioner = [{ 'remote-exec': exec(document) }]),
    'a command beside it': (document) =>
      settings(document).provisioner.push({ 'local-exec': { command: 'x' } }),
    'another folder to run in': (document) => (exec(document).working_dir = '/tmp'),
    'another server’s address': (document) =>
      (exec(document).environment.ADDRESS = ref('hcloud_server.other.ipv4_address')),
    'an address written out': (document) => (exec(document).environment.ADDRESS = '192.0.2.7'),
    'an address changed on its way': (document) =>
      (exec(document).environment.ADDRESS = ref('replace(hcloud_server.web.ipv4_address, "1", "2")')),
    'another ssh': (document) => (exec(document).environment.PARAPHE_SSH = 'true'),
    'a set that is not the one kept': (document) => (exec(document).environment.SET = set(22)),
    'a set changed on its way': (document) =>
      (exec(document).environment.SET = ref('replace(self.triggers_replace.set, "8443", "22")')),
    'a plan that is always the one of the birth': (document) =>
      (exec(document).environment.BORN_BY = ref('self.input.plan')),
    'an operator that the server does not have': (document) => (exec(document).environment.OPERATORS = 'eve'),
    'operators of an HCL plan, of which only references are told': (document) =>
      delete exec(document).environment,
  }
  it.each(Object.entries(LIES))('%s', (_, lie) => {
    const found = firewall(plan(CHANGED, lie))
    expect(opens(found)).not.toContain(8443)
    expect(found.unread[0]).toContain('terraform_data')
  })

  const TEXTS: Readonly<Record<string, Partial<World>>> = {
    'a server without the program': { boot: text([443], { program: '#!/bin/sh\ncat >/dev/null\n' }) },
    'a program that cannot be run': { boot: text([443], { mode: '0644' }) },
    'a program of the system put in its way': {
      boot: text([443], { more: [{ path: '/usr/bin/sha256sum', content: '#!/bin/sh\n' }] }),
    },
    'an operator without a key': {
      boot: text([443], { user: { name: 'ops', sudo: 'ALL=(ALL) NOPASSWD:ALL' } }),
    },
    'an operator who is not root’s': {
      boot: text([443], { user: { name: 'ops', ssh_authorized_keys: ['ssh-ed25519 AAAA ops'] } }),
    },
    'a set cut short': { set: set(443, 8443).slice(0, -9) },
    'a set with another sum': { set: set(443, 8443).replace('8443', '8444') },
    'a set that the program would not take': { set: signed(`file nftables 01\n${ruleset(443, 8443)}`) },
    'a set with more than rules': { set: signed(`file nftables 1\n${ruleset(443, 8443)}file sites 0\n`) },
    'a set of nothing': { set: signed('') },
    'nothing pushed, and other rules in the text': { set: set(8443), booted: set(8443), made: BORN },
  }
  it.each(Object.entries(TEXTS))('%s', (_, world) => {
    const found = firewall(plan({ ...CHANGED, ...world }))
    expect(opens(found)).not.toContain(8443)
    expect(found.unread).toEqual([expect.stringContaining('terraform_data.settings')])
  })

  it('a text that is not the one whose hash the server has', () => {
    const found = plan(CHANGED, undefined, (document) => {
      const [server] = document.resource_changes
      server.change.after = { ...server.change.after, user_data: hashOf('another', 'base64-sha1') }
    })
    expect(found.servers[0]?.guest).toMatchObject({ why: 'hash-only' })
  })

  it.each([{ on_failure: 'continue' }, { when: 'destroy' }])(
    'what a plan does not show and the stack beside it does: %o',
    (more) => {
      const bend = (document: Json) => Object.assign(exec(document), more)
      const stack = synth(CHANGED)
      expect(opens(firewall(plan(CHANGED, undefined, undefined, stack)))).toEqual([443, 8443])
      bend(stack)
      const found = firewall(plan(CHANGED, bend, undefined, stack))
      expect(opens(found)).toEqual([])
      expect(found.unread).toEqual([expect.stringContaining('nothing known pushes it')])
    },
  )

  it('two that push to one server', () => {
    const twice = plan(
      CHANGED,
      (document) => {
        const { terraform_data: data } = document.resource
        document.resource.terraform_data = { ...data, twin: structuredClone(data.settings) }
      },
      (document) => {
        const twin = document.resource_changes.find(({ address }: Json) => address === 'terraform_data.twin')
        twin.change.after = heldOf(CHANGED)['terraform_data.settings']
      },
    )
    expect(firewall(twice).unread).toEqual([expect.stringContaining('pushes, too')])
  })
})
