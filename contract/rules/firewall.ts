import type { Problem } from '../errors.ts'
import { serviceRule } from './rule.ts'

/** Cloud Datacenter chooses standard or advanced; every other offer has the basic firewall. */
export const fittingTier = serviceRule((service, _contract, problem) => {
  const { tier } = service.firewall
  const datacenter = service.offer === 'cloud-datacenter'
  if (datacenter === (tier !== 'basic')) return []
  return [
    problem(['firewall', 'tier'], {
      what: `tier: ${tier}`,
      why: datacenter
        ? {
            fr: 'Cloud Datacenter laisse le choix entre standard et advanced (Axantis art. 3.6)',
            en: 'Cloud Datacenter offers a choice between standard and advanced (Axantis art. 3.6)',
          }
        : {
            fr: `${service.offer} comprend le firewall basic`,
            en: `${service.offer} includes the basic firewall`,
          },
      remedy: datacenter ? 'firewall: { tier: standard }' : 'firewall: { tier: basic }',
    }),
  ]
})

interface Range {
  readonly from: number
  readonly to: number
  readonly protocol: string
}

function rangeOf(port: string): Range {
  const [numbers = '', protocol = ''] = port.split('/')
  const [from = '0', to = from] = numbers.split('-')
  return { from: Number(from), to: Number(to), protocol }
}

/** Ports exist, ranges go upwards, and none is named twice. */
export const soundPorts = serviceRule(({ firewall }, _contract, problem) => {
  const ranges = firewall.ports.map(rangeOf)
  return ranges.flatMap((range, index): Problem[] => {
    const at = ['firewall', 'ports', index]
    const what = `ports: ${firewall.ports[index]}`
    if (range.from < 1 || range.to > 65535 || range.from > range.to) {
      return [
        problem(at, {
          what,
          why: {
            fr: 'un port va de 1 à 65535, une plage est croissante',
            en: 'a port ranges from 1 to 65535, and a range is ascending',
          },
        }),
      ]
    }
    const earlier = ranges.findIndex(
      (other) => other.protocol === range.protocol && other.from <= range.to && range.from <= other.to,
    )
    if (earlier === index) return []
    return [
      problem(at, {
        what,
        why: {
          fr: `déjà ouvert par ${firewall.ports[earlier]}`,
          en: `already opened by ${firewall.ports[earlier]}`,
        },
        remedy: { fr: 'gardez l’un des deux', en: 'keep one of the two' },
      }),
    ]
  })
})
