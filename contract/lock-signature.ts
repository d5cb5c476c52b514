/** Signatures over the hash of a lock, by the OpenSSH keys that people already have. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuse } from './errors.ts'
import type { Lock } from './lock-file.ts'

/** Namespace of the signatures: one made for another purpose does not count here. */
const NAMESPACE = 'paraphe-contract'

/** What is signed: one line, so that it can be signed by hand too. */
export function signedText(lock: Pick<Lock, 'hash'>): string {
  return `${lock.hash}\n`
}

/** The lock with the signature of `key` (a private key, or a public one whose private key is in the agent) added. */
export function signLock(lock: Lock, key: string, identity: string): Lock {
  const signature = inFolder((folder) => {
    const file = join(folder, 'lock')
    writeFileSync(file, signedText(lock))
    run(['-Y', 'sign', '-q', '-f', key, '-n', NAMESPACE, file])
    return readFileSync(`${file}.sig`, 'utf8')
  })
  const others = lock.signatures.filter((one) => one.identity !== identity)
  return { ...lock, signatures: [...others, { identity, signature }] }
}

export interface Verified {
  readonly identity: string
  readonly valid: boolean
  /** What ssh-keygen said. */
  readonly said: string
}

/** Each signature of the lock against an allowed-signers file (see ssh-keygen(1)). */
export function verifySignatures(lock: Lock, allowedSigners: string): Verified[] {
  return lock.signatures.map(({ identity, signature }) =>
    inFolder((folder) => {
      const file = join(folder, 'lock.sig')
      writeFileSync(file, signature)
      const args = ['-Y', 'verify', '-f', allowedSigners, '-I', identity, '-n', NAMESPACE, '-s', file]
      try {
        return { identity, valid: true, said: run(args, signedText(lock)).trim() }
      } catch (error) {
        return { identity, valid: false, said: error instanceof Error ? error.message : String(error) }
      }
    }),
  )
}

function inFolder<T>(use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-sign-'))
  try {
    return use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(args: readonly string[], input?: string): string {
  try {
    return execFileSync('ssh-keygen', [...args], {
      input: input ?? '',
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
    })
  } catch (error) {
    const { code, stderr, stdout } = error as { code?: string; stderr?: string; stdout?: string }
    if (code === 'ENOENT') {
      throw refuse(
        { fr: 'ssh-keygen introuvable', en: 'ssh-keygen not found' },
        { fr: 'les signatures passent par OpenSSH', en: 'signatures go through OpenSSH' },
        { fr: 'installez OpenSSH 8.2 ou plus récent', en: 'install OpenSSH 8.2 or newer' },
      )
    }
    throw refuse('ssh-keygen', `${stderr ?? ''}${stdout ?? ''}`.trim().split('\n')[0] ?? null)
  }
}
