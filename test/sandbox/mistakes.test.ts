/** Mistakes that the real providers refuse before any call are refused here, by the real Terraform's plan. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { GOLDEN, inSandbox, type Json, readJson, terraform } from './golden.ts'

/** What to change (null removes) in the recorded configuration of a case. */
type Mistake = readonly [id: string, from: string, patch: Readonly<Record<string, Json>>]

const MISTAKES = readJson(path.join(import.meta.dirname, 'mistakes.json')) as Mistake[]

function mistaken([, from, patch]: Mistake): Json {
  const whole = readJson(path.join(GOLDEN, from, 'main.tf.json'))
  const [type = ''] = Object.keys(whole.resource)
  const [name = ''] = Object.keys(whole.resource[type])
  const resource = whole.resource[type][name]
  for (const [attribute, value] of Object.entries(patch)) {
    if (value === null) delete resource[attribute]
    else resource[attribute] = value
  }
  return whole
}

test(`${MISTAKES.length} mistakes are refused`, async () => {
  const accepted = await inSandbox(async (sandbox, folder) => {
    const through: string[] = []
    for (const mistake of MISTAKES) {
      const [id] = mistake
      const root = path.join(folder, id)
      fs.mkdirSync(root)
      fs.writeFileSync(path.join(root, 'main.tf.json'), JSON.stringify(mistaken(mistake)))
      const plan = await terraform(
        sandbox,
        root,
        'plan',
        '-refresh=false',
        '-no-color',
        '-lock=false',
        '-input=false',
      )
      if (plan.ok) through.push(id)
    }
    return through
  })
  expect(accepted).toEqual([])
}, 300_000)
