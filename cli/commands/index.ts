/** Every verb with its one-line summary; the module behind it loads only when it is called. */
import type { Text } from '../../contract/promise.ts'
import type { Command } from '../command.ts'

export interface Entry {
  readonly name: string
  readonly summary: Text
  load(): Promise<{ readonly command: Command }>
}

export const COMMANDS: readonly Entry[] = [
  {
    name: 'check',
    summary: {
      en: 'judge what runs against what was signed',
      fr: 'juger ce qui tourne au regard de ce qui est signé',
    },
    load: () => import('./check.ts'),
  },
  {
    name: 'explain',
    summary: {
      en: 'explain a promise, a policy, an article or a reading',
      fr: 'expliquer un engagement, une règle, un article ou une lecture',
    },
    load: () => import('./explain.ts'),
  },
  {
    name: 'sandbox',
    summary: {
      en: 'rehearse a Terraform or cdktf command against a simulated cloud, offline and without an account',
      fr: 'répéter une commande Terraform ou cdktf sur un cloud simulé, hors ligne et sans compte',
    },
    load: () => import('./sandbox.ts'),
  },
]
