/**
 * What is pushed to a server over SSH, under a rehearsal: no address of it can be reached, so that the rehearsal cloud takes the set in
 * the server's place, checks it as far as it can without a kernel, and remembers it.
 */
import { createHash } from 'node:crypto'
import { clockOf } from '../byhand.ts'
import type { CloudData, CloudObject, Fault } from '../cloud/model.ts'
import type { CloudStore } from '../cloud/store.ts'
import { drawFault, slowSeconds } from '../faults.ts'
import { PUSHED } from './type.ts'

export interface Pushed {
  /** As ssh was started: options, `user@address`, the command. */
  readonly args: readonly string[]
  readonly input: string
}

export interface Answer {
  /** The remote command's exit code; 255 is ssh's own: it got nowhere. */
  readonly code: number
  readonly said: string
}

const PROGRAM = 'sudo -n /usr/local/sbin/contract-settings'
const nowhere = (said: string): Answer => ({ code: 255, said })
const refused = (why: string): Answer => ({ code: 1, said: `${why}; what was loaded stays` })

/** One push. A timeout is not waited for; the caller waits as long as `slow` says. */
export async function take(
  store: CloudStore,
  by: string,
  { args, input }: Pushed,
): Promise<Answer & { readonly seconds: number }> {
  const [, address = ''] = args.map((word) => /^[\w-]+@([\w.:-]+)$/.exec(word)).find((found) => found) ?? []
  const command = args.slice(args.findIndex((word) => word.includes('@')) + 1).join(' ')
  return store.change(({ data, write }) => {
    const server = serverAt(data, address)
    if (!server)
      return { ...nowhere(`ssh: connect to host ${address} port 22: No route to host`), seconds: 0 }
    if (command !== PROGRAM)
      return { ...nowhere(`the rehearsal plays no other command than ${PROGRAM}`), seconds: 0 }
    const fault = drawFault({ data, write }, PUSHED, 'push')
    const seconds = fault?.kind === 'slow' ? slowSeconds(fault) : 0
    const answer = answerTo(input, fault)
    if (answer.code === 0) write(remembered(data, server, input, { by, at: stamp(clockOf(store)) }))
    return { ...answer, seconds }
  })
}

const stamp = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, 'Z')

const serverAt = (data: Readonly<CloudData>, address: string): CloudObject | undefined =>
  Object.values(data.objects.hcloud_server ?? {}).find(
    ({ attributes }) => attributes.ipv4_address === address,
  )

function answerTo(input: string, fault: Fault | null): Answer {
  if (fault?.kind === 'timeout') return nowhere('ssh: connect to host: Connection timed out')
  const [, sum = '', body = ''] = /^contract-settings 1 ([0-9a-f]{64})\n(.*)$/s.exec(input) ?? []
  if (createHash('sha256').update(body).digest('hex') !== sum)
    return refused('settings incomplete or altered')
  const [, count, rules = ''] = /^file nftables (\d+)\n(.*)$/s.exec(body) ?? []
  if (Number(count) !== rules.split('\n').length - 1) return refused('settings malformed')
  try {
    JSON.parse(rules)
  } catch {
    return refused('rules are wrong')
  }
  return { code: 0, said: `settings ${sum} are loaded` }
}

interface Stamp {
  readonly by: string
  readonly at: string
}

function remembered(data: Readonly<CloudData>, server: CloudObject, set: string, { by, at }: Stamp) {
  const { key } = server
  const before = data.objects[PUSHED]?.[key]
  const description = String(server.attributes.name ?? '')
  const object: CloudObject = {
    type: PUSHED,
    key,
    attributes: { id: key, server_id: key, description, set },
    created: before?.created ?? at,
    updated: at,
  }
  const action = before ? ('update' as const) : ('create' as const)
  return { put: object, history: { at, by, action, type: PUSHED, key } }
}
