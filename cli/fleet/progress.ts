/** One line that is drawn over itself, where a person watches. */
import type { Context } from '../command.ts'

export function progress(ctx: Context, total: number): { step(): void; end(): void } {
  let done = 0
  const draw = () => ctx.err(`\r${done}/${total} (${total === 0 ? 100 : Math.floor((100 * done) / total)} %)`)
  return {
    step() {
      done += 1
      if (ctx.interactive && (done % 10 === 0 || done === total)) draw()
    },
    end() {
      if (ctx.interactive) ctx.err('\r\u001b[K')
    },
  }
}
