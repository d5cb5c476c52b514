/** `paraphe upgrade` in one project of many. */
import type { Context } from '../command.ts'
import { run } from '../program.ts'
import { projectRoot } from '../project.ts'
import type { Project } from './find.ts'
import type { Setting } from './task.ts'

export interface Upgraded {
  readonly id: string
  /** Exit code of the verb: 0 done or nothing to do, 1 conflicts or a promise that would fall, 2 could not. */
  readonly code: number
  readonly said: string
}

export async function upgrade(
  project: Project,
  setting: Setting,
  options: readonly string[],
): Promise<Upgraded> {
  const said: string[] = []
  const ctx: Context = {
    cwd: projectRoot(project.contract),
    env: process.env,
    lang: setting.lang,
    color: false,
    width: 100,
    version: setting.version,
    debug: false,
    interactive: false,
    out: (text) => void said.push(text),
    err: (text) => void said.push(text),
    now: () => new Date(setting.now),
  }
  const code = await run(['upgrade', ...options], ctx)
  return { id: project.id, code, said: said.join('') }
}
