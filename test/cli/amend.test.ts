/** `paraphe amend`: what an amendment does to what runs, and what a changed catalogue does to its clients. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, projectOf, root } from './harness.ts'

const file = (cwd: string, client: string) => join(cwd, 'clients', client, 'contract.yaml')
const edit = (cwd: string, client: string, from: string | RegExp, to: string) => {
  const text = readFileSync(file(cwd, client), 'utf8')
  expect(text).toMatch(from)
  writeFileSync(file(cwd, client), text.replace(from, to))
}

describe('an amendment, on what runs', () => {
  it('a larger size changes the server in place and costs what the prices know', async () => {
    const cwd = projectOf('prestashop-hetzner')
    edit(cwd, 'prestashop-hetzner', /vcpu: \d+, ramGiB: \d+/, 'vcpu: 8, ramGiB: 32')
    const { code, out } = await cli(['amend', 'prestashop-hetzner'], { cwd })
    expect(code).toBe(0)
    expect(out).toMatch(/resources {2}\d+ (changed|replaced)/)
    expect(out).toMatch(/hosting cost per month {2}\S+/)
    expect(out).toContain('the Terraform plan prevails')
  })

  it('another port is pushed to the servers that live', async () => {
    const cwd = projectOf('prestashop-hetzner')
    edit(cwd, 'prestashop-hetzner', '443/tcp', '8443/tcp')
    const { out } = await cli(['amend', 'prestashop-hetzner'], { cwd, lang: 'fr' })
    expect(out).toMatch(/ressources {2}1 modifiée, 1 recréée · changement standard/)
    expect(out).not.toContain('perdues')
  })

  it('another operator says that the servers are made anew and what is lost', async () => {
    const cwd = projectOf('prestashop-hetzner')
    edit(cwd, 'prestashop-hetzner', 'c.lefevre@', 'd.martin@')
    const { out } = await cli(['amend', 'prestashop-hetzner'], { cwd, lang: 'fr' })
    expect(out).toMatch(/ressources .*recréée/)
    expect(out).toContain('toutes les données du disque du serveur')
  })

  it('a word that builds nothing changes no resource', async () => {
    const cwd = projectOf('prestashop-hetzner')
    edit(cwd, 'prestashop-hetzner', /name: .+?( \}|$)/m, 'name: Autre nom }')
    expect((await cli(['amend', 'prestashop-hetzner'], { cwd })).out).toContain('resources  no change')
  })

  it('takes two documents instead, and refuses what is neither', async () => {
    const cwd = projectOf('prestashop-hetzner')
    edit(cwd, 'prestashop-hetzner', '443/tcp', '8443/tcp')
    const stack = (resource: object) => JSON.stringify({ terraform: {}, resource })
    writeFileSync(
      join(cwd, 'a.json'),
      stack({
        hcloud_volume: { data: { name: 'v', size: 20 } },
        hcloud_server: { s: { name: 's', location: 'fsn1' } },
      }),
    )
    writeFileSync(
      join(cwd, 'b.json'),
      stack({ hcloud_server: { s: { name: 's', location: 'nbg1' } }, hcloud_firewall: { f: { name: 'f' } } }),
    )
    const args = ['amend', 'prestashop-hetzner', '--before', 'a.json', '--after']
    const { out } = await cli([...args, 'b.json'], { cwd })
    expect(out).toContain('resources  1 added, 1 replaced, 1 destroyed · change majeur')
    expect(out).toContain('all data on volume v is lost')
    writeFileSync(join(cwd, 'c.json'), '{}')
    expect(await cli([...args, 'c.json'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('neither a synthesized stack nor a plan'),
    })
    const plan = join(root, 'test/golden/hcloud/change-mix/plan.json')
    const planned = await cli([...args, plan, '--format', 'json'], { cwd })
    expect(JSON.parse(planned.out).stacks.changes.length).toBeGreaterThan(2)
  })
})

describe('a changed catalogue', () => {
  const clients = ['avance-ovh', 'datacenter-ovh', 'prestashop-hetzner'] as const
  const list = async (cwd: string) =>
    (await cli(['amend', '--catalogue', 'axantis-2025.03', '--format', 'json'], { cwd })).out

  it('names its clients alone, and says that it still derives what was signed', async () => {
    const { out } = await cli(['amend', '--catalogue', 'axantis-2025.03'], { cwd: projectOf(...clients) })
    expect(out).toMatch(/^avance-ovh — \d+ promises — as signed$/m)
    expect(out).toMatch(/^datacenter-ovh — \d+ promises — as signed$/m)
    expect(out).not.toContain('prestashop')
  })

  it('says client by client which promises become more, less or other', async () => {
    const cwd = projectOf(...clients)
    const before = JSON.parse(await list(cwd))
    for (const { client, promises } of before.clients) {
      for (const promise of promises) {
        // As if the earlier catalogue had kept copies a week, met 99.9 % and promised one thing more.
        if (promise.kind === 'backup.retention' && client === 'avance-ovh') promise.params.days = 7
        if (promise.kind === 'availability') promise.params.percent = 99.9
      }
      promises.push({ ...promises[0], id: 'gone', article: '3.5', service: null })
    }
    writeFileSync(join(cwd, 'before.json'), JSON.stringify(before))
    const args = ['amend', '--catalogue', 'axantis-2025.03', '--before', 'before.json']
    const { out } = await cli(args, { cwd })
    expect(out).toContain('avance-ovh — 1 more · 2 less · 0 different — as signed')
    expect(out).toMatch(/datacenter-ovh — 0 more · 2 less · 0 different/)
    expect(out).toMatch(/\+ 3\.5 .*days 7 → 31/)
    const { clients: told } = JSON.parse((await cli([...args, '--format', 'json'], { cwd })).out)
    expect(told[0].changes.map(({ effect }: { effect: string }) => effect).sort()).toEqual([
      'less',
      'less',
      'more',
    ])
  })

  it('and that nothing changes when nothing did', async () => {
    const cwd = projectOf(...clients)
    writeFileSync(join(cwd, 'before.json'), await list(cwd))
    const { out } = await cli(['amend', '--catalogue', 'axantis-2025.03', '--before', 'before.json'], { cwd })
    expect(out.match(/nothing changes/g)).toHaveLength(2)
    expect(
      await cli(['amend', '--catalogue', 'axantis-2025.03', '--before', 'cdktf.json'], { cwd }),
    ).toMatchObject({ code: 2, err: expect.stringContaining('not a list of promises') })
  })
})
