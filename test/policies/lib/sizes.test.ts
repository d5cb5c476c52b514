import { describe, expect, it } from 'vitest'
import type { Server } from '../../../inventory/model.ts'
import * as sizes from '../../../policies/lib/sizes.ts'
import { mayHoldCopies, mostServers, poolSurplus } from '../../../policies/lib/surplus.ts'
import * as make from '../builders.ts'

const { makeBackup, makeContract, makeGuest, makeServer, makeVolume, origin, UNKNOWN } = make

const server = (host: Server['host'], size: string, site: string, guest: Server['guest'] = null) =>
  makeServer({ host, size, site, guest })
const order = (vcpu: number, ramGiB: number, storageGiB = 0) => ({ vcpu, ramGiB, storageGiB })
const has = (vcpu: number, ramGiB: number, diskKnown = true) => ({ ...order(vcpu, ramGiB), diskKnown })

describe('what a server offers', () => {
  const cx33 = server('hetzner', 'cx33', 'fsn1')
  it('is its size, and the volumes that bear its data', () => {
    expect(sizes.serverCapacity(cx33, [])).toEqual({ vcpu: 4, ramGiB: 8, storageGiB: 80, diskKnown: true })
    expect(sizes.serverCapacity(cx33, [makeVolume()])?.storageGiB).toBe(280)
    expect(sizes.serverCapacity(server('ovh', 'B3-16', 'GRA11'), [])).toEqual({
      ...{ vcpu: 4, ramGiB: 16, storageGiB: 0, diskKnown: false },
    })
  })

  it('is not known of a size or a host that no table holds', () => {
    expect(sizes.serverCapacity(server('hetzner', 'cx99', 'fsn1'), [])).toBeNull()
    expect(sizes.serverCapacity(server(null, 'cx33', 'fsn1'), [])).toBeNull()
    expect(sizes.smallerSize(server('hetzner', 'cx99', 'fsn1'), [], order(1, 1))).toBeNull()
  })

  it('leaves out the volumes that only hold its copies, and those of others', () => {
    const copies = makeVolume({ origin: origin('x.copies'), sizeGiB: 500 })
    const others = makeVolume({ origin: origin('x.other'), attachedTo: { address: 'x.b' } })
    const guest = makeGuest({
      backups: [
        makeBackup({ target: null }),
        makeBackup({ target: { kind: 'local-disk' } }),
        makeBackup({ target: { kind: 'volume', address: 'x.copies' } }),
      ],
    })
    expect(sizes.dataGiB(makeServer({ guest }), [makeVolume(), copies, others])).toBe(200)
    expect(sizes.dataGiB(makeServer({ guest: null }), [makeVolume(), copies])).toBe(700)
    expect(sizes.dataGiB(makeServer({ guest: UNKNOWN }), [makeVolume(), copies])).toBe(700)
  })
})

