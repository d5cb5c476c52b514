import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { InputError } from '../../contract/errors.ts'
import { all, contractOf, ref, synthesize } from '../stacks/synth.ts'

const INSTANCE = 'openstack_compute_instance_v2'

describe('servers', () => {
  it('is one machine without redundancy, and nothing to copy', () => {
    const { resources } = synthesize(contractOf({ service: {} }))
    expect(all(resources, INSTANCE)).toMatchObject([
      { name: 'acme-web-gra11-1', region: 'GRA11', flavor_name: 'b3-8', image_name: 'Debian 13' },
    ])
    expect(resources).not.toHaveProperty('openstack_compute_servergroup_v2')
    expect(resources).not.toHaveProperty('ovh_cloud_project_storage')
    expect(all(resources, 'openstack_blockstorage_volume_v3')).toMatchObject([
      { size: 100, region: 'GRA11', lifecycle: { prevent_destroy: true } },
    ])
  })

  it('stands on the public network and on no other: what the firewall opens is no port of a network', () => {
    const ports = ['80/tcp', '443/tcp']
    const { resources } = synthesize(
      contractOf({ service: { firewall: { tier: 'basic', ports, adminSources: ['198.51.100.7/32'] } } }),
    )
    expect(all(resources, INSTANCE).map(({ network }) => network)).toEqual([[{ name: 'Ext-Net' }]])
  })

  it('spreads redundant servers over machines of the first site, by force', () => {
    const redundancy = { hardware: ['servers'], geographic: true }
    const { resources } = synthesize(contractOf({ service: { sites: ['GRA11', 'SBG5'], redundancy } }))
    expect(all(resources, 'openstack_compute_servergroup_v2')).toMatchObject([
      { region: 'GRA11', policies: ['anti-affinity'] },
    ])
    const group = ref('openstack_compute_servergroup_v2.web_GRA11-spread.id')
    expect(all(resources, INSTANCE).map(({ name, scheduler_hints }) => [name, scheduler_hints])).toEqual([
      ['acme-web-gra11-1', [{ group }]],
      ['acme-web-gra11-2', [{ group }]],
      ['acme-web-sbg5-1', undefined],
    ])
  })

  it('takes the smallest size that covers the order', () => {
    const sized = (vcpu: number, ramGiB: number) =>
      all(
        synthesize(contractOf({ service: { size: { vcpu, ramGiB, storageGiB: 10 } } })).resources,
        INSTANCE,
      )[0]
    expect(sized(1, 1)).toMatchObject({ flavor_name: 'b3-8' })
    expect(sized(4, 8)).toMatchObject({ flavor_name: 'b3-16' })
    expect(sized(2, 9)).toMatchObject({ flavor_name: 'b3-16' })
  })
})

describe('refusals', () => {
  const refusal = (service: Record<string, unknown>, more = {}): string => {
    try {
      synthesize(contractOf({ ...more, service }))
    } catch (error) {
      if (error instanceof InputError) return error.message
      throw error
    }
    throw new Error('nothing was refused')
  }

  it.each([
    [
      'one site of two',
      { sites: ['GRA11'], redundancy: { geographic: true } },
      /geographic redundancy over GRA11/,
    ],
    [
      'two sites of one city',
      { sites: ['GRA9', 'GRA11'], redundancy: { geographic: true } },
      /GRA9 \(Gravelines\), GRA11/,
    ],
    ['two sites unasked', { sites: ['GRA11', 'SBG5'] }, /2 sites .* without geographic redundancy/],
    ['an object site', { sites: ['RBX'] }, /no site "RBX"/],
    ['a size that nobody sells', { size: { vcpu: 64, ramGiB: 1, storageGiB: 1 } }, /no size of 64 vCPU/],
    [
      'a vault beside the server',
      { backup: { requested: '2026-10-01', retentionDays: 7, scope: ['/srv'], vault: 'GRA' } },
      /vault GRA in the datacenter of the server/,
    ],
    [
      "the owner's key without the owner",
      { backup: { requested: '2026-10-01', retentionDays: 7, scope: ['/srv'], key: 'owner' } },
      /without backup.escrow/,
    ],
    [
      'a client key under complete infogérance',
      {
        managed: { level: 'complete', since: '2026-10-01' },
        clientKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAEC c@x'],
      },
      /1 SSH key\(s\) of the client/,
    ],
  ])('%s', (_, service, message) => {
    expect(refusal(service)).toMatch(message)
  })

  it('a client address under complete infogérance', () => {
    const client = { code: 'acme', name: 'Acme', sources: ['198.51.100.7/32'] }
    expect(refusal({ managed: { level: 'complete', since: '2026-10-01' } }, { client })).toMatch(/1 address/)
  })

  it('says it in French too', () => {
    try {
      synthesize(contractOf({ service: { sites: ['GRA11'], redundancy: { geographic: 'zones' } } }))
    } catch (error) {
      const [problem] = (error as InputError).problems
      expect(problem?.what).toHaveProperty('fr', 'redondance géographique sur GRA11 (Gravelines)')
      return
    }
    throw new Error('nothing was refused')
  })
})

describe('inside the VM', () => {
  it('has the operators alone, each under their own name, under complete infogérance', () => {
    const managed = { level: 'complete', updates: 'automatic', since: '2026-10-01' }
    const { resources } = synthesize(contractOf({ service: { managed } }))
    const guest = parse(all(resources, INSTANCE)[0]?.user_data as string)
    expect(guest.users.map(({ name }: { name: string }) => name)).toEqual(['ops'])
    expect(guest.packages).toContain('unattended-upgrades')
  })

  it("has the client's people beside them without it", () => {
    const key =
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g c@client.test'
    const { resources } = synthesize(contractOf({ service: { clientKeys: [key] } }))
    const guest = parse(all(resources, INSTANCE)[0]?.user_data as string)
    expect(guest.users.map(({ name }: { name: string }) => name)).toEqual(['ops', 'client'])
  })
})
