/** One Pulumi stack, several clients: a component each, run on Pulumi's own runtime; each is judged on its component. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as hcloud from '@pulumi/hcloud'
import * as pulumi from '@pulumi/pulumi'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../ledger/model.ts'
import { cli, project, root } from '../cli/harness.ts'
import { contract, signedProject } from '../cli/three-clients.ts'
import { startPack } from './analyzer.ts'
import { type Asked, exportOf, PROJECT, previewOf, run } from './engine.ts'

const STACK = 'prod'
const component = (name: string, type = 'acme:hosting:Client') =>
  `urn:pulumi:${STACK}::${PROJECT}::${type}::${name}`
const COMMON = `urn:pulumi:${STACK}::${PROJECT}::hcloud:index/firewall:Firewall::common`
const part = (name: string) => `{ own: ['${component(name)}'], shared: ['${COMMON}'] }`
const RESOURCES = { acme: part('acme'), beta: part('beta'), gamma: part('gamma') }

const server = (name: string): hcloud.ServerArgs => ({
  ...{ name, serverType: 'cx23', image: 'debian-13', location: 'fsn1' },
  userData: '#cloud-config\npackages: [htop]\n',
  // Every construct of the house writes this one label, whoever it is for.
  labels: { clientCode: 'acme' },
})

/** A component of the house that remembers what it made, so that a run is over when all of it is. */
abstract class Component extends pulumi.ComponentResource {
  readonly inside: pulumi.Resource[] = [this]
  protected keep<T extends pulumi.Resource>(one: T): T {
    this.inside.push(...(one instanceof Component ? one.inside : [one]))
    return one
  }
}

class Database extends Component {
  constructor(name: string, of: hcloud.Server, parent: pulumi.Resource) {
    super('acme:hosting:Database', name, {}, { parent })
    const data = { name: `${name}-data`, size: 40, serverId: of.id.apply(Number) }
    this.keep(new hcloud.Volume(data.name, data, { parent: this }))
  }
}

class Client extends Component {
  constructor(name: string, admins: string, common: hcloud.Firewall, more: Partial<hcloud.ServerArgs> = {}) {
    super('acme:hosting:Client', name)
    const rule = (port: string, sourceIps: string[]) => ({
      direction: 'in',
      protocol: 'tcp',
      port,
      sourceIps,
    })
    const rules = [rule('443', ['0.0.0.0/0', '::/0']), rule('22', [admins])]
    const inside = { parent: this }
    const wall = this.keep(new hcloud.Firewall(`${name}-wall`, { name: `${name}-wall`, rules }, inside))
    const firewallIds = [wall.id.apply(Number), common.id.apply(Number)]
    const args = { ...server(`${name}-shop-web`), firewallIds, ...more }
    const web = this.keep(new hcloud.Server(`${name}-web`, args, inside))
    this.keep(new Database(`${name}-shop-db`, web, this))
  }
}

/** Three clients, a filter that they share, and what somebody left behind under names and labels of acme's. */
async function program(): Promise<readonly pulumi.Resource[]> {
  const rules = [{ direction: 'in', protocol: 'icmp', sourceIps: ['0.0.0.0/0', '::/0'] }]
  const common = new hcloud.Firewall('common', { name: 'common', rules })
  return [
    common,
    ...new Client('acme', '198.51.100.0/24', common).inside,
    ...new Client('beta', '0.0.0.0/0', common).inside,
    ...new Client('gamma', '198.51.100.0/24', common, { location: pulumi.interpolate`fsn${common.id}` })
      .inside,
    new hcloud.Server('acme', server('acme-shop-forgotten')),
    ...new Client('acme.old', '198.51.100.0/24', common).inside,
  ]
}

let preview: readonly Asked[]
let made: readonly Asked[]
beforeAll(async () => {
  preview = await run(program, { stack: STACK, preview: true })
  made = await run(program, { stack: STACK, preview: false })
  for (const asked of [preview, made]) expect(asked).toHaveLength(2 + 4 * 5)
})

