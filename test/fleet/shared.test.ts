/** A fleet whose clients share one plan: each is judged on its part as `check` judges it, and the rest has its line. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '../../cli/fleet/entry.ts'
import { findProjects } from '../../cli/fleet/find.ts'
import { shareOut } from '../../cli/fleet/shared.ts'
import { readIndex } from '../../cli/fleet/store.ts'
import { readDocument, readInventory } from '../../inventory/read.ts'
import { partsOf } from '../../ledger/attribution.ts'
import type { Ledger } from '../../ledger/model.ts'
import { cli, project } from '../cli/harness.ts'
import { COMMON, planOfThree, RESOURCES, signedProject } from '../cli/three-clients.ts'

let plan: string
beforeAll(async () => {
  plan = await planOfThree()
}, 240_000)

const REST = 'hors-contrat (plan.json)'
const ALL = ['clients/acme', 'clients/beta', 'clients/gamma', REST]
const MORNING = '2026-11-22T08:00:00.000Z'
const NOON = '2026-11-22T12:00:00.000Z'

async function fleetCheck(cwd: string, args: readonly string[], now = MORNING) {
  const done = await cli(['fleet', 'check', ...args, '--format', 'json', '--jobs', '1'], { cwd, now })
  const entries = done.out === '' ? [] : (JSON.parse(done.out) as Entry[])
  return { ...done, ids: entries.map(({ id }) => id), of: new Map(entries.map((one) => [one.id, one])) }
}
const judgedAtNoon = ({ of }: Awaited<ReturnType<typeof fleetCheck>>): readonly string[] =>
  [...of].flatMap(([id, { judgedAt }]) => (judgedAt === NOON ? [id] : []))
const statuses = ({ verdicts }: Ledger) =>
  Object.fromEntries(verdicts.map(({ promise, status, findings }) => [promise.id, [status, findings.length]]))
/** The plan after somebody changed the server of one client. */
function changed(code: string): string {
  const value = JSON.parse(plan) as { resource_changes: { address: string; change: { after: object } }[] }
  const server = value.resource_changes.find(
    ({ address }) => address === `module.client["${code}"].hcloud_server.web`,
  )
  Object.assign(server?.change.after ?? {}, { server_type: 'cx53' })
  return JSON.stringify(value)
}

