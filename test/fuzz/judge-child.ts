/** Judges one document as the command line would, in a process that can be ended when it hangs. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from '../../cli/program.ts'

export interface Question {
  readonly text: string
  readonly format: string
}

export interface Answer {
  readonly code: number
  readonly out: string
  readonly err: string
}

const folder = mkdtempSync(join(tmpdir(), 'paraphe-fuzz-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
process.on('disconnect', () => process.exit())

async function judge({ text, format }: Question): Promise<Answer> {
  writeFileSync(join(folder, 'plan.json'), text)
  const out: string[] = []
  const err: string[] = []
  const code = await run(['check', '--pack', 'hygiene', '--format', format, 'plan.json'], {
    ...{ cwd: folder, env: {}, lang: 'en', color: false, width: 100, version: '0', debug: false },
    ...{ interactive: false, now: () => new Date('2026-11-22T10:00:00Z') },
    ...{ out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) },
  })
  return { code, out: out.join(''), err: err.join('') }
}

process.on('message', async (question: Question) => void process.send?.(await judge(question)))
