/** `paraphe upgrade` in one project of many. */
import { command } from '../commands/upgrade.ts'
import { reportFailure } from '../failure.ts'
import { projectRoot } from '../project.ts'
import type { Project } from './find.ts'
import { quietContext } from './quiet.ts'
import type { Setting } from './task.ts'

/** As `paraphe upgrade` takes them. */
export interface UpgradeOptions {
  readonly dryRun: boolean
  readonly accept: boolean
}

export interface Upgraded {
  readonly id: string
  /** Exit code of the verb: 0 done or nothing to do, 1 conflicts or a promise that would fall, 2 could not. */
  readonly code: number
  readonly said: string
}

export async function upgrade(
  project: Project,
  setting: Setting,
  options: UpgradeOptions,
): Promise<Upgraded> {
  const said: string[] = []
  const at = { cwd: projectRoot(project.contract), env: process.env }
  const ctx = quietContext(setting, at, (text) => void said.push(text))
  const code = await command.run(ctx, [], { ...options }).catch((error: unknown) => reportFailure(error, ctx))
  return { id: project.id, code, said: said.join('') }
}
