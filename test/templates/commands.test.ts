/** `paraphe new` and `upgrade`, as they are typed. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fill } from '../../templates/fill.ts'
import { readTemplate, render, templateNames } from '../../templates/library.ts'
import { makeRecord, RECORD_FILE, readRecord, recordText } from '../../templates/record.ts'
import { cli, project } from '../cli/harness.ts'

describe('paraphe new and upgrade', () => {
  const ANSWERS = `code: essai
name: "Société: \\"d'essai\\""
start: 2026-10-01
operatorKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOkgVx46mhjYkKvQ0c/edxrKjQ3uyUHxDZqATcuMtDAt m.durand@prestataire.example
adminSource: 198.51.100.7/32
decides: D. Faure
emergencyContact: d.faure@negoce.example
`
  const made = async () => {
    const cwd = project({ 'answers.yaml': ANSWERS })
    const done = await cli(['new', 'infrastructure-tierce', 'p', '--answers', 'answers.yaml'], { cwd })
    expect(done.code, done.err).toBe(0)
    return join(cwd, 'p')
  }

  it('makes a project that is locked, and up to date', async () => {
    const cwd = await made()
    expect((await cli(['verify'], { cwd })).code).toBe(0)
    expect(await cli(['upgrade'], { cwd })).toMatchObject({
      code: 0,
      out: '',
      err: 'the project is up to date\n',
    })
  })

  it('refuses a folder that holds something, and an answer that is not accepted', async () => {
    const cwd = dirname(await made())
    expect(
      await cli(['new', 'infrastructure-tierce', 'p', '--answers', 'answers.yaml'], { cwd }),
    ).toMatchObject({ code: 2 })
    writeFileSync(join(cwd, 'answers.yaml'), ANSWERS.replace('2026-10-01', 'tomorrow'))
    const wrong = await cli(['new', 'infrastructure-tierce', 'q', '--answers', 'answers.yaml'], { cwd })
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('start: tomorrow') })
    expect(existsSync(join(cwd, 'q'))).toBe(false)
  })

  it('brings an older project up, shows it first, and keeps what the team wrote', async () => {
    const cwd = await made()
    const record = readRecord(cwd)
    const readme = record.files['README.md']?.text ?? ''
    const older = readme.replace('## Avant de signer', '## Avant')
    const old = makeRecord(
      { name: record.template, version: 0 },
      record.answers,
      new Map(
        Object.entries(record.files).map(([path, { text }]) => [path, path === 'README.md' ? older : text]),
      ),
    )
    writeFileSync(join(cwd, RECORD_FILE), recordText(old))
    writeFileSync(join(cwd, 'README.md'), `${older}\nNotre numéro : 01.\n`)
    rmSync(join(cwd, 'renovate.json'))
    rmSync(join(cwd, 'policies'), { recursive: true })
    const dry = await cli(['upgrade', '--dry-run'], { cwd })
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('+## Avant de signer') })
    expect(dry.out).toContain('no promise changes')
    expect(readFileSync(join(cwd, 'README.md'), 'utf8')).toContain('## Avant\n')
    expect((await cli(['upgrade'], { cwd })).code).toBe(0)
    expect(readFileSync(join(cwd, 'README.md'), 'utf8')).toBe(`${readme}\nNotre numéro : 01.\n`)
    expect(existsSync(join(cwd, 'renovate.json'))).toBe(false)
    expect((await cli(['verify'], { cwd })).code).toBe(0)
  })

  it('refuses a record that was edited, and one of a newer template', async () => {
    const cwd = await made()
    const file = join(cwd, RECORD_FILE)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('"version": 1', '"version": 99'))
    expect(await cli(['upgrade'], { cwd })).toMatchObject({ code: 2, err: expect.stringContaining('v99') })
    writeFileSync(file, text.replace('Avant de signer', 'Après'))
    expect(await cli(['upgrade'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('README.md'),
    })
  })
})

describe('templates', () => {
  it('ask for everything that their files use', () => {
    for (const name of templateNames()) {
      const template = readTemplate(name)
      const answers = Object.fromEntries(template.questions.map(({ id }) => [id, 'x']))
      expect(() => render(template, answers, { version: '0' })).not.toThrow()
      const used = [...template.files.values()].join('\n')
      for (const { id } of template.questions)
        expect(used, `${name}: ${id}`).toMatch(new RegExp(`\\{\\{(json )?${id}\\}\\}`))
    }
  })
  it('quote what is quoted, and fail on what has no answer', () => {
    expect(fill('a: {{json a}} {{a}}', { a: 'x "y"' }, 'f')).toBe('a: "x \\"y\\"" x "y"')
    expect(() => fill('{{b}}', {}, 'f')).toThrow('{{b}}')
  })
})
