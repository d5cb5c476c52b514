/** `user_data = file(…)`: a plan has its hash alone, and the file that has this hash is the text. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findProjects } from '../../cli/fleet/find.ts'
import { shareOut } from '../../cli/fleet/shared.ts'
import { textsBelow } from '../../cli/lent-texts.ts'
import { cli, project } from './harness.ts'
import { signedProject } from './three-clients.ts'

const TEXT = '#cloud-config\nssh_pwauth: true\n'
const sha1 = (text: string, how: 'base64' | 'hex') => createHash('sha1').update(text).digest(how)

const planWith = (userData: string): string => {
  const after = {
    name: 'web',
    image: 'debian-12',
    server_type: 'cx23',
    location: 'fsn1',
    user_data: userData,
  }
  const one = { address: 'hcloud_server.web', mode: 'managed', type: 'hcloud_server', name: 'web' }
  return JSON.stringify({
    ...{ format_version: '1.2', terraform_version: '1.11.4', configuration: {} },
    planned_values: { root_module: { resources: [{ ...one, values: after }] } },
    resource_changes: [{ ...one, change: { actions: ['create'], before: null, after, after_unknown: {} } }],
  })
}

describe('the files beside a plan', () => {
  it.each(['base64', 'hex'] as const)('lend their text to its hash in %s, wherever they lie', (how) => {
    const below = textsBelow(project({ 'modules/node/files/init.yaml': TEXT, 'other.txt': 'x' }))
    expect(below(sha1(TEXT, how))).toBe(TEXT)
    expect(below(sha1(TEXT.trim(), how))).toBe(TEXT.trim())
    expect(below(sha1(Buffer.from(TEXT).toString('base64'), how))).toBe(TEXT)
    expect(below(sha1('another', how))).toBeNull()
  })

  it('are not looked for in hidden folders, packages, or a folder that is not there', () => {
    const folder = project({ '.terraform/a.yaml': TEXT, 'node_modules/p/a.yaml': TEXT })
    expect(textsBelow(folder)(sha1(TEXT, 'hex'))).toBeNull()
    expect(textsBelow(join(folder, 'nowhere'))(sha1(TEXT, 'hex'))).toBeNull()
  })

  it('prove what the server boots from, and only the one that was meant does', async () => {
    const cwd = project({ 'infra/plan.json': planWith(sha1(TEXT, 'base64')) })
    const judged = async () => {
      const { out } = await cli(['check', '--pack', 'hygiene', 'infra/plan.json', '--format', 'json'], {
        cwd,
      })
      const verdicts = JSON.parse(out).verdicts as { promise: { id: string }; status: string }[]
      return verdicts.find(({ promise }) => promise.id === 'hygiene.password-login')?.status
    }
    expect(await judged()).toBe('unproven')
    mkdirSync(join(cwd, 'infra/files'))
    writeFileSync(join(cwd, 'infra/files/init.yaml'), TEXT.replace('true', 'false'))
    expect(await judged()).toBe('unproven')
    writeFileSync(join(cwd, 'infra/files/init.yaml'), TEXT)
    expect(await judged()).toBe('broken')
  })

  it('lend it to a fleet too', async () => {
    const cwd = await signedProject(planWith(sha1(TEXT, 'base64')), { acme: null })
    writeFileSync(join(cwd, 'init.yaml'), TEXT)
    const projects = findProjects(cwd, [])
    const [server] = projects
      .flatMap((one) => shareOut(cwd, ['plan.json'], projects, projects).partOf(one)?.inventories ?? [])
      .flatMap(({ servers }) => servers)
    expect(server?.guest).toMatchObject({ sshd: { passwordauthentication: 'yes' } })
  })
})
