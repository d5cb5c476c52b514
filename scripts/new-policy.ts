/** `npm run new:policy <domain.name> <promise kind>`: a policy, its table of tests and its line in the list. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { KINDS } from '../contract/vocabulary.ts'

const root = join(import.meta.dirname, '..')
const [id = '', kind = id] = process.argv.slice(2)
const match = /^([a-z][a-z0-9-]*)\.([a-z0-9][a-z0-9-]*)$/.exec(id)
if (match === null || !(kind in KINDS)) {
  console.error('usage: npm run new:policy <domain.name> [promise kind]')
  console.error(`kinds: ${Object.keys(KINDS).join(', ')}`)
  process.exit(2)
}
const [, domain = '', name = ''] = match
const policyFile = join(root, 'policies', domain, `${name}.ts`)
const testFile = join(root, 'test', 'policies', domain, `${name}.test.ts`)

const policy = `import { each } from '../lib/each.ts'
import { kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** What must hold, in one sentence. */
export default definePolicy({
  id: '${id}',
  kind: '${kind}',
  severity: 'medium',
  reads: ['servers'],
  title: text('${id}', '${id}'),
  why: text('ce que risque le client', 'what the client risks'),
  remedy: text('ce qu’il faut faire', 'what to do'),
  check({ inventory, level }) {
    return each(inventory.servers, (server) => kept(server.origin.address, level, server))
  },
})
`

const test = `import policy from '../../../policies/${domain}/${name}.ts'
import { HASHED, makeInventory } from '../builders.ts'
import { policyTest } from '../harness.ts'

policyTest(policy, {
  params: {} as never,
  kept: [{ name: 'as promised' }],
  broken: [{ name: 'what breaks it', inventory: makeInventory() }],
  unproven: [{ name: 'cloud-init as a hash', inventory: HASHED }],
})
`

for (const [file, content] of [
  [policyFile, policy],
  [testFile, test],
] as const) {
  if (existsSync(file)) {
    console.error(`${file} exists already`)
    process.exit(1)
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
  console.log(file)
}

/** The import and the entry, each where the alphabet puts it. */
const indexFile = join(root, 'policies', 'index.ts')
const variable = `${domain}-${name}`.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
const lines = readFileSync(indexFile, 'utf8').split('\n')
insert(`import ${variable} from './${domain}/${name}.ts'`, (line) =>
  /^import \w+ from '\.\/(?!hygiene)/.test(line),
)
insert(`  ${variable},`, (line) => /^ {2}\w+,$/.test(line))
writeFileSync(indexFile, lines.join('\n'))
console.log(indexFile)

function insert(line: string, alike: (other: string) => boolean): void {
  const after = lines.findIndex((other) => alike(other) && other > line)
  const last = lines.findLastIndex(alike)
  lines.splice(after >= 0 ? after : last + 1, 0, line)
}
