/** Writes the table of offers and hosts, by building every cell: `npm run generate:offers`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { offersPage } from '../stacks/offers-page.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'generated')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'offers.md'), offersPage('en'))
writeFileSync(join(folder, 'offers.fr.md'), offersPage('fr'))
