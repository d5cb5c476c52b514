/**
 * Rules for a server that lives, though Hetzner hands it nothing: Terraform keeps the text that the server booted from, and an
 * operator's own `ssh` takes a changed set to it. Terraform's built-in resource does it, no provider.
 */

import { DataResource } from 'cdktf'
import type { Construct } from 'constructs'
import { sha256 } from '../../../contract/canonical.ts'
import type { ServerRequest } from '../driver.ts'
import { PUSH_COMMAND } from './push-command.ts'

/** Which plan makes a resource, kept with it: two of the same plan can be told. Terraform 1.5, OpenTofu 1.6. */
const THIS_PLAN = `\${plantimestamp()}`
const KEPT = { lifecycle: { ignoreChanges: ['input'] } }

type Booted = Pick<ServerRequest, 'frame' | 'userData'> & {
  readonly settings: string
  /** A server of another image or place is another server, and boots from the text of its day. */
  readonly image: string
  readonly place: string
}

export interface Boot {
  /** The server's `user_data`. */
  readonly userData: string
  /** The set in it. */
  readonly settings: string
}

/** The text as the server first booted from it: a changed rule leaves it alone, any other change makes it and the server anew. */
export function bootText(scope: Construct, { frame, userData, settings, image, place }: Booted): Boot {
  const { friendlyUniqueId } = new DataResource(scope, 'boot', {
    input: { settings, user_data: userData },
    triggersReplace: { frame: sha256(frame), image, place },
    ...KEPT,
  })
  const output = (name: string) => `\${terraform_data.${friendlyUniqueId}.output.${name}}`
  return { userData: output('user_data'), settings: output('settings') }
}

interface Push {
  readonly name: string
  readonly settings: string
  readonly operators: readonly string[]
  readonly boot: Boot
  /** Tokens of the server: its identifier and its address. */
  readonly server: string
  readonly address: string
}

/**
 * Takes the set to the server when it changes. Nothing is pushed by the plan that the server is born of, when it boots from that
 * very set: a first deployment needs no SSH.
 */
export function pushSettings(scope: Construct, push: Push): void {
  const { name, settings, operators, boot, server, address } = push
  const born = new DataResource(scope, 'born', {
    input: { plan: THIS_PLAN },
    triggersReplace: { server },
    ...KEPT,
  })
  const command = {
    type: 'local-exec' as const,
    command: PUSH_COMMAND,
    interpreter: ['/bin/sh', '-c'],
    quiet: true,
    environment: {
      ADDRESS: address,
      BOOTED: boot.settings,
      BORN_BY: `\${terraform_data.${born.friendlyUniqueId}.output.plan}`,
      MADE_BY: `\${self.input.plan}`,
      NAME: name,
      OPERATORS: operators.join(' '),
      SERVER: `\${self.triggers_replace.server}`,
      SET: `\${self.triggers_replace.set}`,
    },
  }
  new DataResource(scope, 'settings', {
    input: { plan: THIS_PLAN },
    triggersReplace: { server, set: settings },
    provisioners: [command],
    ...KEPT,
  })
}
