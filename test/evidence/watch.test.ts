/** Drift on the rehearsal cloud, seen by the real terraform: told once when it comes and once when it goes. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Event } from '../../cli/watch/round.ts'
import { editObject, findObject } from '../../sandbox/byhand.ts'
import { type Sandbox, withSandbox } from '../../sandbox/run.ts'
import { cli } from '../cli/harness.ts'
import { terraform } from '../sandbox/golden.ts'
import { client, put, serverAt } from './setting.ts'

/** A receiver on this machine that answers as told and keeps what it got. */
function receiver() {
  const got: { text: string; events: Event[] }[] = []
  const answers: number[] = []
  const server: Server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const status = answers.shift() ?? 200
      if (status === 200) got.push(JSON.parse(body))
      response.writeHead(status).end()
    })
  })
  return { got, answers, server }
}

/** As a mail program shows it: folded lines joined, encoded words decoded. */
function subjectIn(headers: string): string {
  const folded = /^Subject: (.*(?:\n .*)*)$/m.exec(headers)?.[1] ?? ''
  const words = folded.split('\n ')
  for (const word of words) expect(word.length).toBeLessThanOrEqual(75)
  return words
    .map((word) => Buffer.from(/^=\?UTF-8\?B\?(.*)\?=$/.exec(word)?.[1] ?? '', 'base64').toString())
    .join('')
}

describe('paraphe watch', () => {
  const { got, answers, server } = receiver()
  // Kept for the whole suite: the folders of the harness end with each test.
  const cwd = mkdtempSync(join(tmpdir(), 'paraphe-watch-'))
  cpSync(client(), cwd, { recursive: true })
  let sandbox: Sandbox
  let close: () => void
  let closed: Promise<unknown>
  let url = ''

  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook/T0KEN`
    await new Promise<void>((ready, fail) => {
      closed = withSandbox({ cloudFile: join(cwd, 'cloud.json'), env: process.env }, (open) => {
        sandbox = open
        ready()
        return new Promise<void>((done) => {
          close = done
        })
      }).catch(fail)
    })
    const stack = {
      terraform: {
        required_providers: { hcloud: { source: 'hetznercloud/hcloud' } },
        backend: { local: { path: join(cwd, 'terraform.c.tfstate') } },
      },
      provider: { hcloud: { token: 'a'.repeat(64) } },
      ...JSON.parse(serverAt('fsn1')),
    }
    put(cwd, 'cdktf.out/stacks/c/cdk.tf.json', JSON.stringify(stack))
    const folder = join(cwd, 'cdktf.out/stacks/c')
    await terraform(sandbox, folder, 'init', '-no-color')
    const applied = await terraform(sandbox, folder, 'apply', '-auto-approve', '-no-color', '-input=false')
    expect(applied.ok, applied.stdout).toBe(true)
    expect((await cli(['sign', 'c'], { cwd })).code).toBe(0)
  }, 60_000)
  afterEach(() => {
    got.length = 0
    answers.length = 0
  })
  afterAll(async () => {
    server.close()
    close()
    await closed
    rmSync(cwd, { recursive: true, force: true })
  })

  const watch = async (...more: string[]) => {
    const done = await cli(['watch', 'c', '--once', '--webhook', url, ...more], { cwd, env: sandbox.env })
    const events = done.out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Event)
    return { ...done, events }
  }
  const edit = async (size: string) => {
    const object = findObject(sandbox.store.read(), 'c-shop-web')
    if (!object) throw new Error('no server')
    await editObject(sandbox.store, object, [['server_type', size]], 'somebody')
  }

  it('tells drift once, its repair once, and nothing in between', async () => {
    const first = await watch()
    expect(first.code, first.err).toBe(1)
    expect(first.events.every(({ change }) => change === 'newly-broken')).toBe(true)
    expect(got).toHaveLength(1)
    expect(await watch()).toMatchObject({ code: 0, out: '' })
    expect(got).toHaveLength(1)

    await edit('cx23')
    const drifted = await watch('--mail-text', 'news.txt')
    expect(drifted.code, drifted.err).toBe(1)
    expect(drifted.events.map(({ change, promise }) => [change, promise])).toEqual([
      ['newly-broken', 'shop/infra.capacity'],
    ])
    expect(drifted.events[0]?.details[0]?.address).toBe('hcloud_server.web')
    expect(got[1]?.text).toContain('✘ broken · c')
    const [headers = '', body = ''] = readFileSync(join(cwd, 'news.txt'), 'utf8').split(/\n\n(.*)/s)
    expect(headers).toMatch(/^[\x20-\x7e\n]*$/)
    expect(subjectIn(headers)).toBe('Paraphe: c — 1 to act on, 0 others')
    expect(body).toContain('hcloud_server.web')

    await edit('cx33')
    expect((await watch()).events.map(({ change }) => change)).toEqual(['repaired'])
    expect(await watch()).toMatchObject({ code: 0, out: '' })
  }, 120_000)

  it('sends again until it is taken, and next round when it never was', async () => {
    await edit('cx23')
    answers.push(503)
    expect((await watch()).code).toBe(1)
    expect(got).toHaveLength(1)
    await edit('cx33')
    answers.push(403)
    const refused = await watch()
    expect(refused.code).toBe(2)
    expect(refused.err).toContain('127.0.0.1')
    expect(refused.err).not.toContain('T0KEN')
    expect((await watch()).events.map(({ change }) => change)).toEqual(['repaired'])
    expect(got).toHaveLength(2)
  }, 120_000)

  it('says once that it can no longer see, and again when it can', async () => {
    const blind = { cwd, env: { ...sandbox.env, TERRAFORM_BINARY_NAME: 'terraform-that-is-not-there' } }
    const args = ['watch', 'c', '--once']
    expect((await cli(args, blind)).out).toContain('"change":"blind"')
    expect(await cli(args, blind)).toMatchObject({ code: 2, out: '' })
    expect((await watch()).events.map(({ change }) => change)).toEqual(['sighted'])
  }, 60_000)

  it('goes round as often as asked', async () => {
    const done = await cli(['watch', 'c', '--rounds', '2', '--every', '1s'], { cwd, env: sandbox.env })
    expect(done).toMatchObject({ code: 0, out: '' })
  }, 60_000)

  it.each([
    [['--every', '15'], '--every 15: not a duration'],
    [['--rounds', 'x'], '--rounds x: not a number'],
    [['--webhook', 'ftp://T0KEN@host'], 'not an http(s) URL'],
    [['--state', 'cdktf.json'], 'not a paraphe watch state'],
  ])('refuses %s', async (args, says) => {
    const done = await cli(['watch', 'c', '--once', ...args], { cwd, env: sandbox.env })
    expect(done).toMatchObject({ code: 2, err: expect.stringContaining(says) })
    expect(done.err).not.toContain('T0KEN')
    expect(existsSync(join(cwd, '.paraphe/watch.json.part'))).toBe(false)
  })
})
