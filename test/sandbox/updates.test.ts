/** Attribute by attribute: a change that updates, replaces or does nothing with the real provider does so here. */
import { describe, expect, test } from 'vitest'
import { inSandbox, PROVIDERS } from './golden.ts'
import { type Answer, type Change, changesOf, prepare, tryChanges } from './updates.ts'

/** Recorded results that cannot be had, each with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'hcloud_floating_ip home_location added':
    'the rehearsal puts a floating IP in fsn1, which is the location that is added',
  'hcloud_server public_net.ipv4_enabled removed':
    'recorded on a state whose public_net also held an IPv6 address, which Terraform cannot match to the new block',
  'scaleway_vpc_private_network is_regional added':
    'the rehearsal makes networks regional, which is what is added',
  'openstack_networking_secgroup_rule_v2 ethertype changed':
    'recorded together with a change of remote_ip_prefix',
}

const name = ({ type, attribute, kind }: Change): string => `${type} ${attribute} ${kind}`
const set = (paths: readonly unknown[]): string[] => paths.map((path) => JSON.stringify(path)).sort()

function wrong({ change, result, replacePaths, becomesUnknown }: Answer): boolean {
  if (result !== change.result) return true
  if (set(replacePaths).join() !== set(change.replacePaths).join()) return true
  return result === 'update' && set(becomesUnknown).join() !== set(change.becomesUnknown).join()
}

describe.each(PROVIDERS)('%s', (provider) => {
  test('changes do what the real provider plans', async () => {
    const changes = changesOf(provider).filter(({ result }) =>
      ['update', 'replace', 'no-op'].includes(result),
    )
    const prepared = prepare(changes)
    const answers = await inSandbox((sandbox, folder) => tryChanges(sandbox, folder, prepared))
    const bad = answers.filter((answer) => wrong(answer) && !(name(answer.change) in EXCEPTIONS))
    expect(bad).toEqual([])
    expect(prepared.length).toBeGreaterThan(changes.length / 2)
  }, 120_000)
})