describe('a smaller size that would do', () => {
  const volume = makeVolume({ sizeGiB: 60 })
  it.each([
    ['the smallest', server('hetzner', 'cx43', 'fsn1'), [], order(2, 4, 40), 'cx23'],
    ['with the processors', server('hetzner', 'cx43', 'fsn1'), [], order(4, 4, 40), 'cx33'],
    ['with the memory', server('hetzner', 'cx43', 'fsn1'), [], order(2, 8, 40), 'cx33'],
    ['with the disk', server('hetzner', 'cx43', 'fsn1'), [], order(2, 4, 100), 'ccx23'],
    [
      'with the disk, of which a volume is a part',
      server('hetzner', 'cx43', 'fsn1'),
      [volume],
      order(2, 4, 100),
      'cx23',
    ],
    [
      'whatever the disk, where that is chosen apart',
      server('ikoula', '4vcpu-8gb', 'paris'),
      [],
      order(2, 4, 500),
      '2vcpu-4gb',
    ],
    [
      'the least memory, then the fewest processors',
      server('hetzner', 'ccx33', 'fsn1'),
      [],
      order(4, 10),
      'ccx23',
    ],
    ['though it is listed later', server('scaleway', 'PRO2-XS', 'fr-par-1'), [], order(2, 6), 'PRO2-XXS'],
    ['of those that the site sells', server('scaleway', 'PRO2-XS', 'fr-par-3'), [], order(1, 2), 'PRO2-XXS'],
    [
      'Milan sells other ranges',
      server('scaleway', 'BASIC3-X4C-8G', 'it-mil-1'),
      [],
      order(1, 2),
      'BASIC3-X2C-4G',
    ],
    ['no withdrawn one', server('hetzner', 'cx32', 'fsn1'), [], order(2, 4), 'cx23'],
  ])('%s', (_, one, volumes, ordered, code) => {
    expect(sizes.smallerSize(one, volumes, ordered)?.code).toBe(code)
  })

  it.each([
    ['it is the smallest', server('hetzner', 'cx33', 'fsn1'), order(4, 8)],
    ['no other has as much memory', server('hetzner', 'ccx33', 'fsn1'), order(2, 20)],
    ['the other has more processors', server('hetzner', 'ccx23', 'fsn1'), order(4, 16)],
  ])('is none where %s', (_, one, ordered) => {
    expect(sizes.smallerSize(one, [], ordered)).toBeNull()
  })

  it('is less of one thing and more of nothing', () => {
    const below = (a: readonly [number, number], b: readonly [number, number]) =>
      sizes.isBelow({ vcpu: a[0], ramGiB: a[1] }, { vcpu: b[0], ramGiB: b[1] })
    expect([below([2, 8], [4, 8]), below([4, 4], [4, 8]), below([2, 4], [4, 8])]).toEqual([true, true, true])
    expect([below([4, 8], [4, 8]), below([2, 16], [4, 8]), below([8, 4], [4, 8])]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('lacks what it has less of, by name', () => {
    const names = (one: sizes.Size) => sizes.lacks(one, order(4, 8, 100)).map(({ en }) => en)
    expect(names(order(4, 8, 100))).toEqual([])
    expect(names(order(2, 16, 99))).toEqual(['vCPU', 'storage'])
    expect(names(order(4, 7, 200))).toEqual(['memory'])
    expect(sizes.mostGiB(order(1, 1, 5))).toBe(10)
    expect(sizes.mostGiB(order(1, 1, 50))).toBe(50)
  })

  it('may be short of a disk alone that is not known', () => {
    const unsure = (one: sizes.Capacity) => sizes.onlyDiskUnknown(one, order(4, 8, 100))
    expect([unsure(has(4, 8, false)), unsure(has(8, 16, false))]).toEqual([true, true])
    expect([unsure(has(4, 8)), unsure(has(2, 8, false)), unsure(has(4, 4, false))]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('how many servers were ordered', () => {
  const service = (parts: Record<string, unknown>) =>
    makeContract({
      services: [{ id: 'erp', offer: 'vm-avance', host: 'ovh', sites: ['GRA11'], ...parts }],
    }).services[0]

  it.each([
    ['no service', undefined, 1],
    ['one site', service({}), 1],
    ['two redundant servers', service({ redundancy: { hardware: ['servers'] } }), 2],
    ['another redundancy', service({ redundancy: { hardware: ['balancer'] } }), 1],
    ['two sites', service({ sites: ['GRA11', 'SBG5'], redundancy: { geographic: true } }), 2],
  ])('%s', (_, given, most) => {
    expect(mostServers(given)).toBe(most)
  })

  it('one whose text was not read may only hold copies', () => {
    expect(mayHoldCopies(makeServer({ guest: null }))).toBeNull()
    expect(mayHoldCopies(makeServer())).toBeNull()
    expect(mayHoldCopies(makeServer({ guest: UNKNOWN }))).toMatchObject({
      outcome: 'unproven',
      path: 'user_data',
    })
  })
})

describe('a pool that has more than was ordered', () => {
  const pool = (host: Server['host'], site: string, ...codes: readonly string[]) => {
    const servers = codes.map((size) => {
      const one = server(host, size, site)
      return { server: one, has: sizes.serverCapacity(one, []) ?? expect.fail(size) }
    })
    const sum = (key: 'vcpu' | 'ramGiB') => servers.reduce((all, { has: one }) => all + one[key], 0)
    return { servers, total: has(sum('vcpu'), sum('ramGiB')) }
  }
  const surplus = ({ servers, total }: ReturnType<typeof pool>, vcpu: number, ramGiB: number) =>
    poolSurplus(servers, order(vcpu, ramGiB, 999), total)
  const ovh = (...codes: readonly string[]) => pool('ovh', 'GRA11', ...codes)
  const hetzner = (...codes: readonly string[]) => pool('hetzner', 'fsn1', ...codes)

  it.each([
    ['a third server that nothing needs', () => surplus(ovh('b3-16', 'b3-16', 'b3-16'), 8, 32), true],
    ['a small one that nothing needs beside a large one', () => surplus(ovh('b3-8', 'b3-32'), 8, 32), true],
    ['a large one of which half would do', () => surplus(ovh('b3-32'), 4, 16), true],
    ['two of which smaller ones would do together', () => surplus(hetzner('cx43', 'cx43'), 4, 17), true],
    ['one, as ordered', () => surplus(ovh('b3-32'), 8, 32), false],
    ['one that is more than any size that would do', () => surplus(ovh('b3-16'), 3, 10), false],
    ['two, both for their processors', () => surplus(ovh('b3-16', 'b3-16'), 8, 16), false],
    ['two, both for their memory', () => surplus(ovh('b3-16', 'b3-16'), 4, 32), false],
    ['an order that no size is large enough for', () => surplus(ovh('b3-128'), 64, 256), false],
    ['nothing, for nothing', () => surplus(ovh(), 0, 0), false],
  ])('%s', (_, is, more) => {
    expect(is()).toBe(more)
  })
})
