/**
 * What `npm run mutation` leaves alone: the sentences that people read. A word changed in `text(fr, en)` is a matter of
 * style that no test should fix; every other string (an attribute's path, a word that is compared) is mutated.
 */
const SENTENCES = new Set(['text', 'counted'])

const calls = (node) => node?.type === 'CallExpression' && SENTENCES.has(node.callee.name)

/** Takes a path of Babel's tree; answers why it is left alone, or undefined. */
function shouldIgnore({ node, parentPath }) {
  if (!['StringLiteral', 'TemplateLiteral', 'ArrayExpression'].includes(node.type)) return undefined
  const among = parentPath?.node.type === 'ArrayExpression' ? parentPath.parentPath : parentPath
  return calls(among?.node) ? 'a sentence for people' : undefined
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'user-sentences', value: { shouldIgnore } }]
