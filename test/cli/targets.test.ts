/** What a user names: documents of every sort, contracts by their code, and what neither is. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, project, root } from './harness.ts'

const PLAN = readFileSync(join(root, 'test/golden/hcloud/stack-two-sites/plan.json'), 'utf8')
const CONTRACT = readFileSync(join(root, 'clients/avance-ovh/contract.yaml'), 'utf8')
const hygiene = (cwd: string, ...targets: string[]) =>
  cli(['check', '--pack', 'hygiene', ...targets], { cwd })

describe('a document that is named', () => {
  it.each(['plan.json', 'tfplan.txt', 'plan', 'état du jour.tfstate'])(
    'is read whatever its name: %s',
    async (name) => {
      const { code, out } = await hygiene(project({ [name]: PLAN }), name)
      expect(code).toBe(1)
      expect(out).toContain(`judged on ${name} (declared)`)
    },
  )

  it('may be piped in', () => {
    const args = [
      '--import',
      'tsx',
      join(root, 'cli/main.ts'),
      'check',
      '--pack',
      'hygiene',
      '-',
      '--lang',
      'en',
    ]
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, input: PLAN, encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout).toContain('judged on <stdin> (declared)')
  })

  it.each([
    [
      'a saved plan',
      'tfplan',
      'PK\x03\x04',
      /a saved plan, in binary[\s\S]*terraform show -json tfplan > plan\.json/,
    ],
    [
      'a source',
      'main.tf',
      'resource "x" "y" {}',
      /the Terraform configuration, not a plan[\s\S]*terraform plan/,
    ],
    ['a state of other clouds', 's.json', foreign(), /no resource of a known Terraform provider/],
    [
      'a plan of nothing',
      'p.json',
      '{"format_version":"1.2","planned_values":{}}',
      /no resource of a known Terraform provider/,
    ],
  ])('is refused where no rule says anything of it: %s', async (_, name, text, says) => {
    const { code, out, err } = await hygiene(project({ [name]: text }), name)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(says)
  })

  it('may take away the last there was', async () => {
    const change = { actions: ['delete'], before: {}, after: null }
    const gone = { address: 'hcloud_server.a', mode: 'managed', type: 'hcloud_server', name: 'a', change }
    const plan = { format_version: '1.2', planned_values: {}, resource_changes: [gone] }
    const { code, out } = await hygiene(project({ 'p.json': JSON.stringify(plan) }), 'p.json')
    expect(code).toBe(0)
    expect(out).toMatch(/\d+ not applicable/)
  })
})

describe('a contract that is named', () => {
  it.each([
    ['alone in its project', 'contract.yaml'],
    ['in a folder of another name', 'clients/ovh-1/contract.yaml'],
  ])('goes by the code of its client: %s', async (_, file) => {
    const { code, out } = await cli(['responsibility', 'avance-ovh'], { cwd: project({ [file]: CONTRACT }) })
    expect(code).toBe(0)
    expect(out).toContain('erp')
  })

  it('is suggested by that code', async () => {
    const { code, err } = await cli(['check', 'avance-ov'], { cwd: project({ 'contract.yaml': CONTRACT }) })
    expect(code).toBe(2)
    expect(err).toContain('did you mean "avance-ovh"?')
  })

  it.each([[['.']], [[]], [['infra']]])(
    'and is not there: %j tells how to judge without one',
    async (targets) => {
      const cwd = project({ 'plan.json': PLAN, 'infra/main.tf': '' })
      const { code, err } = await hygiene(cwd, ...targets)
      expect(code).toBe(2)
      expect(err).toMatch(/no contract (in|here)/)
      expect(err).toContain('paraphe check --pack hygiene plan.json')
      expect(err).not.toContain('nor a folder')
    },
  )
})

function foreign(): string {
  const values = {
    root_module: { resources: [{ address: 'aws_vpc.a', mode: 'managed', type: 'aws_vpc', values: {} }] },
  }
  return JSON.stringify({ format_version: '1.0', terraform_version: '1.11.4', values })
}
