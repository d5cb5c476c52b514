/** What the real cloud has and Terraform did not make: refused with the command that gives it, then found and used. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { emptyCloud } from '../../sandbox/cloud/model.ts'
import { shapeOfBlock } from '../../sandbox/cty/schema.ts'
import { UNKNOWN } from '../../sandbox/cty/value.ts'
import { choose } from '../../sandbox/data/filter.ts'
import { howToAdd } from '../../sandbox/data/hint.ts'
import { giveObject } from '../../sandbox/given.ts'
import { bringToLife } from '../../sandbox/life/index.ts'
import { servedSchemas } from '../../sandbox/schemas.ts'
import { inSandbox, temporary, terraform } from './golden.ts'

const providers = {
  hcloud: { source: 'hetznercloud/hcloud' },
  openstack: { source: 'terraform-provider-openstack/openstack' },
}
const project = {
  terraform: { required_providers: providers },
  provider: { hcloud: { token: 'a'.repeat(64) }, openstack: { region: 'RegionOne' } },
  data: {
    hcloud_image: { own: { with_selector: 'os=talos', with_architecture: 'x86', most_recent: true } },
    openstack_compute_flavor_v2: { small: { name: 'm1.small' } },
    openstack_images_image_v2: { own: { name: "Rocky 9 (l'image)", most_recent: true } },
    openstack_networking_network_v2: { outside: { name: 'dmz', external: true } },
  },
  resource: {
    hcloud_server: {
      node: {
        ...{ name: 'node', server_type: 'cx23', location: 'fsn1' },
        image: '$' + '{data.hcloud_image.own.id}',
      },
    },
    openstack_networking_floatingip_v2: {
      out: { pool: '$' + '{data.openstack_networking_network_v2.outside.name}' },
    },
    openstack_compute_instance_v2: {
      node: {
        name: 'node',
        flavor_id: '$' + '{data.openstack_compute_flavor_v2.small.id}',
        image_id: '$' + '{data.openstack_images_image_v2.own.id}',
        network: { uuid: '$' + '{data.openstack_networking_network_v2.outside.id}' },
      },
    },
  },
}

/** The words of a command as a shell takes them apart. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/(?:'[^']*'|\\'|[^\s'])+/g)].map(([word]) =>
    word.replaceAll("'\\''", '\u0000').replaceAll("'", '').replaceAll('\u0000', "'"),
  )

test('what is missing is named with the command that gives it; after those commands everything is made', async () => {
  const folder = temporary()
  try {
    fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(project))
    await inSandbox(
      async (sandbox) => {
        const run = (...args: string[]) => terraform(sandbox, folder, ...args, '-no-color', '-input=false')
        await run('init')
        const refused = (await run('plan')).stderr
        expect(refused).toContain('paraphe sandbox add hcloud_image architecture=x86 labels.os=talos\n')
        const commands = Object.entries(project.data).map(([type, one]) =>
          howToAdd(type, Object.values(one)[0] as Record<string, string>, []),
        )
        for (const command of commands) {
          expect(refused).toContain(command)
          const [, , , type = '', ...pairs] = wordsOf(command)
          const cut = pairs.map((pair) => pair.split(/=(.*)/s).slice(0, 2) as [string, string])
          await giveObject(sandbox.store, type, cut, 'test')
        }
        expect((await run('apply', '-auto-approve')).stdout).toContain('3 added')
        expect((await run('plan')).stdout).toContain('No changes')
      },
      path.join(folder, 'cloud.json'),
    )
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

test('what a configuration names by hand and the rehearsal does not know is refused with the command, too', async () => {
  const folder = temporary()
  const flavor = { name: 'node', flavor_name: 'm1.small', image_name: 'Debian 13', network: { name: 'x' } }
  const router = { name: 'out', external_network_id: 'f67f0d72-0000-4000-8000-e1f29f417e2f' }
  const named = {
    terraform: { required_providers: { openstack: providers.openstack } },
    resource: {
      openstack_compute_instance_v2: { node: flavor },
      openstack_networking_router_v2: { out: router },
    },
  }
  try {
    fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(named))
    await inSandbox(
      async (sandbox) => {
        const run = (...args: string[]) => terraform(sandbox, folder, ...args, '-no-color', '-input=false')
        await run('init')
        const { stderr } = await run('apply', '-auto-approve')
        expect(stderr).toContain('\n  paraphe sandbox add openstack_compute_flavor_v2 name=m1.small\n')
        const network = `id=${router.external_network_id}`
        expect(stderr).toContain(`\n  paraphe sandbox add openstack_networking_network_v2 ${network}\n`)
        await giveObject(sandbox.store, 'openstack_compute_flavor_v2', [['name', 'm1.small']], 'test')
        const cut = ['id', router.external_network_id] as const
        await giveObject(sandbox.store, 'openstack_networking_network_v2', [cut], 'test')
        expect((await run('apply', '-auto-approve')).stdout).toContain('2 added')
      },
      path.join(folder, 'cloud.json'),
    )
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)

test('the bastion of a gateway lets everyone in by port 61000 where nobody said otherwise', () => {
  const kinds = servedSchemas().map(({ schema }) => schema.resource_schemas?.scaleway_vpc_public_gateway)
  const kind = kinds.find((one) => one !== undefined)
  const planned = { allowed_ip_ranges: UNKNOWN, bastion_port: UNKNOWN, id: UNKNOWN }
  const birth = { type: 'scaleway_vpc_public_gateway', number: 1, cloud: emptyCloud(), now: '' }
  expect(bringToLife(shapeOfBlock(kind?.block), planned, birth)).toMatchObject({
    allowed_ip_ranges: ['0.0.0.0/0'],
    bastion_port: 61000,
  })
})

test('a filter of CloudStack goes by the field of the API, however it is written; what is not told fits', () => {
  const rows = [{ id: 'a', name: 'Rocky 9', display_text: 'Rocky 9.5' }]
  const found = (name: string, value: string) => choose(rows, { filter: [{ name, value }] }).length
  expect(['display_text', 'displaytext', 'displayText'].map((name) => found(name, '^Rocky'))).toEqual([
    1, 1, 1,
  ])
  expect(found('displaytext', '^Debian')).toBe(0)
  expect(found('zoneid', 'b6c4')).toBe(1)
})

test.each([
  [{ with_selector: 'os=talos,!old,arch in (x86)' }, 'labels.os=talos'],
  [{ selector: 'a==b, c=d' }, 'labels.a=b labels.c=d'],
  [{ name_regex: '^Debian' }, 'name=…'],
  [{ filter: [{ name: 'displayText', value: 'Rocky 9' }] }, "'display_text=Rocky 9'"],
  [{ filter: [{ name: 'name', value: '^Rocky.*$' }] }, 'name=…'],
  [{ filter: [{ name: 'zoneid', value: '3' }] }, 'zone_id=3'],
  [{ filter: [{ name: 'ostypename', value: 'Rocky' }] }, 'name=…'],
  [{ min_ram: 2048, name: 'm1' }, 'name=m1'],
])('%j is added as %s', (config, words) => {
  const names = ['name', 'display_text', 'zone_id']
  expect(howToAdd('x_y', config, names)).toBe(`paraphe sandbox add x_y ${words}`)
})
