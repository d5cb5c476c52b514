/** `paraphe change`: the class of a plan under the contract, and everything that the class sets off. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { serviceOfName } from '../../contract/naming.ts'
import { approverOf, NOTICE, priceOf, proposeWindow, quotaOf } from '../../lifecycle/change/agreement.ts'
import { type Classified, classifyChange } from '../../lifecycle/change/classify.ts'
import { clientMessage } from '../../lifecycle/change/message.ts'
import type { ChangeClass } from '../../lifecycle/change/model.ts'
import { parseOwnRules } from '../../lifecycle/change/own-rules.ts'
import { readPlan } from '../../lifecycle/change/plan.ts'
import { dayAt } from '../../sla/calendar/clock.ts'
import { type Facts, jsonOf, markdown, pretty } from '../change/print.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { contractFor, journalsFor, readText } from '../sla/gather.ts'

interface Options {
  readonly contract?: string
  readonly service?: string
  readonly rules?: string
  readonly journal?: readonly string[]
  readonly message?: boolean
  readonly maxClass?: ChangeClass
  readonly format: string
}

export const command: Command = {
  name: 'change',
  summary: {
    en: 'the class of a change (art. 3.8.4): why, what is lost, who approves, when',
    fr: 'la classe d’un changement (art. 3.8.4) : pourquoi, ce qui est perdu, qui approuve, quand',
  },
  arguments: '<plan>',
  options: [
    {
      flags: '--contract <client>',
      summary: { en: 'client code, file or folder', fr: 'code client, fichier ou dossier' },
    },
    {
      flags: '--service <id>',
      summary: { en: 'the service, when names do not tell', fr: 'le service, si les noms ne le disent pas' },
    },
    {
      flags: '--rules <file>',
      summary: { en: 'the team’s own rules, YAML', fr: 'les règles de l’équipe, YAML' },
    },
    {
      flags: '--journal <file>',
      many: true,
      summary: {
        en: 'where changes already made are listed',
        fr: 'où sont listés les changements déjà faits',
      },
    },
    {
      flags: '--message',
      summary: { en: 'print the message to the client alone', fr: 'n’imprimer que le message au client' },
    },
    {
      flags: '--max-class <class>',
      choices: ['standard', 'significatif', 'majeur'],
      summary: { en: 'fail above this class, for CI', fr: 'échouer au-delà de cette classe, pour la CI' },
    },
    {
      flags: '--format <format>',
      default: 'pretty',
      choices: ['pretty', 'json', 'markdown'],
      summary: { en: 'form of the result', fr: 'forme du résultat' },
    },
  ],
  examples: [
    {
      command:
        'terraform show -json plan.tfplan > plan.json && paraphe change plan.json --contract avance-ovh',
      shows: {
        en: 'class, reasons, quota, approver, window, message',
        fr: 'classe, raisons, quota, approbateur, fenêtre, message',
      },
    },
    {
      command: 'paraphe change plan.json --contract avance-ovh --max-class standard',
      shows: {
        en: 'exit 1 when the change is more than standard',
        fr: 'sortie 1 quand le changement est plus que standard',
      },
    },
  ],
  async run(ctx, args, options) {
    const given = options as unknown as Options
    const file = args[0] as string
    const changes = readPlan(readText(resolve(ctx.cwd, file), file), file)
    const own =
      given.rules === undefined
        ? []
        : parseOwnRules(readFileSync(resolve(ctx.cwd, given.rules), 'utf8'), given.rules)
    const classified = classifyChange(changes, own)
    const facts = agree(
      ctx,
      given,
      classified,
      changes.map((one) => one.name),
    )
    if (given.format === 'json')
      ctx.out(`${JSON.stringify({ schema: 'paraphe.change/1', ...classified, ...jsonOf(facts) }, null, 2)}\n`)
    else if (given.message) ctx.out(facts.message)
    else
      ctx.out(given.format === 'markdown' ? markdown(ctx, classified, facts) : pretty(ctx, classified, facts))
    return exceeds(classified, given.maxClass) || classified.failures.length > 0 ? EXIT.broken : EXIT.kept
  },
}

const ORDER: readonly (ChangeClass | null)[] = [null, 'standard', 'significatif', 'majeur']
const exceeds = (classified: Classified, most: ChangeClass | undefined): boolean =>
  most !== undefined && ORDER.indexOf(classified.class) > ORDER.indexOf(most)

function agree(ctx: Context, options: Options, classified: Classified, names: readonly string[]): Facts {
  const loaded = contractFor(ctx, options.contract, options.service)
  const { contract } = loaded
  const ids = contract.services.map(({ id }) => id)
  const told =
    options.service ??
    names.map((name) => serviceOfName(contract.client.code, ids, name)).find((one) => one !== null) ??
    ids[0]
  const service = contract.services.find(({ id }) => id === told)
  if (!service)
    throw refuse({ fr: `aucun service « ${told} »`, en: `no service "${told}"` }, null, ids.join(' | '))
  const today = dayAt(Math.floor(ctx.now().getTime() / 60_000))
  const journals = journalsFor(ctx, loaded, options.journal, null)
  const quota = quotaOf(
    service,
    journals.flatMap((journal) => journal.changes),
    today,
  )
  const window = proposeWindow(classified, today)
  const kind = classified.class
  if (kind === null)
    return { service: service.id, quota: '–', approver: '–', notice: 0, window: null, message: '' }
  const price = priceOf(kind, quota)
  return {
    service: service.id,
    quota: price[ctx.lang],
    approver: approverOf(kind, contract)[ctx.lang],
    notice: NOTICE[kind],
    window,
    message: clientMessage({
      contract,
      service: service.id,
      classified: { ...classified, class: kind },
      window,
      price: price.fr,
    }),
  }
}
