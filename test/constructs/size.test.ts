import { TerraformStack, Testing } from 'cdktf'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  BasicFirewall,
  EssentialVm,
  type EssentialVmProps,
  hostsOf,
  Machine,
} from '../../constructs/index.ts'
import { InputError } from '../../contract/errors.ts'
import { say } from '../../contract/promise.ts'
import { HOST_IDS, HOSTS, type Site, siteOf } from '../../hosts/index.ts'
import { PRICES, priceOf, unpricedSizes } from '../../hosts/prices.ts'
import { scaleway } from '../../hosts/scaleway.ts'
import { SIZES, sizeOf, smallestSize, soldAt } from '../../hosts/sizes.ts'
import { sizeRefused } from '../../sandbox/data/catalogue/scaleway.ts'

const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g ops@example.test'

const operators = { keys: [KEY], sources: ['203.0.113.0/29'] }

function built(more: Partial<EssentialVmProps>): string {
  const stack = new TerraformStack(Testing.app(), 'acme')
  new EssentialVm(stack, 'web', {
    ...{
      host: hostsOf(stack)('ovh'),
      client: 'acme',
      service: 'web',
      site: 'GRA11',
      datacenter: 'any-in-france',
    },
    ...{ vcpu: 2, ramGiB: 8, storageGiB: 40, operators },
    ...more,
  })
  return Testing.synth(stack)
}

const refusal = (more: Partial<EssentialVmProps>): string => refusalOf(() => built(more))

function refusalOf(build: () => unknown): string {
  try {
    build()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems
      .flatMap(({ what, remedy }) => [say(what, 'en'), remedy === null ? '' : say(remedy, 'en')])
      .join(' → ')
  }
  throw new Error('nothing was refused')
}

describe('a size named by its code', () => {
  it('is taken instead of the smallest', () => {
    expect(built({ type: 'b3-32' })).toContain('"flavor_name": "b3-32"')
    expect(built({})).toContain('"flavor_name": "b3-8"')
  })

  it('is refused when unknown, or smaller than what was ordered, with what would do', () => {
    expect(refusal({ type: 'b3-7' })).toMatch(/unknown size "b3-7" → known sizes: b3-8, b3-16/)
    expect(refusal({ type: 'b3-8', ramGiB: 16 })).toMatch(/b3-8 has 2 vCPU and 8 GiB .* → take b3-16/)
  })

  it('is refused when its host has withdrawn it, with the one that replaces it', () => {
    const stack = new TerraformStack(Testing.app(), 'acme')
    const host = hostsOf(stack)('hetzner')
    const vault = () =>
      new Machine(stack, 'vm', {
        ...{ host, client: 'acme', service: 'web', part: 'fsn1-1', site: siteOf('hetzner', 'fsn1') as Site },
        ...{ vcpu: 2, ramGiB: 4, type: 'cx22', disks: [], operators },
        firewall: new BasicFirewall(stack, 'firewall', {
          ...{ host, client: 'acme', service: 'web', sites: [siteOf('hetzner', 'fsn1') as Site] },
          ...{ ports: [], adminSources: operators.sources },
        }),
        guest: { clients: [], updates: 'automatic' },
      })
    expect(refusalOf(vault)).toMatch(/size cx22 is no longer sold → take cx23/)
    for (const { host: id, replacedBy, vcpu, ramGiB } of SIZES.filter(({ deprecated }) => deprecated)) {
      const next = sizeOf(id, replacedBy ?? '')
      expect(next?.deprecated).toBeUndefined()
      expect(next?.vcpu).toBeGreaterThanOrEqual(vcpu)
      expect(next?.ramGiB).toBeGreaterThanOrEqual(ramGiB)
    }
  })
})

