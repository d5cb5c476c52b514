/** What the command line takes from its surroundings: the language, the width. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { width } from '../../report/pretty/width.ts'
import { root } from './harness.ts'

function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const { PATH = '', HOME = '' } = process.env
  return spawnSync(process.execPath, ['--import', 'tsx', join(root, 'cli/main.ts'), ...args], {
    ...{ cwd: root, encoding: 'utf8' as const, env: { PATH, HOME, ...env } },
  })
}

describe('the command line', () => {
  it.each([
    ['the locale, past a variable that says nothing', [], { LC_ALL: '', LANG: 'fr_FR.UTF-8' }, 'introuvable'],
    ['the option, with an equals sign', ['--lang=fr'], { LANG: 'en_US.UTF-8' }, 'introuvable'],
    ['English for any other', [], { LANG: 'de_DE.UTF-8' }, 'no such document'],
  ])('speaks by %s', (_, args, env, says) => {
    const { status, stderr } = run(['check', ...args, 'nowhere.json'], env)
    expect(status).toBe(2)
    expect(stderr).toContain(says)
  })

  it('keeps to COLUMNS where there is no terminal', () => {
    const plan = join(root, 'test/golden/hcloud/stack-two-sites/plan.json')
    const { stdout } = run(['check', '--pack', 'hygiene', plan], { COLUMNS: '60' })
    const wide = stdout
      .split('\n')
      .slice(2)
      .filter((line) => width(line) > 60)
    expect(wide).toEqual([])
  })
})
