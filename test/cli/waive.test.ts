import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ledgerExit } from '../../ledger/judge.ts'
import type { Ledger } from '../../ledger/model.ts'
import { CONTRACT, STACK, TERMS } from './ashburn.ts'
import { cli, project } from './harness.ts'

const given = () =>
  project({
    'clients/c/contract.yaml': CONTRACT,
    'cdktf.out/stacks/c/cdk.tf.json': STACK,
    'cdktf.json': '{}',
  })

describe('paraphe waive', () => {
  it('writes a waiver beside the contract and lists it', async () => {
    const cwd = given()
    const written = await cli(['waive', 'c', 'capacity.size[hcloud_server.web]', ...TERMS], { cwd })
    expect(written).toMatchObject({ code: 0, err: '' })
    expect(readFileSync(join(cwd, 'clients/c/waivers.yaml'), 'utf8')).toContain('until: 2027-03-31')
    const listed = await cli(['waive', 'c'], { cwd })
    expect(listed.out).toContain('✔ capacity.size[hcloud_server.web]  2027-03-31  m.d.  moving')
  })

  it.each([
    ['without an end', ['capacity.size[x.a]', '--reason', 'r', '--approver', 'a'], '--until'],
    ['of everything', ['capacity.size[*]', ...TERMS], 'never everything'],
    ['of an unknown policy', ['capacity.sighs[x.a]', ...TERMS], 'unknown policy'],
    [
      'already over',
      ['capacity.size[x.a]', '--reason', 'r', '--approver', 'a', '--until', '2026-01-01'],
      'already past',
    ],
    ...['2026-02-31', '31/03/2027', '2027-3-31', 'never'].map((until): [string, string[], string] => [
      `until ${until}`,
      ['capacity.size[x.a]', '--reason', 'r', '--approver', 'a', '--until', until],
      'not a calendar date',
    ]),
  ])('refuses one %s', async (_, args, says) => {
    const cwd = given()
    const refused = await cli(['waive', 'c', ...args], { cwd })
    expect(refused.code).toBe(2)
    expect(refused.err).toContain(says)
  })

  it('adopts an old project once: check passes as far as nothing new breaks', async () => {
    const cwd = given()
    const before = await cli(['check', 'c', '--draft', '--format', 'json'], { cwd })
    const broken = (out: string) =>
      (JSON.parse(out) as { verdicts: { status: string; waiver: unknown }[] }).verdicts.filter(
        ({ status, waiver }) => status === 'broken' && waiver === null,
      ).length
    expect(broken(before.out)).toBeGreaterThan(0)
    expect((await cli(['waive', 'c', '--baseline', ...TERMS], { cwd })).code).toBe(0)
    expect(broken((await cli(['check', 'c', '--draft', '--format', 'json'], { cwd })).out)).toBe(0)
  })
})

