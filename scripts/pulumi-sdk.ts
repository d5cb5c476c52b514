/** The Pulumi SDKs that are installed, their classes, and the provider schemas that they bridge. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Each Pulumi package with the folder of `providers/` that holds the schema of what it bridges. */
export const SDKS = [
  { name: 'hcloud', package: '@pulumi/hcloud', provider: 'hetzner' },
  { name: 'openstack', package: '@pulumi/openstack', provider: 'openstack' },
  { name: 'ovh', package: '@ovhcloud/pulumi-ovh', provider: 'ovh' },
  { name: 'scaleway', package: '@pulumiverse/scaleway', provider: 'scaleway' },
] as const
export type Sdk = (typeof SDKS)[number]

/** Terraform type names that no rule leads to, told by the SDK's documentation. */
const TOKENS: Readonly<Record<string, string>> = {
  hcloud_primary_ip: 'hcloud:index/primaryIp:PrimaryIp',
  openstack_networking_portforwarding_v2: 'openstack:networking/portForwardingV2:PortForwardingV2',
  openstack_objectstorage_object_v1: 'openstack:objectstorage/containerObject:ContainerObject',
  openstack_lb_l7policy_v2: 'openstack:loadbalancer/l7PolicyV2:L7PolicyV2',
  openstack_lb_l7rule_v2: 'openstack:loadbalancer/l7RuleV2:L7RuleV2',
  ovh_cloud_project_user_s3_credential: 'ovh:CloudProject/s3Credential:S3Credential',
  ovh_cloud_project_user_s3_policy: 'ovh:CloudProject/s3Policy:S3Policy',
  ovh_cloud_project_region: 'ovh:CloudProject/projectRegion:ProjectRegion',
  ovh_vrack_cloudproject: 'ovh:Vrack/cloudProject:CloudProject',
  scaleway_object: 'scaleway:object/item:Item',
}

/** Folders of the SDK that Terraform names otherwise. */
const FOLDERS: Readonly<Record<string, string>> = { loadbalancer: 'lb', loadbalancers: 'lb' }

interface Attribute {
  readonly type?: unknown
  readonly nested_type?: { readonly attributes: Attributes; readonly nesting_mode: string }
  readonly required?: boolean
  readonly optional?: boolean
  readonly computed?: boolean
  readonly sensitive?: boolean
  readonly deprecated?: boolean
}
export type Attributes = Readonly<Record<string, Attribute>>
export interface Block {
  readonly attributes?: Attributes
  readonly block_types?: Readonly<Record<string, { readonly block: Block }>>
}

interface ProviderSchema {
  readonly provider: { readonly block: Block }
  readonly resource_schemas: Readonly<Record<string, { readonly block: Block }>>
}

function schemaOf({ provider }: Sdk): ProviderSchema {
  const read = JSON.parse(readFileSync(join(root, 'providers', provider, 'schema.json'), 'utf8'))
  return Object.values(read.provider_schemas)[0] as ProviderSchema
}

export const providerOf = (sdk: Sdk): Block => schemaOf(sdk).provider.block

/** The resource schemas of a provider that are kept in this repository. */
export function schemasOf(sdk: Sdk): Readonly<Record<string, Block>> {
  return Object.fromEntries(
    Object.entries(schemaOf(sdk).resource_schemas).map(([type, { block }]) => [type, block]),
  )
}

/** The types that the constructs build. */
export function boundTypes({ provider }: Sdk): readonly string[] {
  const read = JSON.parse(readFileSync(join(root, 'providers', provider, 'package.json'), 'utf8'))
  return read.bindings.resources
}

/** A resource class of an SDK: its token, and the folder that it is exported from. */
export interface SdkClass {
  readonly token: string
  readonly folder: string
  readonly class: string
  readonly declarations: string
  /** The class that took its place, as the SDK's notice of deprecation names it. */
  readonly movedTo: string | null
}

export function sdkFolder(sdk: Sdk): string {
  const folder = join(root, 'node_modules', sdk.package)
  if (!existsSync(folder)) throw new Error(`${sdk.package} is not installed`)
  return folder
}

export function classesOf(folder: string): readonly SdkClass[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !file.includes('node_modules'))
    .flatMap((file) => {
      const code = readFileSync(join(folder, file), 'utf8')
      const token = /__pulumiType = '([^']+)'/.exec(code)?.[1]
      if (token === undefined || !token.includes('/')) return []
      return {
        token,
        folder: relative('.', join(file, '..')),
        class: token.slice(token.lastIndexOf(':') + 1),
        declarations: join(folder, file.replace(/js$/, 'd.ts')),
        movedTo: /has been deprecated in favor of ([\w./]+)"/.exec(code)?.[1] ?? null,
      }
    })
}

/** Whether a notice of deprecation (`scaleway.network/vpc.Vpc`) speaks of this token. */
function isCalled(notice: string, token: string): boolean {
  return notice.toLowerCase() === token.replaceAll(':', '.').toLowerCase()
}

export function successor(held: SdkClass, classes: readonly SdkClass[]): SdkClass {
  const { movedTo } = held
  const next = movedTo === null ? undefined : classes.find(({ token }) => isCalled(movedTo, token))
  return next ? successor(next, classes) : held
}

export const bare = (name: string): string => name.replace(/_/g, '').toLowerCase()

export function classFor(type: string, classes: readonly SdkClass[]): SdkClass | undefined {
  const told = TOKENS[type]
  if (told !== undefined) return classes.find(({ token }) => token === told)
  const exact = [bare(type), bare(type.replace(/_v\d$/, ''))].map((wanted) =>
    classes.filter(({ token }) => callings(token).includes(wanted)),
  )
  const found = exact.find((each) => each.length > 0) ?? []
  return found[0] && successor(found[0], classes)
}

/** What Terraform may call the type of a token, without underscores or version. */
function callings(token: string): readonly string[] {
  const [pkg, path] = token.split(':') as [string, string]
  const [group, name] = path.split('/').map(bare) as [string, string]
  const family = group === 'index' ? '' : (FOLDERS[group] ?? group)
  const plain = bare(pkg) + family
  // `loadbalancers/loadBalancer` is the resource that gives its folder its name.
  return [plain + name, ...(pkg === 'scaleway' && family === 'lb' && name === 'loadbalancer' ? [plain] : [])]
}
