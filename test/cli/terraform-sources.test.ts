/** The line of a `.tf` file that makes a resource, as code scanning shows it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writtenIn } from '../../cli/terraform-sources.ts'
import { cli, project, root } from './harness.ts'

const FILES = {
  'infra/main.tf': [
    '# resource "hcloud_server" "commented" {',
    'resource "hcloud_server" "web" {',
    '  count = 2',
    '}',
    '  resource "hcloud_volume" "data" { size = 10 }',
    'module "node" {',
    '  source   = "./modules/node"',
    '  for_each = local.nodes',
    '}',
    'module "registry" {',
    '  source = "terraform-aws-modules/vpc/aws"',
    '}',
    '',
  ].join('\n'),
  'infra/modules/node/fw.tf':
    'module "inner" {\r\n  source = "../inner"\r\n}\r\nresource "hcloud_firewall" "this" {\r\n}\r\n',
  'infra/modules/inner/x.tf': '\n\nresource "hcloud_network" "n" {\n}\n',
}

describe('where a resource is written', () => {
  it.each([
    ['hcloud_server.web[1]', 'infra/main.tf', 2, 1],
    ['hcloud_volume.data', 'infra/main.tf', 5, 3],
    ['module.node["a.b[0]"].hcloud_firewall.this', 'infra/modules/node/fw.tf', 4, 1],
    ['module.node["x"].module.inner.hcloud_network.n', 'infra/modules/inner/x.tf', 3, 1],
    // Of a module from elsewhere the call is what can be changed here.
    ['module.registry.aws_vpc.this', 'infra/main.tf', 10, 1],
    ['module.registry.module.inner["a"].aws_vpc.this[0]', 'infra/main.tf', 10, 1],
  ])('%s', (address, file, line, column) => {
    expect(writtenIn(project(FILES), 'infra')(address)).toEqual({ file, line, column })
  })

  it.each([
    'hcloud_server.commented',
    'hcloud_server.absent',
    'module.absent.hcloud_server.web',
    'module.node',
    '',
  ])('and where nothing is known: %s', (address) => {
    expect(writtenIn(project(FILES), 'infra')(address)).toBeNull()
    expect(writtenIn(project(), 'nowhere')(address)).toBeNull()
  })

  it('is the place of a result of SARIF, what was judged beside it', async () => {
    const plan = readFileSync(join(root, 'test/golden/hcloud/stack-two-sites/plan.json'), 'utf8')
    const cwd = project({ 'infra/plan.json': plan })
    const results = async () => {
      const { out } = await cli(['check', '--pack', 'hygiene', 'infra/plan.json', '--format', 'sarif'], {
        cwd,
      })
      return JSON.parse(out).runs[0].results.filter(({ kind }: { kind: string }) => kind === 'fail')
    }
    const [before] = await results()
    const name: string = before.locations[0].logicalLocations[0].fullyQualifiedName
    const [, type, label] = /^(\w+)\.([\w-]+)/.exec(name) ?? []
    writeFileSync(join(cwd, 'infra/main.tf'), `\nresource "${type}" "${label}" {\n}\n`)
    const [after] = await results()
    expect(after.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'infra/main.tf' },
      region: { startLine: 2, startColumn: 1 },
    })
    expect(after.relatedLocations[0].physicalLocation).toEqual(before.locations[0].physicalLocation)
    expect(after.partialFingerprints).toEqual(before.partialFingerprints)
  })
})
