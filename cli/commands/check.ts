/** `paraphe check`: what runs, judged against what was signed. */

import type { Problem } from '../../contract/errors.ts'
import { both } from '../../contract/promise.ts'
import type { Level } from '../../inventory/model.ts'
import { ledgerExit } from '../../ledger/judge.ts'
import { SHARED } from '../../policies/packs.ts'
import type { ChangeClass } from '../../report/index.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { inventoriesIn, readNamed, sortTargets } from '../documents.ts'
import { tellForeign } from '../foreign.ts'
import { checksOf } from '../packs.ts'
import { type Judged, printLedgers } from '../printing.ts'

interface Options {
  readonly require: Level
  readonly pack?: readonly string[]
  readonly refresh?: boolean
  readonly draft?: boolean
  readonly evidence?: readonly string[]
  readonly allowedSigners?: string
  readonly before?: string
  readonly brief?: boolean
  readonly format: string
  readonly out?: string
}

export const command: Command = {
  name: 'check',
  summary: both(
    'juger ce qui tourne au regard de ce qui est signé',
    'judge what runs against what was signed',
  ),
  arguments: '[targets...]',
  options: [
    {
      flags: '--require <level>',
      summary: both('niveau de preuve exigé', 'required level of proof'),
      choices: ['declared', 'deployed', 'observed'],
      default: 'declared',
    },
    {
      flags: '--pack <name>',
      summary: both('règles à ajouter à celles du contrat', 'policies to add to the contract’s own'),
      many: true,
    },
    {
      flags: '--refresh',
      summary: both(
        'actualiser l’état depuis le cloud, avec terraform',
        'refresh the state from the cloud, with terraform',
      ),
    },
    {
      flags: '--evidence <folder>',
      summary: both(
        'relevés à lire, outre evidence/ à côté du contrat',
        'evidence to read, besides evidence/ next to the contract',
      ),
      many: true,
    },
    {
      flags: '--allowed-signers <file>',
      summary: both(
        'qui peut signer un relevé (défaut\u00a0: allowed_signers à côté du contrat)',
        'who may sign evidence (default: allowed_signers next to the contract)',
      ),
    },
    {
      flags: '--draft',
      summary: both('juger un contrat qui n’est pas encore signé', 'judge a contract that is not signed yet'),
    },
    {
      flags: '--before <path>',
      summary: both(
        'registre JSON d’avant le changement, ou dossier de registres',
        'JSON ledger from before the change, or a folder of them',
      ),
    },
    { flags: '--brief', summary: both('seulement ce qui est à traiter', 'only what needs action') },
    {
      flags: '--format <name>',
      summary: both('format du compte rendu', 'report format'),
      default: 'pretty',
    },
    {
      flags: '--out <path>',
      summary: both(
        'écrire là plutôt que sur la sortie standard',
        'write there instead of to standard output',
      ),
    },
  ],
  examples: [
    { command: 'paraphe check', shows: both('tous les clients du projet', 'every client of the project') },
    {
      command: 'paraphe check avance-ovh --require deployed',
      shows: both('un client, d’après son état', 'one client, from its state'),
    },
    {
      command: 'paraphe check avance-ovh plan.json --format markdown',
      shows: both('un plan, pour une demande de fusion', 'a plan, for a pull request'),
    },
    {
      command: 'paraphe check --pack hygiene plan.json',
      shows: both('un plan sans contrat', 'a plan without a contract'),
    },
  ],
  async run(ctx, args, given) {
    const options = given as unknown as Options
    const { documents, contracts } = sortTargets(ctx.cwd, args)
    const checks = checksOf(options.pack ?? [])
    const now = ctx.now().toISOString()
    let judged: readonly Judged[]
    let policies = checks
    const unjudged: Problem[] = []
    if (documents.length > 0 && contracts.length === 0 && options.pack) {
      const { judgeWithoutContract } = await import('../without-contract.ts')
      const { nobodysWaivers } = await import('../nobody.ts')
      const judging = { now, checks, waivers: await nobodysWaivers(ctx.cwd, checks, now) }
      // One after the other: a large plan is let go before the next is read.
      judged = documents.map((file) => ({
        ledger: judgeWithoutContract(file, inventoriesIn(ctx, file), judging),
      }))
    } else {
      // Only here: the contract's own policies, its schema and its calendar take longer to load than a plan to judge.
      const { judgeClients } = await import('../clients.ts')
      const { judgeRest } = await import('../rest.ts')
      const { POLICIES } = await import('../../policies/index.ts')
      const judging = { cwd: ctx.cwd, now, policies: POLICIES, checks, draft: options.draft === true }
      const evidence = {
        ...(options.evidence && { folders: options.evidence }),
        ...(options.allowedSigners !== undefined && { signers: options.allowedSigners }),
      }
      const refresh = options.refresh === true
      const named = readNamed(ctx.cwd, documents)
      for (const one of named) tellForeign(ctx, one)
      const clients = await judgeClients(ctx, contracts, {
        ...{ named, refresh, judging, evidence },
        unjudged: (problem) => void unjudged.push(problem),
      })
      judged = [
        ...clients,
        ...(await judgeRest(ctx, clients, {
          ...judging,
          alone: contracts.length === 1 && clients.length === 1,
        })),
      ]
      policies = [...POLICIES, ...SHARED.policies, ...checks]
    }
    const change = options.format === 'markdown' ? await changeOf(ctx, judged) : undefined
    await printLedgers(judged, ctx, { ...options, policies, unjudged, ...(change && { change }) })
    if (unjudged.length > 0) return EXIT.cannotJudge
    return judged.some(({ ledger }) => ledgerExit(ledger, options.require) === 1) ? EXIT.broken : EXIT.kept
  },
}

/** Only a comment tells it: the code behind it loads only then. */
async function changeOf(ctx: Context, judged: readonly Judged[]): Promise<ChangeClass | undefined> {
  const { classOfPlans } = await import('../change/of-plans.ts')
  return classOfPlans(ctx, judged)
}
