/**
 * The sandbox is killed at random moments of an apply, terraform with it or not. Whatever was lost, the next apply
 * converges: every object of the cloud is in the state once, every object of the state is in the cloud.
 * PARAPHE_KILLS says how many times (default 12).
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openCloud } from '../../sandbox/cloud/store.ts'
import { inSandbox, type Json, temporary, terraform } from './golden.ts'

const KILLS = Number(process.env.PARAPHE_KILLS ?? 12)
const COUNT = 25
const CHILD = path.join(import.meta.dirname, 'crash-child.ts')

const configuration = {
  terraform: { required_providers: { openstack: { source: 'terraform-provider-openstack/openstack' } } },
  provider: { openstack: [{ auth_url: 'http://127.0.0.1:9/v3', delayed_auth: true }] },
  // Objects that no name and no other attribute tells apart: the hardest to find again.
  resource: { openstack_networking_network_v2: { n: { count: COUNT, name: 'same' } } },
}

function killedApply(folder: string, afterMs: number, withTerraform: boolean): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder], {
      detached: true,
      stdio: 'ignore',
    })
    const kill = () => {
      try {
        process.kill(withTerraform ? -(child.pid ?? 0) : (child.pid ?? 0), 'SIGKILL')
      } catch {
        // It ended by itself.
      }
    }
    const timer = setTimeout(kill, afterMs)
    child.on('exit', () => {
      clearTimeout(timer)
      // Terraform, left alone, notices within moments that nobody answers.
      setTimeout(resolve, withTerraform ? 50 : 400)
    })
  })
}

const idsInState = (folder: string): string[] => {
  const file = path.join(folder, 'terraform.tfstate')
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  if (text === '') return []
  return (JSON.parse(text).resources as Json[]).flatMap((one) =>
    one.instances.map((item: Json) => item.attributes.id),
  )
}

const idsInCloud = (folder: string): string[] =>
  Object.keys(openCloud(path.join(folder, 'cloud.json')).read().objects.openstack_networking_network_v2 ?? {})

test(
  `state and cloud agree after each of ${KILLS} kills and one more apply`,
  async () => {
    for (let kill = 0; kill < KILLS; kill++) {
      const folder = temporary()
      try {
        fs.writeFileSync(path.join(folder, 'main.tf.json'), JSON.stringify(configuration))
        const start = 400 + ((kill * 7919) % 1400)
        await killedApply(folder, start, kill % 2 === 0)
        // A kill may catch Terraform while it writes its state; it keeps what it had before.
        const state = path.join(folder, 'terraform.tfstate')
        const readable = !fs.existsSync(state) || fs.readFileSync(state, 'utf8').trimEnd().endsWith('}')
        if (!readable) continue
        fs.rmSync(path.join(folder, '.terraform.tfstate.lock.info'), { force: true })
        await inSandbox(
          async (sandbox) => {
            const again = await terraform(
              sandbox,
              folder,
              'apply',
              '-auto-approve',
              '-no-color',
              '-lock=false',
            )
            expect(again.stderr).toBe('')
          },
          path.join(folder, 'cloud.json'),
        )
        expect(idsInCloud(folder).sort()).toEqual(idsInState(folder).sort())
        expect(idsInState(folder)).toHaveLength(COUNT)
      } finally {
        fs.rmSync(folder, { recursive: true, force: true })
      }
    }
  },
  KILLS * 20_000,
)
