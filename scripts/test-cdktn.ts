/**
 * `npm run test:cdktn`: the building arm on cdktn, the maintained fork of cdktf. A copy of the checkout gets it under
 * cdktf's own name, as a user would (`"cdktf": "npm:cdktn@…"`), and runs the tests of what builds.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const CDKTN = '0.24.0'
/** What builds, and what deploys what was built; judging loads neither. */
const TESTS = ['test/constructs', 'test/stacks', 'test/e2e', 'test/pulumi']

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'paraphe-cdktn-'))

function run(cwd: string, command: string, args: readonly string[]): string {
  const started = Date.now()
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  console.log(`${command} ${args.join(' ')}: ${Math.round((Date.now() - started) / 1000)} s`)
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}`)
  return done.stdout
}

try {
  // The checkout as it is now, without what git ignores: no node_modules of ours goes along.
  const listed = run(root, 'git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  for (const file of new Set(listed.split('\0'))) {
    if (file === '' || file === 'node_modules' || !existsSync(join(root, file))) continue
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    cpSync(join(root, file), join(folder, file), { verbatimSymlinks: true })
  }
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  manifest.devDependencies.cdktf = `npm:cdktn@${CDKTN}`
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'])
  const { name, version } = JSON.parse(readFileSync(join(folder, 'node_modules/cdktf/package.json'), 'utf8'))
  console.log(`cdktf is ${name} ${version}`)
  if (name !== 'cdktn' || version !== CDKTN) throw new Error('the alias was not installed')
  run(folder, 'npm', ['run', 'build'])
  const report = join(folder, 'report.json')
  const tests = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`, ...TESTS]
  try {
    run(folder, 'npx', tests)
  } finally {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'))
    console.log(`${numPassedTests} passed, ${numFailedTests} failed, on ${name} ${version}`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message.slice(-8000) : error)
  process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