describe('what is in no contract', () => {
  const server = (name: string) => ({
    ...{ name, server_type: 'cx23', image: 'debian-13', location: 'fsn1' },
    user_data: '#cloud-config\n{}\n',
  })
  /** One stack, one client of it, and what nobody claims. */
  const stackWith = (...forgotten: readonly string[]) => {
    const servers = Object.fromEntries(forgotten.map((name) => [name, server(name)]))
    return JSON.stringify({ resource: { hcloud_server: { web: server('c-shop-web'), ...servers } } })
  }
  async function shared(...forgotten: readonly string[]): Promise<string> {
    const part = 'resources: { own: [hcloud_server.web] }\nservices:'
    const cwd = project({
      'clients/c/contract.yaml': CONTRACT.replace('services:', part),
      'stack.json': stackWith(...forgotten),
    })
    expect((await cli(['sign', 'c'], { cwd })).code).toBe(0)
    return cwd
  }
  async function restOf(cwd: string, ...more: readonly string[]): Promise<Ledger> {
    const targets = more.length > 0 ? ['c', 'd'] : []
    const args = ['check', ...targets, 'stack.json', ...more, '--format', 'json', '--out', 'out/']
    const done = await cli(args, { cwd })
    expect(done.code, done.err).toBeLessThan(2)
    return JSON.parse(readFileSync(join(cwd, 'out/hors-contrat.json'), 'utf8')) as Ledger
  }
  const waive = (cwd: string, id: string, until: string) =>
    cli(['waive', 'hors-contrat', id, '--reason', 'r', '--approver', 'm.d.', '--until', until], { cwd })
  const unattributed = ({ verdicts }: Ledger) =>
    verdicts.find(({ promise }) => promise.id === 'shared.unattributed')
  const OLD = 'shared.unattributed[hcloud_server.old]'

  it.each([
    ['used', OLD, '2027-03-31', 'm.d.'],
    ['expiring', OLD, '2026-12-22', 'm.d.'],
    ['unused', 'shared.unattributed[hcloud_server.gone]', '2027-03-31', undefined],
  ])('is waived as a client’s finding is: %s', async (state, id, until, approver) => {
    const cwd = await shared('old')
    expect(unattributed(await restOf(cwd))).toMatchObject({ status: 'broken', waiver: null })
    expect(await waive(cwd, id, until)).toMatchObject({ code: 0, err: '' })
    const rest = await restOf(cwd)
    expect(rest.waivers).toMatchObject([
      { id, state, position: { file: 'clients/hors-contrat/waivers.yaml', line: 2 } },
    ])
    expect(unattributed(rest)?.waiver?.approver).toBe(approver)
    const listed = await cli(['waive', 'hors-contrat'], { cwd })
    expect(listed.out).toContain(`${id}  ${until}  m.d.  r`)
  })

  it('fails again once the waiver has expired, also where nothing needs it', async () => {
    const expired = `waivers:\n  - { id: '${OLD}', reason: r, approver: a, until: 2026-11-21 }\n`
    for (const forgotten of [['old'], []]) {
      const cwd = await shared(...forgotten)
      mkdirSync(join(cwd, 'clients/hors-contrat'))
      writeFileSync(join(cwd, 'clients/hors-contrat/waivers.yaml'), expired)
      const rest = await restOf(cwd)
      expect(rest.waivers).toMatchObject([{ state: 'expired' }])
      expect(ledgerExit(rest, 'declared')).toBe(1)
    }
  })

  it('is in the agenda of all, and in no client’s', async () => {
    const cwd = await shared('old')
    await waive(cwd, OLD, '2026-12-22')
    const line = `2026-12-22         30 d  ${'hors-contrat'.padEnd(24)} waiver ${OLD} ends (m.d.)`
    expect((await cli(['agenda'], { cwd })).out).toContain(line)
    expect((await cli(['agenda', 'c'], { cwd })).out).not.toContain('hors-contrat')
    expect((await cli(['agenda'], { cwd, now: '2026-12-23T10:00:00Z' })).code).toBe(1)
  })

  it('never waives a client’s finding, nor is waived by a client', async () => {
    const cwd = await shared('old')
    const refused = await waive(cwd, 'capacity.size[hcloud_server.web]', '2027-03-31')
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('unknown policy') })
    expect(existsSync(join(cwd, 'clients/hors-contrat'))).toBe(false)
    await cli(['waive', 'c', OLD, ...TERMS], { cwd })
    expect(unattributed(await restOf(cwd))?.waiver).toBeNull()
  })

  it('does not call unneeded what was not asked', async () => {
    const cwd = await shared('old')
    const id = 'hygiene.server-filter[hcloud_server.old]'
    await waive(cwd, id, '2027-03-31')
    expect((await restOf(cwd)).waivers).toEqual([])
    const part = 'resources: { own: [hcloud_server.d] }\nservices:'
    mkdirSync(join(cwd, 'clients/d'))
    writeFileSync(
      join(cwd, 'clients/d/contract.yaml'),
      CONTRACT.replace('services:', part).replace('code: c', 'code: d'),
    )
    expect((await cli(['sign', 'd'], { cwd })).code).toBe(0)
    expect((await restOf(cwd, '--pack', 'hygiene')).waivers).toMatchObject([{ id, state: 'used' }])
  })

  it('is adopted as it is today: what is left behind tomorrow is a fault', async () => {
    const cwd = await shared('old')
    const adopt = ['waive', 'hors-contrat', 'stack.json', '--baseline', ...TERMS]
    expect(await cli(adopt, { cwd })).toMatchObject({
      code: 0,
      out: expect.stringContaining('clients/hors-contrat/baseline.yaml: 1 findings adopted'),
    })
    expect(unattributed(await restOf(cwd))?.waiver?.approver).toBe('m.d.')
    writeFileSync(join(cwd, 'stack.json'), stackWith('old', 'new'))
    const rest = await restOf(cwd)
    expect(unattributed(rest)?.waiver).toBeNull()
    expect(unattributed(rest)?.findings).toHaveLength(2)
    expect(readFileSync(join(cwd, 'clients/hors-contrat/baseline.yaml'), 'utf8')).not.toContain('new')
    expect(await cli(adopt, { cwd })).toMatchObject({ out: expect.stringContaining('1 findings') })
  })

  it('adopts a client on its part of the document, and refuses to adopt what it cannot see', async () => {
    const cwd = await shared('old')
    expect((await cli(['waive', 'c', 'stack.json', '--baseline', ...TERMS], { cwd })).code).toBe(0)
    const adopted = readFileSync(join(cwd, 'clients/c/baseline.yaml'), 'utf8')
    expect(adopted).toContain('hcloud_server.web')
    expect(adopted).not.toContain('old')
    const blind = await cli(['waive', 'c', '--baseline', ...TERMS], { cwd })
    expect(blind).toMatchObject({ code: 2, err: expect.stringContaining('no stack: nothing synthesized') })
    const which = await cli(['waive', 'hors-contrat', '--baseline', ...TERMS], { cwd })
    expect(which).toMatchObject({ code: 2, err: expect.stringContaining('of which plan?') })
  })

  it('is the whole of a plan where there is no contract yet', async () => {
    const cwd = project({ 'stack.json': stackWith('old') })
    const hygiene = ['check', '--pack', 'hygiene', 'stack.json', '--format', 'json']
    const open = async () => {
      const { verdicts } = JSON.parse((await cli(hygiene, { cwd })).out) as Ledger
      return verdicts.filter(({ status, waiver }) => status === 'broken' && waiver === null).length
    }
    expect(await open()).toBeGreaterThan(0)
    const adopt = ['waive', 'hors-contrat', 'stack.json', '--baseline', ...TERMS]
    expect((await cli(adopt, { cwd })).err).toContain('with which policies?')
    expect((await cli([...adopt, '--pack', 'hygiene'], { cwd })).code).toBe(0)
    expect(existsSync(join(cwd, 'hors-contrat/baseline.yaml'))).toBe(true)
    expect(await open()).toBe(0)
  })
})
