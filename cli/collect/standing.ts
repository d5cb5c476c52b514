/** Every statement of a client, told one by one: valid, stale, unsigned or refused. Nothing here needs a network. */
import { existsSync } from 'node:fs'
import { InputError } from '../../contract/errors.ts'
import { say } from '../../contract/promise.ts'
import type { Evidence } from '../../inventory/evidence.ts'
import { readEvidence } from '../../inventory/evidence-read.ts'
import { SHAPES } from '../../inventory/evidence-shapes.ts'
import type { Lang } from '../command.ts'
import { filesIn, withVerify } from '../evidence.ts'

export type State = 'valid' | 'stale' | 'unsigned' | 'refused'

export interface Standing {
  readonly file: string
  readonly state: State
  /** Who signed and until when, or why not. */
  readonly said: string
}

/** How the statements of `folder` stand at `now`; a folder that is not there holds none. */
export async function standings(
  folder: string,
  signers: string | null,
  { cwd, lang, now }: { readonly cwd: string; readonly lang: Lang; readonly now: Date },
): Promise<readonly Standing[]> {
  if (!existsSync(folder)) return []
  return withVerify(signers, async (verify) => {
    const told: Standing[] = []
    for (const file of filesIn(folder, cwd)) {
      try {
        for (const one of await readEvidence([file], verify)) told.push(standingOf(one, now, lang))
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        const said = error.problems.map(({ what }) => say(what, lang)).join(' · ')
        told.push({ file: file.path, state: 'refused', said })
      }
    }
    return told
  })
}

function standingOf({ file, kind, data, signer, expiresAt }: Evidence, now: Date, lang: Lang): Standing {
  const until = expiresAt.slice(0, 16)
  if (signer === undefined)
    return {
      file,
      state: 'unsigned',
      said: lang === 'fr' ? 'aucun signataire admis' : 'by no allowed signer',
    }
  // Whoever signed it: no policy can rest on what it cannot read.
  const fault = SHAPES[kind].safeParse(data).error?.issues[0]
  if (fault) {
    const where = ['data', ...fault.path].join('.')
    return {
      file,
      state: 'refused',
      said: lang === 'fr' ? `${where}\u00a0: illisible` : `${where}: unreadable`,
    }
  }
  if (expiresAt < now.toISOString()) return { file, state: 'stale', said: `${signer}, ${until}` }
  return { file, state: 'valid', said: `${signer} → ${until}` }
}

export const MARKS: Readonly<Record<State, string>> = { valid: '✔', stale: '◌', unsigned: '◌', refused: '✘' }

/** One line a statement, with a word for its state. */
export function tableOf(all: readonly Standing[], lang: Lang): string {
  const width = Math.max(0, ...all.map(({ file }) => file.length))
  return all
    .map((one) => `  ${MARKS[one.state]} ${one.file.padEnd(width)}  ${WORDS[lang][one.state]}  ${one.said}\n`)
    .join('')
}

const WORDS = {
  fr: { valid: 'valable', stale: 'périmé', unsigned: 'sans signature', refused: 'refusé' },
  en: { valid: 'valid', stale: 'stale', unsigned: 'unsigned', refused: 'refused' },
} as const
