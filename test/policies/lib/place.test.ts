import { describe, expect, it } from 'vitest'
import type { Site } from '../../../hosts/index.ts'
import type { HostId } from '../../../hosts/model.ts'
import * as place from '../../../policies/lib/place.ts'
import { makeServer, origin, UNKNOWN } from '../builders.ts'

const at = (host: HostId | null, site: string) => place.placeOf({ ...makeServer(), host, site })
const site = (host: HostId, code: string): Site => at(host, code) ?? expect.fail(`${host} has no ${code}`)

describe('where a thing is', () => {
  it('is the site that its host calls so, in capitals or not', () => {
    expect(at('ovh', 'gra11')).toMatchObject({ code: 'GRA11', city: 'Gravelines' })
    expect(place.placeText(site('ovh', 'GRA11'))).toBe('Gravelines (GRA11)')
  })

  it('is told by the code alone where one host only has it', () => {
    expect(at(null, 'GRA11')).toEqual(at('ovh', 'GRA11'))
    expect(at(null, 'FSN1')).toEqual(at('hetzner', 'fsn1'))
  })

  it('is not told by a code that no table holds, or that another host has', () => {
    expect(at(null, 'MARS1')).toBeNull()
    expect(at('ovh', 'fsn1')).toBeNull()
  })

  it('is not known before the code is', () => {
    expect(() => place.placeOf({ ...makeServer(), site: UNKNOWN })).toThrow('some.attribute')
  })
})

describe('whether two places are different datacenters', () => {
  const [one, other] = [site('scaleway', 'fr-par-1'), site('scaleway', 'fr-par-2')]
  const as = (from: Site, serves: Site['serves'], parts: Partial<Site> = {}): Site => ({
    ...from,
    serves,
    ...parts,
  })

  it.each([
    ['one and the same', one, one, 'same'],
    ['two zones of servers in one city', one, other, 'apart'],
    ['two stores in one city', as(one, 'object'), as(other, 'object'), 'apart'],
    ['a zone, and a store of the city', one, as(other, 'object'), 'not-published'],
    ['a store of the city, and a zone', as(one, 'object'), other, 'not-published'],
    ['a region of servers and stores, and a zone', as(one, 'both'), other, 'not-published'],
    ['a zone, and a region of servers and stores', one, as(other, 'both'), 'not-published'],
    ['a store of another city', one, as(other, 'object', { city: 'Lyon' }), 'apart'],
    ['a store of another host in the city', one, as(other, 'object', { host: 'ovh' }), 'apart'],
  ])('%s', (_, a, b, apart) => {
    expect(place.datacentersApart(a, b)).toBe(apart)
  })
})

describe('the attribute of a place', () => {
  it.each([
    ['hcloud_server', 'location'],
    ['ovh_cloud_project_storage', 'region_name'],
    ['openstack_compute_instance_v2', 'region'],
    ['scaleway_object_bucket', 'region'],
    ['scaleway_instance_server', 'zone'],
    ['cloudstack_instance', 'zone'],
    ['aws_instance', 'site'],
  ])('of %s is %s', (type, attribute) => {
    expect(place.placeAttribute(origin(`${type}.a`))).toBe(attribute)
  })
})
