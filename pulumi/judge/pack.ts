/** The contract's own policies as a CrossGuard pack: judged by the same judge, on the same inventory. */
import type { PolicyPackArgs, ReportViolation, StackValidationArgs } from '@pulumi/policy'
import { claimantsAround, projectAround, refuseDisputes, refuseIn } from '../../cli/attribution.ts'
import { askingOf, policiesBeside } from '../../cli/clients.ts'
import { judgeLoaded } from '../../cli/judging.ts'
import { ledgerOfRest } from '../../cli/rest.ts'
import { type LoadedContract, loadContract } from '../../contract/load.ts'
import { type Lang, say } from '../../contract/promise.ts'
import type { Level } from '../../inventory/model.ts'
import { readInventory } from '../../inventory/read.ts'
import { readPulumi } from '../../inventory/stages/pulumi.ts'
import { nobodys } from '../../ledger/attribution.ts'
import { fallsShort, type Ledger, type Verdict } from '../../ledger/model.ts'
import { POLICIES } from '../../policies/index.ts'
import { SHARED } from '../../policies/packs.ts'
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
 * - `contract-rest`, advisory: what is in no contract, where the contract names its part of a stack that clients share.
 * - `contract-inputs`: says nothing; it keeps what the program asks for, which a provider may answer with a hash.
 */
export function packOf(options: PackOptions): PolicyPackArgs {
  const { cwd = process.cwd(), lang = 'fr', require: level = 'declared' } = options
  const loaded = loadContract(options.contract, { cwd })
  const asked = new Map<string, Readonly<Record<string, unknown>>>()
  const judged = once(asked, (args: StackValidationArgs) => ledgerOf(loaded, args, asked, options))
  const validate =
    (violations: (judged: Judged) => readonly Violation[]) =>
    async (args: StackValidationArgs, report: ReportViolation): Promise<void> => {
      const urns = new Set(args.resources.map(({ urn }) => urn))
      for (const violation of violations(await judged(args))) send(violation, urns, report)
    }
  const told = (verdict: Verdict) => violationsOf(verdict, POLICIES, lang)
  const restTold = (verdict: Verdict) => violationsOf(verdict, SHARED.policies, lang)
  return {
    displayName: say({ fr: 'Contrat d’hébergement', en: 'Hosting contract' }, lang),
    policies: [
      {
        name: 'contract',
        description: say(TITLES.contract, lang),
        enforcementLevel: 'mandatory',
        validateStack: validate(({ ledger: { verdicts, waivers } }) => [
          ...verdicts.filter((verdict) => fallsShort(verdict, level)).flatMap(told),
          ...waivers.filter(({ state }) => state === 'expired').map((each) => expiredWaiver(each, lang)),
        ]),
      },
      {
        name: 'contract-unproven',
        description: say(TITLES.unproven, lang),
        enforcementLevel: 'advisory',
        validateStack: validate(({ ledger: { verdicts } }) =>
          verdicts.filter((verdict) => isLeftOpen(verdict) && !fallsShort(verdict, level)).flatMap(told),
        ),
      },
      {
        name: 'contract-rest',
        description: say(TITLES.rest, lang),
        enforcementLevel: 'advisory',
        validateStack: validate(({ rest }) => {
          const { verdicts = [], waivers = [] } = rest ?? {}
          return [
            ...verdicts.filter(({ status }) => status === 'broken').flatMap(restTold),
            ...waivers.filter(({ state }) => state === 'expired').map((each) => expiredWaiver(each, lang)),
          ]
        }),
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
  rest: {
    fr: 'Ce qui n’est dans aucun contrat d’une pile à plusieurs clients',
    en: 'What is in no contract of a stack of several clients',
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
): Promise<Judged> {
  const graph = readPulumi('pulumi', previewDocument(args.resources, asked))
  const inventory = readInventory({ pulumi: { kind: 'pulumi', file: 'pulumi', graph } })
  // As `paraphe check` does: the other contracts of the project are read for what they call theirs. They stand beside
  // this one; the engine runs a pack in the pack's own folder, which holds none.
  const project = projectAround(loaded)
  const claimants = claimantsAround(project, [loaded])
  refuseDisputes([loaded], claimants)
  refuseIn(askingOf(loaded), [inventory], claimants)
  const at = now()
  const policies = [...POLICIES, ...(await policiesBeside(loaded))]
  const ledger = judgeLoaded(loaded, [inventory], { cwd, draft, now: at, policies })
  if (!loaded.contract.resources) return { ledger, rest: null }
  const rest = await ledgerOfRest(inventory.file, [nobodys(inventory, claimants)], { cwd: project, now: at })
  return { ledger, rest }
}

interface Judged {
  readonly ledger: Ledger
  /** What is nobody's in a stack that clients share; null in one that is one client's. */
  readonly rest: Ledger | null
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
