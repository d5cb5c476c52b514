/** What is pushed over SSH under a rehearsal: the rehearsal cloud stands for the server, and nothing else is reached. */
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { addFault, deleteObject, findObject } from '../../sandbox/byhand.ts'
import { PUSHED } from '../../sandbox/push/type.ts'
import type { Sandbox } from '../../sandbox/run.ts'
import { inSandbox } from './golden.ts'

const signed = (body: string) =>
  `contract-settings 1 ${createHash('sha256').update(body).digest('hex')}\n${body}`
const rules = (port: number) => signed(`file nftables 1\n{"nftables": [${port}]}\n`)
const PROGRAM = ['sudo', '-n', '/usr/local/sbin/contract-settings']
const AT = 'ops@192.0.2.7'

/** As the command of the stack starts it: by a shell, which finds it on PATH. */
function ssh({ env }: Sandbox, input: string, args: readonly string[] = [AT, ...PROGRAM]) {
  return new Promise<{ code: number; said: string }>((resolve) => {
    const child = execFile(
      'sh',
      ['-c', '$PARAPHE_SSH -T -o BatchMode=yes "$@"', 'sh', ...args],
      { env },
      (error, _, said) => resolve({ code: error ? Number(error.code) : 0, said }),
    )
    child.stdin?.end(input)
  })
}

async function withServer(body: (sandbox: Sandbox) => Promise<void>): Promise<void> {
  await inSandbox(async (sandbox) => {
    const at = '2026-11-22T08:00:00Z'
    const attributes = { id: '7', name: 'acme-web', ipv4_address: '192.0.2.7' }
    await sandbox.store.change(({ write }) =>
      write({ put: { type: 'hcloud_server', key: '7', attributes, created: at, updated: at } }),
    )
    await body(sandbox)
  })
}
const held = ({ store }: Sandbox) => store.read().objects[PUSHED]?.['7']?.attributes.set

describe('a push', () => {
  it('is taken, remembered beside the server, told, and gone with it', () =>
    withServer(async (sandbox) => {
      expect(await ssh(sandbox, rules(443))).toMatchObject({ code: 0 })
      expect(await ssh(sandbox, rules(8443))).toMatchObject({ code: 0 })
      expect(held(sandbox)).toBe(rules(8443))
      const told = sandbox.store.read().history.filter(({ type }) => type === PUSHED)
      expect(told.map(({ action }) => action)).toEqual(['create', 'update'])
      const server = findObject(sandbox.store.read(), 'acme-web')
      if (!server) throw new Error('no server')
      await deleteObject(sandbox.store, server, 'test')
      expect(sandbox.store.read().objects).toEqual({})
    }))

  it.each([
    ['to nobody', ['ops@192.0.2.8', ...PROGRAM], 255],
    ['to a real name', ['ops@example.com', ...PROGRAM], 255],
    ['of another command', [AT, 'reboot'], 255],
    ['of no command', [AT], 255],
  ])('%s gets nowhere', (_, args, code) =>
    withServer(async (sandbox) => {
      expect((await ssh(sandbox, rules(443), args)).code).toBe(code)
      expect(held(sandbox)).toBeUndefined()
    }),
  )

  it.each([
    ['cut short', rules(443).slice(0, -3)],
    ['altered', rules(443).replace('443', '22')],
    ['of another version', rules(443).replace('settings 1', 'settings 2')],
    ['of fewer lines than it says', signed('file nftables 2\n{}\n')],
    ['that is no JSON', signed('file nftables 1\nnothing\n')],
    ['of nothing', ''],
  ])('of a set %s is refused as the server would', (_, set) =>
    withServer(async (sandbox) => {
      expect(await ssh(sandbox, set)).toMatchObject({
        code: 1,
        said: expect.stringContaining('what was loaded stays'),
      })
      expect(held(sandbox)).toBeUndefined()
    }),
  )

  it('fails when that was asked for, as often as it was', () =>
    withServer(async (sandbox) => {
      const fault = { kind: 'timeout', type: PUSHED, left: 1, probability: 1, seed: 1 } as const
      await addFault(sandbox.store, fault, 'test')
      expect((await ssh(sandbox, rules(443))).code).toBe(255)
      await addFault(sandbox.store, { ...fault, kind: 'slow', seconds: 0.1 }, 'test')
      expect((await ssh(sandbox, rules(443))).code).toBe(0)
      expect(sandbox.store.read().faults).toEqual([])
    }))

  it('is not touched by trouble of the host’s interface', () =>
    withServer(async (sandbox) => {
      await addFault(
        sandbox.store,
        { kind: 'rate-limit', type: '*', left: 1, probability: 1, seed: 1 },
        'test',
      )
      expect((await ssh(sandbox, rules(443))).code).toBe(0)
    }))
})
