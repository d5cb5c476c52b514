/** `paraphe change`: the class of a plan under the contract, and everything that the class sets off. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Classified, classifyChange } from '../../lifecycle/change/classify.ts'
import type { ChangeClass } from '../../lifecycle/change/model.ts'
import { parseOwnRules } from '../../lifecycle/change/own-rules.ts'
import { readPlan, volumesKept } from '../../lifecycle/change/plan.ts'
import { agree } from '../change/agree.ts'
import { partOfPlan } from '../change/part.ts'
import { jsonOf, markdown, pretty } from '../change/print.ts'
import { type Command, EXIT } from '../command.ts'
import { CONTRACT_OPTION, formatOption } from '../options.ts'
import { contractFor, readText } from '../sla/gather.ts'

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
    fr: 'la classe d’un changement (art. 3.8.4)\u00a0: pourquoi, ce qui est perdu, qui approuve, quand',
  },
  arguments: '<plan>',
  options: [
    CONTRACT_OPTION,
    {
      flags: '--service <id>',
      summary: {
        en: 'the service, when resource names do not tell',
        fr: 'le service, si les noms ne le font pas connaître',
      },
    },
    {
      flags: '--rules <file>',
      summary: { en: 'the team’s own rules, YAML', fr: 'les règles de l’équipe, YAML' },
    },
    {
      flags: '--journal <file>',
      many: true,
      summary: {
        en: 'record of the changes already made',
        fr: 'registre des changements déjà effectués',
      },
    },
    {
      flags: '--message',
      summary: { en: 'print only the message to the client', fr: 'n’imprimer que le message au client' },
    },
    {
      flags: '--max-class <class>',
      choices: ['standard', 'significatif', 'majeur'],
      summary: { en: 'fail above this class, for CI', fr: 'échouer au-delà de cette classe, pour la CI' },
    },
    formatOption('pretty', 'json', 'markdown'),
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
        en: 'exit code 1 when the change is more than standard',
        fr: 'code de sortie 1 quand le changement est plus que standard',
      },
    },
  ],
  async run(ctx, args, options) {
    const given = options as unknown as Options
    const file = args[0] as string
    const whole = readText(resolve(ctx.cwd, file), file)
    const all = readPlan(whole, file)
    const own =
      given.rules === undefined
        ? []
        : parseOwnRules(readFileSync(resolve(ctx.cwd, given.rules), 'utf8'), given.rules)
    const loaded = contractFor(ctx, given.contract, given.service)
    const text = partOfPlan(whole, loaded.contract)
    const changes = text === whole ? all : readPlan(text, file)
    const classified = classifyChange(changes, own)
    const facts = agree(ctx, loaded, classified, changes, { ...given, kept: volumesKept(text, file) })
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
