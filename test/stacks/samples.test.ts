/** Every sample of clients/ builds, always the same, with names its services claim and nothing secret in it. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { findContracts } from '../../contract/find.ts'
import { loadContract } from '../../contract/load.ts'
import { serviceOfName } from '../../contract/naming.ts'
import { hasStack } from '../../stacks/client-stack.ts'
import { addresses, all, bootTextOf, type Resources, synthesize } from './synth.ts'

const root = join(import.meta.dirname, '../..')
const samples = findContracts(root).map((file) => loadContract(file, { cwd: root }))
const SERVERS = {
  hcloud_server: 32_768,
  openstack_compute_instance_v2: 65_535,
  scaleway_instance_server: 131_072,
  cloudstack_instance: 32_768,
}
/** `type.attribute` of everything that the providers themselves mark sensitive. */
const sensitive = new Set(
  ['cloudstack', 'hetzner', 'openstack', 'ovh', 'scaleway'].flatMap((name) => {
    const file = join(root, 'providers', name, 'schema.json')
    const schemas = Object.values(JSON.parse(readFileSync(file, 'utf8')).provider_schemas) as {
      resource_schemas: Record<string, { block: { attributes?: Record<string, { sensitive?: boolean }> } }>
    }[]
    return schemas.flatMap(({ resource_schemas: types }) =>
      Object.entries(types).flatMap(([type, { block }]) =>
        Object.entries(block.attributes ?? {}).flatMap(([attribute, { sensitive: marked }]) =>
          marked ? [`${type}.${attribute}`] : [],
        ),
      ),
    )
  }),
)

it('finds the samples, and what is sensitive', () => {
  expect(sensitive).toContain('openstack_compute_instance_v2.admin_pass')
  expect(samples.map(({ contract }) => contract.client.code)).toEqual(
    expect.arrayContaining(['avance-ovh', 'prestashop-hetzner']),
  )
})

describe.each(samples.map((sample) => [sample.contract.client.code, sample] as const))(
  '%s',
  (code, sample) => {
    const { contract } = sample

    it('signs the documents that stand beside it', () => {
      for (const { file, sha256 } of contract.documents) {
        const bytes = readFileSync(join(dirname(sample.path), file))
        expect(createHash('sha256').update(bytes).digest('hex'), file).toBe(sha256)
      }
      expect(contract.documents.length).toBeGreaterThan(0)
    })

    if (!hasStack(contract)) return
    const { text, resources } = synthesize(contract)

    it('builds these resources', () => {
      expect(addresses(resources)).toMatchSnapshot()
    })

    it('makes the subnet before the servers that join its network, which Hetzner demands', () => {
      for (const server of all(resources, 'hcloud_server')) {
        const joins = ((server as { network?: unknown[] }).network ?? []).length > 0
        if (joins) expect(JSON.stringify(server)).toMatch(/"depends_on":\["hcloud_network_subnet\./)
      }
    })

    it('is the same every time', () => {
      expect(synthesize(contract).text).toBe(text)
    })

    it('names everything after a service of the client', () => {
      const services = contract.services.map(({ id }) => id)
      for (const name of namesIn(resources)) {
        expect(serviceOfName(code, services, name), name).not.toBeNull()
        expect(name.length).toBeLessThanOrEqual(63)
      }
    })

    it('gives each server a literal text that the host takes', () => {
      for (const [type, limit] of Object.entries(SERVERS)) {
        for (const server of all(resources, type)) {
          const userData = bootTextOf(resources, server)
          expect(Buffer.byteLength(userData)).toBeLessThanOrEqual(limit)
          expect(userData).not.toMatch(/\$\{/)
          expect(parse(userData)).toHaveProperty('hostname', server.name)
        }
      }
    })

    it('puts OpenStack servers on the public network and on ports of its own, on nothing else', () => {
      for (const { name, network } of all(resources, 'openstack_compute_instance_v2')) {
        for (const entry of network as Record<string, string>[]) {
          expect([entry.name, entry.port?.startsWith('${openstack_networking_port_v2.')], `${name}`).toEqual(
            entry.port === undefined ? ['Ext-Net', undefined] : [undefined, true],
          )
        }
      }
    })

    it('holds no secret', () => {
      expect(text).not.toMatch(/PRIVATE KEY|SECRET_ACCESS_KEY=\S|AGE-SECRET-KEY/i)
      for (const [type, named] of Object.entries(resources)) {
        for (const resource of Object.values(named)) {
          expect(Object.keys(resource).filter((attribute) => sensitive.has(`${type}.${attribute}`))).toEqual(
            [],
          )
        }
      }
      for (const type of Object.keys(SERVERS)) {
        for (const server of all(resources, type)) {
          const guest = parse(bootTextOf(resources, server))
          expect(guest).not.toHaveProperty('chpasswd')
          expect(guest).not.toHaveProperty('password')
          for (const user of guest.users) {
            expect(user).toHaveProperty('lock_passwd', true)
            expect(Object.keys(user).filter((key) => /^(hashed_|plain_text_)?passwd$/.test(key))).toEqual([])
          }
        }
      }
    })

    it('lets go of what holds data only when the contract ends', () => {
      const kept = (given: Resources) =>
        Object.values(given)
          .flatMap((named) => Object.values(named))
          .filter(({ lifecycle }) => (lifecycle as { prevent_destroy?: boolean })?.prevent_destroy)
      expect(kept(resources).length).toBeGreaterThan(0)
      expect(kept(synthesize(contract, false).resources)).toEqual([])
    })
  },
)

function namesIn(resources: Resources): string[] {
  return Object.values(resources)
    .flatMap((named) => Object.values(named))
    .flatMap(({ name }) => (typeof name === 'string' && !name.startsWith('${') ? [name] : []))
}
