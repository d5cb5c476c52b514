/** A key pair at a CloudStack operator: a private key is made only where no public one is brought along. */
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { inSandbox, terraform } from './golden.ts'

test('a private key is announced once and only for a pair that the host makes; nothing is left to do', async () => {
  await inSandbox(async (sandbox, folder) => {
    const provider = {
      api_url: 'http://127.0.0.1:9/client/api',
      api_key: 'fixture',
      secret_key: 'fixture-only',
    }
    fs.writeFileSync(
      path.join(folder, 'main.tf.json'),
      JSON.stringify({
        terraform: { required_providers: { cloudstack: { source: 'cloudstack/cloudstack' } } },
        provider: { cloudstack: provider },
        resource: {
          cloudstack_ssh_keypair: {
            brought: { name: 'brought', public_key: 'ssh-ed25519 AAAA fixture@example.test' },
            made: { name: 'made' },
          },
        },
      }),
    )
    await terraform(sandbox, folder, 'init', '-no-color')
    expect((await terraform(sandbox, folder, 'apply', '-auto-approve', '-no-color')).stderr).toBe('')
    const pairs = Object.values(sandbox.store.read().objects.cloudstack_ssh_keypair ?? {})
    const keys = Object.fromEntries(pairs.map(({ key, attributes }) => [key, attributes.private_key]))
    expect(keys).toEqual({ brought: '', made: 'not-a-secret-rehearsal-only' })
    expect((await terraform(sandbox, folder, 'plan', '-no-color')).stdout).toContain('No changes')
  })
}, 60_000)
