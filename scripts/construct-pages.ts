/** The pages of `docs/constructs/`: what a construct is for, an example that runs, its props read from the source itself. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import {
  AdvancedVm,
  BackupPlan,
  BasicFirewall,
  CloudDatacenter,
  EssentialVm,
  Machine,
  ManagedService,
  OwnerServer,
  OwnInfrastructure,
} from '../constructs/index.ts'

const root = join(import.meta.dirname, '..')

/** A construct of an offer or a part of one, and its file in `constructs/`. */
export const CONSTRUCTS = [
  { file: 'essential-vm', construct: EssentialVm },
  { file: 'advanced-vm', construct: AdvancedVm },
  { file: 'cloud-datacenter', construct: CloudDatacenter },
  { file: 'own-infrastructure', construct: OwnInfrastructure },
  { file: 'owner-server', construct: OwnerServer },
  { file: 'basic-firewall', construct: BasicFirewall },
  { file: 'backup-plan', construct: BackupPlan },
  { file: 'managed-service', construct: ManagedService },
  { file: 'machine', construct: Machine },
] as const
export type Documented = (typeof CONSTRUCTS)[number]

interface Prop {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly says: string
  readonly default: string
}

function parse(file: string): ts.SourceFile {
  const path = join(root, 'constructs', `${file}.ts`)
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()

function docOf(node: ts.Node): { says: string; tags: ReadonlyMap<string, string> } {
  const [doc] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  const tags = ts
    .getJSDocTags(node)
    .map((tag) => [tag.tagName.text, flat(ts.getTextOfJSDocComment(tag.comment) ?? '')] as const)
  return { says: flat(ts.getTextOfJSDocComment(doc?.comment) ?? ''), tags: new Map(tags) }
}

/** The props of an interface, and of those that it extends: in its own file, or what the offers have in common. */
function propsOf(source: ts.SourceFile, name: string): Prop[] {
  const found = source.statements.filter(ts.isInterfaceDeclaration).find((one) => one.name.text === name)
  const extended = (found?.heritageClauses ?? [])
    .flatMap(({ types }) => types)
    .map((type) => type.getText(source))
  const inherited = extended.flatMap((parent) =>
    parent.includes('VmProps') ? propsOf(parse('vm'), 'VmProps') : propsOf(source, parent),
  )
  const own = [...(found?.members ?? [])].filter(ts.isPropertySignature).map((member) => {
    const { says, tags } = docOf(member)
    return {
      name: member.name.getText(source),
      type: flat(member.type?.getText(source).replaceAll(/\/\*[\s\S]*?\*\//g, '') ?? ''),
      required: member.questionToken === undefined,
      says,
      default: tags.get('default') ?? '',
    }
  })
  return [...own, ...inherited]
}

function purposeOf({ file, construct: { name } }: Documented): string {
  const found = parse(file)
    .statements.filter(ts.isClassDeclaration)
    .find((one) => one.name?.text === name)
  return found === undefined ? '' : docOf(found).says
}

/** The page of one construct, in Markdown. */
export function constructPage(one: Documented): string {
  const { name: className } = one.construct
  const upholds = 'upholds' in one.construct ? one.construct.upholds : []
  const promised = [...new Set<string>(upholds)].map((kind) => `\`${kind}\``).join(', ')
  const props = propsOf(parse(one.file), `${className}Props`)
  const cell = (text: string) => text.replaceAll('|', '\\|')
  const rows = props.map(({ name, type, required, says, default: standard }) => {
    const value = required ? 'required' : standard === '' ? 'optional' : `default: ${standard}`
    return `| \`${name}\` | \`${cell(type)}\` | ${cell(value)} | ${cell(says)} |`
  })
  const example = readFileSync(join(root, 'docs', 'constructs', 'examples', `${one.file}.ts`), 'utf8')
  return `# ${className}

${purposeOf(one)}

${promised === '' ? 'A part of the offers.' : `Promises it is there for: ${promised}.`}

\`\`\`ts
${example.trim()}
\`\`\`

| prop | type | given | meaning |
|---|---|---|---|
${rows.join('\n')}

Names, and what a change replaces: [constructs](README.md). Written by \`npm run generate:constructs\` from the source and
[the example](examples/${one.file}.ts), which the tests compile and run.
`
}
