/**
 * The cdktf app: one stack for each client whose contract has something to build. `cdktf.json` runs it; cdktf
 * chooses the stacks. PARAPHE_CLIENTS names the project's folder, or one contract. @default the current folder
 */
import { App } from 'cdktf'
import { InputError } from '../contract/errors.ts'
import { findContracts } from '../contract/find.ts'
import { formatProblems } from '../contract/format-problem.ts'
import { loadContract } from '../contract/load.ts'
import { ClientStack, hasStack } from './client-stack.ts'

/** A client whose contract has ended: `deploy` with its code here lifts the protections, then `destroy` goes through. */
const leaving = (process.env.PARAPHE_LEAVING ?? '').split(',')

try {
  const app = new App()
  const cwd = process.cwd()
  const target = process.env.PARAPHE_CLIENTS
  for (const file of findContracts(cwd, target === undefined ? [] : [target])) {
    const { contract } = loadContract(file, { cwd })
    if (!hasStack(contract)) continue
    new ClientStack(app, { contract, stateFolder: cwd, protect: !leaving.includes(contract.client.code) })
  }
  app.synth()
} catch (error) {
  if (!(error instanceof InputError)) throw error
  const lang = /^fr/i.test(process.env.LC_ALL || process.env.LANG || '') ? 'fr' : 'en'
  process.stderr.write(`${formatProblems(error.problems, { lang, color: process.stderr.isTTY === true })}\n`)
  process.exitCode = 2
}
