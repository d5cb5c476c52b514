/** A contract of many services, as a large provider might generate one. */

/** The text of a contract with `count` services, about 225 characters each. */
export function largeContract(count: number): string {
  const services = Array.from(
    { length: count },
    (_, index) =>
      `  - { id: s${index}, offer: vm-avance, host: ovh, sites: [GRA11], size: { vcpu: 4, ramGiB: 16, storageGiB: 200 }, backup: { requested: 2026-10-01, retentionDays: 31, scope: [/srv] }, firewall: { tier: basic, ports: [443/tcp] } }\n`,
  )
  return `catalogue: axantis-2025.03
client: { code: large, name: Large }
billing: { model: direct }
term: { start: 2026-10-01, months: 36 }
services:
${services.join('')}`
}
