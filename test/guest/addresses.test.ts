import fc from 'fast-check'
import ipaddr from 'ipaddr.js'
import { expect, it } from 'vitest'
import { splitSources } from '../../constructs/guest/addresses.ts'

const network = fc.tuple(fc.ipV4(), fc.integer({ min: 1, max: 32 })).map(([address, length]) => {
  const cidr = `${ipaddr.IPv4.networkAddressFromCIDR(`${address}/${length}`)}/${length}`
  return length === 32 && address.endsWith('1') ? address : cidr
})
const cidr = ({ address, length }: { address: string; length: number | null }) => `${address}/${length ?? 32}`
const within = (inner: string, outer: string) => {
  const [address, length] = ipaddr.IPv4.parseCIDR(inner)
  return ipaddr.IPv4.parseCIDR(outer)[1] <= length && address.match(ipaddr.IPv4.parseCIDR(outer))
}

it('keeps every source, and none inside another, as nft demands of a set', () => {
  fc.assert(
    fc.property(fc.array(network, { maxLength: 12 }), (sources) => {
      const kept = splitSources(sources).v4.map(cidr)
      for (const source of sources) {
        const whole = source.includes('/') ? source : `${source}/32`
        expect(kept.filter((outer) => within(whole, outer))).toHaveLength(1)
      }
      for (const one of kept) expect(kept.filter((other) => within(one, other))).toEqual([one])
    }),
  )
})

const TOKEN = ['$', '{module.vm.address}'].join('')

it('takes the families apart, and a value of Terraform as one IPv4 address', () => {
  expect(splitSources(['2001:db8::/32', '203.0.113.7/32', TOKEN, '2001:db8:1::1'])).toEqual({
    v4: [
      { address: '203.0.113.7', length: null },
      { address: TOKEN, length: null },
    ],
    v6: [{ address: '2001:db8::', length: 32 }],
  })
})
