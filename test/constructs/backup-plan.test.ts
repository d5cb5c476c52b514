import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { vaultSite } from '../../constructs/sites.ts'
import { InputError } from '../../contract/errors.ts'
import { HOST_IDS, HOSTS, outlives, type Site } from '../../hosts/index.ts'
import { all, bootTextOf, contractOf, synthesize } from '../stacks/synth.ts'

const STORES = HOST_IDS.flatMap((host) => HOSTS[host].sites).filter(({ spreadOver }) => spreadOver)

describe('the vault, unless the contract names it', () => {
  const anywhere = fc.constantFrom(...HOST_IDS).chain((host) =>
    fc.tuple(
      fc.constant(host),
      fc.constantFrom('bucket' as const, 'server' as const),
      fc.uniqueArray(fc.constantFrom(...HOSTS[host].sites.filter(({ serves }) => serves !== 'object')), {
        minLength: 1,
        maxLength: 2,
      }),
    ),
  )

  it('is in another city than every server, in a country that already holds the data, or is refused', () => {
    let found = 0
    fc.assert(
      fc.property(anywhere, ([host, kind, servers]) => {
        try {
          const vault = vaultSite({ host, kind, servers })
          found += 1
          expect(servers.map(({ city }) => city)).not.toContain(vault.city)
          expect(servers.map(({ country }) => country)).toContain(vault.country)
          expect(vault.serves).not.toBe(kind === 'bucket' ? 'compute' : 'object')
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
      { numRuns: 500 },
    )
    expect(found).toBeGreaterThan(50)
  })

  it('is never a store with a part beside a server, unless that was signed', () => {
    let spread = 0
    fc.assert(
      fc.property(anywhere, fc.constantFrom(...STORES), ([host, , servers], store) => {
        const also = servers.some((server) => outlives(store, server))
        const wish = { host, kind: 'bucket', servers, wanted: store.code } as const
        if (store.host !== host || !also) return
        spread += 1
        expect(() => vaultSite(wish)).toThrow(InputError)
        expect(vaultSite({ ...wish, spread: true })).toEqual(store)
      }),
      { numRuns: 2000 },
    )
    expect(spread).toBeGreaterThan(20)
  })

  it('falls back on such a store where one was signed, and only where no other city of the country has one', () => {
    const place = (code: string) => HOSTS.scaleway.sites.find((site) => site.code === code) as Site
    const wish = { host: 'scaleway', kind: 'bucket', servers: [place('fr-par-1')] } as const
    expect(() => vaultSite(wish)).toThrow(InputError)
    expect(vaultSite({ ...wish, spread: true }).code).toBe('fr-par')
    const ovh = HOSTS.ovh.sites.find(({ code }) => code === 'eu-west-par-a') as Site
    expect(vaultSite({ host: 'ovh', kind: 'bucket', servers: [ovh], spread: true }).city).not.toBe('Paris')
  })
})

const backup = { requested: '2026-10-01', retentionDays: 31, scope: ['/srv', 'mariadb'] }
const jobOf = (server: Record<string, unknown> | undefined, name: string): string =>
  parse(server?.user_data as string).write_files.find(({ path }: { path: string }) =>
    path.endsWith(`/backup-${name}.service`),
  ).content

describe('on OVHcloud', () => {
  const { resources } = synthesize(contractOf({ service: { backup } }))

  it('is a bucket of another city, whose objects cannot go before the promised days', () => {
    const [bucket] = all(resources, 'ovh_cloud_project_storage')
    expect(bucket).toMatchObject({
      name: 'acme-web-vault',
      region_name: 'SBG',
      versioning: { status: 'enabled' },
      object_lock: { status: 'enabled', rule: { mode: 'governance', period: 'P31D' } },
      lifecycle: { prevent_destroy: true },
    })
    expect(bucket).not.toHaveProperty('service_name')
  })

  it('is written to under a literal address, and kept as promised', () => {
    const job = jobOf(all(resources, 'openstack_compute_instance_v2')[0], 'daily')
    expect(job).toContain('restic -r s3:https://s3.sbg.io.cloud.ovh.net/acme-web-vault/gra11-1 ')
    expect(job).toMatch(/forget .* --keep-within 31d --prune/)
    expect(job).toMatch(/backup .* \/srv .*mariadb/)
    expect(job).toContain('mariadb-dump')
  })

  it('names the vault that the contract names, by the code of its servers or of its buckets', () => {
    for (const vault of ['RBX', 'EU-WEST-RBX']) {
      const named = synthesize(contractOf({ service: { backup: { ...backup, vault } } })).resources
      expect(all(named, 'ovh_cloud_project_storage')).toMatchObject([{ region_name: 'RBX' }])
    }
  })
})

describe('on Hetzner', () => {
  const service = { host: 'hetzner', sites: ['nbg1'], backup: { ...backup, vault: 'hel1' } }
  const { resources } = synthesize(contractOf({ service }))
  const servers = all(resources, 'hcloud_server').map((server) => ({
    ...server,
    user_data: bootTextOf(resources, server),
  })) as Record<string, unknown>[]

  it('is a server of another city that only receives, with a protected volume', () => {
    const vault = servers.find(({ name }) => name === 'acme-web-hel1-vault')
    expect(vault).toMatchObject({ location: 'hel1', server_type: 'cx23' })
    const guest = parse(vault?.user_data as string)
    expect(JSON.stringify(guest)).toContain('internal-sftp')
    expect(all(resources, 'hcloud_volume')).toMatchObject([
      { name: 'acme-web-hel1-vault-vault', location: 'hel1', size: 200, delete_protection: true },
      { name: 'acme-web-nbg1-1-data', location: 'nbg1', size: 100, delete_protection: true },
    ])
  })

  it('is reached over the private network, under an address known before anything exists', () => {
    expect(
      jobOf(
        servers.find(({ name }) => name === 'acme-web-nbg1-1'),
        'daily',
      ),
    ).toContain('restic -r sftp:nbg1-1@10.20.0.210:/restic ')
    expect(servers.map(({ network }) => (network as { ip: string }[])[0]?.ip).sort()).toEqual([
      '10.20.0.11',
      '10.20.0.210',
    ])
  })

  it('gives the same key once: Hetzner refuses it twice', () => {
    expect(all(resources, 'hcloud_ssh_key')).toHaveLength(1)
  })
})

describe('the redundancy of the backup (article 3.2)', () => {
  const redundancy = { hardware: ['backup'] }

  it('is a second bucket in a third city, and a second copy every night', () => {
    const { resources } = synthesize(contractOf({ service: { backup, redundancy } }))
    expect(
      all(resources, 'ovh_cloud_project_storage').map(({ name, region_name: region }) => [name, region]),
    ).toEqual([
      ['acme-web-vault', 'SBG'],
      ['acme-web-vault-2', 'RBX'],
    ])
    const [server] = all(resources, 'openstack_compute_instance_v2')
    expect(jobOf(server, 'daily')).toContain('https://s3.sbg.io.cloud.ovh.net/acme-web-vault/gra11-1')
    expect(jobOf(server, 'daily-second')).toContain(
      'https://s3.rbx.io.cloud.ovh.net/acme-web-vault-2/gra11-1',
    )
  })

  it('is refused where there is no third place, with the article and the hosts that can', () => {
    const service = {
      host: 'scaleway',
      sites: ['fr-par-1'],
      redundancy,
      backup: { ...backup, vault: 'nl-ams' },
    }
    const refused = () => synthesize(contractOf({ service }))
    expect(refused).toThrow(/no third place to double the copies .*fr-par-1 \(Paris\)/)
  })

  it('goes where the contract says, in a country of its own if it was signed', () => {
    const named = (more: Record<string, unknown>) =>
      synthesize(
        contractOf({
          service: {
            ...{ host: 'scaleway', sites: ['fr-par-1'], redundancy },
            backup: { ...backup, vault: 'nl-ams', ...more },
          },
        }),
      )
    const { resources } = named({ secondVault: 'pl-waw' })
    expect(all(resources, 'scaleway_object_bucket').map(({ region }) => region)).toEqual(['nl-ams', 'pl-waw'])
    expect(() => named({ secondVault: 'nl-ams' })).toThrow(
      /second vault nl-ams in the datacenter of the first/,
    )
  })

  it('is refused without a backup', () => {
    expect(() => synthesize(contractOf({ service: { redundancy } }))).toThrow(/redundancy of the backup/)
  })

  it('is a second vault server where copies go to servers', () => {
    const service = {
      ...{ host: 'hetzner', sites: ['fsn1'], redundancy, backup: { ...backup, vault: 'hel1' } },
    }
    const { resources } = synthesize(contractOf({ service }))
    const vaults = all(resources, 'hcloud_server').filter(({ name }) => `${name}`.endsWith('-vault'))
    expect(vaults.map(({ name, network }) => [name, (network as { ip: string }[])[0]?.ip]).sort()).toEqual([
      ['acme-web-hel1-vault', '10.20.0.210'],
      ['acme-web-nbg1-vault', '10.20.0.209'],
    ])
  })
})
