/** The cdktf app of a project: one stack for each client whose contract has something to build. */
import { App } from 'cdktf'
import { InputError } from '../contract/errors.ts'
import { findContracts } from '../contract/find.ts'
import { formatProblems } from '../contract/format-problem.ts'
import { loadContract } from '../contract/load.ts'
import type { Contract } from '../contract/model.ts'
import { type Backend, ClientStack, hasStack } from './client-stack.ts'

export interface SynthesizeOptions {
  /** Client codes, contract files or folders. @default every contract of the current folder */
  readonly clients?: readonly string[]
  /** Where Terraform keeps the state. @default a local file, `terraform.<code>.tfstate` */
  readonly backend?: Backend
  /** Clients whose contract has ended: their protections are lifted, so that `destroy` goes through. */
  readonly leaving?: readonly string[]
  /** Adds resources of your own to a client's stack; those that no service claims are reported by the judge. */
  readonly extend?: (stack: ClientStack, contract: Contract) => void
  /** @default the current folder */
  readonly cwd?: string
}

/** Builds the stacks and writes them for Terraform. A contract that cannot be read is told, and exits with 2. */
export function synthesize(options: SynthesizeOptions = {}): void {
  const { clients = [], backend, leaving = leavingNow(), extend, cwd = process.cwd() } = options
  try {
    const app = new App()
    for (const file of findContracts(cwd, clients)) {
      const { contract } = loadContract(file, { cwd })
      if (!hasStack(contract)) continue
      const protect = !leaving.includes(contract.client.code)
      const stack = new ClientStack(app, {
        contract,
        stateFolder: cwd,
        protect,
        ...(backend && { backend }),
      })
      extend?.(stack, contract)
    }
    app.synth()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const lang = /^fr/i.test(process.env.LC_ALL || process.env.LANG || '') ? 'fr' : 'en'
    process.stderr.write(
      `${formatProblems(error.problems, { lang, color: process.stderr.isTTY === true })}\n`,
    )
    process.exitCode = 2
  }
}

/** PARAPHE_LEAVING names, by commas, the clients whose contract has ended. */
const leavingNow = (): readonly string[] => (process.env.PARAPHE_LEAVING ?? '').split(',')
