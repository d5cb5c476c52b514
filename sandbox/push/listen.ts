/** The rehearsal's `ssh`: a script for `PARAPHE_SSH`, and the socket behind it. */
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { CloudStore } from '../cloud/store.ts'
import { type Pushed, take } from './take.ts'

/** The name by which `PARAPHE_SSH` means it, found on `PATH`: words of that variable are split at blanks, paths may hold some. */
export const REHEARSAL_SSH = 'paraphe-rehearsal-ssh'

const CLIENT = `'use strict'
const chunks = []
process.stdin.on('data', (chunk) => chunks.push(chunk)).on('end', () => {
  const socket = require('node:net').connect(process.argv[2])
  const told = []
  socket.on('data', (chunk) => told.push(chunk)).on('error', () => process.exit(255)).on('end', () => {
    const { code, said } = JSON.parse(Buffer.concat(told).toString())
    process.stderr.write(said + '\\n')
    process.exitCode = code
  })
  socket.end(JSON.stringify({ args: process.argv.slice(3), input: Buffer.concat(chunks).toString() }))
})
`

const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`

/** Writes the script into `bin` and answers it until the function that this gives is called. */
export async function listenForPushes(
  store: CloudStore,
  folder: string,
  bin: string,
  by: string,
): Promise<() => Promise<void>> {
  const client = path.join(folder, 'push.cjs')
  const socket = path.join(folder, 'push.sock')
  fs.writeFileSync(client, CLIENT)
  const script = `#!/bin/sh\nexec ${[process.execPath, client, socket].map(quoted).join(' ')} "$@"\n`
  fs.writeFileSync(path.join(bin, REHEARSAL_SSH), script, { mode: 0o700 })
  const server = net.createServer({ allowHalfOpen: true }, (asking) => {
    const chunks: Buffer[] = []
    asking.on('error', () => asking.destroy())
    asking.on('data', (chunk) => chunks.push(chunk))
    asking.on('end', async () => {
      asking.end(JSON.stringify(await answer(store, by, Buffer.concat(chunks).toString())))
    })
  })
  await new Promise<void>((ready, fail) => server.once('error', fail).listen(socket, ready))
  return () => new Promise((closed) => server.close(() => closed()))
}

async function answer(store: CloudStore, by: string, asked: string): Promise<{ code: number; said: string }> {
  try {
    const { seconds, ...told } = await take(store, by, JSON.parse(asked) as Pushed)
    await wait(seconds * 1000)
    return told
  } catch (error) {
    return { code: 255, said: String(error) }
  }
}
