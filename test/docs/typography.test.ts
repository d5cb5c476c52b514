/** French sentences keep their punctuation on the line: a no-break space before `: ; ? ! »` and after `«`. */
import { readdirSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { expect, test } from 'vitest'

const FOLDERS = [
  'cli',
  'constructs',
  'contract',
  'hosts',
  'inventory',
  'ledger',
  'lifecycle',
  'policies',
  'pulumi',
]
const MORE = ['report', 'sandbox', 'scripts', 'sla', 'stacks', 'templates']
const BREAKS = / [:;?!»](?=$|[\s.,)»\u00a0])|« /

/** The words of every literal in `node`, without what stands in a `${…}`. */
function words(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  const inside = node.getChildren().flatMap(words)
  if (!ts.isTemplateExpression(node)) return inside
  return [[node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…'), ...inside]
}

/** Every French sentence of a source file: `fr: '…'`, and the first of `both('…', '…')` and `text('…', '…')`. */
function french(path: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && node.name.getText() === 'fr') found.push(...words(node.initializer))
    if (
      ts.isCallExpression(node) &&
      ['both', 'text'].includes(node.expression.getText()) &&
      node.arguments[1]
    )
      found.push(...words(node.arguments[0] as ts.Node))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true))
  return found
}

function sources(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return paths.filter((path) => path.endsWith('.ts')).map((path) => `${folder}/${path}`)
}

test.each([...FOLDERS, ...MORE])('%s: no French sentence may be cut before its punctuation', (folder) => {
  const cut = sources(folder).flatMap((path) =>
    french(path)
      .filter((sentence) => BREAKS.test(sentence))
      .map((sentence) => `${path}: ${sentence}`),
  )
  expect(cut).toEqual([])
})

test('the sentences are found', () => {
  expect(french('cli/commands/check.ts').length).toBeGreaterThan(5)
})