describe('fleet check plan.json', () => {
  it('says of each client, and of the rest, what check says: kept, broken and unproven', async () => {
    const cwd = await signedProject(plan, RESOURCES)
    const done = await fleetCheck(cwd, ['plan.json'])
    expect(done).toMatchObject({ code: 1, err: '', ids: ALL })
    await cli(['check', 'plan.json', '--format', 'json', '--out', 'out/'], { cwd, now: MORNING })
    const seen = new Set<string>()
    for (const [id, { ledger, documents, client }] of done.of) {
      const code = id === REST ? 'hors-contrat' : id.replace('clients/', '')
      const read = (file: string) => JSON.parse(readFileSync(join(cwd, file), 'utf8')) as Ledger
      const mine = read(`.paraphe/fleet/${ledger}`)
      expect(client?.code).toBe(code)
      expect(documents).toEqual(['plan.json'])
      expect(statuses(mine)).toEqual(statuses(read(`out/${code}.json`)))
      for (const { status } of mine.verdicts) seen.add(status)
    }
    for (const status of ['kept', 'broken', 'unproven']) expect(seen).toContain(status)
    const { out } = await cli(['fleet', 'report'], { cwd })
    expect(out).toMatch(/hors-contrat \(plan\.json\) +broken +1 broken/)
  })

  it('asks a pack of each client and of the rest, as check does, and tells so', async () => {
    const cwd = await signedProject(plan, RESOURCES)
    await fleetCheck(cwd, ['plan.json'])
    const done = await fleetCheck(cwd, ['plan.json', '--pack', 'hygiene'])
    expect(done).toMatchObject({ code: 1, err: '', ids: ALL })
    const check = ['check', 'plan.json', '--pack', 'hygiene', 'acme', 'beta', 'gamma', '--format', 'json']
    await cli([...check, '--out', 'out/'], { cwd, now: MORNING })
    for (const [id, { ledger, packs, judgedAt }] of done.of) {
      const read = (file: string) => JSON.parse(readFileSync(join(cwd, file), 'utf8')) as Ledger
      const mine = statuses(read(`.paraphe/fleet/${ledger}`))
      expect(mine).toHaveProperty('hygiene\\.exposed-ports')
      expect(mine).toEqual(statuses(read(`out/${id === REST ? 'hors-contrat' : id.slice(8)}.json`)))
      expect({ packs, judgedAt }).toEqual({ packs: ['hygiene'], judgedAt: MORNING })
    }
    // What was judged with the pack is not taken for what is asked without it, nor the other way round.
    const again = await fleetCheck(cwd, ['plan.json', '--pack', 'hygiene', '--pack', 'hygiene'], NOON)
    expect(judgedAtNoon(again)).toEqual([])
    expect(judgedAtNoon(await fleetCheck(cwd, ['plan.json'], NOON))).toEqual(ALL)
    await fleetCheck(cwd, ['clients/acme', 'plan.json', '--pack', 'hygiene'], NOON)
    expect((await cli(['fleet', 'report'], { cwd })).out).toContain('packs added: hygiene (2 of 4)\n')
    await cli(['fleet', 'report', '--html', 'board.html'], { cwd, lang: 'fr' })
    expect(readFileSync(join(cwd, 'board.html'), 'utf8')).toContain('ajoutés\u00a0: hygiene (2 sur 4)')
  })

  it('judges documents by a pack alone where there is no contract', async () => {
    const cwd = project({ 'one/plan.json': plan, 'two/plan.json': plan, 'three/plan.json': '{' })
    const plans = ['one/plan.json', 'three/plan.json', 'two/plan.json']
    expect((await cli(['fleet', 'check', ...plans], { cwd })).err).toContain('no project here')
    const done = await fleetCheck(cwd, [...plans, '--pack', 'hygiene'])
    expect(done).toMatchObject({ code: 2, err: '', ids: plans })
    await cli(['check', '--pack', 'hygiene', 'one/plan.json', '--format', 'json', '--out', 'one.json'], {
      ...{ cwd, now: MORNING },
    })
    const read = (file: string) => JSON.parse(readFileSync(join(cwd, file), 'utf8')) as Ledger
    const one = done.of.get('one/plan.json')
    expect(one).toMatchObject({ outcome: 'broken', documents: ['one/plan.json'] })
    expect(statuses(read(`.paraphe/fleet/${one?.ledger}`))).toEqual(statuses(read('one.json')))
    expect(done.of.get('three/plan.json')).toMatchObject({ outcome: 'failed', ledger: null })
    const shards = ['1/2', '2/2'].map((part) =>
      fleetCheck(cwd, [...plans, '--pack', 'hygiene', '--shard', part], NOON),
    )
    const [first, second] = await Promise.all(shards)
    expect([...(first?.ids ?? []), ...(second?.ids ?? [])].sort()).toEqual(plans)
    // A line stays as long as its document.
    rmSync(join(cwd, 'two'), { recursive: true })
    await fleetCheck(cwd, ['one/plan.json', '--pack', 'hygiene'], NOON)
    expect([...readIndex(join(cwd, '.paraphe/fleet')).keys()]).toEqual(['one/plan.json', 'three/plan.json'])
  })

  it('refuses a pack that there is not, before anything is judged', async () => {
    const cwd = await signedProject(plan, RESOURCES)
    const done = await fleetCheck(cwd, ['plan.json', '--pack', 'hygeine'])
    expect(done).toMatchObject({ code: 2, out: '', err: expect.stringContaining('unknown pack: hygeine') })
    expect(existsSync(join(cwd, '.paraphe'))).toBe(false)
  })

  it('judges again only whose part has changed', async () => {
    const cwd = await signedProject(plan, RESOURCES)
    await fleetCheck(cwd, ['plan.json'])
    writeFileSync(join(cwd, 'plan.json'), changed('beta'))
    const again = await fleetCheck(cwd, ['plan.json'], NOON)
    expect(ALL.map((id) => again.of.get(id)?.judgedAt)).toEqual([MORNING, NOON, MORNING, MORNING])
    const { ledger } = again.of.get('clients/beta') as Entry
    expect(readFileSync(join(cwd, '.paraphe/fleet', ledger ?? ''), 'utf8')).toContain('cx53')
  })

  it('knows who claims what also when one folder, or one shard, is asked for', async () => {
    const cwd = await signedProject(plan, RESOURCES)
    const one = await fleetCheck(cwd, ['clients/acme', 'plan.json'])
    expect(one.ids).toEqual(['clients/acme', REST])
    expect(one.of.get(REST)?.counts).toMatchObject({ over: 1, broken: 0 })
    const first = await fleetCheck(cwd, ['plan.json', '--shard', '1/2'])
    const second = await fleetCheck(cwd, ['plan.json', '--shard', '2/2'])
    expect([...first.ids, ...second.ids].sort()).toEqual(ALL)
    expect(readIndex(join(cwd, '.paraphe/fleet')).size).toBe(4)
  })

  it('takes what was accepted of the rest, and judges it again when that changes', async () => {
    const cwd = await signedProject(plan, RESOURCES)
    await fleetCheck(cwd, ['plan.json'])
    const terms = ['--reason', 'r', '--approver', 'm.d.', '--until', '2026-12-10']
    const id = 'shared.unattributed[hcloud_server.forgotten]'
    await cli(['waive', 'hors-contrat', id, ...terms], { cwd })
    const accepted = await fleetCheck(cwd, ['plan.json'], NOON)
    expect(accepted.of.get('clients/acme')?.judgedAt).toBe(MORNING)
    expect(accepted.of.get(REST)).toMatchObject({ outcome: 'kept', waivers: [{ id, expired: false }] })
    const late = await fleetCheck(cwd, ['plan.json'], '2026-12-11T12:00:00Z')
    expect(late.of.get(REST)).toMatchObject({ outcome: 'broken', waivers: [{ id, expired: true }] })
  })

  it('does not judge who calls the same module theirs, and judges the others', async () => {
    const cwd = await signedProject(plan, { ...RESOURCES, beta: `{ own: [module.client], ${COMMON} }` })
    const done = await fleetCheck(cwd, ['plan.json'])
    expect(done.code).toBe(2)
    for (const id of ['clients/acme', 'clients/beta', 'clients/gamma'])
      expect(done.of.get(id)).toMatchObject({
        outcome: 'failed',
        error: expect.stringMatching(/claimed by both .*beta/),
      })
    const apart = await signedProject(plan, { ...RESOURCES, beta: RESOURCES.acme ?? '' })
    const { of } = await fleetCheck(apart, ['plan.json'])
    expect(['acme', 'beta', 'gamma'].map((code) => of.get(`clients/${code}`)?.outcome)).toEqual([
      ...['failed', 'failed', 'broken'],
    ])
  })

  it('leaves to what lies beside it a contract that names no part', async () => {
    const cwd = await signedProject(plan, { ...RESOURCES, gamma: null })
    const done = await fleetCheck(cwd, ['plan.json'])
    expect(done.of.get('clients/gamma')).toMatchObject({
      outcome: 'failed',
      error: expect.stringContaining('not judged — no stack'),
    })
    writeFileSync(join(cwd, 'clients/gamma/plan.json'), plan)
    const beside = await fleetCheck(cwd, ['plan.json'])
    expect(beside.of.get('clients/gamma')).toMatchObject({ outcome: 'broken' })
    expect(beside.of.get('clients/gamma')?.documents).toBeUndefined()
  })

  it('does not read by itself a plan that lies beside no contract, and says so', async () => {
    const cwd = await signedProject(plan, RESOURCES)
    const done = await fleetCheck(cwd, [])
    expect(done.code).toBe(2)
    expect(done.err).toBe(
      'plan.json is not read; `paraphe fleet check plan.json` judges each client whose contract names a part of it\n',
    )
    const file = await fleetCheck(cwd, ['clients/acme/contract.yaml'])
    expect(file).toMatchObject({ code: 2, err: expect.stringContaining('no such folder') })
  })

  it('refuses two plans of which one would be passed over, and a plan that is not there', async () => {
    const cwd = await signedProject(plan, RESOURCES)
    writeFileSync(join(cwd, 'other.json'), plan)
    const two = await fleetCheck(cwd, ['plan.json', 'other.json'])
    expect(two).toMatchObject({ code: 2, err: expect.stringContaining('plan.json and other.json: which?') })
    expect((await fleetCheck(cwd, ['no.json'])).code).toBe(2)
    expect((await cli(['check', 'plan.json', 'other.json'], { cwd })).code).toBe(2)
  })

  it('with --changed-since takes a plan that git does not keep, or sees changed, for a change of all who share it', async () => {
    const cwd = await signedProject(plan, RESOURCES)
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd })
    writeFileSync(join(cwd, '.gitignore'), 'plan.json\n.paraphe\n')
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'all')
    const since = ['plan.json', '--changed-since', 'HEAD']
    expect((await fleetCheck(cwd, since)).ids).toEqual(ALL)
    git('add', '-f', 'plan.json')
    git('commit', '-qm', 'plan')
    expect((await fleetCheck(cwd, since)).ids).toEqual([REST])
    writeFileSync(join(cwd, 'clients/acme/notes.txt'), '')
    expect((await fleetCheck(cwd, since)).ids).toEqual(['clients/acme', REST])
    writeFileSync(join(cwd, 'plan.json'), changed('beta'))
    expect((await fleetCheck(cwd, since)).ids).toEqual(ALL)
  })
})

it('a worker is handed the client’s part, as partsOf gives it, and nothing of another’s', async () => {
  const cwd = await signedProject(plan, RESOURCES)
  const projects = findProjects(cwd, [])
  const shared = shareOut(cwd, ['plan.json'], projects, projects)
  const whole = readInventory({ plan: readDocument('plan.json', plan) })
  for (const project of projects) {
    const code = project.id.replace('clients/', '')
    const resources = { own: [`module.client["${code}"]`], shared: ['hcloud_firewall.common'] }
    const part = shared.partOf(project)
    expect(JSON.stringify(part?.inventories)).toEqual(JSON.stringify(partsOf({ resources }, [whole])))
    for (const other of Object.keys(RESOURCES).filter((one) => one !== code))
      expect(JSON.stringify(part)).not.toContain(`client[\\"${other}\\"]`)
  }
})
