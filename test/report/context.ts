/** The surroundings that report tests share. */
import { readFileSync } from 'node:fs'
import type { ReportContext } from '../../report/model.ts'
import { policies } from '../fixtures/ledgers/index.ts'

export const plain: ReportContext = {
  lang: 'fr',
  color: false,
  width: 110,
  now: '2026-11-22T10:00:00Z',
  version: '0.1.0',
  policies,
  docs: 'https://docs.example/en/policies.html',
}

export const english: ReportContext = { ...plain, lang: 'en' }

export function readJson(relative: string): Record<string, unknown> {
  return JSON.parse(readFileSync(new URL(relative, import.meta.url), 'utf8'))
}
