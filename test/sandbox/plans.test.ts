/** Every recorded configuration is planned by the real Terraform over the stand-ins; the plan must be the real provider's. */

import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  casesOf,
  compareChanges,
  inSandbox,
  PROVIDERS,
  planOf,
  planTogether,
  readJson,
  temporary,
} from './golden.ts'

/** Cases that differ, each with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {}

describe.each(PROVIDERS)('%s plans what the real provider planned', (provider) => {
  test('creations', async () => {
    const cases = casesOf(provider).filter(({ name }) => name !== 'change-mix')
    const configurations = Object.fromEntries(
      cases.map(({ name, folder }) => [name, readJson(`${folder}/main.tf.json`)]),
    )
    const planned = await inSandbox((sandbox, folder) => planTogether(sandbox, folder, configurations))
    const wrong = Object.fromEntries(
      cases
        .filter(({ name }) => !(`${provider}/${name}` in EXCEPTIONS))
        .map(({ name, folder }) => [
          name,
          compareChanges(readJson(`${folder}/plan.json`).resource_changes ?? [], planned[name] ?? []),
        ])
        .filter(([, differences = []]) => differences.length > 0),
    )
    expect(wrong).toEqual({})
    expect(cases.length).toBeGreaterThan(0)
  }, 120_000)

  test('a mix of updates, replacements and deletions on a state', async () => {
    const [mix] = casesOf(provider).filter(({ name }) => name === 'change-mix')
    if (!mix) return
    const work = temporary()
    try {
      for (const name of ['main.tf.json', 'terraform.tfstate']) {
        fs.copyFileSync(path.join(mix.folder, name), path.join(work, name))
      }
      const plan = await inSandbox((sandbox) => planOf(sandbox, work))
      expect(
        compareChanges(readJson(`${mix.folder}/plan.json`).resource_changes, plan.resource_changes),
      ).toEqual([])
    } finally {
      fs.rmSync(work, { recursive: true, force: true })
    }
  }, 60_000)
})
