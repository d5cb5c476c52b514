/** What a project remembers of its template: name, version, answers, and every file as it was given. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { refuse } from '../contract/errors.ts'
import type { Answers } from '../contract/new/questions.ts'

export const RECORD_FILE = '.paraphe/template.json'

/** The text as given is the common ancestor of the next merge; the hash tells a record that someone edited. */
export interface GivenFile {
  readonly sha256: string
  readonly text: string
}

export interface Record {
  readonly template: string
  readonly version: number
  readonly answers: Answers
  readonly files: Readonly<{ [path: string]: GivenFile }>
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

export function makeRecord(
  template: { readonly name: string; readonly version: number },
  answers: Answers,
  files: ReadonlyMap<string, string>,
): Record {
  const given = [...files].map(([path, text]) => [path, { sha256: sha256(text), text }] as const)
  return { template: template.name, version: template.version, answers, files: Object.fromEntries(given) }
}

export const recordText = (record: Record): string => `${JSON.stringify(record, null, 2)}\n`

/** The record of the project at `root`. Throws InputError when there is none, or it is not as it was written. */
export function readRecord(root: string): Record {
  const file = join(root, RECORD_FILE)
  if (!existsSync(file)) {
    throw refuse(
      { fr: 'ce projet ne vient pas d’un modèle', en: 'this project was not made from a template' },
      { fr: `${RECORD_FILE} manque`, en: `${RECORD_FILE} is missing` },
      {
        fr: '`paraphe new <modèle> <dossier>` en fait un',
        en: '`paraphe new <template> <folder>` makes one',
      },
    )
  }
  const record = parsed(file)
  for (const [path, { sha256: hash, text }] of Object.entries(record.files)) {
    if (sha256(text) === hash) continue
    throw refuse(
      { fr: `${RECORD_FILE}\u00a0: ${path} a été modifié`, en: `${RECORD_FILE}: ${path} was changed` },
      {
        fr: 'sans le texte d’origine, une fusion perdrait des lignes',
        en: 'without the text as given a merge would lose lines',
      },
      { fr: 'reprenez ce fichier dans git', en: 'take this file back from git' },
    )
  }
  return record
}

function parsed(file: string): Record {
  try {
    const value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Record>
    if (
      typeof value.template === 'string' &&
      typeof value.version === 'number' &&
      value.files &&
      value.answers
    )
      return value as Record
  } catch {
    // Told below with the rest.
  }
  throw refuse({ fr: `${RECORD_FILE}\u00a0: illisible`, en: `${RECORD_FILE}: cannot be read` }, null, {
    fr: 'reprenez ce fichier dans git',
    en: 'take this file back from git',
  })
}
