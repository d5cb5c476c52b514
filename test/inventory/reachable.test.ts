/** Private addresses that several networks of one document use: each server means what is on its own network. */
import { describe, expect, it } from 'vitest'
import type { Inventory } from '../../inventory/model.ts'
import { addReachable, moduleOf, type Reachable, reachedFrom } from '../../inventory/reachable.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'

describe('an address of several servers', () => {
  const reachable: Reachable = new Map()
  const members = (...all: string[]) => ({ members: all })
  const [a, b] = ['module.a.x.web', 'module.b.x.web']
  for (const server of [a, a, b, a, 'x.alone']) addReachable(reachable, '10.0.0.5', server)
  addReachable(reachable, '10.0.0.9', 'x.vault')
  const networks = new Map([
    ['n.a', members('x.from-a', a)],
    ['n.b', members('x.from-b', b)],
    ['n.both', members('x.from-both', a, b)],
  ])
  const means = (near: string, at = '10.0.0.5') => reachedFrom(near, at, { reachable, networks })

  it.each([
    ['is the one on a network of whoever asks', 'x.from-a', a],
    ['is the one on a network of whoever asks, whichever was read last', 'x.from-b', b],
    ['is nobody’s where two are on it', 'x.from-both', undefined],
    ['is the one in the same module, without a network', 'module.b.lb.front', b],
    ['is the one in no module', 'lb.front', 'x.alone'],
    ['is itself, on its own network', a, a],
    ['is nobody’s from a third module', 'module.c.lb.front', undefined],
  ])('%s', (_, near, meant) => expect(means(near)).toBe(meant))

  it('needs nobody to tell where there is one, and is nothing where there is none', () => {
    expect(means('anywhere', '10.0.0.9')).toBe('x.vault')
    expect(means('x.from-a', '10.0.0.1')).toBeUndefined()
  })

  it.each([
    ['hcloud_server.a', ''],
    ['module.a.hcloud_server.a', 'module.a.'],
    ['module.a["x.y"].module.b[0].hcloud_server.a', 'module.a["x.y"].module.b[0].'],
    ['urn:pulumi:prod::p::hcloud:index/server:Server::a', ''],
  ])('lies in its module: %s', (address, module) => expect(moduleOf(address)).toBe(module))
})

/** Two clients with a vault server each, at the same address of a network of their own. */
const state = (): Inventory => {
  const of = (client: string, id: number) => {
    const server = (name: string, at: number, text: string) => ({
      ...{ mode: 'managed', type: 'hcloud_server', name: `${client}_${name}`, provider: PROVIDER },
      instances: [
        {
          attributes: {
            ...{ id: String(at), name: `${client}-${name}`, server_type: 'cx23', image: 'debian-13' },
            ...{ location: 'fsn1', user_data: text },
          },
        },
      ],
    })
    const joined = (name: string, at: number, ip: string) => ({
      ...{ mode: 'managed', type: 'hcloud_server_network', name: `${client}_${name}`, provider: PROVIDER },
      instances: [{ attributes: { id: `${at}-${id}`, server_id: at, network_id: id, ip } }],
    })
    return [
      {
        ...{ mode: 'managed', type: 'hcloud_network', name: client, provider: PROVIDER },
        instances: [{ attributes: { id: String(id), name: client, ip_range: '10.20.0.0/16' } }],
      },
      server('web', id + 1, SENDING),
      server('vault', id + 2, '#cloud-config\n{}\n'),
      joined('web', id + 1, '10.20.0.11'),
      joined('vault', id + 2, '10.20.0.210'),
    ]
  }
  const json = { version: 4, terraform_version: '1.9.0', resources: [...of('acme', 100), ...of('beta', 200)] }
  return readInventory({ state: readDocument('terraform.tfstate', JSON.stringify(json)) })
}
const PROVIDER = 'provider["registry.terraform.io/hetznercloud/hcloud"]'
const SENDING = `#cloud-config
write_files:
- path: /etc/systemd/system/copy.service
  content: |
    [Service]
    ExecStart=/usr/bin/restic -r sftp:web@10.20.0.210:/restic --password-file /etc/key backup /srv
- path: /etc/systemd/system/copy.timer
  content: |
    [Timer]
    OnCalendar=daily
    [Install]
    WantedBy=timers.target
runcmd:
- systemctl enable --now copy.timer
`

describe('a copy sent to an address that another client uses too', () => {
  it.each(['acme', 'beta'])('lies on the vault of its own client: %s', (client) => {
    const web = state().servers.find(({ name }) => name === `${client}-web`)
    expect(web?.guest).toMatchObject({
      backups: [{ target: { kind: 'server', address: `hcloud_server.${client}_vault` } }],
    })
  })
})
