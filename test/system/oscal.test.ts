/** OSCAL as another tool reads it: compliance-trestle (PyPI) loads every report into its typed models. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { responsibilityMatrix } from '../../contract/responsibility/matrix.ts'
import { responsibilityOscal } from '../../contract/responsibility/oscal.ts'
import { report } from '../../report/index.ts'
import { ALL, load } from '../contract/sample.ts'
import { ledgers } from '../fixtures/ledgers/index.ts'
import { english } from '../report/context.ts'

/** A Python that has compliance-trestle: `python3 -m venv v && v/bin/pip install compliance-trestle`. */
const python = process.env.TRESTLE_PYTHON ?? 'python3'
const ready = spawnSync(python, ['-c', 'import trestle']).status === 0
if (!ready) console.warn(`skipped: ${python} has no compliance-trestle (pip install compliance-trestle)`)

const PLAN = `
import sys, pathlib
from trestle.oscal.ssp import SystemSecurityPlan
for name in sys.argv[1:]:
    try:
        plan = SystemSecurityPlan.oscal_read(pathlib.Path(name))
        needs = plan.control_implementation.implemented_requirements
        exports = [part.export for need in needs for part in need.by_components]
        print('ok', len(exports), sum(len(one.responsibilities or []) for one in exports))
    except Exception as error:
        print('refused', str(error).replace(chr(10), ' ')[:400])
`

const PROGRAM = `
import sys, pathlib
from trestle.oscal.assessment_results import AssessmentResults
for name in sys.argv[1:]:
    try:
        read = AssessmentResults.oscal_read(pathlib.Path(name))
        print('ok', sum(len(result.findings or []) for result in read.results))
    except Exception as error:
        print('refused', str(error).replace(chr(10), ' ')[:400])
`

describe.skipIf(!ready)('OSCAL read by compliance-trestle', () => {
  it('every ledger is valid assessment results, and a broken one is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'oscal-'))
    try {
      const files: string[] = []
      for (const [name, ledger] of Object.entries(ledgers)) {
        const file = join(folder, `${name.replaceAll(' ', '-')}.json`)
        writeFileSync(file, await report('oscal', ledger, english))
        files.push(file)
      }
      const bad = join(folder, 'bad.json')
      const text = await report('oscal', ledgers['broken under'], english)
      writeFileSync(bad, text.replace('"not-satisfied"', '"unhappy"'))
      const { stdout } = spawnSync(python, ['-c', PROGRAM, ...files, bad], { encoding: 'utf8' })
      const lines = stdout.trim().split('\n')
      const judged = Object.values(ledgers).map(
        ({ verdicts }) =>
          verdicts.filter(({ status }) => !['not-measurable', 'not-applicable'].includes(status)).length,
      )
      expect(lines.slice(0, -1)).toEqual(judged.map((number) => `ok ${number}`))
      expect(lines.at(-1)).toMatch(/^refused .*state/)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('every responsibility matrix is a valid plan to leverage, and a broken one is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'oscal-'))
    try {
      const files: string[] = []
      const expected: string[] = []
      for (const [name, text] of Object.entries(ALL)) {
        const { contract, promises } = load(text)
        const rows = responsibilityMatrix(promises)
        const file = join(folder, `${name.replaceAll(' ', '-')}.json`)
        writeFileSync(
          file,
          JSON.stringify(responsibilityOscal(rows, { contract, now: '2026-11-22T10:00:00Z' })),
        )
        files.push(file)
        const shared = rows
          .flatMap(({ parts }) => Object.values(parts))
          .filter((part) => part === 'contributes')
        expected.push(`ok ${rows.length} ${shared.length}`)
      }
      const bad = join(folder, 'bad.json')
      writeFileSync(bad, readFileSync(files[0] ?? '', 'utf8').replaceAll('"provided-uuid"', '"providedUuid"'))
      const { stdout } = spawnSync(python, ['-c', PLAN, ...files, bad], { encoding: 'utf8' })
      const lines = stdout.trim().split('\n')
      expect(lines.slice(0, -1)).toEqual(expected)
      expect(lines.at(-1)).toMatch(/^refused /)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
