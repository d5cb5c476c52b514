/** At a real terminal: completion in the shells themselves, and `paraphe new` with a person who answers. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { root } from '../cli/harness.ts'
import { describeWith } from './lib/need.ts'

const PROGRAM = join(root, 'dist', 'bin', 'paraphe.js')

let folder: string
let opened: ChildProcess[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paraphe-tty-'))
})
afterEach(() => {
  for (const one of opened) one.kill('SIGKILL')
  opened = []
  rmSync(folder, { recursive: true, force: true })
})

/** A terminal of its own (util-linux `script`), what it shows, and a hand that types. */
function terminal(command: string) {
  // A person sits here, wherever the test runs.
  const env = { ...process.env, TERM: 'xterm', LANG: 'C.UTF-8', CI: undefined }
  const child = spawn('script', ['-qfec', command, '/dev/null'], { cwd: folder, env })
  opened.push(child)
  let shown = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  /** Waits until `pattern` was shown since the last time, then types. */
  let from = 0
  async function after(pattern: RegExp, keys?: string): Promise<string> {
    for (let tries = 0; tries < 300; tries += 1) {
      const found = pattern.exec(stripVTControlCharacters(shown.slice(from)))
      if (found) {
        from = shown.length
        if (keys !== undefined) child.stdin.write(keys)
        return found[0]
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`${pattern} was not shown:\n${shown.slice(from)}`)
  }
  const type = (keys: string) => void child.stdin.write(keys)
  return { after, type, ended, all: () => shown }
}

function completionOf(shell: string): string {
  const { stdout } = spawnSync(process.execPath, [PROGRAM, 'completion', shell], { encoding: 'utf8' })
  const file = join(folder, `completion.${shell}`)
  writeFileSync(file, stdout)
  return file
}

describeWith(['zsh', 'script'], 'completion in zsh', () => {
  it.each([
    ['paraphe fl\t', /paraphe fleet/],
    ['paraphe check --req\t', /paraphe check --require/],
    ['paraphe check --require dep\t', /paraphe check --require deployed/],
  ])('%j', async (keys, completed) => {
    const file = completionOf('zsh')
    const { after } = terminal('zsh -f -i')
    await after(/# $/, `PROMPT='# '; source ${file} && print do''ne\n`)
    await after(/\ndone[\s\S]*# $/, keys)
    await after(completed, '\u0015exit\n')
  })
})

describeWith(['fish'], 'completion in fish', () => {
  it.each([
    ['paraphe fl', /^fleet\t/],
    ['paraphe check --req', /^--require\t/],
    ['paraphe check --require dep', /^deployed\t/],
  ])('%j', (words, completed) => {
    const file = completionOf('fish')
    const done = spawnSync('fish', ['-N', '-c', `source ${file}; complete -C '${words}'`], {
      encoding: 'utf8',
      cwd: folder,
    })
    expect(done.stderr).toBe('')
    expect(done.stdout).toMatch(completed)
  })
})

describeWith(['script', 'git'], 'paraphe new at a terminal', () => {
  const PROMPT = /> $/
  const ANSWERS: readonly (readonly [RegExp, string])[] = [
    [/code/i, 'boutique'],
    [/name/i, "Boutique d'exemple"],
    [/first day/i, '2026-10-01'],
    [
      /key/i,
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOkgVx46mhjYkKvQ0c/edxrKjQ3uyUHxDZqATcuMtDAt m.durand@prestataire.example',
    ],
    [/source|network|CIDR|address/i, '198.51.100.7/32'],
  ]

  it('asks, says what is wrong with an answer and asks again, and makes the project', async () => {
    const { after, type, ended, all } = terminal(
      `'${process.execPath}' '${PROGRAM}' new prestashop boutique --lang en`,
    )
    await after(PROMPT, 'Not A Code\n')
    let wrong = 'Not A Code'
    for (let asked = 0; asked < 20; asked += 1) {
      const words = await after(/next: cd boutique|[^>]*> $/)
      if (/next/.test(words)) break
      if (wrong !== '') expect(words).toContain(wrong)
      wrong = ''
      // What is not answered here has an answer of its own.
      type(`${ANSWERS.find(([question]) => question.test(words))?.[1] ?? ''}\n`)
    }
    expect(await ended, all()).toBe(0)
    expect(readFileSync(join(folder, 'boutique', 'contract.yaml'), 'utf8')).toContain("Boutique d'exemple")
    expect(existsSync(join(folder, 'boutique', 'contract.lock.json'))).toBe(true)
  })

  it('leaves nothing behind when the person walks away', async () => {
    const { after, ended } = terminal(`'${process.execPath}' '${PROGRAM}' new prestashop boutique --lang en`)
    await after(PROMPT, 'boutique\n')
    await after(PROMPT, '\u0003')
    expect(await ended).not.toBe(0)
    expect(existsSync(join(folder, 'boutique'))).toBe(false)
  })
})
