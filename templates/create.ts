/** A client project from a template: written beside, then renamed, so that it is there whole or not at all. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { refuse } from '../contract/errors.ts'
import { loadContract, parseContract } from '../contract/load.ts'
import { lockOf, writeLock } from '../contract/lock.ts'
import type { Answers } from '../contract/new/questions.ts'
import { render, type Template } from './library.ts'
import { put } from './put.ts'
import { makeRecord, RECORD_FILE, recordText } from './record.ts'

export interface CreateOptions {
  /** Absolute path; it must not exist, or be empty. */
  readonly folder: string
  readonly answers: Answers
  /** `YYYY-MM-DD` */
  readonly today: string
  /** Of this package: the project depends on it. */
  readonly version: string
}

/** Gives back the files written, in order. Throws InputError when the folder holds anything or the contract is refused. */
export function createProject(template: Template, options: CreateOptions): readonly string[] {
  const { folder, answers, today } = options
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw refuse(
      { fr: `${folder} n’est pas vide`, en: `${folder} is not empty` },
      { fr: 'rien n’y est écrasé', en: 'nothing in it is overwritten' },
      { fr: 'nommez un dossier nouveau', en: 'name a new folder' },
    )
  }
  const files = render(template, answers, options)
  parseContract(files.get('contract.yaml') ?? '', 'contract.yaml')
  mkdirSync(dirname(folder), { recursive: true })
  const beside = mkdtempSync(join(dirname(folder), '.paraphe-new-'))
  try {
    for (const [path, text] of files) put(join(beside, path), text)
    put(join(beside, RECORD_FILE), recordText(makeRecord(template, answers, files)))
    const loaded = loadContract(join(beside, 'contract.yaml'), { cwd: beside })
    writeLock(loaded, lockOf(loaded, today))
    if (existsSync(folder)) rmdirSync(folder)
    renameSync(beside, folder)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    throw error
  }
  return [...files.keys(), 'contract.lock.json', RECORD_FILE]
}
