import { describe, expect, it } from 'vitest'
import type { Guest, Value } from '../../inventory/model.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { hashOf } from '../../inventory/user-data.ts'
import { isUnknown } from '../../inventory/values.ts'
import { goldenJson, inventoryOf, serverAt } from './golden.ts'

const guest = (value: Value<Guest> | null): Guest => {
  if (value === null || isUnknown(value)) throw new Error(`no guest: ${JSON.stringify(value)}`)
  return value
}

describe('the text behind a hash', () => {
  it('is the one that the plan was made from', () => {
    const inventory = inventoryOf('hcloud/stack-two-sites/plan.json')
    const web = guest(serverAt(inventory, 'hcloud_server.web').guest)
    expect(web.packages).toEqual(['nftables', 'unattended-upgrades'])
    expect(web.proof).toBe('declared')
  })

  it('may wait for a value: what is known is read, the rest stays a reference', () => {
    const db = guest(serverAt(inventoryOf('hcloud/stack-two-sites/plan.json'), 'hcloud_server.db').guest)
    expect(db.files).toEqual([
      { path: '/etc/web-ip', content: `\${hcloud_primary_ip.ip.ip_address}`, mode: null },
    ])
  })

  it.each([
    ['openstack/stack-two-regions', 'openstack_compute_instance_v2.web'],
    ['scaleway/stack-two-zones', 'scaleway_instance_server.web'],
    ['cloudstack/stack-one-site', 'cloudstack_instance.web'],
  ])('is found in the synthesized stack beside the plan: %s', (stack, address) => {
    const inventory = inventoryOf(`${stack}/main.tf.json`, `${stack}/plan.json`)
    expect(inventory.stage).toBe('plan')
    expect(guest(serverAt(inventory, address).guest).packages).toEqual(['nftables'])
  })

  const planWithout = (change: (plan: ReturnType<typeof goldenJson>) => void) => {
    const plan = goldenJson('hcloud/stack-two-sites/plan.json')
    const web = (list: { address: string }[]) => list.find((each) => each.address === 'hcloud_server.web')
    // As an HCL plan: the text stands nowhere in it.
    const config = web(plan.configuration.root_module.resources) as unknown as {
      expressions: Record<string, unknown>
    }
    config.expressions.user_data = { references: ['local.text'] }
    change(web(plan.resource_changes))
    return readDocument('plan.json', plan)
  }

  it('is not guessed when nothing has it', () => {
    const inventory = readInventory({ plan: planWithout(() => {}) })
    expect(serverAt(inventory, 'hcloud_server.web').guest).toMatchObject({ why: 'hash-only' })
  })

  it('is refused when the stack beside it was changed after the plan', () => {
    const synth = goldenJson('hcloud/stack-two-sites/main.tf.json')
    const read = () =>
      readInventory({ plan: planWithout(() => {}), synth: readDocument('cdk.tf.json', synth) })
    expect(guest(serverAt(read(), 'hcloud_server.web').guest).packages).toContain('nftables')
    synth.resource.hcloud_server.web.user_data += '# one more line\n'
    expect(serverAt(read(), 'hcloud_server.web').guest).toMatchObject({ why: 'hash-only' })
  })

  it('proves what is deployed when its hash is the one in the state, references filled in from it', () => {
    const synth = goldenJson('hcloud/stack-two-sites/main.tf.json')
    const text = synth.resource.hcloud_server.db.user_data.replace(
      `\${hcloud_primary_ip.ip.ip_address}`,
      '192.0.2.7',
    )
    const instance = (type: string, name: string, attributes: object) => ({
      mode: 'managed',
      type,
      name,
      provider: 'provider["registry.terraform.io/hetznercloud/hcloud"]',
      instances: [{ schema_version: 0, attributes }],
    })
    const state = {
      version: 4,
      terraform_version: '1.11.4',
      lineage: 'x',
      resources: [
        instance('hcloud_primary_ip', 'ip', {
          id: '5',
          name: 'acme-web-ip',
          ip_address: '192.0.2.7',
          type: 'ipv4',
        }),
        instance('hcloud_server', 'db', { id: '7', name: 'acme-db', user_data: hashOf(text, 'base64-sha1') }),
      ],
    }
    const inventory = readInventory({
      state: readDocument('terraform.tfstate', state),
      synth: readDocument('cdk.tf.json', synth),
    })
    const db = guest(serverAt(inventory, 'hcloud_server.db').guest)
    expect(db.proof).toBe('deployed')
    expect(db.files[0]?.content).toBe('192.0.2.7')
  })

  it('hashes as the providers do', () => {
    expect(hashOf('', 'base64-sha1')).toBe('2jmj7l5rSw0yVb/vlWAYkK/YBwk=')
    expect(hashOf('#cloud-config\npackages:\n  - nftables\n', 'hex-sha1')).toBe(
      'bc2a61b835935556ff0857efc31eb1b78b89b612',
    )
  })
})
