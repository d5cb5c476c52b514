/**
 * The action and the component run as their hosts run them: expressions replaced, the step's own shell, the files that a
 * runner hands over. Two clients change at once, one for the worse and one beyond what was signed.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { cli, root } from '../cli/harness.ts'
import { client, serverAt } from '../evidence/setting.ts'
import { bash, git, host, type Ran, write } from './setting.ts'

const opened: { close(): void }[] = []
afterEach(() => {
  for (const one of opened.splice(0)) one.close()
})

const stackOf = (code: string, size: string): string =>
  serverAt('fsn1').replace('c-shop-web', `${code}-shop-web`).replace('cx33', size)

/** Two signed clients on `main`; on the change one server is smaller and the other larger than signed. */
async function twoClients(): Promise<{ readonly cwd: string; readonly base: string }> {
  const cwd = client()
  const contract = readFileSync(join(cwd, 'clients/c/contract.yaml'), 'utf8')
  write(
    cwd,
    'clients/d/contract.yaml',
    contract.replace('{ code: c, name: Client }', '{ code: d, name: Other }'),
  )
  write(cwd, 'cdktf.out/stacks/d/cdk.tf.json', stackOf('d', 'cx33'))
  for (const code of ['c', 'd']) await cli(['sign', code], { cwd })
  // The package as npm installs it: its scripts are beside each other.
  cpSync(join(root, 'integrations'), join(cwd, 'node_modules/paraphe/integrations'), { recursive: true })
  write(cwd, '.gitignore', 'node_modules\n')
  git(cwd, 'init', '-q', '-b', 'main')
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-q', '-m', 'as signed')
  const base = git(cwd, 'rev-parse', 'HEAD')
  git(cwd, 'checkout', '-q', '-b', 'change')
  write(cwd, 'cdktf.out/stacks/c/cdk.tf.json', stackOf('c', 'cx23'))
  write(cwd, 'cdktf.out/stacks/d/cdk.tf.json', stackOf('d', 'cx43'))
  git(cwd, 'commit', '-q', '-a', '-m', 'sizes')
  return { cwd, base }
}

const told = (comment: string): void => {
  expect(comment).toMatch(/^<!-- paraphe -->\n### Paraphe — 2 clients affected, 1 promise newly broken/)
  expect(comment).toMatch(/\| ✘ \| `c` .*ordered resources.* \| kept.* \| \*\*broken\*\*/)
  expect(comment).toMatch(/\| ▲ \| `d` .*ordered resources.* \| kept.* \| .*cx33, which is enough/)
}

/** A workflow's expression, from what a runner knows; anything else is a test that does not know it. */
const resolved = (text: string, known: Readonly<Record<string, string>>): string =>
  text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => {
    if (!(name in known)) throw new Error(`a runner knows no ${name}`)
    return known[name] as string
  })

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: {
    readonly steps: readonly {
      readonly id: string
      readonly run: string
      readonly env: Readonly<Record<string, string>>
    }[]
  }
}

/** Runs the composite action's step with `given` inputs, as GitHub's runner does. */
async function act(
  cwd: string,
  given: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>>,
) {
  const path = join(cwd, 'node_modules/paraphe/integrations/github')
  const { inputs, outputs, runs } = parse(readFileSync(join(path, 'action.yml'), 'utf8')) as Action
  const temp = join(cwd, '.runner')
  mkdirSync(temp)
  const github = {
    ...{ 'runner.temp': temp, 'github.action_path': path, 'github.token': 's3cr3t-t0ken' },
    'github.event.pull_request.base.sha': git(cwd, 'rev-parse', 'main'),
  }
  const known = Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      `inputs.${name}`,
      given[name] ?? resolved(String(input.default), github),
    ]),
  )
  const [step] = runs.steps
  if (step === undefined) throw new Error('no step')
  const env = Object.entries(step.env).map(([name, value]) => [
    name,
    resolved(value, { ...github, ...known }),
  ])
  const files = { GITHUB_OUTPUT: join(temp, 'output'), GITHUB_STEP_SUMMARY: join(temp, 'summary') }
  for (const file of Object.values(files)) writeFileSync(file, '')
  // `shell: bash` is `bash --noprofile --norc -eo pipefail {0}`.
  writeFileSync(join(temp, 'step.sh'), `set -eo pipefail\n${step.run}`)
  const ran = await bash(join(temp, 'step.sh'), cwd, { ...Object.fromEntries(env), ...files, ...more })
  const written = Object.fromEntries(
    readFileSync(files.GITHUB_OUTPUT, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('=', 2)),
  ) as Record<string, string>
  const out = Object.fromEntries(
    Object.entries(outputs).map(([name, { value }]) => [
      name,
      value.replace(`\${{ steps.${step.id}.outputs.${name} }}`, written[name] ?? ''),
    ]),
  )
  return { ran, out, summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8') }
}

