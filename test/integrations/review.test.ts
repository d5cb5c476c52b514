/** The scripts as a CI runs them: on a real repository, against an API that stands on this machine. */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { cli, project, root } from '../cli/harness.ts'
import { bash, git, host, PARAPHE, repository, write } from './setting.ts'

const review = join(root, 'integrations/review.sh')
const opened: { close(): void }[] = []
afterEach(() => {
  for (const one of opened.splice(0)) one.close()
})
async function github(cwd: string, strangers: readonly string[] = []) {
  const api = await host(strangers)
  opened.push(api)
  const event = { pull_request: { number: 7, head: { sha: git(cwd, 'rev-parse', 'HEAD') } } }
  write(cwd, '.event.json', JSON.stringify(event))
  const env = {
    ...{ GITHUB_API_URL: api.url, GITHUB_REPOSITORY: 'o/r', GITHUB_EVENT_PATH: join(cwd, '.event.json') },
    ...{ PARAPHE_TOKEN: 's3cr3t-t0ken', PARAPHE_OUT: join(cwd, '.out') },
  }
  return { ...api, env }
}

describe('a pull request on GitHub', () => {
  it('gets one comment, which says what falls, how heavy the change is, and what to tell the client', async () => {
    const { cwd, base } = await repository()
    const { env, comments, calls } = await github(cwd)
    const ran = await bash(review, cwd, { ...env, PARAPHE_BASE: base, PARAPHE_TARGETS: 'c plan.json' })
    expect(ran.code, ran.err).toBe(1)
    expect(comments).toHaveLength(1)
    const body = comments[0]?.body ?? ''
    expect(body).toMatch(/^<!-- paraphe -->\n### Paraphe — 1 client affected, 1 promise newly broken/)
    expect(body).toMatch(/\| ✘ \| .*ordered resources.* \| 3\.1 \| kept.* \| \*\*broken\*\*/)
    expect(body).toContain('Change class: **significatif**')
    expect(body).toContain('Draft message to the client')
    expect(body).toContain('ATTENTION, perte de données')
    const upload = calls.find(({ path }) => path === '/repos/o/r/code-scanning/sarifs')
    expect(upload?.body).toMatchObject({ ref: 'refs/pull/7/head', commit_sha: git(cwd, 'rev-parse', 'HEAD') })
    const sarif = JSON.parse(gunzipSync(Buffer.from(upload?.body?.sarif ?? '', 'base64')).toString())
    expect(sarif).toMatchObject({ version: '2.1.0' })
    expect(readdirSync(join(cwd, '.out/junit'))).toEqual(['c.xml'])
    expect(ran.out + ran.err).not.toContain('s3cr3t-t0ken')
  }, 60_000)

  it('writes over its own comment, and never over somebody else’s that looks like it', async () => {
    const { cwd, base } = await repository()
    const strangers = [...Array.from({ length: 120 }, () => 'nice'), '<!-- paraphe -->\nall is well']
    const { env, comments } = await github(cwd, strangers)
    await bash(review, cwd, { ...env, PARAPHE_BASE: base })
    expect(comments).toHaveLength(122)
    write(cwd, 'cdktf.out/stacks/c/cdk.tf.json', git(cwd, 'show', `${base}:cdktf.out/stacks/c/cdk.tf.json`))
    const repaired = await bash(review, cwd, { ...env, PARAPHE_BASE: base })
    expect(repaired.err).toContain('comment updated')
    expect(comments).toHaveLength(122)
    expect(comments[120]?.body).toBe('<!-- paraphe -->\nall is well')
    expect(comments[121]?.body).toContain('no promise changes')
    const again = await bash(join(root, 'integrations/review.sh'), cwd, { ...env, PARAPHE_BASE: base })
    expect(again.err).toContain('the comment says so already')
  }, 90_000)

  it('judges without a token, says that nothing is posted, and leaves no worktree behind', async () => {
    const { cwd, base } = await repository()
    const { env, calls } = await github(cwd)
    const ran = await bash(review, cwd, { ...env, PARAPHE_TOKEN: '', PARAPHE_BASE: base })
    expect(ran.code).toBe(1)
    expect(ran.err).toContain('no PARAPHE_TOKEN: the comment is not posted')
    expect(ran.out).toContain('1 promise newly broken')
    expect(calls).toEqual([])
    expect(git(cwd, 'worktree', 'list').split('\n')).toHaveLength(1)
  }, 60_000)

  it('says in the comment that it could not judge, and fails with 2', async () => {
    const { cwd, base } = await repository()
    const { env, comments } = await github(cwd)
    const text = readFileSync(join(cwd, 'clients/c/contract.yaml'), 'utf8')
    write(cwd, 'clients/c/contract.yaml', text.replace('vcpu: 4', 'vcpu: 2'))
    const edited = await bash(review, cwd, { ...env, PARAPHE_BASE: base })
    expect(edited.code).toBe(2)
    expect(comments[0]?.body).toMatch(/^<!-- paraphe -->\n### Paraphe — could not judge/)
    const broken = await bash(review, cwd, {
      ...env,
      PARAPHE_BASE: base,
      PARAPHE_SYNTH: 'echo no such module >&2; exit 1',
    })
    expect(broken.code).toBe(2)
    expect(comments[0]?.body).toContain('no such module')
  }, 90_000)

  it('tells of the clients that were judged, and which was not, and fails with 2', async () => {
    const { cwd, base } = await repository()
    const { env, comments } = await github(cwd)
    const signed = readFileSync(join(cwd, 'clients/c/contract.yaml'), 'utf8')
    write(cwd, 'clients/d/contract.yaml', signed.replace('code: c', 'code: d'))
    expect(await cli(['sign', 'd'], { cwd })).toMatchObject({ code: 0 })
    const ran = await bash(review, cwd, { ...env, PARAPHE_BASE: base })
    expect(ran.code, ran.err).toBe(2)
    expect(comments[0]?.body).toMatch(
      /^<!-- paraphe -->\n### Paraphe — 1 client affected, 1 promise newly broken/,
    )
    expect(comments[0]?.body).toMatch(
      /\n### Paraphe — d: not judged\n\nno stack: .*\n\n`cdktf synth` produces it/,
    )
    expect(readdirSync(join(cwd, '.out/junit'))).toEqual(['c.xml'])
  }, 90_000)

  it('compares with nothing, aloud, when the base is not to be had', async () => {
    const { cwd } = await repository()
    const ran = await bash(review, cwd, { PARAPHE_BASE: 'nowhere' })
    expect(ran.err).toContain('the base (nowhere) could not be judged')
    expect(ran.code).toBe(1)
    expect(ran.out).toContain('<!-- paraphe -->')
  }, 60_000)
})

describe('a plan before the first contract', () => {
  const plan = (open: boolean): string => {
    const rule = {
      direction: 'in',
      protocol: 'tcp',
      port: '22',
      source_ips: [open ? '0.0.0.0/0' : '192.0.2.1/32'],
    }
    const after = { name: 'web', rule: [rule] }
    const one = { address: 'hcloud_firewall.web', mode: 'managed', type: 'hcloud_firewall', name: 'web' }
    return JSON.stringify({
      ...{ format_version: '1.2', terraform_version: '1.11.4', configuration: {} },
      planned_values: { root_module: { resources: [{ ...one, values: after }] } },
      resource_changes: [{ ...one, change: { actions: ['create'], before: null, after, after_unknown: {} } }],
    })
  }
  const PACK = { PARAPHE_TARGETS: 'plan.json', PARAPHE_PACK: 'hygiene' }
  const changed = () => {
    const cwd = project({ 'plan.json': plan(false) })
    git(cwd, 'init', '-q', '-b', 'main')
    git(cwd, 'add', '-A')
    git(cwd, 'commit', '-q', '-m', 'closed')
    write(cwd, 'plan.json', plan(true))
    git(cwd, 'commit', '-q', '-am', 'open')
    return { cwd, base: git(cwd, 'rev-parse', 'HEAD~1') }
  }

  it('is judged by a pack, and compared with the one of the base', async () => {
    const { cwd, base } = changed()
    const ran = await bash(review, cwd, { ...PACK, PARAPHE_BASE: base })
    expect(ran.code, ran.err).toBe(1)
    expect(ran.out).toContain('### Paraphe — 1 client affected, 1 promise newly broken')
    expect(ran.out).toContain('hcloud_firewall.web')
  }, 60_000)

  it('is told as it stands where the base has none: nothing of it is new', async () => {
    const { cwd } = changed()
    const ran = await bash(review, cwd, { ...PACK, PARAPHE_BASE: 'nowhere' })
    expect(ran.code, ran.err).toBe(1)
    expect(ran.out).toMatch(/### Paraphe — `plan\.json`: \d broken/)
    expect(ran.out).not.toContain('newly')
  }, 60_000)
})

describe('a merge request on GitLab', () => {
  it('gets one note, written over the next time', async () => {
    const { cwd, base } = await repository()
    const api = await host(['<!-- paraphe -->\nnot ours'])
    opened.push(api)
    const env = {
      ...{ CI_API_V4_URL: `${api.url}/api/v4`, CI_PROJECT_ID: '3', CI_MERGE_REQUEST_IID: '9' },
      ...{ PARAPHE_TOKEN: 'glpat', PARAPHE_BASE: base, PARAPHE_LANG: 'fr' },
    }
    await bash(review, cwd, env)
    expect(api.comments[1]?.body).toContain('1 client concerné')
    write(cwd, 'cdktf.out/stacks/c/cdk.tf.json', git(cwd, 'show', `${base}:cdktf.out/stacks/c/cdk.tf.json`))
    await bash(review, cwd, env)
    expect(api.comments).toHaveLength(2)
    expect(api.calls.map(({ method, path }) => `${method} ${path}`)).toContain(
      'PUT /api/v4/projects/3/merge_requests/9/notes/2',
    )
    expect(api.calls.every(({ token }) => token === 'glpat')).toBe(true)
  }, 60_000)
})

describe('what CI reads', () => {
  it('the action hands every input on through the environment, and uses no other action', () => {
    const action = parse(readFileSync(join(root, 'integrations/github/action.yml'), 'utf8'))
    const [step] = action.runs.steps
    expect(action.runs.steps).toHaveLength(1)
    expect(step.run).not.toContain('${{')
    for (const name of Object.keys(action.inputs).filter((input) => input !== 'working-directory'))
      expect(Object.values(step.env)).toContain(`\${{ inputs.${name} }}`)
  })

  it('the component has a specification and a job', () => {
    const text = readFileSync(join(root, 'integrations/gitlab/paraphe.yml'), 'utf8')
    const [spec, job] = text.split('\n---\n').map((part) => parse(part))
    const used = [...text.matchAll(/\$\[\[ inputs\.(\w+) \]\]/g)].map(([, name]) => name)
    expect(new Set(used)).toEqual(new Set(Object.keys(spec.spec.inputs)))
    expect(job.paraphe.script.at(-1)).toContain('integrations/review.sh')
  })
})

describe('the pre-commit hook', () => {
  const [hook] = parse(readFileSync(join(root, '.pre-commit-hooks.yaml'), 'utf8'))
  const run = (cwd: string, ...files: string[]) =>
    spawnSync(join(root, hook.entry), files, { cwd, encoding: 'utf8', env: { ...process.env, PARAPHE } })

  it('lets a signed contract pass and stops one that was edited, whatever the file that changed', async () => {
    const { cwd } = await repository()
    expect(run(cwd, 'clients/c/contract.yaml', 'clients/c/contract.lock.json').status).toBe(0)
    const text = readFileSync(join(cwd, 'clients/c/contract.yaml'), 'utf8')
    write(cwd, 'clients/c/contract.yaml', text.replace('vcpu: 4', 'vcpu: 2'))
    const edited = run(cwd, 'clients/c/signed/quote.pdf')
    expect(edited.status).toBe(1)
    expect(edited.stdout).toContain('c ✘')
    write(cwd, 'clients/c/contract.yaml', 'services: [')
    expect(run(cwd, 'clients/c/contract.yaml').status).toBe(2)
    expect(run(cwd, 'README.md').status).toBe(0)
    expect(new RegExp(hook.files).test('clients/c/contract.yaml')).toBe(true)
  }, 60_000)
})
