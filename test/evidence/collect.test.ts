/** The collector as a shell runs it, with a stand-in for sshd that prints what it is told. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLLECTORS } from '../../cli/collect/kinds.ts'
import { scriptOf } from '../../cli/collect/script.ts'
import { cli, project } from '../cli/harness.ts'
import { key } from './setting.ts'

const COLLECT = [
  'evidence',
  'collect',
  '--client',
  'c',
  '--subject',
  'c-shop-web',
  '--kind',
  'sshd-effective',
]

/** A folder whose `bin` holds an sshd that prints `says`. */
function machine(says: string) {
  const cwd = project({ 'says.txt': says, 'bin/sshd': '#!/bin/sh\ncat "$(dirname "$0")/../says.txt"\n' })
  execFileSync('chmod', ['+x', join(cwd, 'bin/sshd')])
  return { cwd, env: { ...process.env, PATH: `${join(cwd, 'bin')}:${process.env.PATH}` } }
}
const statementIn = (cwd: string) => {
  const [file = ''] = readdirSync(join(cwd, 'evidence')).filter((name) => name.endsWith('.json'))
  return JSON.parse(readFileSync(join(cwd, 'evidence', file), 'utf8')) as { data: string }
}

describe('paraphe evidence collect', () => {
  it('writes a dated statement with an end, and its signature', async () => {
    const { cwd, env } = machine('passwordauthentication no\n')
    const done = await cli([...COLLECT, '--key', key('ops')], { cwd, env })
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(join(cwd, 'evidence')).map((name) => name.replace(/\d{8}T\d{6}Z/, 'T'))).toEqual([
      'sshd-effective-c-shop-web-T.json',
      'sshd-effective-c-shop-web-T.json.sig',
    ])
    const hour = 3_600_000
    const { observedAt, expiresAt, ...rest } = statementIn(cwd) as unknown as Record<string, string>
    expect(Date.parse(expiresAt ?? '') - Date.parse(observedAt ?? '')).toBe(30 * hour)
    expect(rest).toMatchObject({ kind: 'sshd-effective', client: 'c', data: 'passwordauthentication no' })
  })

  it.each(['RESTIC_PASSWORD', 'AWS_SECRET_ACCESS_KEY', 'OS_PASSWORD'])(
    'writes nothing that holds the value of %s',
    async (name) => {
      const { cwd, env } = machine('banner s3nt-in"el\\1\n')
      const done = await cli(COLLECT, { cwd, env: { ...env, [name]: 's3nt-in' } })
      expect(done).toMatchObject({ code: 1, out: '' })
      expect(done.err).toContain('a secret stands in it')
      expect(readdirSync(join(cwd, 'evidence'))).toEqual([])
    },
  )

  it('nor the first line of the password file', async () => {
    const { cwd, env } = machine('banner s3nt-in-el\n')
    writeFileSync(join(cwd, 'password'), 's3nt-in-el\n')
    const done = await cli(COLLECT, { cwd, env: { ...env, RESTIC_PASSWORD_FILE: join(cwd, 'password') } })
    expect(done.err).toContain('a secret stands in it')
  })

  it('says which program failed, and not what it said', async () => {
    const { cwd, env } = machine('')
    writeFileSync(join(cwd, 'bin/sshd'), '#!/bin/sh\necho rest:https://ops:s3nt@host >&2; exit 3\n')
    const done = await cli(COLLECT, { cwd, env })
    expect(done).toMatchObject({ code: 1, out: '' })
    expect(done.err).toBe('paraphe-evidence: sshd-effective: could not be taken (exit code 3)\n')
  })

  it('turns any text into JSON and loses only control characters', async () => {
    const { cwd, env } = machine('')
    const words = fc.array(
      fc.string({ unit: fc.constantFrom('a', '"', '\\', '\t', '$', '`', "'", '%', 'é', '\u0001') }),
    )
    await fc.assert(
      fc.asyncProperty(words, async (lines) => {
        writeFileSync(join(cwd, 'says.txt'), `x${lines.join('\n')}\n`)
        rmSync(join(cwd, 'evidence'), { recursive: true, force: true })
        await cli(COLLECT, { cwd, env })
        expect(statementIn(cwd).data).toBe(`x${lines.join('\n').replaceAll('\u0001', '')}`)
      }),
      { numRuns: 25 },
    )
  })

  it.each([
    [['--subject', 'c-shop-web'], 'of which machine, of which client?'],
    [['--client', 'c', '--subject', '../x'], 'invalid name: ../x'],
    [['--client', 'c', '--subject', 's', '--kind', 'database-connections'], 'of which service?'],
  ])('refuses %s', async (args, says) => {
    const done = await cli(['evidence', 'collect', ...args], { cwd: project() })
    expect(done).toMatchObject({ code: 2, err: expect.stringContaining(says) })
  })
})

describe('paraphe evidence script', () => {
  it('is POSIX shell, whatever stands in its settings', () => {
    const script = scriptOf({
      ...{ client: 'c', subject: "it's", service: '$(id)', out: '/var/lib/a b', collectors: COLLECTORS },
    })
    execFileSync('sh', ['-n'], { input: script })
    expect(script).toContain("SUBJECT='it'\\''s'")
  })

  it('comes with a timer after the night’s backups and a way to carry the folder away', async () => {
    const cwd = project()
    const args = [
      'evidence',
      'script',
      '--client',
      'c',
      '--subject',
      'c-shop-web',
      '--send',
      'rclone copy a b:',
    ]
    const done = await cli(args, { cwd })
    expect(done.code).toBe(0)
    expect(readdirSync(join(cwd, 'paraphe-evidence'))).toEqual([
      ...['paraphe-evidence', 'paraphe-evidence.service', 'paraphe-evidence.timer'],
    ])
    const unit = readFileSync(join(cwd, 'paraphe-evidence/paraphe-evidence.service'), 'utf8')
    expect(unit).toContain('ExecStartPost=rclone copy a b:')
    expect(done.err).toContain('ssh-keygen -q -t ed25519')
  })
})
