/** A program on Pulumi's own test runtime, through the classes of the SDKs: what the engine is asked for. */
import { describe, expect, it } from 'vitest'
import { register, translate } from '../../pulumi/index.ts'
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

it('does not know in a preview what only a host can tell', async () => {
  const asked = await run(program, { stack: 'acme', preview: true })
  const attachment = asked.find(({ urn }) => urn.endsWith('VolumeAttachment::data'))
  expect(attachment?.inputs).toEqual({ serverId: UNKNOWN, volumeId: UNKNOWN })
})