async function api(cwd: string) {
  const server = await host()
  opened.push(server)
  write(
    cwd,
    '.event.json',
    JSON.stringify({ pull_request: { number: 7, head: { sha: git(cwd, 'rev-parse', 'HEAD') } } }),
  )
  return server
}

describe('the composite action', () => {
  it('judges two clients in one comment, fills the summary and the output, and fails the job', async () => {
    const { cwd } = await twoClients()
    const { url, comments, calls } = await api(cwd)
    const github = {
      GITHUB_API_URL: url,
      GITHUB_REPOSITORY: 'o/r',
      GITHUB_EVENT_PATH: join(cwd, '.event.json'),
    }
    const { ran, out, summary } = await act(cwd, { synth: '' }, github)
    expect(ran.code, ran.err).toBe(1)
    expect(comments).toHaveLength(1)
    told(comments[0]?.body ?? '')
    expect(summary).toBe(comments[0]?.body)
    expect(out.folder).toBe(join(cwd, '.runner/paraphe'))
    for (const name of ['comment.md', 'sarif/c.sarif', 'sarif/d.sarif', 'junit/d.xml'])
      expect(existsSync(join(out.folder ?? '', name)), name).toBe(true)
    expect(calls.filter(({ path }) => path.endsWith('/sarifs'))).toHaveLength(2)
    expect(calls.every(({ token }) => token === 'Bearer s3cr3t-t0ken')).toBe(true)
  }, 120_000)

  it('takes a branch name for a name, and never for shell', async () => {
    const { cwd } = await twoClients()
    const { ran, summary } = await act(cwd, { synth: '', base: '$(touch owned)', lang: 'fr', token: '' }, {})
    expect(ran.err).toContain('the base ($(touch owned)) could not be judged')
    expect(existsSync(join(cwd, 'owned'))).toBe(false)
    expect(summary.match(/^### Paraphe — `\w/gm)).toHaveLength(2)
    expect(summary.match(/<!-- paraphe -->/g)).toHaveLength(1)
  }, 120_000)
})

interface Component {
  readonly variables: Readonly<Record<string, string>>
  readonly script: readonly string[]
  readonly artifacts: { readonly paths: readonly string[]; readonly reports: { readonly junit: string } }
}

/** Runs the job as GitLab's shell executor does: inputs are replaced in the text, variables expand in one another. */
async function job(
  cwd: string,
  given: Readonly<Record<string, string>>,
  ci: Readonly<Record<string, string>>,
) {
  const text = readFileSync(join(cwd, 'node_modules/paraphe/integrations/gitlab/paraphe.yml'), 'utf8')
  const [head = '', body = ''] = text.split('\n---\n')
  const { spec } = parse(head) as { spec: { inputs: Record<string, { default: string }> } }
  const filled = body.replace(
    /\$\[\[ inputs\.(\w+) \]\]/g,
    (_, name: string) => given[name] ?? spec.inputs[name]?.default ?? '',
  )
  const { variables, script, artifacts } = (parse(filled) as { paraphe: Component }).paraphe
  const expand = (value: string) => value.replace(/\$(\w+)/g, (_, name: string) => ci[name] ?? '')
  const set = Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, expand(String(value ?? ''))]),
  )
  // `npm ci` has been: what it installs is there already.
  mkdirSync(join(cwd, '.bin'))
  writeFileSync(join(cwd, '.bin/npm'), '#!/bin/sh\nexit 0\n', { mode: 0o755 })
  writeFileSync(join(cwd, '.bin/job.sh'), `set -eo pipefail\n${script.join('\n')}\n`)
  const PATH = `${join(cwd, '.bin')}:${process.env.PATH}`
  const ran: Ran = await bash(join(cwd, '.bin/job.sh'), cwd, { ...ci, ...set, PATH })
  return { ran, artifacts }
}

describe('the component', () => {
  it('judges two clients in one note and leaves what the merge request shows', async () => {
    const { cwd, base } = await twoClients()
    const { url, comments, calls } = await api(cwd)
    const { ran, artifacts } = await job(
      cwd,
      { synth: '' },
      {
        ...{ CI: 'true', CI_API_V4_URL: `${url}/api/v4`, CI_PROJECT_ID: '3', CI_MERGE_REQUEST_IID: '9' },
        ...{ CI_PROJECT_DIR: cwd, CI_MERGE_REQUEST_DIFF_BASE_SHA: base, PARAPHE_TOKEN: 'glpat' },
      },
    )
    expect(ran.code, ran.err).toBe(1)
    told(comments[0]?.body ?? '')
    expect(calls.every(({ token }) => token === 'glpat')).toBe(true)
    const [folder = ''] = artifacts.paths
    expect(execFileSync('sh', ['-c', `ls ${artifacts.reports.junit}`], { cwd, encoding: 'utf8' })).toBe(
      'paraphe/junit/c.xml\nparaphe/junit/d.xml\n',
    )
    expect(existsSync(join(cwd, folder, 'comment.md'))).toBe(true)
  }, 120_000)
})
