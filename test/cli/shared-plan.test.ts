/** Three clients in one Terraform project, a module each, planned by the real Terraform: each is judged on its part. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../ledger/model.ts'
import { cli, project } from './harness.ts'
import { COMMON, contract, planOfThree, RESOURCES, signedProject } from './three-clients.ts'

let plan: string
beforeAll(async () => {
  plan = await planOfThree()
}, 240_000)

const projectWith = (resources: Readonly<Record<string, string | null>>) => signedProject(plan, resources)
const ledgersIn = (folder: string): Readonly<Record<string, Ledger>> =>
  Object.fromEntries(
    readdirSync(folder).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as Ledger,
    ]),
  )
const statusOf = (ledger: Ledger | undefined, id: string) =>
  ledger?.verdicts.find(({ promise }) => promise.id === id)?.status
const addressesOf = (ledger: Ledger | undefined) =>
  (ledger?.verdicts ?? []).flatMap(({ findings, missing }) =>
    [...findings, ...missing].map((one) => one.address),
  )

describe('one plan, three contracts', () => {
  it('judges each on its own module, and what is nobody’s is the operator’s finding', async () => {
    const cwd = await projectWith(RESOURCES)
    const all = [
      'check',
      'acme',
      'beta',
      'gamma',
      'plan.json',
      '--pack',
      'hygiene',
      '--format',
      'json',
      '--out',
      'out/',
    ]
    expect(await cli(all, { cwd })).toMatchObject({ code: 1 })
    const { acme, beta, gamma, 'hors-contrat': rest, ...more } = ledgersIn(join(cwd, 'out'))
    expect(more).toEqual({})
    const of = (id: string) => [acme, beta, gamma].map((ledger) => statusOf(ledger, id))
    expect(of('shop/infra.capacity')).toEqual(['kept', 'kept', 'unproven'])
    expect(of('shop/security.admin-sources')).toEqual(['unproven', 'broken', 'unproven'])
    expect(of('hygiene.exposed-ports')).toEqual(['kept', 'broken', 'kept'])
    expect(of('hygiene.server-filter')).toEqual(['kept', 'kept', 'kept'])
    for (const [code, ledger] of Object.entries({ acme, beta, gamma })) {
      const strangers = addressesOf(ledger).filter(
        (address) => address !== null && !address.startsWith(`module.client["${code}"]`),
      )
      expect(new Set(strangers)).toEqual(new Set(['hcloud_firewall.common']))
      expect(ledger?.unclaimed.map(({ address }) => address)).not.toContain('hcloud_server.forgotten')
    }
    expect(statusOf(rest, 'shared.unattributed')).toBe('broken')
    expect(new Set(addressesOf(rest).filter((one) => one !== null))).toEqual(
      new Set(['hcloud_server.forgotten']),
    )
    expect(statusOf(rest, 'hygiene.server-filter')).toBe('broken')
  })

  it('says of a client the same with the others as without them', async () => {
    const cwd = await projectWith(RESOURCES)
    await cli(['check', 'plan.json', '--format', 'json', '--out', 'all/'], { cwd })
    const alone = await cli(['check', 'beta', 'plan.json', '--format', 'json'], { cwd })
    expect(JSON.parse(alone.out)).toEqual(ledgersIn(join(cwd, 'all')).beta)
    expect(alone.err).toContain('1 resource in no contract')
  })

  it('has nothing to say of the rest when every resource is somebody’s', async () => {
    const cwd = await projectWith({
      ...RESOURCES,
      acme: `{ own: ['module.client["acme"]', hcloud_server.forgotten], ${COMMON} }`,
    })
    await cli(['check', 'plan.json', '--format', 'json', '--out', 'out/'], { cwd })
    const { acme, 'hors-contrat': rest } = ledgersIn(join(cwd, 'out'))
    expect(statusOf(rest, 'shared.unattributed')).toBe('kept')
    expect(addressesOf(acme)).toContain('hcloud_server.forgotten')
    expect((await cli(['check', 'acme', 'plan.json'], { cwd })).err).toBe('')
  })

  it('gives a report a client in every format, and one comment for all', async () => {
    const cwd = await projectWith(RESOURCES)
    for (const [format, extension] of Object.entries({ sarif: 'sarif', junit: 'xml', markdown: 'md' })) {
      await cli(['check', 'plan.json', '--format', format, '--out', `${format}/`], { cwd })
      expect(readdirSync(join(cwd, format)).sort()).toEqual(
        ['acme', 'beta', 'gamma', 'hors-contrat'].map((code) => `${code}.${extension}`),
      )
    }
    expect(readFileSync(join(cwd, 'sarif', 'acme.sarif'), 'utf8')).not.toContain('client["beta"]')
    const { out } = await cli(['check', 'plan.json', '--format', 'markdown'], { cwd })
    for (const code of ['acme', 'beta', 'gamma', 'hors-contrat']) expect(out).toContain(code)
    const fr = await cli(['check', 'plan.json'], { cwd, lang: 'fr' })
    expect(fr.out).toContain('aucune ressource sans contrat')
  })

  it('takes a change for the client whose module it is in', async () => {
    const cwd = await projectWith(RESOURCES)
    const { out } = await cli(['change', 'plan.json', '--contract', 'acme', '--format', 'json'], { cwd })
    expect(out).toContain('client[\\"acme\\"]')
    expect(out).not.toContain('client[\\"beta\\"]')
    expect(out).not.toContain('forgotten')
  })

  it('counts for a client what is in its module', async () => {
    const cwd = await projectWith(RESOURCES)
    const { out } = await cli(['cost', 'acme', 'plan.json', '--format', 'json'], { cwd })
    expect(out).toContain('client[\\"acme\\"]')
    expect(out).not.toMatch(/beta|gamma|forgotten/)
  })

  it('keeps the others’ resources out of a client’s dossier, which judges itself again', async () => {
    const cwd = await projectWith(RESOURCES)
    expect(await cli(['dossier', 'acme', 'plan.json', '--out', 'dossier'], { cwd })).toMatchObject({
      code: 0,
    })
    for (const file of readdirSync(join(cwd, 'dossier', 'acme', 'inventories')))
      expect(readFileSync(join(cwd, 'dossier', 'acme', 'inventories', file), 'utf8')).not.toMatch(
        /beta|gamma/,
      )
    expect(await cli(['dossier', '--verify', 'dossier/acme'], { cwd })).toMatchObject({ code: 0 })
  })
})

describe('is refused', () => {
  it('when two contracts call the same module theirs, also when only one is asked for', async () => {
    const cwd = await projectWith({ ...RESOURCES, beta: '{ own: [module.client] }' })
    const refused = await cli(['check', 'acme', 'plan.json'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('module.client["acme"]: claimed by both acme and beta')
    expect(refused.err).toContain('clients/acme/contract.yaml:6')
  })

  it('when a part is taken after the signature, and until then the signed part counts', async () => {
    const cwd = await projectWith(RESOURCES)
    const wider = `{ own: ['module.client["beta"]', hcloud_server.forgotten], ${COMMON} }`
    writeFileSync(join(cwd, 'clients/beta/contract.yaml'), contract('beta', wider))
    const refused = await cli(['check', 'beta', 'plan.json'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('resources.own')
    const other = await cli(['check', 'acme', 'plan.json'], { cwd })
    expect(other).toMatchObject({ code: 1, err: expect.stringContaining('1 resource in no contract') })
  })

  it('but not for what two other clients dispute, or a draft of one says', async () => {
    const cwd = await projectWith({ ...RESOURCES, gamma: '{ own: [\'module.client["beta"]\'] }' })
    expect((await cli(['check', 'acme', 'plan.json'], { cwd })).code).toBe(1)
    expect((await cli(['check', 'beta', 'plan.json'], { cwd })).code).toBe(2)
    const draft = project({
      'clients/acme/contract.yaml': contract('acme', RESOURCES.acme ?? null),
      'clients/beta/contract.yaml': contract('beta', '{ own: [module.client] }'),
      'plan.json': plan,
    })
    await cli(['sign', 'acme'], { cwd: draft })
    expect((await cli(['check', 'acme', 'plan.json'], { cwd: draft })).code).toBe(1)
  })

  it('when a contract does not say which part is its own', async () => {
    const cwd = await projectWith({ ...RESOURCES, gamma: null })
    const refused = await cli(['check', 'plan.json'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('`resources` in the contract states each one’s part')
  })

  it('when a contract that names no part is given a plan that holds another’s', async () => {
    const cwd = await projectWith({ ...RESOURCES, gamma: null })
    const refused = await cli(['check', 'gamma', 'plan.json'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toMatch(/module\.client\["(acme|beta)"\]\S+: claimed by both gamma and \1/)
    expect(refused.err).toContain('claims all of plan.json')
    expect(await cli(['check', 'acme', 'beta', 'plan.json'], { cwd })).toMatchObject({ code: 1 })
  })

  it('when the address is none', async () => {
    const cwd = project({ 'clients/acme/contract.yaml': contract('acme', '{ own: [acme] }') })
    const refused = await cli(['sign', 'acme'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('expected the address of a Terraform resource or module')
  })
})
