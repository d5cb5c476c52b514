/** How the tour speaks: numbered steps, the command a person would type, how long it took. */
import { styleText } from 'node:util'

export interface Stage {
  step(title: string, command: string | null, play: () => Promise<void>): Promise<void>
  say(text: string): void
}

export function stage(total: number, color: boolean, write: (text: string) => void): Stage {
  let number = 0
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(style, text) : text
  return {
    async step(title, command, play) {
      number += 1
      write(`\n${paint('bold', `[${number}/${total}] ${title}`)}\n`)
      if (command) write(`${paint('dim', `$ ${command}`)}\n`)
      const start = performance.now()
      await play()
      write(`${paint('dim', `      ${((performance.now() - start) / 1000).toFixed(1)} s`)}\n`)
    },
    say: (text) => write(`${text}\n`),
  }
}
