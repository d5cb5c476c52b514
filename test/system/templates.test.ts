/** Each template as a user gets it: from the packed tarball, installed, built, deployed in the rehearsal cloud, judged. */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../ledger/model.ts'
import { templateNames } from '../../templates/library.ts'

const root = join(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'paraphe-templates-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const KEY =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOkgVx46mhjYkKvQ0c/edxrKjQ3uyUHxDZqATcuMtDAt m.durand@prestataire.example'
const COMMON = {
  code: 'essai',
  name: "Société d'essai",
  start: '2026-10-01',
  operatorKey: KEY,
  adminSource: '198.51.100.7/32',
}
const MORE: Readonly<Record<string, object>> = {
  nextcloud: { escrow: KEY },
  'vm-avance': { quote: 'D-2026-118' },
  'infrastructure-tierce': { decides: 'D. Faure', emergencyContact: 'd.faure@negoce.example' },
}

function run(command: string, args: readonly string[], cwd: string) {
  const env = { ...process.env, PATH: `${join(folder, 'node_modules', '.bin')}:${process.env.PATH}`, CI: '1' }
  return spawnSync(command, args, { cwd, encoding: 'utf8', env, maxBuffer: 1 << 28 })
}

function must(command: string, args: readonly string[], cwd: string): string {
  const done = run(command, args, cwd)
  expect(
    done.status,
    `${command} ${args.join(' ')}\n${done.stdout?.slice(-3000)}${done.stderr?.slice(-3000)}`,
  ).toBe(0)
  return done.stdout
}

/** One install for all: what the templates' own package.json asks for, with paraphe from its tarball. */
beforeAll(() => {
  must('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], root)
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
  const asked = JSON.parse(readFileSync(join(root, 'templates/common/files/package.json'), 'utf8')) as {
    dependencies: Record<string, string>
    devDependencies: Record<string, string>
  }
  const dependencies = { ...asked.devDependencies, ...asked.dependencies, paraphe: `file:${tarball}` }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  must('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], folder)
}, 600_000)

it('the tarball holds what runs and nothing else', () => {
  const inside = join(folder, 'node_modules', 'paraphe')
  expect(readdirSync(inside).sort()).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'dist',
      'integrations',
      'package.json',
      'schema',
      'templates',
    ]),
  )
  for (const name of ['test', 'clients', 'bench', 'scripts', 'providers', 'cli'])
    expect(existsSync(join(inside, name)), name).toBe(false)
  const files = readdirSync(join(inside, 'dist'), { recursive: true, encoding: 'utf8' })
  expect(files.filter((name) => /tsbuildinfo|(?<!\.d)\.ts$|\.map$/.test(name))).toEqual([])
})

describe.each(templateNames())('%s', (name) => {
  const cwd = join(folder, name)

  it('is made from answers, and its own tests and types are right', () => {
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ ...COMMON, ...MORE[name] }))
    must('paraphe', ['new', name, name, '--answers', `${name}.json`], folder)
    must('paraphe', ['verify'], cwd)
    must('tsc', ['-p', '.'], cwd)
    must(process.execPath, ['--import', 'tsx', '--test', 'policies/exemple.test.ts'], cwd)
  })

  it('is synthesized, deployed in the rehearsal cloud and judged green', () => {
    const built = existsSync(join(cwd, 'cdktf.json'))
    if (built) {
      must('cdktf', ['synth'], cwd)
      must('paraphe', ['sandbox', '--', 'cdktf', 'deploy', 'essai', '--auto-approve'], cwd)
    }
    const required = built ? 'deployed' : 'declared'
    const done = run('paraphe', ['check', '--require', required, '--format', 'json'], cwd)
    const { verdicts, unclaimed, lock } = JSON.parse(done.stdout || '{}') as Ledger
    expect(verdicts.filter(({ status }) => status === 'broken')).toEqual([])
    expect(unclaimed).toEqual([])
    expect(lock.state).toBe('matches')
    if (!built) return
    expect(done.status, done.stderr).toBe(0)
    expect(verdicts.filter(({ status }) => status === 'kept').length).toBeGreaterThan(5)
    // The rule of the house was judged with the others, from TypeScript.
    expect(verdicts.flatMap(({ policies }) => policies)).toEqual(
      expect.arrayContaining(
        verdicts.some(({ promise }) => promise.kind === 'security.base') ? ['maison.nom-de-serveur'] : [],
      ),
    )
  })
})

it('the policy and the test of docs/custom-policies.md run as they stand', () => {
  const cwd = join(folder, 'documented')
  mkdirSync(join(cwd, 'policies'), { recursive: true })
  writeFileSync(join(cwd, 'package.json'), '{ "type": "module" }')
  const page = readFileSync(join(root, 'docs', 'custom-policies.md'), 'utf8')
  const [policy = '', test = ''] = [...page.matchAll(/```ts[^\n]*\n([\s\S]*?)```/g)].map(
    ([, text]) => text ?? '',
  )
  writeFileSync(join(cwd, 'policies', 'exemple.ts'), policy)
  writeFileSync(join(cwd, 'policies', 'exemple.test.ts'), test)
  const said = must(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-reporter', 'tap', 'policies/exemple.test.ts'],
    cwd,
  )
  expect(said).toMatch(/# pass 3\n# fail 0/)
})

it('an upgrade shows what it does to promises before it writes, and stops when one would fall', () => {
  const cwd = join(folder, 'moving')
  cpSync(join(folder, 'prestashop'), cwd, {
    recursive: true,
    filter: (path) => !/cdktf\.out|tfstate|\.terraform/.test(path),
  })
  const templates = join(folder, 'templates')
  cpSync(join(root, 'templates'), templates, { recursive: true })
  // A newer template whose main.ts adds a server that no service sells.
  const main = join(templates, 'common', 'files', 'main.ts')
  const server = "{ name: 'essai-boutique-other', server_type: 'cx23', image: 'debian-13', location: 'fsn1' }"
  const extra = `synthesize({ extend: (stack) => stack.addOverride('resource.hcloud_server.other', ${server}) })`
  writeFileSync(main, readFileSync(main, 'utf8').replace(/^synthesize\(\)$/m, extra))
  const manifest = join(templates, 'prestashop', 'template.yaml')
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('version: 1', 'version: 2'))

  const before = readFileSync(join(cwd, 'main.ts'), 'utf8')
  const stopped = run('paraphe', ['upgrade', '--templates', templates, '--lang', 'en'], cwd)
  expect(stopped.stdout, stopped.stderr).toMatch(/newly (broken|unproven)|no longer proven/)
  expect(stopped.status).toBe(1)
  expect(readFileSync(join(cwd, 'main.ts'), 'utf8')).toBe(before)
  const written = run('paraphe', ['upgrade', '--templates', templates, '--accept', '--lang', 'en'], cwd)
  expect(written.status, written.stderr).toBe(0)
  expect(readFileSync(join(cwd, 'main.ts'), 'utf8')).toContain('hcloud_server.other')
})
