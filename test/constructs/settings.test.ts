/** What may change on a server, apart from what it boots from, and in the form of each host. */
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type ApplianceSpec, buildAppliance, buildGuest, type Channel } from '../../constructs/guest/index.ts'
import { withSettings } from '../../constructs/hosts/ikoula/settings.ts'
import { metadataOf } from '../../constructs/hosts/ovh/settings.ts'
import { InputError } from '../../contract/errors.ts'
import { advanced, standard } from '../guest/appliance-sample.ts'
import { largest, minimal } from '../guest/sample.ts'

const CHANNELS: readonly Channel[] = ['openstack', 'scaleway', 'cloudstack']
const port = fc
  .tuple(fc.integer({ min: 23, max: 65_535 }), fc.constantFrom('tcp', 'udp'))
  .map(([number, protocol]) => `${number}/${protocol}`)
const source = fc.ipV4()

describe.each(CHANNELS)('by %s', (channel) => {
  it('a server boots from the same text whatever its rules', () => {
    const { userData: text } = buildGuest(largest, channel)
    fc.assert(
      fc.property(fc.uniqueArray(port), fc.uniqueArray(source), (ports, adminSources) => {
        const firewall = { ...largest.firewall, ports, adminSources }
        expect(buildGuest({ ...largest, firewall }, channel).userData).toBe(text)
      }),
      { numRuns: 25 },
    )
  })

  it('an appliance boots from the same text whatever it publishes, joins and refuses', () => {
    const changed: ApplianceSpec = {
      ...advanced,
      firewall: { ports: ['8443/tcp'], adminSources: ['192.0.2.0/24'] },
      published: [{ port: '8443/tcp', to: '10.0.1.20' }],
      ipsec: [],
      inspection: { blockedSites: ['a.example'], blockedExtensions: [], blockedApplications: ['telnet'] },
    }
    const [before, after] = [advanced, changed].map((spec) => buildAppliance(spec, channel))
    expect(after?.userData).toBe(before?.userData)
    expect(after?.settings).not.toBe(before?.settings)
  })

  it('the text holds the program and its timer, a closed ruleset, and nothing that Terraform reads as its own', () => {
    const { userData, settings } = buildGuest(largest, channel)
    const {
      packages,
      runcmd,
      write_files: files,
    } = parse(userData) as {
      packages: string[]
      runcmd: string[][]
      write_files: { path: string; content: string }[]
    }
    expect(packages).toContain('curl')
    expect(runcmd.at(-1)).toContain('contract-settings.timer')
    const ruleset = files.find(({ path }) => path === '/etc/nftables.json')?.content ?? ''
    expect(JSON.parse(ruleset)).toMatchObject({ nftables: expect.any(Array) })
    expect(ruleset).not.toMatch(/dport/)
    expect(userData + settings).not.toMatch(/\$\{|%\{/)
  })
})

it('without a channel all is in one text', () => {
  const { userData, settings } = buildGuest(largest, null)
  expect(settings).toBeNull()
  expect(userData).toMatch(/"right":443/)
  expect(userData).not.toContain('contract-settings')
})

describe('OpenStack’s metadata', () => {
  const bytes = (metadata: Record<string, string>) =>
    Buffer.from(
      Object.keys(metadata)
        .sort()
        .map((key) => metadata[key])
        .join(''),
      'base64',
    )
  const setOf = (ports: number): string => {
    const published = Array.from({ length: ports }, (_, at) => ({
      port: `${1000 + at}/tcp`,
      to: '10.0.1.10',
    }))
    return buildAppliance({ ...standard, published }, 'openstack').settings ?? ''
  }

  it('holds a set in short pieces, as it is while it fits', () => {
    const set = buildGuest(minimal, 'openstack').settings ?? ''
    const metadata = metadataOf('a', set)
    expect(bytes(metadata).toString()).toBe(set)
    expect(Object.values(metadata).every((piece) => piece.length <= 255)).toBe(true)
  })

  it('holds a long one compressed', () => {
    const set = setOf(200)
    const metadata = metadataOf('a', set)
    expect(Object.keys(metadata).length).toBeLessThanOrEqual(128)
    expect(gunzipSync(bytes(metadata)).toString()).toBe(set)
  })

  it('refuses one that no server could carry, and says what it may carry', () => {
    const random = Array.from({ length: 9000 }, (_, at) => `${(at * 2654435761) % 4294967296}`).join('\n')
    expect(() => metadataOf('acme-web', random)).toThrow(InputError)
    expect(() => metadataOf('acme-web', random)).toThrow(/acme-web.*bytes of rules|128/)
  })
})

it('CloudStack’s text is a cloud-config still', () => {
  const { userData, settings } = buildGuest(largest, 'cloudstack')
  const text = withSettings(userData, settings)
  expect(parse(text)).toEqual(parse(userData))
  expect(text.startsWith(userData)).toBe(true)
  expect(withSettings(userData, null)).toBe(userData)
})
