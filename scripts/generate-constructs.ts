/** Writes `docs/constructs/<name>.md`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CONSTRUCTS, constructPage } from './construct-pages.ts'

for (const one of CONSTRUCTS) {
  const file = join(import.meta.dirname, '..', 'docs', 'constructs', `${one.file}.md`)
  writeFileSync(file, constructPage(one))
}
