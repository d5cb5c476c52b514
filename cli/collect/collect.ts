/** Takes evidence of this machine now, with the same script that servers run, and reads back what it wrote. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SHAPES } from '../../inventory/evidence-shapes.ts'
import type { Env } from '../command.ts'
import { runProgram } from '../evidence.ts'
import type { Collector } from './kinds.ts'
import { type Settings, scriptOf } from './script.ts'

export interface Taken {
  /** Files written, in `settings.out`; their signatures lie beside them. */
  readonly files: readonly string[]
  /** What could not be taken, and why, as the script says it. */
  readonly complaints: readonly string[]
}

/** Runs the collectors of `settings` on this machine. Throws InputError without a POSIX shell. */
export async function takeEvidence(settings: Settings, env: Env): Promise<Taken> {
  const kinds = settings.collectors.map(({ kind }) => kind)
  const ran = await runProgram(['sh', '-s', '--', ...kinds], scriptOf(settings), env)
  const files = linesOf(ran.stdout)
  return {
    files,
    complaints: [...linesOf(ran.stderr), ...files.flatMap((file) => misshapen(settings, file))],
  }
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '')

/** A program of another version may print another form: said now, and not by the judge tomorrow. */
function misshapen({ out, collectors }: Settings, file: string): readonly string[] {
  const statement = JSON.parse(readFileSync(join(out, file), 'utf8')) as {
    kind: Collector['kind']
    data: unknown
  }
  const fits = collectors.some(
    ({ kind }) => kind === statement.kind && SHAPES[kind].safeParse(statement.data).success,
  )
  return fits ? [] : [`${file}: ${statement.kind} in a form that no policy reads`]
}
