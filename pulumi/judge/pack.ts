/** The contract's own policies as a CrossGuard pack: judged by the same judge, on the same inventory. */
import type { PolicyPackArgs, ReportViolation, StackValidationArgs } from '@pulumi/policy'
import { policiesBeside } from '../../cli/clients.ts'
import { judgeLoaded } from '../../cli/judging.ts'
import { type LoadedContract, loadContract } from '../../contract/load.ts'
import { type Lang, say } from '../../contract/promise.ts'
import type { Level } from '../../inventory/model.ts'
import { readInventory } from '../../inventory/read.ts'
import { readPulumi } from '../../inventory/stages/pulumi.ts'
import { fallsShort, type Ledger, type Verdict } from '../../ledger/model.ts'
import { POLICIES } from '../../policies/index.ts'
import { bare, type Inputs, previewDocument } from './document.ts'
import { expiredWaiver, type Violation, violationsOf } from './violations.ts'

export interface PackOptions {
  /** The contract file. */
  readonly contract: string
  /** The folder that paths start from. @default the current folder */
  readonly cwd?: string
  /**
   * The strength of proof that stops a deployment. A preview declares and proves no more than that.
   * @default declared
   */
  readonly require?: Level
  /** Judge a contract that nobody has signed yet. @default false */
  readonly draft?: boolean
  /** @default fr */
  readonly lang?: Lang
  /** The clock, an ISO 8601 instant. @default the present */
  readonly now?: () => string
}

/**
 * The pack of one contract. It refuses (throws `InputError`) a contract that differs from what was signed, as
 * `paraphe check` does, so that the preview fails instead of passing unjudged.
 *
 * - `contract`, mandatory: what is broken, and what is not proven at the level asked for.
 * - `contract-unproven`, advisory: what is not proven and need not be at that level, and what a waiver covers.
 * - `contract-inputs`: says nothing; it keeps what the program asks for, which a provider may answer with a hash.
 */
export function packOf(options: PackOptions): PolicyPackArgs {
  const { cwd = process.cwd(), lang = 'fr', require: level = 'declared' } = options
  const loaded = loadContract(options.contract, { cwd })
  const asked = new Map<string, Readonly<Record<string, unknown>>>()
  const judged = once(asked, (args: StackValidationArgs) => ledgerOf(loaded, args, asked, options))
  const validate =
    (violations: (ledger: Ledger) => readonly Violation[]) =>
    async (args: StackValidationArgs, report: ReportViolation): Promise<void> => {
      const urns = new Set(args.resources.map(({ urn }) => urn))
      for (const violation of violations(await judged(args))) send(violation, urns, report)
    }
  const told = (verdict: Verdict) => violationsOf(verdict, POLICIES, lang)
  return {
    displayName: say({ fr: 'Contrat d’hébergement', en: 'Hosting contract' }, lang),
    policies: [
      {
        name: 'contract',
        description: say(TITLES.contract, lang),
        enforcementLevel: 'mandatory',
        validateStack: validate(({ verdicts, waivers }) => [
          ...verdicts.filter((verdict) => fallsShort(verdict, level)).flatMap(told),
          ...waivers.filter(({ state }) => state === 'expired').map((each) => expiredWaiver(each, lang)),
        ]),
      },
      {
        name: 'contract-unproven',
        description: say(TITLES.unproven, lang),
        enforcementLevel: 'advisory',
        validateStack: validate(({ verdicts }) =>
          verdicts.filter((verdict) => isLeftOpen(verdict) && !fallsShort(verdict, level)).flatMap(told),
        ),
      },
      {
        name: 'contract-inputs',
        description: say(TITLES.inputs, lang),
        enforcementLevel: 'advisory',
        validateResource: ({ urn, props }) => {
          asked.set(urn, bare(props) as Readonly<Record<string, unknown>>)
        },
      },
    ],
  }
}

/** Neither kept nor, at the level asked for, a fault: said all the same, since silence would pass for proof. */
const isLeftOpen = ({ status }: Verdict): boolean =>
  status === 'broken' || status === 'unproven' || status === 'not-measurable'

const TITLES = {
  contract: { fr: 'Ce que le contrat promet', en: 'What the contract promises' },
  unproven: {
    fr: 'Ce qu’un aperçu ne prouve pas, ou qu’une dérogation couvre',
    en: 'What a preview does not prove, or a waiver covers',
  },
  inputs: {
    fr: 'Retient ce qui est demandé, ne juge rien',
    en: 'Keeps what is asked for, judges nothing',
  },
} as const

async function ledgerOf(
  loaded: LoadedContract,
  args: StackValidationArgs,
  asked: Inputs,
  { cwd = process.cwd(), draft = false, now = () => new Date().toISOString() }: PackOptions,
): Promise<Ledger> {
  const graph = readPulumi('pulumi', previewDocument(args.resources, asked))
  const inventory = readInventory({ pulumi: { kind: 'pulumi', file: 'pulumi', graph } })
  return judgeLoaded(loaded, [inventory], {
    cwd,
    draft,
    now: now(),
    policies: [...POLICIES, ...(await policiesBeside(loaded))],
  })
}

/** Both stack policies ask for the same ledger, in turn, for each stack that the engine shows. */
function once<T>(
  asked: Inputs,
  make: (args: StackValidationArgs) => Promise<T>,
): (args: StackValidationArgs) => Promise<T> {
  let held: { readonly key: string; readonly made: Promise<T> } | null = null
  return (args) => {
    const key = JSON.stringify(args.resources.map(({ urn, props }) => [urn, bare(props), asked.get(urn)]))
    if (held?.key !== key) held = { key, made: make(args) }
    return held.made
  }
}

/** A violation is pinned to the resource it is about, when it is about one. */
function send({ message, address }: Violation, urns: ReadonlySet<string>, report: ReportViolation): void {
  report(message, address !== null && urns.has(address) ? address : undefined)
}
