/** What an application says of itself, as a shell takes it with a stand-in for curl: what is written, the judge reads. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { application } from '../../inventory/evidence-shapes.ts'
import policy from '../../policies/application/upkeep.ts'
import { cli, project } from '../cli/harness.ts'
import { makeEvidence } from '../policies/builders.ts'
import { observe } from '../policies/harness.ts'

const RELEASES =
  '# security releases of PrestaShop, from its announcements\n8.1.5\n8.1.6 2024-05-14\n8.1.7\n8.1.10\n9.0.1\n'
const COLLECT = ['evidence', 'collect', '--client', 'c', '--subject', 'c-erp-a']
const ONE = [...COLLECT, '--kind', 'application']

/** A machine whose page answers with the exit code `page` of curl, and that says `version`. */
function machine({ page = 0, version = 'PrestaShop 8.1.6', releases = RELEASES } = {}) {
  const cwd = project({
    'releases.txt': releases,
    'bin/curl': `#!/bin/sh\n[ "$1" = --version ] && echo curl 8 && exit 0\nexit ${page}\n`,
    'bin/shop': `#!/bin/sh\necho '${version}'\n`,
  })
  execFileSync('chmod', ['+x', join(cwd, 'bin/curl'), join(cwd, 'bin/shop')])
  return {
    cwd,
    env: {
      ...process.env,
      PATH: `${join(cwd, 'bin')}:${process.env.PATH}`,
      APPLICATION_NAME: 'PrestaShop',
      APPLICATION_URL: 'https://shop.example/',
      APPLICATION_VERSION: 'shop --version',
      APPLICATION_RELEASES: join(cwd, 'releases.txt'),
    },
  }
}
const taken = (cwd: string) => {
  const [file = ''] = readdirSync(join(cwd, 'evidence'))
  return JSON.parse(readFileSync(join(cwd, 'evidence', file), 'utf8')) as { data: unknown }
}
const judged = (data: unknown) =>
  observe(
    policy,
    { application: 'prestashop', excluded: [] },
    {
      name: 'taken',
      evidence: [makeEvidence({ kind: 'application', data })],
    },
  ).map(({ outcome }) => outcome)

describe('paraphe evidence collect --kind application', () => {
  it('counts the security releases of its branch that came after the version it runs', async () => {
    const { cwd, env } = machine()
    expect(await cli(ONE, { cwd, env })).toMatchObject({ code: 0, err: '' })
    const { data } = taken(cwd)
    expect(application.parse(data)).toEqual({
      ...{ name: 'PrestaShop', version: '8.1.6', answers: true, pendingSecurity: 2 },
    })
    expect(judged(data)).toEqual(['broken'])
  })

  it('is kept when it answers and lacks none', async () => {
    const { cwd, env } = machine({ version: '8.1.10' })
    await cli(ONE, { cwd, env })
    expect(taken(cwd).data).toMatchObject({ version: '8.1.10', pendingSecurity: 0 })
    expect(judged(taken(cwd).data)).toEqual(['kept'])
  })

  it('says that it does not answer', async () => {
    const { cwd, env } = machine({ page: 22, version: '8.1.10' })
    await cli(ONE, { cwd, env })
    expect(taken(cwd).data).toMatchObject({ answers: false })
    expect(judged(taken(cwd).data)).toEqual(['broken'])
  })

  it.each([
    ['no version', { version: 'unknown' }, {}],
    ['no list of releases', {}, { APPLICATION_RELEASES: '/nowhere' }],
    ['no page', {}, { APPLICATION_URL: '' }],
    ['no command', {}, { APPLICATION_VERSION: '' }],
    ['a command that fails', {}, { APPLICATION_VERSION: 'echo 8.1.6; exit 3' }],
  ])('is evidence of nothing with %s', async (_, parts, more) => {
    const { cwd, env } = machine(parts)
    const done = await cli(ONE, { cwd, env: { ...env, ...more } })
    expect(done).toMatchObject({ code: 1, out: '' })
    expect(done.err).toContain('application: could not be taken')
  })

  it('nor without curl', async () => {
    const { cwd, env } = machine()
    const bin = join(cwd, 'without')
    mkdirSync(bin)
    renameSync(join(cwd, 'bin/shop'), join(bin, 'shop'))
    writeFileSync(join(bin, 'curl'), '#!/bin/sh\nexit 127\n', { mode: 0o755 })
    const done = await cli(ONE, { cwd, env: { ...env, PATH: `${bin}:${process.env.PATH}` } })
    expect(done.err).toContain('application: could not be taken')
  })

  it('is not asked of a machine that names no application', async () => {
    const { cwd, env } = machine()
    const { APPLICATION_NAME: _, ...without } = env
    const done = await cli(COLLECT, { cwd, env: without })
    expect(done.err).not.toContain('application')
  })
})