describe('where a size is sold', () => {
  const at = (code: string, type?: string) => {
    const stack = new TerraformStack(Testing.app(), 'acme')
    const host = hostsOf(stack)('hetzner')
    const site = siteOf('hetzner', code) as Site
    new Machine(stack, 'vm', {
      ...{
        host,
        client: 'acme',
        service: 'web',
        part: `${code}-1`,
        site,
        vcpu: 2,
        ramGiB: 4,
        disks: [],
        operators,
      },
      ...(type && { type }),
      firewall: new BasicFirewall(stack, 'firewall', {
        ...{
          host,
          client: 'acme',
          service: 'web',
          sites: [site],
          ports: [],
          adminSources: operators.sources,
        },
      }),
      guest: { clients: [], updates: 'automatic' },
    })
    return Testing.synth(stack)
  }

  it('decides which is the smallest', () => {
    expect(at('fsn1')).toContain('"server_type": "cx23"')
    expect(at('ash')).toContain('"server_type": "ccx23"')
  })

  it('refuses the others, with the one that would do', () => {
    expect(refusalOf(() => at('ash', 'cx23'))).toMatch(/cx23 is not sold in ash → take ccx23/)
  })

  it('always gives the least that keeps the order there, or nothing', () => {
    const places = HOST_IDS.flatMap((id) => HOSTS[id].sites.map(({ code }) => [id, code] as const))
    fc.assert(
      fc.property(
        fc.constantFrom(...places),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 160 }),
        ([host, site], vcpu, ramGiB) => {
          const able = SIZES.filter(
            (size) =>
              size.host === host &&
              !size.deprecated &&
              soldAt(size, site) &&
              size.vcpu >= vcpu &&
              size.ramGiB >= ramGiB,
          )
          const chosen = smallestSize(host, { vcpu, ramGiB }, site)
          if (chosen === undefined) expect(able).toEqual([])
          else {
            expect(able).toContain(chosen)
            for (const other of able)
              expect(other.ramGiB - chosen.ramGiB || other.vcpu - chosen.vcpu).toBeGreaterThanOrEqual(0)
          }
        },
      ),
    )
  })
})

describe('prices', () => {
  it('carry a source and the day it was read, and are of sizes that are sold', () => {
    for (const { host, kind, code, source, monthlyCents } of PRICES) {
      expect(source.title).not.toBe('')
      expect(source.read).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(monthlyCents).toBeGreaterThan(0)
      if (kind === 'server') expect(sizeOf(host, code ?? '')?.deprecated, `${code}`).toBeUndefined()
    }
  })

  it('leave unknown what nobody established', () => {
    expect(priceOf('ovh', 'balancer', null)).toBeUndefined()
    expect(unpricedSizes().ikoula).toContain('2vcpu-4gb')
    expect(Object.keys(unpricedSizes()).sort()).toEqual([...HOST_IDS].sort())
  })

  it('knows that a zone of Paris is dearer, and that Milan sells other ranges', () => {
    const pro2 = (site?: string) => priceOf('scaleway', 'server', 'PRO2-XS', { site })?.monthlyCents
    expect([pro2(), pro2('fr-par-1'), pro2('fr-par-3'), pro2('it-mil-1')]).toEqual([
      8191,
      8191,
      12286,
      undefined,
    ])
    expect(smallestSize('scaleway', { vcpu: 2, ramGiB: 4 }, 'fr-par-1')?.code).toBe('PLAY2-NANO')
    expect(smallestSize('scaleway', { vcpu: 2, ramGiB: 4 }, 'fr-par-3')?.code).toBe('PRO2-XXS')
    expect(smallestSize('scaleway', { vcpu: 2, ramGiB: 4 }, 'it-mil-1')?.code).toBe('BASIC3-X2C-4G')
  })

  it('are of the sites that they were read for: another may be billed otherwise', () => {
    const b3 = (site?: string | null) => priceOf('ovh', 'server', 'b3-16', { site })?.monthlyCents
    expect([b3('GRA11'), b3('sbg5'), b3()]).toEqual([7468, 7468, 7468])
    expect([b3('eu-west-par-a'), b3('EU-WEST-LZ-MRS'), b3('BHS5'), b3(null)]).toEqual(
      Array(4).fill(undefined),
    )
    for (const { host, sites = [] } of PRICES)
      for (const site of sites) expect(siteOf(host, site)?.serves, site).toBe('compute')
  })

  it('is sold at Scaleway where the rehearsal sells it, and nowhere else', () => {
    const zones = scaleway.sites.filter(({ serves }) => serves === 'compute').map(({ code }) => code)
    for (const size of SIZES.filter(({ host, deprecated }) => host === 'scaleway' && !deprecated))
      for (const zone of zones)
        expect(soldAt(size, zone), `${size.code} ${zone}`).toBe(sizeRefused(size.code, zone) === null)
  })
})
