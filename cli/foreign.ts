/** What a document holds and no rule speaks of: it is said, so that nobody takes it for judged. */
import type { Document } from '../inventory/read.ts'
import { counted, text } from '../policies/lib/say.ts'
import type { Context } from './command.ts'

/** `plan.json: 12 resources of other providers are not judged: aws (10), google (2)`; nothing where there are none. */
export function tellForeign(ctx: Pick<Context, 'lang' | 'err'>, { file, graph }: Document): void {
  const found = [...(graph.foreign ?? [])].sort(([, one], [, other]) => other - one)
  const count = found.reduce((sum, [, held]) => sum + held, 0)
  if (count === 0) return
  const those = found.map(([provider, held]) => `${provider} (${held})`).join(', ')
  const told = counted(
    count,
    [
      'ressource d’un autre fournisseur n’est pas jugée',
      'ressources d’autres fournisseurs ne sont pas jugées',
    ],
    ['resource of another provider is not judged', 'resources of other providers are not judged'],
  )
  const words = text(`${file}\u00a0: ${told.fr}\u00a0: ${those}`, `${file}: ${told.en}: ${those}`)
  ctx.err(`${words[ctx.lang]}\n`)
}
