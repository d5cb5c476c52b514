/** `npm run generate:man`: man/paraphe.1 from the verbs. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { COMMANDS } from '../cli/commands/index.ts'
import { manPage } from '../cli/help/man.ts'

const root = join(import.meta.dirname, '..')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const commands = await Promise.all(COMMANDS.map(async (entry) => (await entry.load()).command))
mkdirSync(join(root, 'man'), { recursive: true })
writeFileSync(join(root, 'man', 'paraphe.1'), manPage(commands, version))
