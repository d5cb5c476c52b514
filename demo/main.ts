/**
 * `npm run demo`: from two signed contracts to a deployed and judged hosting, offline, then two mishaps, told by
 * article, and their repair. Real terraform, real cdktf, simulated cloud.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context, Lang } from '../cli/command.ts'
import { run } from '../cli/program.ts'
import { type Sandbox, withSandbox } from '../sandbox/run.ts'
import { moveVaultBesideServer, openSshToTheWorld } from './incidents.ts'
import { stage } from './stage.ts'
import { quiet } from './terraform-lines.ts'
import { CLIENTS, makeWorkspace } from './workspace.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const lang: Lang = process.argv.includes('--lang=fr') || process.env.LANG?.startsWith('fr') ? 'fr' : 'en'
const color = process.stdout.isTTY === true && !process.env.NO_COLOR
const write = (text: string) => void process.stdout.write(text)
const words = (fr: string, en: string) => (lang === 'fr' ? fr : en)
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const cdktf = createRequire(import.meta.url).resolve('cdktf-cli/bundle/bin/cdktf.js')
const workspace = makeWorkspace(root, process.cwd())

const context = (env: Context['env']): Context => ({
  cwd: workspace,
  env,
  lang,
  color,
  debug: false,
  interactive: false,
  width: Math.min(process.stdout.columns ?? 110, 130),
  version,
  out: write,
  err: write,
  now: () => new Date(),
})

/** A verb, in this process. An exit code other than the one the tour expects ends the tour. */
async function paraphe(env: Context['env'], expected: number, ...args: string[]): Promise<void> {
  const code = await run([...args, '--lang', lang], context(env))
  write(`${words('code de sortie', 'exit')} ${code}\n`)
  if (code !== expected) throw new Error(`paraphe ${args.join(' ')}: exit ${code}, expected ${expected}`)
}

async function cdktfRun(sandbox: Sandbox, ...args: string[]): Promise<void> {
  const code = await quiet([process.execPath, cdktf, ...args], {
    cwd: workspace,
    env: { ...sandbox.env, CI: '1' },
    write,
  })
  if (code !== 0) throw new Error(`cdktf ${args[0]}: exit ${code}`)
}

async function tour(sandbox: Sandbox): Promise<void> {
  const { step, say } = stage(8, color, write)
  const clients = CLIENTS.join(' ')
  const start = performance.now()
  await step(
    words('Les contrats sont-ils ceux qui ont été signés ?', 'Are the contracts the ones that were signed?'),
    `npx paraphe verify ${clients}`,
    () => paraphe(sandbox.env, 0, 'verify', ...CLIENTS),
  )
  await step(
    words('Du contrat à la pile Terraform', 'From contract to Terraform stack'),
    'npx cdktf synth',
    () => cdktfRun(sandbox, 'synth'),
  )
  await step(
    words(
      'Déployer, avec le vrai Terraform, sur le cloud simulé',
      'Deploy, with the real Terraform, on the simulated cloud',
    ),
    `npx paraphe sandbox -- npx cdktf deploy ${clients} --auto-approve`,
    () => cdktfRun(sandbox, 'deploy', ...CLIENTS, '--auto-approve', '--skip-synth'),
  )
  await step(
    words('Juger ce qui est déployé', 'Judge what is deployed'),
    'npx paraphe check --require deployed',
    () => paraphe(sandbox.env, 0, 'check', '--require', 'deployed'),
  )
  await step(
    words('Le dossier que lit un juriste', 'The dossier a lawyer reads'),
    'npx paraphe check --format html --out dossier/',
    () => paraphe(sandbox.env, 0, 'check', '--format', 'html', '--out', 'dossier/'),
  )
  await step(
    words('Deux erreurs de manipulation dans le cloud', 'Two manual mistakes in the cloud'),
    null,
    async () => {
      say(await openSshToTheWorld(sandbox.store))
      say(await moveVaultBesideServer(sandbox.store))
    },
  )
  await step(
    words('Ce qui est promis ne tourne plus', 'What was promised no longer runs'),
    'npx paraphe check --refresh --require deployed --brief',
    () => paraphe(sandbox.env, 1, 'check', '--refresh', '--require', 'deployed', '--brief'),
  )
  await step(
    words('Réparer, puis juger à nouveau', 'Repair, then judge again'),
    `npx paraphe sandbox -- npx cdktf deploy ${clients} --auto-approve && npx paraphe check --refresh --require deployed --brief`,
    async () => {
      await cdktfRun(sandbox, 'deploy', ...CLIENTS, '--auto-approve', '--skip-synth')
      await paraphe(sandbox.env, 0, 'check', '--refresh', '--require', 'deployed', '--brief')
    },
  )
  say(
    `\n${words('Le dossier\u00a0:', 'The dossier:')} ${join('.paraphe', 'demo', 'dossier', `${CLIENTS[0]}.html`)}`,
  )
  say(`${words('Le cloud simulé\u00a0:', 'The simulated cloud:')} ${join('.paraphe', 'demo', 'cloud.json')}`)
  say(`${((performance.now() - start) / 1000).toFixed(0)} s`)
}

/** Without Terraform the stack is still synthesized and judged, and the tour says what it left out. */
async function tourWithoutTerraform(): Promise<void> {
  const { step, say } = stage(3, color, write)
  say(
    words(
      'terraform n’est pas sur le PATH : rien ne sera déployé, seule la pile synthétisée est jugée.',
      'terraform is not on PATH: nothing will be deployed, only the synthesized stack is judged.',
    ),
  )
  await step(words('Les contrats', 'The contracts'), 'npx paraphe verify', () =>
    paraphe(process.env, 0, 'verify', ...CLIENTS),
  )
  await step(words('La pile', 'The stack'), `node dist/stacks/main.js`, async () => {
    const done = spawnSync(process.execPath, [join(root, 'dist', 'stacks', 'main.js')], {
      cwd: workspace,
      stdio: 'inherit',
    })
    if (done.status !== 0) throw new Error(`synth: exit ${done.status}`)
  })
  await step(words('Juger la pile', 'Judge the stack'), 'npx paraphe check', () =>
    paraphe(process.env, 0, 'check'),
  )
}

const hasTerraform =
  spawnSync(process.env.TERRAFORM_BINARY_NAME ?? 'terraform', ['version'], { stdio: 'ignore' }).status === 0
try {
  if (hasTerraform) await withSandbox({ cloudFile: join(workspace, 'cloud.json'), env: process.env }, tour)
  else await tourWithoutTerraform()
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
