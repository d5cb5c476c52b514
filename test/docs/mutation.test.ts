/** The weekly mutation run takes every folder of policies once, and every file beside them, as its script reads them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { patternOf } from '../../scripts/mutation.ts'

const root = join(import.meta.dirname, '../..')
const { jobs } = parse(readFileSync(join(root, '.github/workflows/mutation.yml'), 'utf8'))
const jobsParts: readonly string[] = jobs.policies.strategy.matrix.parts
const parts = jobsParts.flatMap((job) => job.split(' '))
const { mutate } = JSON.parse(readFileSync(join(root, 'stryker.config.json'), 'utf8')) as {
  mutate: readonly string[]
}
const leftOut = (path: string) => mutate.some((pattern) => pattern.startsWith(`!policies/${path}`))

it('takes every folder and file once', () => {
  const all = readdirSync(join(root, 'policies'), { withFileTypes: true })
    .filter((one) => !leftOut(one.name) && one.name !== 'index.ts')
    .map(({ name }) => name.replace(/\.ts$/, ''))
  expect(parts.toSorted()).toEqual(all.sort())
})

it.each(parts)('%s is a part that the script knows', (part) => {
  expect(patternOf(part)).toMatch(/^policies\/.*\.ts$/)
})

it('is run with the parts of its job', () => {
  const steps: readonly { readonly run?: string; readonly env?: { readonly PARTS?: string } }[] =
    jobs.policies.steps
  const step = steps.find(({ run }) => run?.includes('mutation'))
  expect(step?.run).toBe('npm run mutation -- --force $PARTS')
  expect(step?.env?.PARTS).toContain('matrix.parts')
})
