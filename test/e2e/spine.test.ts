/** The whole way, with the real terraform and the real cdktf: deploy, judge, break, be told, repair, judge. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { moveVaultBesideServer, openSshToTheWorld } from '../../demo/incidents.ts'
import type { Ledger, Verdict } from '../../ledger/model.ts'
import { type Sandbox, withSandbox } from '../../sandbox/run.ts'
import { cli, root } from '../cli/harness.ts'

const CLIENTS = ['avance-ovh', 'prestashop-hetzner']
const cdktf = createRequire(import.meta.url).resolve('cdktf-cli/bundle/bin/cdktf.js')

let cwd = ''
let sandbox: Sandbox
let close: () => void
let closed: Promise<unknown>

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'paraphe-e2e-'))
  cpSync(join(root, 'clients'), join(cwd, 'clients'), {
    recursive: true,
    filter: (path) => path.endsWith('clients') || CLIENTS.some((client) => path.includes(client)),
  })
  writeFileSync(
    join(cwd, 'cdktf.json'),
    JSON.stringify({
      language: 'typescript',
      app: `"${process.execPath}" "${join(root, 'dist/stacks/main.js')}"`,
      projectId: 'e2e',
      sendCrashReports: 'false',
      terraformProviders: [],
      terraformModules: [],
    }),
  )
  await new Promise<void>((ready, fail) => {
    closed = withSandbox({ cloudFile: join(cwd, 'cloud.json'), env: process.env }, (open) => {
      sandbox = open
      ready()
      return new Promise<void>((done) => {
        close = done
      })
    }).catch(fail)
  })
}, 60_000)

afterAll(async () => {
  close?.()
  await closed
  rmSync(cwd, { recursive: true, force: true })
})

async function deploy(): Promise<void> {
  const command = [process.execPath, cdktf, 'deploy', ...CLIENTS, '--auto-approve']
  expect(await sandbox.run(command, { cwd, stdio: 'ignore' })).toBe(0)
}

async function judged(client: string, code: number, ...more: string[]): Promise<Ledger> {
  const done = await cli(['check', client, '--require', 'deployed', '--format', 'json', ...more], {
    cwd,
    env: sandbox.env,
  })
  expect(done.code, done.err + done.out.slice(0, 2000)).toBe(code)
  return JSON.parse(done.out) as Ledger
}

const broken = (ledger: Ledger): Verdict[] => ledger.verdicts.filter(({ status }) => status === 'broken')

it('deploys both samples; every promise that a state can prove is kept', async () => {
  await deploy()
  for (const client of CLIENTS) {
    const ledger = await judged(client, 0)
    expect(broken(ledger)).toEqual([])
    expect(ledger.unclaimed).toEqual([])
    expect(ledger.lock.state).toBe('matches')
    expect(ledger.verdicts.filter(({ status }) => status === 'kept').length).toBeGreaterThan(8)
  }
}, 120_000)

it('leaves nothing to do: a second plan is empty', async () => {
  for (const client of CLIENTS) {
    const plan = ['terraform', 'plan', '-detailed-exitcode', '-input=false']
    expect(await sandbox.run(plan, { cwd: join(cwd, 'cdktf.out/stacks', client), stdio: 'ignore' })).toBe(0)
  }
}, 60_000)

it('is told which promise fell when SSH is opened by hand, and which when the vault moves', async () => {
  await openSshToTheWorld(sandbox.store)
  await moveVaultBesideServer(sandbox.store)
  const ovh = broken(await judged('avance-ovh', 1, '--refresh'))
  expect(ovh.map(({ promise }) => promise.kind)).toContain('firewall.admin-sources')
  const [finding] = ovh.flatMap(({ findings }) => findings)
  expect(finding).toMatchObject({
    address: expect.stringMatching(/^openstack_networking_secgroup_rule_v2\./),
    path: expect.stringContaining('remote_ip_prefix'),
    direction: 'under',
  })
  const hetzner = broken(await judged('prestashop-hetzner', 1, '--refresh'))
  expect(hetzner.map(({ promise }) => promise.kind)).toContain('backup.3-2-1')
}, 60_000)

it('is repaired by the same deployment, and judged green again', async () => {
  await deploy()
  for (const client of CLIENTS) expect(broken(await judged(client, 0, '--refresh'))).toEqual([])
}, 120_000)

it('leaves no secret in plan, state or cloud', async () => {
  const found = spawnSync('grep', ['-rlE', 'BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|RESTIC_PASSWORD=', cwd])
  expect(found.stdout.toString()).toBe('')
}, 30_000)