async function projectWith(
  document: object,
  resources: Readonly<Record<string, string | null>> = RESOURCES,
): Promise<string> {
  const cwd = await signedProject('', resources)
  writeFileSync(join(cwd, 'stack.json'), JSON.stringify(document))
  return cwd
}
async function checkAll(cwd: string): Promise<Readonly<Record<string, Ledger>>> {
  const done = await cli(['check', 'stack.json', '--format', 'json', '--out', 'out/'], { cwd })
  expect(done.code, done.err).toBe(1)
  return Object.fromEntries(
    readdirSync(join(cwd, 'out')).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(join(cwd, 'out', file), 'utf8')) as Ledger,
    ]),
  )
}
const statusOf = (ledger: Ledger | undefined, id: string) =>
  ledger?.verdicts.find(({ promise }) => promise.id === id)?.status
const namesOf = (ledger: Ledger | undefined) =>
  new Set(
    (ledger?.verdicts ?? [])
      .flatMap(({ findings, missing, seen }) => [...findings, ...missing, ...seen])
      .flatMap(({ address }) => address?.split('::').at(-1) ?? []),
  )

describe('one stack, three contracts', () => {
  it('judges each on its component, in a preview', async () => {
    const {
      acme,
      beta,
      gamma,
      'hors-contrat': rest,
      ...more
    } = await checkAll(await projectWith(previewOf(STACK, preview)))
    expect(more).toEqual({})
    const of = (id: string) => [acme, beta, gamma].map((ledger) => statusOf(ledger, id))
    expect(of('shop/infra.capacity')).toEqual(['kept', 'kept', 'unproven'])
    expect(of('shop/security.admin-sources')).toEqual(['unproven', 'broken', 'unproven'])
    for (const [code, ledger] of Object.entries({ acme, beta, gamma })) {
      const unclaimed = (ledger?.unclaimed ?? []).flatMap(({ address }) => address.split('::').at(-1) ?? [])
      const strangers = [...namesOf(ledger), ...unclaimed].filter((name) => !name.startsWith(`${code}-`))
      expect(strangers.filter((name) => name !== 'common')).toEqual([])
    }
    expect(rest?.sources).toMatchObject([{ stage: 'pulumi', level: 'declared' }])
  })

  it('believes no label, no name and no URN that begins like a client’s: they are nobody’s', async () => {
    for (const document of [previewOf(STACK, preview), exportOf(STACK, made)]) {
      const { acme, 'hors-contrat': rest } = await checkAll(await projectWith(document))
      const left = ['acme', 'acme.old-web', 'acme.old-wall', 'acme.old-shop-db-data']
      expect([...namesOf(rest)].sort()).toEqual(left.sort())
      expect(statusOf(rest, 'shared.unattributed')).toBe('broken')
      for (const name of left) expect(namesOf(acme)).not.toContain(name)
    }
  })

  it('judges an export as what is deployed, of the client’s component alone', async () => {
    const cwd = await projectWith(exportOf(STACK, made))
    const { acme } = await checkAll(cwd)
    expect(acme?.sources).toMatchObject([{ stage: 'state', level: 'deployed' }])
    expect(statusOf(acme, 'shop/infra.capacity')).toBe('kept')
    await cli(['dossier', 'acme', 'stack.json', '--out', 'dossier'], { cwd })
    for (const file of readdirSync(join(cwd, 'dossier', 'acme', 'inventories')))
      expect(readFileSync(join(cwd, 'dossier', 'acme', 'inventories', file), 'utf8')).not.toMatch(
        /beta|gamma|acme\.old/,
      )
    expect(await cli(['dossier', '--verify', 'dossier/acme'], { cwd })).toMatchObject({ code: 0 })
  })

  it('judges in a fleet what it judges alone', async () => {
    const cwd = await projectWith(previewOf(STACK, preview))
    const done = await cli(['fleet', 'check', 'stack.json', '--format', 'json', '--jobs', '1'], { cwd })
    const entries = JSON.parse(done.out) as { client: { code: string }; counts: object }[]
    const { acme, 'hors-contrat': rest } = await checkAll(cwd)
    const broken = (ledger?: Ledger) => ledger?.verdicts.filter(({ status }) => status === 'broken').length
    const of = (code: string) => entries.find(({ client }) => client.code === code)?.counts
    expect(of('acme')).toMatchObject({ broken: broken(acme) })
    expect(of('hors-contrat')).toMatchObject({ over: broken(rest) })
  })
})

