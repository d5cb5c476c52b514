/** The same stand-ins under OpenTofu. Runs where it is on PATH or PARAPHE_TOFU names it; skipped, and said so, elsewhere. */
import { execFile, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { inSandbox } from './golden.ts'

const execute = promisify(execFile)
const tofu = process.env.PARAPHE_TOFU ?? 'tofu'
const missing = spawnSync(tofu, ['version']).status !== 0
const reason = missing ? ' (SKIPPED: no tofu on PATH, and PARAPHE_TOFU names none)' : ''

test.skipIf(missing)(
  `OpenTofu makes, finds nothing to do, and takes away${reason}`,
  async () => {
    await inSandbox(async (sandbox, folder) => {
      fs.writeFileSync(
        path.join(folder, 'main.tf.json'),
        JSON.stringify({
          terraform: { required_providers: { hcloud: { source: 'hetznercloud/hcloud' } } },
          provider: { hcloud: { token: 'a'.repeat(64) } },
          resource: {
            hcloud_placement_group: { g: { count: 3, name: `g-\${count.index}`, type: 'spread' } },
          },
        }),
      )
      const run = async (...args: string[]): Promise<string> => {
        const { stdout } = await execute(tofu, [...args, '-no-color'], { cwd: folder, env: sandbox.env })
        return stdout
      }
      await run('init')
      expect(await run('apply', '-auto-approve')).toContain('3 added')
      expect(await run('plan')).toContain('No changes')
      expect(await run('destroy', '-auto-approve')).toContain('3 destroyed')
      expect(sandbox.store.read().objects).toEqual({})
    })
  },
  120_000,
)
