/** The only file that reads `process`: what the command line is told, and how it ends. */
import { readFileSync } from 'node:fs'
import { cwd, env, exit, stderr, stdout } from 'node:process'
import type { Context, Lang } from './command.ts'

export interface Program {
  run(argv: readonly string[], context: Context): Promise<number>
}

const argv = process.argv.slice(2)

function versionOfPackage(): string {
  // The compiled file lies one folder deeper than the source.
  for (const up of ['../package.json', '../../package.json']) {
    try {
      const found = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as {
        name: string
        version: string
      }
      if (found.name === 'paraphe') return found.version
    } catch {
      // Not here: the other place.
    }
  }
  return '0.0.0'
}

function language(): Lang {
  const at = argv.indexOf('--lang')
  const given =
    at >= 0 ? argv[at + 1] : argv.find((each) => each.startsWith('--lang='))?.slice('--lang='.length)
  // A variable that is set to nothing says nothing.
  const asked = given ?? (env.PARAPHE_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG)
  return asked?.toLowerCase().startsWith('fr') ? 'fr' : 'en'
}

const context: Context = {
  cwd: cwd(),
  env,
  lang: language(),
  color: !argv.includes('--no-color') && !env.NO_COLOR && (stdout.isTTY === true || Boolean(env.FORCE_COLOR)),
  width: stdout.columns ?? (Number(env.COLUMNS) || 100),
  version: versionOfPackage(),
  debug: argv.includes('--debug'),
  self: [process.execPath, ...process.execArgv, process.argv[1] ?? ''],
  interactive: stderr.isTTY === true && !env.CI,
  out: (text) => void stdout.write(text),
  err: (text) => void stderr.write(text),
  now: () => new Date(),
}

/** Runs the command line of this process. `load` gives the program for a verb; the version is said without it. */
export async function start(load: (verb: string) => Program | Promise<Program>): Promise<void> {
  // A reader that closes the pipe (`| head`) is not a failure.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') exit(0)
    throw error
  })
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    stdout.write(`${context.version}\n`)
    return
  }
  const { run } = await load(argv[0] ?? '')
  process.exitCode = await run(argv, context)
}
