/** `paraphe completion bash|zsh|fish`: the script that a shell sources. */
import { refuse } from '../../contract/errors.ts'
import { didYouMean } from '../../contract/suggest.ts'
import { type Command, EXIT } from '../command.ts'
import { completion, SHELLS, type Shell } from '../help/completion.ts'

export const command: Command = {
  name: 'completion',
  summary: { fr: 'complétion pour le shell', en: 'completion for the shell' },
  arguments: '<shell>',
  examples: [
    {
      command: 'paraphe completion bash',
      shows: { fr: 'à évaluer dans ~/.bashrc', en: 'to be evaluated in ~/.bashrc' },
    },
  ],
  async run(ctx, [shell = '']) {
    if (!SHELLS.includes(shell as Shell)) throw refuse(`completion ${shell}`, null, didYouMean(shell, SHELLS))
    const { COMMANDS } = await import('./index.ts')
    const commands = await Promise.all(COMMANDS.map(async (entry) => (await entry.load()).command))
    ctx.out(completion(shell as Shell, commands))
    return EXIT.kept
  },
}
