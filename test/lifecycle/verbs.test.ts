/** The verbs on a client's folder: what they print, write, refuse and exit with. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../../cli/command.ts'
import { run } from '../../cli/program.ts'
import { readEvidence } from '../../inventory/evidence-read.ts'
import { availability } from '../../inventory/evidence-shapes.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))
let home: string
const homes: string[] = []
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'paraphe-verbs-'))
  homes.push(home)
  cpSync(join(repository, 'clients/avance-ovh'), join(home, 'clients/avance-ovh'), { recursive: true })
  cpSync(join(repository, 'clients/prestashop-hetzner'), join(home, 'clients/prestashop-hetzner'), {
    recursive: true,
  })
  writeFileSync(join(home, 'package.json'), '{}')
})
afterAll(() => {
  for (const one of homes) rmSync(one, { recursive: true, force: true })
})

async function paraphe(line: string, now = '2026-11-22T10:00:00Z') {
  let out = ''
  let err = ''
  const ctx: Context = {
    cwd: home,
    env: process.env,
    lang: 'en',
    color: false,
    width: 100,
    version: '0',
    debug: false,
    interactive: false,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    now: () => new Date(now),
  }
  const code = await run(line.split(' '), ctx)
  return { code, out: out.replaceAll('\u202f', ' '), err }
}

describe('paraphe sla', () => {
  it('finds the contract by its service, the journal beside it', async () => {
    const { code, out } = await paraphe('sla 2026-10 erp --explain')
    expect(code).toBe(0)
    expect(out).toContain('62 min counted of 191 observed')
  })
  it('a month without measures is not green', async () => {
    const { code, out } = await paraphe('sla 2026-09 erp')
    // Before the term: nothing is promised.
    expect(out).toContain('does not apply')
    expect(code).toBe(0)
    expect((await paraphe('sla 2026-11 erp')).code).toBe(1)
  })
  it('a misspelt service in the journal is refused with its place', async () => {
    const journal = join(home, 'clients/avance-ovh/journal.yaml')
    writeFileSync(
      journal,
      readFileSync(journal, 'utf8').replace('id: I-118, service: erp', 'id: I-118, service: epr'),
    )
    const { code, err } = await paraphe('sla 2026-10 erp')
    expect(code).toBe(2)
    expect(err).toMatch(/journal\.yaml:6:\d+/)
    expect(err).toContain('epr')
  })
  it('refuses a month that is none, a service that is none, and nothing measured', async () => {
    expect((await paraphe('sla october erp')).code).toBe(2)
    expect((await paraphe('sla 2026-10 nothing')).err).toContain('avance-ovh/erp')
    expect((await paraphe('sla 2026-10 boutique')).err).toContain('nothing was measured')
  })
  it('judges tickets, and a missed delay is not green', async () => {
    const journal =
      'covers: { from: 2026-10-01, to: 2026-11-01 }\ntickets:\n  - { id: T-1, level: "1", opened: 2026-10-06 10:00, intervened: 2026-10-06 10:20, restored: 2026-10-06 10:30 }\n'
    writeFileSync(join(home, 'clients/prestashop-hetzner/journal.yaml'), journal)
    const { code, out } = await paraphe('sla 2026-10 --contract prestashop-hetzner')
    expect(out).toMatch(/GTI ✘ missed +10 min/)
    expect(out).toMatch(/GTR ✔ kept +40 min/)
    expect(code).toBe(1)
  })
  it('takes a UptimeRobot log, the journal saying why', async () => {
    writeFileSync(
      join(home, 'log.csv'),
      'Event,Date-Time,Reason,Duration,Duration (in mins.)\nUp,2026-10-01 00:00:00,OK,5 days,\nDown,2026-10-20 13:50:00,x,y,\nUp,2026-10-20 15:10:00,OK,z,\n',
    )
    const { out } = await paraphe('sla 2026-10 erp --uptimerobot log.csv --explain')
    // 13:50–14:00 and 15:00–15:10 stick out of the planned maintenance.
    expect(out).toContain('82 min counted')
  })
  it('writes evidence that ends with the next month', async () => {
    await paraphe('sla 2026-10 erp --evidence evidence')
    const path = join(home, 'evidence/availability-erp-2026-10.json')
    const [evidence] = await readEvidence(
      [{ path, text: readFileSync(path, 'utf8'), signature: null }],
      async () => null,
    )
    expect(evidence).toMatchObject({
      kind: 'availability',
      subject: 'erp',
      expiresAt: '2026-12-01T00:00:00.000Z',
    })
    expect(availability.parse(evidence?.data)).toMatchObject({
      lowPercent: 99.861,
      highPercent: 99.861,
      provisional: false,
    })
  })
})

describe('paraphe exit', () => {
  const state = (name: string) => join(home, `terraform.${name}.tfstate`)
  it('packs what the client takes along, every file with its checksum', async () => {
    cpSync(join(repository, 'test/golden/openstack/change-mix/terraform.tfstate'), state('avance-ovh'))
    const { code, out } = await paraphe('exit avance-ovh --received 2026-11-02 --bundle out')
    expect(code).toBe(0)
    expect(out).toContain('2026-12-15')
    const listed = readFileSync(join(home, 'out/SHA256SUMS'), 'utf8').trim().split('\n')
    for (const line of listed) {
      const [sum, name] = line.split('  ') as [string, string]
      expect(
        createHash('sha256')
          .update(readFileSync(join(home, 'out', name)))
          .digest('hex'),
      ).toBe(sum)
    }
    const files = readdirSync(join(home, 'out'), { recursive: true, encoding: 'utf8' })
    for (const name of ['REPRISE.md', 'donnees.json', 'contrat/contract.yaml']) expect(files).toContain(name)
    expect(files.some((name) => name.includes('tfstate'))).toBe(false)
    expect(JSON.parse(readFileSync(join(home, 'out/donnees.json'), 'utf8')).holdings.length).toBeGreaterThan(
      0,
    )
    expect((await paraphe('exit avance-ovh --received 2026-11-02 --bundle out')).err).toContain('not empty')
  })
  it('certifies the erasure only when the day has come and nothing is left', async () => {
    cpSync(join(repository, 'test/golden/openstack/change-mix/terraform.tfstate'), state('avance-ovh'))
    await paraphe('exit avance-ovh --received 2026-11-02 --bundle out')
    const certify =
      'exit avance-ovh --received 2026-11-02 --bundle out --ordered-by A.Martin --order L-12 --erased-by M.Durand --erased'
    expect((await paraphe(`${certify} 2026-12-16`, '2027-04-01T10:00:00Z')).err).toContain('too early')
    expect((await paraphe(`${certify} 2027-03-05`, '2027-04-01T10:00:00Z')).err).toContain('still there')
    writeFileSync(
      state('avance-ovh'),
      JSON.stringify({
        version: 4,
        terraform_version: '1.11.4',
        serial: 9,
        lineage: 'x',
        outputs: {},
        resources: [],
        check_results: null,
      }),
    )
    const { code, out } = await paraphe(`${certify} 2027-03-05`, '2027-04-01T10:00:00Z')
    expect(code).toBe(0)
    expect(out).toContain('Certificat d’effacement')
    expect(out).toContain('L-12')
  })
  it('plans a suspension, touches nothing', async () => {
    const before = readdirSync(home)
    const { code, out } = await paraphe('exit prestashop-hetzner --unpaid 2026-11-01')
    expect(code).toBe(0)
    expect(out).toMatch(/⚠ from +2026-11-17/)
    expect(out).toMatch(/⚠ from +2026-12-18/)
    expect(readdirSync(home)).toEqual(before)
  })
  it('a client in default gets no reversibility', async () => {
    const { code, out } = await paraphe('exit avance-ovh --received 2026-11-02 --defaulting')
    expect(code).toBe(1)
    expect(out).toContain('✘')
  })
})

describe('paraphe change and agenda', () => {
  const plan = join(repository, 'test/golden/cloudstack/change-mix/plan.json')
  it('fails CI above a class', async () => {
    expect((await paraphe(`change ${plan} --contract avance-ovh --max-class standard`)).code).toBe(1)
    expect((await paraphe(`change ${plan} --contract avance-ovh --max-class significatif`)).code).toBe(0)
    const locked = join(repository, 'test/golden/hcloud/change-mix/plan.json')
    expect((await paraphe(`change ${locked} --contract avance-ovh`)).out).toContain('The apply will fail')
  })
  it('prints the message alone, and JSON with the window', async () => {
    expect((await paraphe(`change ${plan} --contract avance-ovh --message`)).out).toMatch(/^Objet :/)
    const { window } = JSON.parse((await paraphe(`change ${plan} --contract avance-ovh --format json`)).out)
    expect(window.zone).toBe('Europe/Paris')
  })
  it('lists what is due, and a calendar of the same', async () => {
    const { out } = await paraphe('agenda')
    expect(out).toContain('never done')
    const { out: ics } = await paraphe('agenda --format ics')
    expect(ics.match(/BEGIN:VEVENT/g)?.length).toBe(out.trim().split('\n').length)
    expect(existsSync(join(home, 'evidence'))).toBe(false)
  })
})