describe('is refused', () => {
  it('a component inside that of another client, which only the document shows', async () => {
    const inner = component('acme-shop-db', 'acme:hosting:Client$acme:hosting:Database')
    const cwd = await projectWith(previewOf(STACK, preview), { ...RESOURCES, beta: `{ own: ['${inner}'] }` })
    for (const code of ['acme', 'beta']) {
      const refused = await cli(['check', code, 'stack.json'], { cwd })
      expect(refused.code).toBe(2)
      expect(refused.err).toMatch(/acme-shop-db-data: claimed by both (acme and beta|beta and acme)/)
    }
    expect((await cli(['check', 'gamma', 'stack.json'], { cwd })).code).toBe(1)
    const fleet = await cli(['fleet', 'check', 'stack.json', '--jobs', '1'], { cwd })
    expect(fleet.out).toMatch(/clients\/acme +not judged +.*acme-shop-db-data: claimed by both/)
    expect(fleet.out).toMatch(/clients\/gamma +broken/)
  })

  it('a contract that names no part of a stack that holds another’s', async () => {
    const cwd = await projectWith(previewOf(STACK, preview), { ...RESOURCES, gamma: null })
    const refused = await cli(['check', 'gamma', 'stack.json'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('claims all of stack.json')
  })

  it.each([
    `urn:pulumi:${STACK}::${PROJECT}::pulumi:pulumi:Stack::${PROJECT}-${STACK}`,
    'urn:pulumi:prod',
    'acme',
  ])('as an address: %s', async (own) => {
    const cwd = project({ 'clients/acme/contract.yaml': contract('acme', `{ own: ['${own}'] }`) })
    const refused = await cli(['sign', 'acme'], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('the URN of a Pulumi component')
  })
})

describe('the policy pack of one of them', () => {
  /** Run in a folder of its own, as the engine runs a pack: the contracts are elsewhere. */
  const asPack = (cwd: string, code: string) => `
const { contractPack } = require(${JSON.stringify(join(root, 'dist/pulumi/policy.js'))})
contractPack(${JSON.stringify({ lang: 'en', contract: join(cwd, `clients/${code}/contract.yaml`) })})
`
  it('fails where another contract of the project calls the same component its own', async () => {
    const cwd = await projectWith({}, { ...RESOURCES, acme: part('beta') })
    const analyzer = await startPack(asPack(cwd, 'beta'))
    try {
      await expect(analyzer.analyzeStack(preview)).rejects.toThrow(/Client::beta/)
    } finally {
      analyzer.stop()
    }
  }, 60_000)

  it('judges its component, and tells what is nobody’s', async () => {
    const cwd = await projectWith({})
    const analyzer = await startPack(asPack(cwd, 'beta'))
    try {
      const told = await analyzer.analyzeStack(preview)
      const about = (policy: string) => told.filter((one) => one.policy === policy && one.urn !== '')
      const names = (policy: string) => new Set(about(policy).map(({ urn }) => urn.split('::').at(-1)))
      expect([...names('contract')].filter((name) => !name?.startsWith('beta-'))).toEqual([])
      expect(
        about('contract')
          .map(({ message }) => message)
          .join('\n'),
      ).toContain('0.0.0.0/0')
      expect([...names('contract-rest')].sort()).toEqual(
        ['acme', 'acme.old-web', 'acme.old-wall', 'acme.old-shop-db-data'].sort(),
      )
      expect(about('contract-rest').every(({ level }) => level === 'advisory')).toBe(true)
    } finally {
      analyzer.stop()
    }
  }, 60_000)
})
