/** The weekly mutation run takes every folder of policies once, by patterns that Stryker reads as they are meant. */
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../..')
const { jobs } = parse(readFileSync(join(root, '.github/workflows/mutation.yml'), 'utf8'))
const parts: readonly string[] = jobs.policies.strategy.matrix.folders

it('takes every folder once', () => {
  const folders = readdirSync(join(root, 'policies'), { withFileTypes: true })
    .filter((one) => one.isDirectory() && one.name !== 'testing')
    .map(({ name }) => name)
  expect(parts.flatMap((part) => part.split(' ')).sort()).toEqual(folders.sort())
})

it.each(parts)('%s: the shell makes patterns that name files, parted by commas alone', (part) => {
  const step = jobs.policies.steps.find(({ run }: { run?: string }) => run?.includes('--mutate'))
  const [, made = ''] = /--mutate "\$\((.*)\)"$/.exec(step.run) ?? []
  const given = execFileSync('bash', ['-c', made], {
    env: { ...process.env, FOLDERS: part },
    encoding: 'utf8',
  }).trim()
  const patterns = given.split(',')
  expect(patterns).toHaveLength(part.split(' ').length)
  for (const pattern of patterns) {
    const [, folder = ''] = /^(policies\/[a-z]+)\/\*\.ts$/.exec(pattern) ?? []
    expect(
      readdirSync(join(root, folder)).filter((name) => name.endsWith('.ts')).length,
      pattern,
    ).toBeGreaterThan(0)
  }
})
