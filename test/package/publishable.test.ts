/** A release that npm would refuse is refused first, with what to set. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { hindrances } from '../../scripts/publishable.ts'
import { root } from '../cli/harness.ts'

const manifest = {
  version: '1.2.3',
  repository: { url: 'git+https://github.com/owner/paraphe.git' },
}
const env = { GITHUB_REPOSITORY: 'owner/paraphe', GITHUB_REF_NAME: 'v1.2.3' }

it('lets a whole one pass, whichever way the repository is written', () => {
  expect(hindrances(manifest, env)).toEqual([])
  expect(hindrances({ ...manifest, repository: 'https://github.com/owner/paraphe' }, env)).toEqual([])
})

it.each([
  [
    { ...manifest, repository: undefined },
    env,
    /"repository".*git\+https:\/\/github\.com\/owner\/paraphe\.git/,
  ],
  [
    { ...manifest, repository: 'https://github.com/other/paraphe' },
    env,
    /other\/paraphe.*runs in owner\/paraphe/,
  ],
  [{ ...manifest, repository: 'https://github.com/bad-owner/paraphe' }, env, /runs in owner\/paraphe/],
  [manifest, { ...env, GITHUB_REF_NAME: 'v1.2.4' }, /tag is v1\.2\.4/],
  [{ ...manifest, private: true }, env, /private/],
])('refuses %j', (one, there, says) => {
  const said = hindrances(one, there)
  expect(said).toHaveLength(1)
  expect(said[0]).toMatch(says)
})

it('is what the release asks first, and it ends with 1', () => {
  const release = parse(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8'))
  const runs = (release.jobs.publish.steps as { run?: string }[]).flatMap(({ run }) => run ?? [])
  expect(runs[1]).toBe('node --import tsx scripts/publishable.ts')
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/publishable.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, GITHUB_REPOSITORY: 'owner/paraphe', GITHUB_REF_NAME: 'v0.0.0-none' },
  })
  expect(done.status).toBe(1)
  expect(done.stderr).toContain('CONTRIBUTING.md')
})

it('carries what its guides tell people to use', () => {
  const { files } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { files: string[] }
  expect(files).toEqual(expect.arrayContaining(['schema', 'man', 'integrations', 'templates/**']))
})
