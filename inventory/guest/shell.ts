/**
 * The commands that a shell text surely runs. Only what stands outside of any condition counts: a command inside
 * `if`, a loop or a function, or after `||`, may never run.
 */

export interface ShellCommand {
  readonly argv: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  /** Where its output goes, when a redirection says so. */
  readonly output: string | null
  /** True when it feeds the next command of the list through a pipe. */
  readonly piped: boolean
}

type Token = { readonly word: string } | { readonly op: string }

const OPENING = new Set(['if', 'for', 'while', 'until', 'case', 'select'])
const CLOSING = new Set(['fi', 'done', 'esac'])

/** Commands in order; `environment` is what the shell starts with. Null when the text cannot be tokenized. */
export function shellCommands(
  text: string,
  environment: Readonly<Record<string, string>> = {},
): readonly ShellCommand[] | null {
  const variables: Record<string, string> = { ...environment }
  const tokens = tokenize(text, variables)
  if (!tokens) return null
  const commands: ShellCommand[] = []
  let words: Token[] = []
  let depth = 0
  let certain = true
  for (const token of [...tokens, { op: '\n' } as const]) {
    if (!('op' in token) || /^(?:[<>]|&>)/.test(token.op)) {
      words.push(token)
      continue
    }
    const first = words[0]
    const name = first && 'word' in first ? first.word : ''
    if (OPENING.has(name) || token.op === '(' || token.op === '{' || name === '{') depth++
    if (depth === 0 && certain) {
      const command = simpleCommand(words, variables, token.op === '|')
      if (command && /^(?:exit|exec)$/.test(command.argv[0] ?? '')) return commands
      if (command) commands.push(command)
    }
    if (CLOSING.has(name) || token.op === ')' || token.op === '}' || name === '}')
      depth = Math.max(0, depth - 1)
    certain = token.op !== '||' && (certain || token.op === '\n' || token.op === ';')
    words = []
  }
  return commands
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
  if (words[0] === 'export' || words[0] === 'declare' || words[0] === 'readonly') {
    for (const word of words.slice(1)) {
      const equals = word.indexOf('=')
      if (equals > 0) variables[word.slice(0, equals)] = word.slice(equals + 1)
    }
    return null
  }
  if (words[0] === 'set' || words[0] === 'true' || words[0] === ':') return null
  return { argv: words, environment: { ...variables, ...own }, output, piped }
}

/** Words with their quotes undone and known variables filled in; operators apart. */
function tokenize(text: string, variables: Readonly<Record<string, string>>): readonly Token[] | null {
  const tokens: Token[] = []
  // Assignments must be seen while reading, for later words use them.
  const known: Record<string, string> = { ...variables }
  let word: string | null = null
  const push = (): void => {
    if (word === null) return
    const assigned = /^([A-Za-z_]\w*)=(.*)$/s.exec(word)
    if (assigned) known[assigned[1] as string] = assigned[2] as string
    tokens.push({ word })
    word = null
  }
  for (let at = 0; at < text.length; ) {
    const char = text[at] as string
    if (char === '\\') {
      if (text[at + 1] !== '\n') word = (word ?? '') + (text[at + 1] ?? '')
      at += 2
    } else if (char === "'") {
      const end = text.indexOf("'", at + 1)
      if (end < 0) return null
      word = (word ?? '') + text.slice(at + 1, end)
      at = end + 1
    } else if (char === '"') {
      const end = closing(text, at + 1)
      if (end < 0) return null
      word = (word ?? '') + expand(text.slice(at + 1, end), known).replace(/\\(["\\$`])/g, '$1')
      at = end + 1
    } else if (char === '$') {
      const reference = /^\$(?:\{\w+\}|\w+)/.exec(text.slice(at, at + 128))?.[0]
      const substitution = reference ? null : /^\$\(/.test(text.slice(at)) ? matching(text, at + 1) : at
      if (substitution === null && reference) {
        word = (word ?? '') + expand(reference, known)
        at += reference.length
      } else {
        if (substitution === null || substitution < 0) return null
        word = (word ?? '') + text.slice(at, substitution + 1)
        at = substitution + 1
      }
    } else if (char === '#' && word === null) {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end
    } else if (/[ \t\r]/.test(char)) {
      push()
      at++
    } else {
      const op = /^(?:\n|&&|\|\||;;|[;|&(){}]|\d?&?>>?&?|<<?<?)/.exec(text.slice(at, at + 4))?.[0]
      const brace = op === '{' || op === '}'
      if (
        op &&
        !(brace && (word !== null || /\S/.test(text[at + 1] ?? ' '))) &&
        !(/^\d/.test(op) && word !== null)
      ) {
        push()
        if (op.startsWith('<<') && op !== '<<<') return null
        // `2>&1` joins streams, it is not a file.
        const joined = /^\d?>&\d/.exec(text.slice(at))?.[0]
        if (!joined) tokens.push({ op: op === '&' ? ';' : op })
        at += joined?.length ?? op.length
      } else {
        word = (word ?? '') + char
        at++
      }
    }
  }
  push()
  return tokens
}

function closing(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return -1
}

function matching(text: string, open: number): number {
  let depth = 0
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')' && --depth === 0) return at
  }
  return -1
}

/** Known variables filled in; an unknown one stays as it is written, so that it is never taken for a value. */
function expand(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replace(
    /\$(?:\{(\w+)\}|(\w+))/g,
    (whole, braced: string | undefined, bare: string | undefined) => {
      const name = (braced ?? bare) as string
      return Object.hasOwn(variables, name) ? (variables[name] as string) : whole
    },
  )
}
