/**
 * The commands that a shell text surely runs. Only what stands outside of any condition counts: a command inside
 * `if`, a loop or a function, or after `||`, may never run.
 */

import { type Token, tokenize } from './shell-words.ts'

export interface ShellCommand {
  readonly argv: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** Where its output goes, when a redirection says so. */
  readonly output: string | null
  /** True when it feeds the next command of the list through a pipe. */
  readonly piped: boolean
}

const OPENING = new Set(['if', 'for', 'while', 'until', 'case', 'select', '{'])
/** What only asks: the command after it may not run. */
const ASKING = new Set(['[', '[[', 'test', 'false', '!'])
const CLOSING = new Set(['fi', 'done', 'esac', '}'])

/** Commands in order; `environment` is what the shell starts with. Null when the text cannot be tokenized. */
export function shellCommands(
  text: string,
  environment: Readonly<Record<string, string>> = {},
): readonly ShellCommand[] | null {
  const variables: Record<string, string> = { ...environment }
  const tokens = tokenize(text, variables)
  if (!tokens) return null
  const commands: ShellCommand[] = []
  let depth = 0
  let certain = true
  for (const { words, op } of listed(tokens)) {
    const name = firstWord(words)
    if (OPENING.has(name) || op === '(' || op === '{') depth++
    const command = depth === 0 && certain ? simpleCommand(words, variables, op === '|') : null
    if (command && /^(?:exit|exec)$/.test(command.argv[0] ?? '')) return commands
    if (command) commands.push(command)
    if (CLOSING.has(name) || op === ')' || op === '}') depth = Math.max(0, depth - 1)
    certain = op !== '||' && !(op === '&&' && ASKING.has(name)) && (certain || op === '\n' || op === ';')
  }
  return commands
}

const firstWord = ([first]: readonly Token[]): string => (first && 'word' in first ? first.word : '')

/** Each command of a list, with the operator that ends it; redirections belong to the command. */
function* listed(tokens: readonly Token[]): Generator<{ words: readonly Token[]; op: string }> {
  let words: Token[] = []
  for (const token of tokens) {
    if ('op' in token && !/^(?:[<>]|&>)/.test(token.op)) {
      yield { words, op: token.op }
      words = []
    } else words.push(token)
  }
  yield { words, op: '\n' }
}

function simpleCommand(
  tokens: readonly Token[],
  variables: Record<string, string>,
  piped: boolean,
): ShellCommand | null {
  const words: string[] = []
  let output: string | null = null
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    if ('word' in token) words.push(token.word)
    else {
      const target = tokens[at + 1]
      if (/^&?>/.test(token.op) && target && 'word' in target) output = target.word
      at++
    }
  }
  const own: Record<string, string> = {}
  while (words[0] !== undefined && /^[A-Za-z_]\w*=/.test(words[0])) {
    const word = words.shift() as string
    const equals = word.indexOf('=')
    own[word.slice(0, equals)] = word.slice(equals + 1)
  }
  if (words.length === 0) {
    Object.assign(variables, own)
    return null
  }
  if (/^(?:export|declare|readonly)$/.test(words[0] as string)) {
    assign(variables, words.slice(1))
    return null
  }
  if (words[0] === '.' || words[0] === 'source') forgetPlaces(variables)
  if (words[0] === 'set' || words[0] === 'true' || words[0] === ':') return null
  return { argv: words, environment: { ...variables, ...own }, output, piped }
}

/** Where copies go may be told in a file that is read in. */
function forgetPlaces(variables: Record<string, string>): void {
  for (const name of Object.keys(variables)) if (name.startsWith('RESTIC_REPOSITORY')) delete variables[name]
}

function assign(variables: Record<string, string>, words: readonly string[]): void {
  for (const word of words) {
    const equals = word.indexOf('=')
    if (equals > 0) variables[word.slice(0, equals)] = word.slice(equals + 1)
  }
}
