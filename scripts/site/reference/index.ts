/** The pages that are written from the code itself, in both languages. Links between them are slugs. */
import type { Lang } from '../../../contract/promise.ts'
import { commandsPage } from './commands.ts'
import { policiesPage } from './policies.ts'
import { promisesPage } from './promises.ts'
import { schemasPage } from './schemas.ts'

export interface Reference {
  readonly slug: string
  make(lang: Lang): string | Promise<string>
}

export const REFERENCE: readonly Reference[] = [
  { slug: 'commands', make: commandsPage },
  { slug: 'promises', make: promisesPage },
  { slug: 'policies', make: policiesPage },
  { slug: 'schemas', make: schemasPage },
]
