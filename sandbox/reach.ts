/** Which providers a folder's configuration names that have no stand-in: a command would reach the real ones. */
import fs from 'node:fs'
import path from 'node:path'

const STAND_INS = [
  'hetznercloud/hcloud',
  'terraform-provider-openstack/openstack',
  'ovh/ovh',
  'scaleway/scaleway',
  'cloudstack/cloudstack',
]
/** Terraform's own, served from inside it. */
const BUILT_IN = 'terraform.io/builtin/'

function configurationFiles(folder: string): string[] {
  const synthesized = path.join(folder, 'cdktf.out', 'stacks')
  const stacks = fs.existsSync(synthesized)
    ? fs.readdirSync(synthesized).map((name) => path.join(synthesized, name))
    : []
  return [folder, ...stacks].flatMap((one) =>
    fs.existsSync(one)
      ? fs
          .readdirSync(one)
          .filter((name) => /\.tf(\.json)?$/.test(name))
          .map((name) => path.join(one, name))
      : [],
  )
}

/** Sources of providers without a stand-in, as they are written; read from the text, so that both syntaxes do. */
export function unattachedProviders(folder: string, more: readonly string[] = []): string[] {
  const known = [...STAND_INS, ...more]
  const found = new Set<string>()
  for (const file of configurationFiles(folder)) {
    const text = fs.readFileSync(file, 'utf8')
    const [, block = ''] = /required_providers"?\s*[:=]?\s*(\{[\s\S]*)/.exec(text) ?? []
    for (const [, source = ''] of block.matchAll(/"?source"?\s*[:=]\s*"([\w.-]+\/[\w.-]+(?:\/[\w.-]+)?)"/g)) {
      const short = source.split('/').slice(-2).join('/')
      if (!source.startsWith(BUILT_IN) && !known.includes(short) && !source.startsWith('.')) found.add(source)
    }
  }
  return [...found]
}
