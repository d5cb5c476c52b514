/** Attribute by attribute: a change that updates, replaces or does nothing with the real provider does so here. */
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Change, changesOf } from './changes.ts'
import { inSandbox, type Json, PROVIDERS, readJson } from './golden.ts'
import { type Answer, type Prepared, prepare, tryChanges } from './updates.ts'

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
  'hcloud_server public_net.ipv6_enabled removed from small':
    'the default that takes its place is what the rebuilt base holds',
  'scaleway_block_volume size_in_gb added from from':
    'recorded on a volume whose snapshot was larger; the rehearsal takes the size of the snapshot for 10 GB',
  'openstack_blockstorage_volume_v3 volume_type added from plain':
    'the rehearsal makes volumes of the type that is added',
  'cloudstack_instance root_disk_size added from plain':
    'recorded on a root disk smaller than the one that is added; the rehearsal does not know its size',
}

/** Changes that cannot be tried alone, each with the reason. */
const UNTRIED = readJson(path.join(import.meta.dirname, 'untried.json')) as Record<string, Json>

/** An exception names a change, or a change from one base alone. */
const excepted = (change: Change): boolean =>
  name(change) in EXCEPTIONS || `${name(change)} from ${change.base}` in EXCEPTIONS

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
    const all = prepare(changes)
    const prepared = all.filter((one): one is Prepared => typeof one === 'object')
    const answers = await inSandbox((sandbox, folder) => tryChanges(sandbox, folder, prepared))
    const bad = answers.filter((answer) => wrong(answer) && !excepted(answer.change))
    expect(bad.map(({ change, ...found }) => ({ change: name(change), ...change, found }))).toEqual([])
    const among = answers.filter(({ change }) => excepted(change))
    const still = new Set(among.filter(wrong).map(({ change }) => name(change)))
    expect(among.map(({ change }) => name(change)).filter((one) => !still.has(one))).toEqual([])
    const untried: Record<string, string> = {}
    for (const [index, one] of all.entries()) {
      const change = changes[index]
      if (typeof one === 'string' && change) untried[`${name(change)} from ${change.base}`] = one
    }
    console.info(`${provider}: ${prepared.length} of ${changes.length} changes tried, ${still.size} excepted`)
    expect(untried).toEqual(UNTRIED[provider])
  }, 120_000)
})
