/** Every mistake a user can hand us: one clear message on stderr, exit 2, nothing on stdout, no stack. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { cli, type Outcome, project, projectOf } from './harness.ts'

function refused({ code, out, err }: Outcome, ...says: readonly (string | RegExp)[]): void {
  expect(code, err).toBe(2)
  expect(out).toBe('')
  for (const words of says) expect(err).toMatch(words)
  expect(err).not.toMatch(/^\s+at /m)
  expect(err).not.toMatch(/internal error/)
}

const CONTRACT = 'clients/avance-ovh/contract.yaml'
const edited = (folder: string, change: (text: string) => string): string => {
  const file = join(folder, CONTRACT)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
  return folder
}

describe('a contract that cannot be judged', () => {
  it('is truncated', async () => {
    const cwd = edited(projectOf('avance-ovh'), (text) => text.slice(0, text.indexOf('adminSources') + 15))
    refused(await cli(['check'], { cwd }), /contract\.yaml:\d+:\d+/)
  })

  it('has a word where a number belongs', async () => {
    const cwd = edited(projectOf('avance-ovh'), (text) => text.replace('vcpu: 4', 'vcpu: four'))
    refused(await cli(['check'], { cwd }), /contract\.yaml:\d+:\d+.*four/)
  })

  it('names one service twice', async () => {
    const cwd = edited(
      projectOf('avance-ovh'),
      (text) => `${text}\n  - { id: erp, offer: vm-avance, host: ovh, sites: [GRA11] }\n`,
    )
    refused(await cli(['check'], { cwd }), /erp/)
  })

  it('is not what was signed', async () => {
    const cwd = edited(projectOf('avance-ovh'), (text) =>
      text.replace('retentionDays: 31', 'retentionDays: 7'),
    )
    refused(await cli(['check'], { cwd }), /retentionDays/, /31/, /paraphe amend avance-ovh/)
  })

  it('has no lock', async () => {
    const cwd = projectOf('avance-ovh')
    rmSync(join(cwd, 'clients/avance-ovh/contract.lock.json'))
    refused(await cli(['check', '--draft'], { cwd }), /no stack: nothing synthesized/)
    const plan = join(cwd, 'synth.json')
    writeFileSync(plan, JSON.stringify({ '//': {}, terraform: {}, resource: {} }))
    refused(await cli(['check', plan], { cwd }), /not locked/, /paraphe sign avance-ovh/)
  })

  it('is one of two for the same client', async () => {
    const cwd = projectOf('avance-ovh')
    cpSync(join(cwd, 'clients/avance-ovh'), join(cwd, 'clients/copy'), { recursive: true })
    refused(await cli(['check'], { cwd }), /two contracts for the same client/)
  })

  it('does not exist', async () => {
    refused(await cli(['check', 'avance-ohv'], { cwd: projectOf('avance-ovh') }), /avance-ohv/, /avance-ovh/)
    refused(await cli(['check'], { cwd: project({ 'README.md': '' }) }), /no contract here/)
  })
})

describe('a document that cannot be read', () => {
  const judge = async (text: string) => {
    const cwd = projectOf('avance-ovh')
    writeFileSync(join(cwd, 'plan.json'), text)
    return cli(['check', 'avance-ovh', 'plan.json'], { cwd })
  }

  it('is not JSON', async () =>
    refused(await judge('{"format_version": "1.2", "planned_values": {'), /plan\.json:1:\d+/))
  it('is empty', async () => refused(await judge(''), /plan\.json/))
  it('is JSON of another kind', async () =>
    refused(await judge('{"hello": "world"}'), /plan\.json/, /terraform show -json/))
  it('is a list', async () => refused(await judge('[]'), /plan\.json/))
  it('has a newer format', async () =>
    refused(
      await judge('{"format_version":"2.0","planned_values":{"root_module":{}},"resource_changes":[]}'),
      /2\.0/,
    ))
  it('is not there', async () =>
    refused(
      await cli(['check', 'avance-ovh', 'missing.json'], { cwd: projectOf('avance-ovh') }),
      /missing\.json/,
    ))
})

describe('a command line that is not understood', () => {
  it.each([
    [['chekc'], /check/],
    [['check', '--fromat', 'json'], /--format/],
    [['check', '--require', 'proven'], /declared, deployed, observed/],
    [['check', '--pack', 'hygeine'], /hygeine/],
    [['explain', 'backup.retentoin'], /backup\.retention/],
  ])('%s', async (args, says) => {
    refused(await cli(args, { cwd: projectOf('avance-ovh') }), says)
  })

  it('asks for a format that does not exist', async () => {
    const cwd = projectOf('avance-ovh')
    writeFileSync(join(cwd, 'synth.json'), JSON.stringify({ '//': {}, terraform: {}, resource: {} }))
    refused(await cli(['check', 'avance-ovh', 'synth.json', '--format', 'pdf'], { cwd }), /pdf/, /sarif/)
  })
})

describe('no terraform', () => {
  it('is said once, with the remedy', async () => {
    const cwd = projectOf('avance-ovh')
    const stack = join(cwd, 'cdktf.out/stacks/avance-ovh')
    cpSync(join(cwd, 'clients'), join(stack, '.terraform'), { recursive: true })
    const env = { ...process.env, TERRAFORM_BINARY_NAME: 'no-such-terraform' }
    refused(await cli(['check', '--refresh'], { cwd, env }), /no-such-terraform is not on PATH/, /OpenTofu/)
  })
})

describe('--debug', () => {
  it('shows the stack that is hidden otherwise', async () => {
    const { code, err } = await cli(['check', 'nobody', '--debug'], {
      cwd: projectOf('avance-ovh'),
      debug: true,
    })
    expect(code).toBe(2)
    expect(err).toMatch(/^\s+at /m)
  })
})
