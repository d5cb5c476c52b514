/**
 * Every `sh` example of the pages is run, from the top of its page to the bottom, in one folder: a project with the sample
 * clients, synthesized, with a saved plan. Those that cannot run say why, and are counted.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../cli/harness.ts'
import { bareOf, englishOf, FENCES, type Fence, fencesOf, PAGES } from '../docs/fences.ts'
import { linkModules } from '../fixtures/modules.ts'

const folder = mkdtempSync(join(tmpdir(), 'paraphe-pages-'))
const base = join(folder, 'base')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What `paraphe new` is answered where a page does not show the answers. */
const ANSWERS = FENCES.find(({ marks }) => marks.file === 'answers.yaml')?.body ?? ''
const PLAN = `
npx cdktf synth
paraphe sandbox -- terraform -chdir=cdktf.out/stacks/avance-ovh init -input=false
paraphe sandbox -- terraform -chdir=cdktf.out/stacks/avance-ovh plan -out=saved
paraphe sandbox -- terraform -chdir=cdktf.out/stacks/avance-ovh show -json saved > plan.json
paraphe sandbox reset
rm -rf .paraphe cdktf.out/stacks/avance-ovh/{saved,.terraform*}
git init -q . && git add clients && git -c user.name=x -c user.email=x@x.example commit -qm clients
git update-ref refs/remotes/origin/main HEAD
`

/** Runs a block in `cwd`, with the programs of the project `home`; gives back the folder it ended in, too. */
function shell(
  script: string,
  cwd: string,
  home: string = cwd,
): { code: number | null; said: string; cwd: string } {
  const bin = join(home, 'node_modules', '.bin')
  const end = join(folder, 'cwd')
  const done = spawnSync('bash', ['-c', `trap 'pwd > ${end}' EXIT\nset -eo pipefail\n${script}`], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...{ PATH: `${bin}:${process.env.PATH}`, CI: '1', PARAPHE_LANG: 'en', CHECKPOINT_DISABLE: '1' },
      ...{ npm_config_offline: 'true', npm_config_update_notifier: 'false' },
    },
    maxBuffer: 1 << 28,
  })
  return {
    code: done.status,
    said: `${done.stdout}\n${done.stderr}`.slice(-4000),
    cwd: readFileSync(end, 'utf8').trim(),
  }
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function edit(file: string, { replace = '', with: by = '' }: Fence['marks']): void {
  const text = readFileSync(file, 'utf8')
  expect(text, `${file} holds ${replace}`).toContain(replace)
  writeFileSync(file, text.replace(replace, by))
}

const isShell = ({ language }: Fence): boolean => language === 'sh'
const skipped = FENCES.filter((fence) => isShell(fence) && fence.marks.skip !== undefined)

/** A French page shows the commands of the English one; only those that differ are run again. */
function isOwn(page: string): boolean {
  const english = englishOf(page)
  const blocks = (of: string) => fencesOf(of).filter(isShell).map(bareOf)
  return english === null || JSON.stringify(blocks(page)) !== JSON.stringify(blocks(english))
}
const told = PAGES.filter((page) =>
  fencesOf(page).some((one) => isShell(one) && one.marks.skip === undefined),
)

beforeAll(() => {
  cpSync(join(root, 'clients'), join(base, 'clients'), { recursive: true })
  const app = `${process.execPath} ${join(root, 'dist/stacks/main.js')}`
  const settings = { language: 'typescript', app, projectId: 'pages', sendCrashReports: 'false' }
  put(join(base, 'cdktf.json'), JSON.stringify({ ...settings, terraformProviders: [], terraformModules: [] }))
  put(join(base, 'package.json'), '{ "private": true, "type": "module" }')
  put(join(base, 'answers.yaml'), ANSWERS)
  linkModules(base)
  const made = shell(PLAN, base)
  expect(made.code, made.said).toBe(0)
}, 300_000)

describe('the commands of the pages', () => {
  it.each(told.filter(isOwn))(
    '%s',
    (page) => {
      const home = mkdtempSync(join(folder, 'run-'))
      let cwd = home
      cpSync(base, home, { recursive: true, verbatimSymlinks: true })
      const fences = fencesOf(page)
      for (const { marks, body } of fences) if (marks.file) put(join(cwd, marks.file), body)
      for (const fence of fences) {
        const { marks, body, line } = fence
        if (marks.edit) edit(join(cwd, marks.edit), marks)
        if (!isShell(fence) || marks.skip !== undefined) continue
        const done = shell(body, cwd, home)
        expect(`${done.code}`, `${page}:${line}\n${body}\n${done.said}`).toMatch(
          new RegExp(`^[${marks.exits ?? 0}]$`),
        )
        cwd = done.cwd
      }
      rmSync(home, { recursive: true, force: true })
    },
    600_000,
  )

  it('are run, but for those that say why not', () => {
    for (const { marks } of skipped) expect(marks.skip?.length).toBeGreaterThan(8)
    const reasons = new Set(skipped.map(({ marks }) => marks.skip))
    console.warn(`${skipped.length} examples are not run: ${[...reasons].join(' · ')}`)
    expect(skipped.length).toBeLessThanOrEqual(SKIPPED)
  })
})

/**
 * One more is a decision, and is written here. The last, in both languages: a plan and a Pulumi stack of several clients, which
 * test/cli/shared-plan, test/fleet/shared and test/pulumi/clients judge.
 */
const SKIPPED = 39
