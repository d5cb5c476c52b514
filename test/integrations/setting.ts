/** A repository with a change on a branch, and stand-ins on this machine for the APIs of GitHub and GitLab. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { cli, root } from '../cli/harness.ts'
import { client, serverAt } from '../evidence/setting.ts'

/** The command as CI would have it installed: built. */
export const PARAPHE = `${process.execPath} ${join(root, 'dist/cli/main.js')}`

export const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@t', '-c', 'commit.gpgsign=false', ...args], {
    ...{ cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  }).trim()

export function write(cwd: string, name: string, text: string): void {
  mkdirSync(dirname(join(cwd, name)), { recursive: true })
  writeFileSync(join(cwd, name), text)
}

/** On `main` the server is as signed; on `change` it is smaller, and a plan says that it is made anew. */
export async function repository(): Promise<{ readonly cwd: string; readonly base: string }> {
  const cwd = client()
  await cli(['sign', 'c'], { cwd })
  git(cwd, 'init', '-q', '-b', 'main')
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-q', '-m', 'as signed')
  const base = git(cwd, 'rev-parse', 'HEAD')
  git(cwd, 'checkout', '-q', '-b', 'change')
  const stack = JSON.parse(serverAt('fsn1').replace('cx33', 'cx23'))
  write(cwd, 'cdktf.out/stacks/c/cdk.tf.json', JSON.stringify(stack))
  const after = stack.resource.hcloud_server.web
  const resource = {
    ...{ address: 'hcloud_server.web', mode: 'managed', type: 'hcloud_server', name: 'web' },
    provider_name: 'registry.terraform.io/hetznercloud/hcloud',
  }
  write(
    cwd,
    'plan.json',
    JSON.stringify({
      ...{ format_version: '1.2', terraform_version: '1.9.0', configuration: { root_module: {} } },
      planned_values: { root_module: { resources: [{ ...resource, schema_version: 0, values: after }] } },
      resource_changes: [
        {
          ...resource,
          change: {
            ...{ actions: ['delete', 'create'], after, after_unknown: {}, replace_paths: [['image']] },
            before: { ...after, image: 'debian-12' },
          },
        },
      ],
    }),
  )
  git(cwd, 'add', '-A')
  git(cwd, 'commit', '-q', '-m', 'a smaller server')
  return { cwd, base }
}

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export function bash(script: string, cwd: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  return new Promise((done) => {
    // Nothing of the CI that runs this test may be taken for the CI that it plays.
    const { PATH = '', HOME = '' } = process.env
    const child = spawn('bash', [script], { cwd, env: { PATH, HOME, PARAPHE, PARAPHE_SYNTH: '', ...env } })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.on('close', (code) => done({ code, out, err }))
  })
}

export interface Call {
  readonly method: string
  readonly path: string
  readonly body: Readonly<Record<string, string>> | null
  readonly token: string
}

interface Comment {
  readonly id: number
  body: string
  readonly user: { readonly type: string; readonly login: string }
  readonly author: { readonly id: number }
}

/** Comments under any path ending in `/comments` or `/notes`, as both APIs keep them; every call is recorded. */
export async function host(strangers: readonly string[] = []) {
  const calls: Call[] = []
  const comments: Comment[] = strangers.map((body, index) => ({
    ...{ id: index + 1, body, user: { type: 'User', login: 'someone' }, author: { id: 7 } },
  }))
  /** Status and body of the answer, as both APIs give it. */
  const reply = (
    method: string,
    { pathname, searchParams }: URL,
    text: string | undefined,
  ): [number, unknown] => {
    if (pathname.endsWith('/user')) return pathname.includes('v4') ? [200, { id: 42 }] : [403, {}]
    if (pathname.endsWith('/sarifs')) return [202, { id: 's' }]
    if (method === 'GET') {
      const page = Number(searchParams.get('page'))
      return [200, comments.slice((page - 1) * 100, page * 100)]
    }
    const known = comments.find(({ id }) => pathname.endsWith(`/${id}`))
    if (known) {
      known.body = text ?? ''
      return [200, known]
    }
    const about = { user: { type: 'Bot', login: 'ci' }, author: { id: 42 } }
    comments.push({ id: comments.length + 1, body: text ?? '', ...about })
    return [201, comments.at(-1)]
  }
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => {
      text += chunk
    })
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      const asked = new URL(url, 'http://host')
      const body = text ? JSON.parse(text) : null
      const token = String(headers.authorization ?? headers['private-token'])
      calls.push({ method, path: asked.pathname, body, token })
      const [status, json] = reply(method, asked, body?.body)
      response.writeHead(status).end(JSON.stringify(json))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { calls, comments, url, close: () => server.close() }
}
