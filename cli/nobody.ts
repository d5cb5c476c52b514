/** What is in no contract, and what was accepted of it. Loads little: a plan is judged by a pack alone in no time. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { clientsFolder } from '../contract/clients-folder.ts'
import type { Waiver } from '../ledger/model.ts'
import type { Policy } from '../policies/model.ts'

/** Whose the rest of a document that several clients share is said to be: no client may have this code. */
export const NOBODY = 'hors-contrat'

/** Where what is accepted of it is kept: beside the folders of the clients, under the code that is nobody's. */
export const nobodysFolder = (cwd: string): string => join(clientsFolder(cwd), NOBODY)

/** Its waivers and its baseline, of the policies that are asked. Throws InputError as for a client's. */
export async function nobodysWaivers(
  cwd: string,
  asked: readonly Policy[],
  now: string,
): Promise<readonly Waiver[]> {
  const folder = nobodysFolder(cwd)
  if (!existsSync(folder)) return []
  const { waiversIn } = await import('./judging.ts')
  return waiversIn(folder, { cwd, now, asked })
}
