import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../cli/commands/index.ts'
import { manPage } from '../../cli/help/man.ts'
import { cli, project, root } from './harness.ts'

describe('completion', () => {
  it('completes verbs, options and choices in bash', async () => {
    const cwd = project()
    const { out } = await cli(['completion', 'bash'], { cwd })
    writeFileSync(join(cwd, 'c.bash'), out)
    const complete = (...words: string[]) => {
      const line = `source ./c.bash; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _paraphe; printf '%s\\n' "\${COMPREPLY[@]}"`
      const done = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' })
      expect(done.stderr).toBe('')
      return done.stdout.trim().split('\n')
    }
    expect(complete('paraphe', 'fl')).toEqual(['fleet'])
    expect(complete('paraphe', 'check', '--req')).toEqual(['--require'])
    expect(complete('paraphe', 'check', '--require', 'dep')).toEqual(['deployed'])
    expect(complete('paraphe', 'check', 'c')).toEqual(['c.bash'])
  })

  it('refuses a shell it does not know', async () => {
    expect((await cli(['completion', 'csh'], { cwd: project() })).code).toBe(2)
  })
})

it('the man page is that of the verbs, and is read without a complaint', async () => {
  const commands = await Promise.all(COMMANDS.map(async (entry) => (await entry.load()).command))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  const page = readFileSync(join(root, 'man', 'paraphe.1'), 'utf8')
  expect(page).toBe(manPage(commands, version))
  for (const { name } of COMMANDS) expect(page).toContain(`.SS ${name}`)
})
