import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readPrices } from '../../cli/cost/prices-file.ts'

it('reads the prices file that docs/cost.md shows', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/cost.md'), 'utf8')
  const [, yaml = ''] = /```yaml[^\n]*\n([\s\S]*?)```/.exec(page) ?? []
  expect(readPrices(yaml, 'prices.yaml')).toMatchObject([
    { host: 'ovh', kind: 'server', code: 'b3-16' },
    { host: 'ovh', kind: 'volume-gib', code: null },
  ])
})
