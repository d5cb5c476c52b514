/** `paraphe check`: what runs, judged against what was signed. */
import { basename, dirname } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { findContracts } from '../../contract/find.ts'
import { type LoadedContract, loadContract } from '../../contract/load.ts'
import type { Inventory, Level } from '../../inventory/model.ts'
import type { Document } from '../../inventory/read.ts'
import { ledgerExit } from '../../ledger/judge.ts'
import type { Ledger } from '../../ledger/model.ts'
import { PACKS, POLICIES } from '../../policies/index.ts'
import type { Policy } from '../../policies/model.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { inventoriesInProject, readNamed, sortTargets, stages } from '../documents.ts'
import { type JudgeOptions, judgeLoaded, judgeWithoutContract, lockOf } from '../judging.ts'
import { printLedgers } from '../printing.ts'
import { projectRoot } from '../project.ts'

interface Options {
  readonly require: Level
  readonly pack?: readonly string[]
  readonly refresh?: boolean
  readonly draft?: boolean
  readonly format: string
  readonly out?: string
}

const fr = (text: string, en: string) => ({ fr: text, en })

export const command: Command = {
  name: 'check',
  summary: fr('juger ce qui tourne au regard de ce qui est signé', 'judge what runs against what was signed'),
  arguments: '[targets...]',
  options: [
    {
      flags: '--require <level>',
      summary: fr('force de preuve exigée', 'strength of proof asked for'),
      choices: ['declared', 'deployed', 'observed'],
      default: 'declared',
    },
    {
      flags: '--pack <name>',
      summary: fr('règles à ajouter à celles du contrat', 'rules beside the contract’s own'),
      many: true,
    },
    {
      flags: '--refresh',
      summary: fr(
        'demander au cloud son état présent, par terraform',
        'ask the cloud how it is now, through terraform',
      ),
    },
    {
      flags: '--draft',
      summary: fr('juger un contrat qui n’est pas encore signé', 'judge a contract that is not signed yet'),
    },
    {
      flags: '--format <name>',
      summary: fr('forme du compte rendu', 'form of the report'),
      default: 'pretty',
    },
    {
      flags: '--out <path>',
      summary: fr('écrire là plutôt que sur la sortie', 'write there instead of on the output'),
    },
  ],
  examples: [
    { command: 'paraphe check', shows: fr('tous les clients du projet', 'every client of the project') },
    {
      command: 'paraphe check avance-ovh --require deployed',
      shows: fr('un client, sur son état', 'one client, on its state'),
    },
    {
      command: 'paraphe check avance-ovh plan.json --format markdown',
      shows: fr('un plan, pour une demande de fusion', 'a plan, for a pull request'),
    },
    {
      command: 'paraphe check --pack hygiene plan.json',
      shows: fr('un plan sans contrat', 'a plan without a contract'),
    },
  ],
  async run(ctx, args, given) {
    const options = given as unknown as Options
    const { documents, contracts } = sortTargets(ctx.cwd, args)
    const judging: JudgeOptions = {
      cwd: ctx.cwd,
      now: ctx.now().toISOString(),
      policies: POLICIES,
      checks: checksOf(options.pack ?? []),
      draft: options.draft === true,
    }
    const named = readNamed(ctx.cwd, documents)
    const ledgers =
      documents.length > 0 && contracts.length === 0 && options.pack
        ? named.map((document) =>
            judgeWithoutContract(document.file, stages({ [document.kind]: document }), judging),
          )
        : await judgeAll(ctx, contracts, named, options, judging)
    await printLedgers(ledgers, ctx, { ...options, policies: [...POLICIES, ...(judging.checks ?? [])] })
    return ledgers.some((ledger) => ledgerExit(ledger, options.require) === 1) ? EXIT.broken : EXIT.kept
  },
}

async function judgeAll(
  ctx: Context,
  targets: readonly string[],
  named: readonly Document[],
  options: Options,
  judging: JudgeOptions,
): Promise<Ledger[]> {
  const loaded = findContracts(ctx.cwd, targets).map((path) => loadContract(path, { cwd: ctx.cwd }))
  refuseTwins(loaded)
  for (const one of loaded) lockOf(one, judging)
  const ledgers: Ledger[] = []
  for (const one of loaded) {
    const inventories =
      named.length > 0
        ? stages(
            Object.fromEntries(
              documentsFor(one, named, loaded.length).map((document) => [document.kind, document]),
            ),
          )
        : await inventoriesInProject(projectRoot(one.path), one.contract.client.code, {
            cwd: ctx.cwd,
            refresh: options.refresh === true,
            env: ctx.env,
          })
    refuseNothing(one, inventories)
    ledgers.push(judgeLoaded(one, inventories, judging))
  }
  return ledgers
}

/** With several contracts, a document belongs to the client whose stack it says it is. */
function documentsFor(
  loaded: LoadedContract,
  named: readonly Document[],
  contracts: number,
): readonly Document[] {
  if (contracts === 1) return named
  const code = loaded.contract.client.code
  return named.filter(({ file, graph }) => graph.stack === code || basename(dirname(file)) === code)
}

function refuseTwins(loaded: readonly LoadedContract[]): void {
  const byCode = new Map<string, LoadedContract>()
  for (const one of loaded) {
    const { code } = one.contract.client
    const first = byCode.get(code)
    if (first) {
      throw refuse(
        fr(`${code} : deux contrats pour un même client`, `${code}: two contracts for one client`),
        fr(`l’autre est ${first.file}`, `the other is ${first.file}`),
        fr('gardez-en un, ou donnez un autre code au second', 'keep one, or give the second another code'),
        one.position(['client', 'code']),
      )
    }
    byCode.set(code, one)
  }
}

function refuseNothing(loaded: LoadedContract, inventories: readonly Inventory[]): void {
  const provisions = loaded.contract.services.some(({ host }) => host !== undefined)
  if (inventories.length > 0 || !provisions) return
  const { code } = loaded.contract.client
  throw refuse(
    fr(`${code} : rien à juger`, `${code}: nothing to judge`),
    fr('ni pile synthétisée, ni plan, ni état', 'no synthesized stack, no plan, no state'),
    fr(
      '`cdktf synth` d’abord, ou nommez un plan ou un état',
      'run `cdktf synth` first, or name a plan or a state',
    ),
  )
}

function checksOf(packs: readonly string[]): readonly Policy[] {
  return packs.flatMap((name) => {
    const pack = PACKS.find(({ id }) => id === name)
    if (pack) return pack.policies
    throw refuse(
      fr(`jeu de règles inconnu : ${name}`, `unknown pack: ${name}`),
      fr(
        `il y a ${PACKS.map(({ id }) => id).join(', ')}`,
        `there is ${PACKS.map(({ id }) => id).join(', ')}`,
      ),
    )
  })
}
