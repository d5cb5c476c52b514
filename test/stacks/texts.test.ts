/** Rules never change the text that a server boots from; another operator does, and such a server is made anew. */
import { mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { withSandbox } from '../../sandbox/run.ts'
import { hasTerraform, write } from './rehearse.ts'
import { BEFORE, CHANGES, changesIn, contractWith, planOf, type Rules, root, WAYS } from './ways.ts'

/** Everything else that runs inside a server is in the text that it boots from. */
const OPERATOR = `ssh-ed25519 ${Buffer.alloc(51, 7).toString('base64')} astreinte@example.net`

describe.skipIf(!hasTerraform())('another operator', () => {
  it.each([
    ['ovh', 'openstack_compute_instance_v2'],
    ['scaleway', 'scaleway_instance_server'],
    ['ikoula', 'cloudstack_instance'],
  ] as const)(
    'on %s a server that would never read its new text is made anew',
    async (host, server) => {
      const folder = mkdtempSync(join(root, 'anew-'))
      const { contract } = contractWith('VM Avancé', host, BEFORE)
      const cwd = write(folder, contract)
      await withSandbox({ cloudFile: join(folder, 'cloud.json'), env: process.env }, async (sandbox) => {
        const options = { cwd, stdio: 'ignore' } as const
        expect(await sandbox.run(['terraform', 'init', '-input=false'], options)).toBe(0)
        expect(await sandbox.run(['terraform', 'apply', '-auto-approve', '-input=false'], options)).toBe(0)
        const { operators } = contract
        write(folder, { ...contract, operators: { ...operators, keys: [...operators.keys, OPERATOR] } })
        const changes = changesIn(await planOf(sandbox, cwd)).filter(({ type }) => type === server)
        expect(changes.map(({ change }) => change.actions)).toEqual([['delete', 'create']])
        expect(await sandbox.run(['terraform', 'apply', '-input=false', 'p'], options)).toBe(0)
      })
    },
    300_000,
  )
})

interface Boots {
  readonly user_data?: string
  readonly cloud_init?: string
  readonly triggers_replace?: { readonly frame?: string }
}
const frameOf = ({ triggers_replace: triggers }: Boots): Boots =>
  triggers?.frame === undefined ? {} : { user_data: triggers.frame }

it('the text that a server boots from does not depend on the rules', () => {
  const texts = (rules: Rules) =>
    WAYS.map(({ title, host }, index) => {
      const { contract } = contractWith(title, host, rules)
      const folder = mkdtempSync(join(root, `text-${index}-`))
      const stack = JSON.parse(readFileSync(join(write(folder, contract), 'cdk.tf.json'), 'utf8')) as {
        resource: Record<string, Record<string, Boots>>
      }
      // Where rules are pushed the text holds the first ones; the sum of what is left of it decides.
      const { terraform_data: kept = {}, ...types } = stack.resource
      return [...Object.values(types).flatMap(Object.values), ...Object.values(kept).map(frameOf)]
        .flatMap(({ user_data, cloud_init }) => user_data ?? cloud_init ?? [])
        .map((text) => text.replace(/^#\| .*\n/gm, ''))
    })
  const all = [BEFORE, ...Object.values(CHANGES)].map(texts)
  expect(all[0]?.every((each) => each.length > 0)).toBe(true)
  for (const each of all) expect(each).toEqual(all[0])
})
