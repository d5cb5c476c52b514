/** What this machine has of what the work needs, and what to do about the rest. Names of credentials, never values. */
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'
import type { Text } from '../../contract/promise.ts'
import { type Command, type Context, EXIT } from '../command.ts'

type State = 'good' | 'absent' | 'bad'

interface Finding {
  readonly subject: string
  readonly state: State
  readonly seen: string
  /** Without it nothing works; the others only narrow what can be done. */
  readonly needed: boolean
  readonly remedy?: Text
}

const CREDENTIALS: Readonly<Record<string, readonly string[]>> = {
  hetzner: ['HCLOUD_TOKEN'],
  scaleway: ['SCW_ACCESS_KEY', 'SCW_SECRET_KEY', 'SCW_DEFAULT_PROJECT_ID'],
  ovh: ['OVH_ENDPOINT', 'OVH_CLOUD_PROJECT_SERVICE', 'OS_AUTH_URL'],
  ikoula: ['CLOUDSTACK_API_URL', 'CLOUDSTACK_API_KEY', 'CLOUDSTACK_SECRET_KEY'],
}

const atLeast = (version: string, major: number, minor: number): boolean => {
  const [a = 0, b = 0] = version.split('.').map(Number)
  return a > major || (a === major && b >= minor)
}

async function firstLine(command: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout, stderr } = await promisify(execFile)(command, [...args], { timeout: 20_000 })
    return (stdout || stderr).split('\n')[0]?.trim() ?? ''
  } catch (error) {
    // Some programs answer their version with a non-zero exit; only "not there" means absent.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : ''
  }
}

function node(): Finding {
  const good = atLeast(process.versions.node, 20, 19)
  return {
    subject: 'node',
    state: good ? 'good' : 'bad',
    seen: process.version,
    needed: true,
    remedy: { en: 'install Node 20.19 or newer', fr: 'installez Node 20.19 ou plus récent' },
  }
}

async function terraform(ctx: Context): Promise<Finding> {
  const asked = ctx.env.TERRAFORM_BINARY_NAME
  const remedy = {
    en: 'install Terraform 1.5 or newer, or OpenTofu (TERRAFORM_BINARY_NAME=tofu); without it only the synthesized stack is judged',
    fr: 'installez Terraform 1.5 ou plus récent, ou OpenTofu (TERRAFORM_BINARY_NAME=tofu)\u00a0; sans lui seule la pile synthétisée est jugée',
  }
  for (const name of asked ? [asked] : ['terraform', 'tofu']) {
    const line = await firstLine(name, ['version'])
    if (line === null) continue
    const version = /v?(\d+\.\d+\.\d+)/.exec(line)?.[1] ?? ''
    return { subject: name, state: atLeast(version, 1, 5) ? 'good' : 'bad', seen: line, needed: true, remedy }
  }
  return { subject: asked ?? 'terraform', state: 'absent', seen: '', needed: true, remedy }
}

async function program(name: string, args: readonly string[], remedy: Text): Promise<Finding> {
  const line = await firstLine(name, args)
  return { subject: name, state: line === null ? 'absent' : 'good', seen: line ?? '', needed: false, remedy }
}

function cdktf(): Finding {
  const remedy = { en: 'npm install cdktf (or cdktn by alias)', fr: 'npm install cdktf (ou cdktn par alias)' }
  try {
    const { version } = createRequire(import.meta.url)('cdktf/package.json') as { version: string }
    return { subject: 'cdktf', state: 'good', seen: version, needed: false, remedy }
  } catch {
    return { subject: 'cdktf', state: 'absent', seen: '', needed: false, remedy }
  }
}

function credentials(ctx: Context): Finding[] {
  return Object.entries(CREDENTIALS).map(([host, names]) => {
    const missing = names.filter((name) => !ctx.env[name])
    return {
      subject: `credentials ${host}`,
      state: missing.length === 0 ? ('good' as const) : ('absent' as const),
      seen: names.filter((name) => ctx.env[name]).join(', '),
      needed: false,
      remedy: {
        en: `set ${missing.join(', ')} to deploy for real; the simulated cloud needs none`,
        fr: `renseignez ${missing.join(', ')} pour déployer réellement\u00a0; le cloud simulé n’en demande aucun`,
      },
    }
  })
}

export const command: Command = {
  name: 'doctor',
  summary: { en: 'what this machine has and lacks', fr: 'ce que cette machine a et ce qui lui manque' },
  examples: [
    {
      command: 'paraphe doctor',
      shows: {
        en: 'programs, versions, credential names, remedies',
        fr: 'programmes, versions, noms des secrets, remèdes',
      },
    },
  ],
  async run(ctx) {
    const findings = [
      node(),
      await terraform(ctx),
      cdktf(),
      await program('ssh-keygen', ['-?'], {
        en: 'install OpenSSH to sign and verify',
        fr: 'installez OpenSSH pour signer et vérifier',
      }),
      await program('restic', ['version'], {
        en: 'install restic for restore drills',
        fr: 'installez restic pour les exercices de restauration',
      }),
      ...credentials(ctx),
    ]
    const marks: Readonly<Record<State, string>> = { good: '✔', absent: '◌', bad: '✘' }
    for (const finding of findings) {
      ctx.out(`${marks[finding.state]} ${finding.subject.padEnd(22)} ${finding.seen}\n`)
      if (finding.state !== 'good' && finding.remedy) ctx.out(`    → ${finding.remedy[ctx.lang]}\n`)
    }
    return findings.some(({ needed, state }) => needed && state !== 'good') ? EXIT.cannotJudge : EXIT.kept
  },
}
