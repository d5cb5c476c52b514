/** What a redundancy asks of the rest of the order. */
import { serviceRule } from './rule.ts'

/** Only a Cloud Datacenter has a firewall apart from its servers, which could be doubled. */
export const doubledFirewall = serviceRule((service, _contract, problem) => {
  const index = service.redundancy.hardware.indexOf('firewall')
  if (index < 0 || service.offer === 'cloud-datacenter') return []
  return [
    problem(['redundancy', 'hardware', index], {
      what: 'hardware: firewall',
      why: {
        fr: `le firewall de ${service.offer} est un logiciel de la VM (art. 3.6)\u00a0; il se redonde avec elle`,
        en: `the firewall of ${service.offer} is software on the VM (art. 3.6); it is made redundant with it`,
      },
      remedy: 'redundancy: { hardware: [servers] }',
    }),
  ]
})

/** A link and a switch go from one site to another: there must be two. */
export const betweenSites = serviceRule(({ redundancy }, _contract, problem) => {
  if (redundancy.geographic !== false) return []
  return (['link', 'switchover'] as const).flatMap((key) =>
    redundancy[key] === undefined || redundancy[key] === false
      ? []
      : [
          problem(['redundancy', key], {
            on: 'key',
            what: key,
            why: {
              fr: 'il va d’un site à l’autre, et un seul est commandé (art. 3.2)',
              en: 'it goes from one site to the other, and only one is ordered (art. 3.2)',
            },
            remedy: 'redundancy: { geographic: true }',
          }),
        ],
  )
})

/** An address goes from one server to another: there must be two, of an offer that has servers of its own on the Internet. */
export const addressBetweenServers = serviceRule(({ offer, redundancy }, _contract, problem) => {
  const { address, geographic, hardware } = redundancy
  if (address === undefined) return []
  if (offer === 'vm-avance' && (geographic !== false || hardware.includes('servers'))) return []
  return [
    problem(['redundancy', 'address'], {
      on: 'key',
      what: `address: ${address}`,
      why: {
        fr: 'elle passe d’un serveur à un autre, et un seul est commandé (art. 3.2)',
        en: 'it goes from one server to another, and only one is ordered (art. 3.2)',
      },
      remedy: 'redundancy: { geographic: true }',
    }),
  ]
})

/** A second vault is named where there is one. */
export const secondVaultOrdered = serviceRule(({ backup, redundancy }, _contract, problem) => {
  if (backup?.secondVault === undefined || redundancy.hardware.includes('backup')) return []
  return [
    problem(['backup', 'secondVault'], {
      what: `secondVault: ${backup.secondVault}`,
      why: {
        fr: 'la redondance de la sauvegarde n’est pas commandée (art. 3.2)',
        en: 'backup redundancy is not ordered (art. 3.2)',
      },
      remedy: 'redundancy: { hardware: [backup] }',
    }),
  ]
})

/** The name that is switched is one of the zone. */
export const nameInZone = serviceRule(({ redundancy: { switchover } }, _contract, problem) => {
  if (switchover === undefined) return []
  const { name, zone } = switchover
  if (name === zone || name.endsWith(`.${zone}`)) return []
  return [
    problem(['redundancy', 'switchover', 'name'], {
      what: `name: ${name}`,
      why: { fr: `ce n’est pas un nom de la zone ${zone}`, en: `it is not a name in zone ${zone}` },
      remedy: `name: erp.${zone}`,
    }),
  ]
})
