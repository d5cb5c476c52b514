/** How an upgrade is told: each file with what becomes of it, the lines, then each promise that changes. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say, type Text } from '../../contract/promise.ts'
import type { Ledger } from '../../ledger/model.ts'
import { type Change, compare } from '../../report/diff.ts'
import type { Action, Step } from '../../templates/plan.ts'
import type { Lang } from '../command.ts'

const ACTIONS: Readonly<Record<Action, Text>> = {
  add: { fr: 'ajouté', en: 'added' },
  update: { fr: 'remplacé', en: 'replaced' },
  merge: { fr: 'fusionné', en: 'merged' },
  conflict: { fr: 'conflit', en: 'conflict' },
  kept: { fr: 'inchangé', en: 'unchanged' },
  deleted: { fr: 'reste supprimé', en: 'stays deleted' },
  released: { fr: 'n’est plus dans le modèle, reste à vous', en: 'no longer in the template, stays yours' },
  same: { fr: 'déjà à jour', en: 'already up to date' },
}

const CHANGES: Readonly<Record<Change, Text>> = {
  'newly-broken': { fr: 'nouvellement rompu', en: 'newly broken' },
  worse: { fr: 'rompu davantage', en: 'broken further' },
  'over-delivered': { fr: 'en excès', en: 'over-delivered' },
  'newly-unproven': { fr: 'n’est plus prouvé', en: 'no longer proven' },
  removed: { fr: 'n’est plus promis', en: 'no longer promised' },
  waived: { fr: 'dérogation', en: 'waived' },
  repaired: { fr: 'rétabli', en: 'restored' },
  added: { fr: 'nouvel engagement', en: 'new promise' },
}

/** Changes that must be accepted by name before anything is written. */
const HARMFUL: readonly Change[] = ['newly-broken', 'worse', 'over-delivered', 'newly-unproven', 'removed']

export function filesText(steps: readonly Step[], lang: Lang): string {
  const told = steps.filter(({ action }) => action !== 'kept' && action !== 'same')
  const width = Math.max(0, ...told.map(({ path }) => path.length))
  return told.map(({ path, action }) => `  ${path.padEnd(width)}  ${ACTIONS[action][lang]}\n`).join('')
}

/** A unified diff of every file that would be written. */
export function diffText(steps: readonly Step[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-diff-'))
  try {
    return steps
      .flatMap(({ path, before, after }) => {
        if (after === null) return []
        writeFileSync(join(folder, 'a'), before ?? '')
        writeFileSync(join(folder, 'b'), after)
        const { stdout } = spawnSync('git', ['diff', '--no-index', '--no-color', 'a', 'b'], {
          cwd: folder,
          encoding: 'utf8',
        })
        const hunks = stdout.slice(Math.max(0, stdout.indexOf('@@')))
        return [`--- ${before === null ? '/dev/null' : `a/${path}`}\n+++ b/${path}\n${hunks}`]
      })
      .join('')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface Effect {
  readonly text: string
  readonly harmful: boolean
}

/** What the upgrade does to the promises of each client. */
export function effectOf(before: readonly Ledger[], after: readonly Ledger[], lang: Lang): Effect {
  const then = new Map(before.map((ledger) => [ledger.client.code, ledger]))
  const changes = after.flatMap((ledger) => compare(then.get(ledger.client.code) ?? null, ledger))
  const lines = changes.map(({ change, before: was, after: is }) => {
    const promise = (is ?? was)?.promise
    return `  ${CHANGES[change][lang]}: ${promise?.article} ${promise ? say(promise.title, lang) : ''}\n`
  })
  const none = { fr: '  aucun engagement ne change\n', en: '  no promise changes\n' }[lang]
  return {
    text: lines.join('') || none,
    harmful: changes.some(({ change }) => HARMFUL.includes(change)),
  }
}
