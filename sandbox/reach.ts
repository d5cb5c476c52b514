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

const textsIn = (folder: string): string[] =>
  configurationFiles(folder).map((file) => fs.readFileSync(file, 'utf8'))

/** Sources as they are written; read from the text, so that both syntaxes do. */
function sourcesIn(texts: readonly string[]): ReadonlySet<string> {
  const blocks = texts.map((text) => /required_providers"?\s*[:=]?\s*(\{[\s\S]*)/.exec(text)?.[1] ?? '')
  const source = /"?source"?\s*[:=]\s*"([\w.-]+\/[\w.-]+(?:\/[\w.-]+)?)"/g
  const found = blocks.flatMap((block) => [...block.matchAll(source)].map(([, one = '']) => one))
  return new Set(found.filter((one) => !one.startsWith(BUILT_IN) && !one.startsWith('.')))
}

const shortOf = (source: string): string => source.split('/').slice(-2).join('/')

/** Sources of providers without a stand-in, as they are written. */
export function unattachedProviders(folder: string, more: readonly string[] = []): string[] {
  const known = [...STAND_INS, ...more]
  return [...sourcesIn(textsIn(folder))].filter((source) => !known.includes(shortOf(source)))
}

/** Sources of providers with a stand-in that a registry or a mirror of one's own serves: `mirror.example/ovh/ovh`. */
export function mirroredProviders(folder: string): string[] {
  return [...sourcesIn(textsIn(folder))].filter(
    (source) => source.split('/').length === 3 && STAND_INS.includes(shortOf(source)),
  )
}

/**
 * Stand-ins of which a folder's HCL speaks without a source: Terraform looks for them under `hashicorp/`, where they are
 * not. Each as it is to be written.
 */
export function unsourcedProviders(folder: string): string[] {
  const texts = textsIn(folder)
  const whole = texts.join('\n')
  return STAND_INS.filter((source) => {
    const name = source.split('/')[1] ?? ''
    const used = new RegExp(`^\\s*(?:provider\\s+"${name}"|(?:resource|data)\\s+"${name}_)`, 'm').test(whole)
    const declared = new RegExp(`(?:^|[{\\s])"?${name}"?\\s*[:=]\\s*[{"]`).test(whole)
    return used && !declared
  })
}
