/** A program on Pulumi's own test runtime, through the classes of the SDKs: what the engine is asked for. */
import * as pulumi from '@pulumi/pulumi'
import { describe, expect, it } from 'vitest'
import { deployClient, register, translate } from '../../pulumi/index.ts'
import { run, UNKNOWN } from './engine.ts'

const STACK = {
  provider: { openstack: [{ alias: 'sbg', region: 'SBG5' }] },
  resource: {
    hcloud_volume: { data: { name: 'acme-data', size: 10, lifecycle: { prevent_destroy: true } } },
    hcloud_server: {
      web: { name: 'acme-web', server_type: 'cx23', user_data: `volume: \${hcloud_volume.data.name}` },
    },
    hcloud_volume_attachment: {
      data: { server_id: `\${hcloud_server.web.id}`, volume_id: `\${hcloud_volume.data.id}` },
    },
    openstack_compute_instance_v2: {
      db: {
        name: 'acme-db',
        admin_pass: 'hunter2',
        provider: 'openstack.sbg',
        depends_on: ['hcloud_server.web'],
      },
    },
  },
}
const program = () => register(translate(STACK))

describe('once deployed', async () => {
  const asked = await run(program, { stack: 'acme', preview: false })
  const the = (name: string) => asked.find(({ urn }) => urn.endsWith(name))!

  it('refers to ids as what the other takes', () => {
    const [server, volume] = [the('Server::web'), the('Volume::data')]
    expect(the('VolumeAttachment::data').inputs).toEqual({
      serverId: Number(server.id),
      volumeId: Number(volume.id),
    })
    expect(the('VolumeAttachment::data').propertyDependencies.serverId).toEqual([server.urn])
  })

  it('joins references into texts', () => {
    expect(the('Server::web').inputs.userData).toBe('volume: acme-data')
  })

  it('protects, and deletes before it replaces', () => {
    expect(the('Volume::data')).toMatchObject({ protect: true, deleteBeforeReplace: true })
    expect(the('Server::web').protect).toBe(false)
  })

  it('hands a secret over as one, to the provider that the resource names', () => {
    const db = the('Instance::db')
    expect(db.inputs.adminPass).toMatchObject({ value: 'hunter2' })
    expect(db.inputs.adminPass).toHaveProperty(
      '4dabf18193072939515e22adb298388d',
      '1b47061264138c4ac30d75fd1eb44270',
    )
    expect(db.provider).toMatch(/pulumi:providers:openstack::openstack-sbg/)
    expect(db.dependencies).toContain(the('Server::web').urn)
  })
})

describe('two clients in one stack', () => {
  const both = async (prefixes: readonly string[]) => {
    const asked = await run(
      async () => {
        const all = await Promise.all(prefixes.map((prefix) => register(translate(STACK), {}, prefix)))
        return all.flatMap((one) => [...one.values()])
      },
      { stack: 'prod', preview: true },
    )
    return asked.map(({ urn }) => urn)
  }

  it('have URNs of their own where their names begin differently, and would share them otherwise', async () => {
    const apart = await both(['acme-', 'beta-'])
    expect(apart).toHaveLength(10)
    expect(new Set(apart).size).toBe(10)
    expect(apart.filter((urn) => urn.endsWith('::beta-web'))).toHaveLength(1)
    expect(new Set(await both(['', ''])).size).toBe(5)
  })

  it.each([
    ['under a component, by the code of the client', true, {}, 'prestashop-hetzner-boutique'],
    ['as asked', true, { prefix: 'shop.' }, 'shop.boutique'],
    ['as the offer calls it, alone in a stack', false, {}, 'boutique'],
  ])('are named %s', async (_, inside, given, begins) => {
    const asked = await run(
      async () => {
        const parent = inside ? { parent: new pulumi.ComponentResource('hosting:Client', 'one') } : {}
        return deployClient('clients/prestashop-hetzner/contract.yaml', { options: parent, ...given })
      },
      { stack: 'prod', preview: true },
    )
    const names = asked.filter(({ custom }) => custom).map(({ urn }) => urn.split('::').at(-1))
    expect(names.length).toBeGreaterThan(10)
    for (const name of names) expect(name).toMatch(new RegExp(`^${begins}`))
  })
})

it('does not know in a preview what only a host can tell', async () => {
  const asked = await run(program, { stack: 'acme', preview: true })
  const attachment = asked.find(({ urn }) => urn.endsWith('VolumeAttachment::data'))
  expect(attachment?.inputs).toEqual({ serverId: UNKNOWN, volumeId: UNKNOWN })
})
