/** The weekly mutation run takes every folder of policies once, and the files beside them, as its script reads them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { patternOf } from '../../scripts/mutation.ts'

const root = join(import.meta.dirname, '../..')
const { jobs } = parse(readFileSync(join(root, '.github/workflows/mutation.yml'), 'utf8'))
const jobsParts: readonly string[] = jobs.policies.strategy.matrix.parts
const parts = jobsParts.flatMap((job) => job.split(' '))

it('takes every folder once, and what stands beside them', () => {
  const folders = readdirSync(join(root, 'policies'), { withFileTypes: true })
    .filter((one) => one.isDirectory() && one.name !== 'testing')
    .map(({ name }) => name)
  expect(parts.toSorted()).toEqual([...folders, 'root'].sort())
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
