/** Two things that happen in life, done to the simulated cloud by a hand that Terraform does not know of. */
import type { CloudObject } from '../sandbox/cloud/model.ts'
import type { CloudStore } from '../sandbox/cloud/store.ts'

type Attributes = Readonly<Record<string, unknown>>

async function edit(
  store: CloudStore,
  type: string,
  which: (attributes: Attributes) => boolean,
  change: Attributes,
): Promise<string> {
  return store.change((transaction) => {
    const objects = Object.values(transaction.data.objects[type] ?? {})
    const found = objects.find(({ attributes }) => which(attributes as Attributes))
    if (!found) throw new Error(`the simulated cloud has no such ${type}`)
    const put = { ...found, attributes: { ...found.attributes, ...change } } as CloudObject
    const note = Object.entries(change)
      .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
      .join(', ')
    transaction.write({
      put,
      history: { at: new Date().toISOString(), by: 'someone', action: 'edit', type, key: found.key, note },
    })
    return `${type} ${found.key}: ${note}`
  })
}

/** Someone in a hurry opens SSH to the whole world in the host's security group. */
export function openSshToTheWorld(store: CloudStore): Promise<string> {
  return edit(
    store,
    'openstack_networking_secgroup_rule_v2',
    (rule) => rule.direction === 'ingress' && rule.port_range_min === 22 && rule.ethertype === 'IPv4',
    { remote_ip_prefix: '0.0.0.0/0' },
  )
}

/** Someone moves the backup vault to the city of the server that it protects. */
export function moveVaultBesideServer(store: CloudStore): Promise<string> {
  return edit(store, 'hcloud_server', (server) => server.location === 'hel1', { location: 'fsn1' })
}
