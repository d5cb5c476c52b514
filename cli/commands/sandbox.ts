/** `paraphe sandbox -- CMD…`: any Terraform or cdktf command against the rehearsal cloud. */
import path from 'node:path'
import { refuse } from '../../contract/errors.ts'
import { runSandbox } from '../../sandbox/run.ts'
import type { Command } from '../command.ts'

const DEFAULT_CLOUD = path.join('.paraphe', 'cloud.json')

export const command: Command = {
  name: 'sandbox',
  summary: {
    en: 'rehearse a Terraform or cdktf command against a simulated cloud, offline and without an account',
    fr: 'répéter une commande Terraform ou cdktf sur un cloud simulé, hors ligne et sans compte',
  },
  options: [
    {
      flags: '--cloud <file>',
      summary: { en: 'the simulated cloud', fr: 'le cloud simulé' },
      default: DEFAULT_CLOUD,
    },
  ],
  examples: [
    {
      command: 'paraphe sandbox -- cdktf deploy client',
      shows: { en: 'the deployment, rehearsed', fr: 'le déploiement, répété' },
    },
    {
      command: 'paraphe sandbox --cloud essai.json -- terraform plan',
      shows: {
        en: 'the plan that the real providers would make',
        fr: 'le plan que feraient les vrais fournisseurs',
      },
    },
  ],
  passThrough: true,
  async run(ctx, _args, options) {
    const rest = (options.rest ?? []) as readonly string[]
    if (rest.length === 0) {
      throw refuse(
        'no command to run',
        'the sandbox runs what stands after --',
        'paraphe sandbox -- terraform plan',
      )
    }
    const cloudFile = path.resolve(ctx.cwd, String(options.cloud ?? DEFAULT_CLOUD))
    return runSandbox({ cloudFile, command: rest, env: ctx.env, cwd: ctx.cwd })
  },
}
