/** Shell completion from the verbs' own data: verbs, their options, the choices of each; files for the rest. */
import type { Command } from '../command.ts'

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

const longOf = (flags: string): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** The script that a shell sources. */
export function completion(shell: Shell, commands: readonly Command[]): string {
  return shell === 'fish' ? fish(commands) : shell === 'bash' ? bash(commands) : zsh(commands)
}

function bash(commands: readonly Command[]): string {
  const cases = commands.map(({ name, options = [] }) => {
    const flags = [...options.map((option) => longOf(option.flags)), '--help'].join(' ')
    const values = options
      .filter(({ choices }) => choices)
      .map(
        (option) =>
          `      ${longOf(option.flags)}) COMPREPLY=($(compgen -W ${quoted((option.choices ?? []).join(' '))} -- "$word")); return ;;`,
      )
    const inner = values.length > 0 ? `    case "$before" in\n${values.join('\n')}\n    esac\n` : ''
    return `  ${name})\n${inner}    flags=${quoted(flags)} ;;`
  })
  return `# paraphe completion for bash: eval "$(paraphe completion bash)"
_paraphe() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} flags=
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(' '))} -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
  esac
  case "$word" in
  -*) COMPREPLY=($(compgen -W "$flags" -- "$word")) ;;
  *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _paraphe paraphe
`
}

/** zsh runs the one of bash. */
const zsh = (commands: readonly Command[]): string =>
  `# paraphe completion for zsh: eval "$(paraphe completion zsh)"\nautoload -U +X compinit && compinit -u\nautoload -U +X bashcompinit && bashcompinit\n${bash(commands)}`

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap(({ name, summary, options = [] }) => [
    `complete -c paraphe -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary.en)}`,
    ...options.map((option) => {
      const choices = option.choices ? ` -x -a ${quoted(option.choices.join(' '))}` : ''
      return `complete -c paraphe -n ${quoted(`__fish_seen_subcommand_from ${name}`)} -l ${longOf(option.flags).slice(2)}${choices} -d ${quoted(option.summary.en)}`
    }),
  ])
  return `# paraphe completion for fish: paraphe completion fish | source\n${lines.join('\n')}\n`
}
