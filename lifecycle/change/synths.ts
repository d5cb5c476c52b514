/**
 * What changes from one synthesized stack (or planned state) to another, in the form of a plan's changes. No provider is
 * asked, so an attribute that forces a replacement is known from the table below and from nothing else: the plan has the last word.
 */
import { refuse } from '../../contract/errors.ts'
import { PLACE } from './facts.ts'
import { type Action, isPush, type ResourceChange } from './plan.ts'

type Attributes = Readonly<Record<string, unknown>>
interface Resource {
  readonly type: string
  readonly attributes: Attributes
}
type Resources = ReadonlyMap<string, Resource>

/** Top-level attributes that the provider cannot change in place. Providers read in August 2026. */
const REPLACES: Readonly<Record<string, readonly string[]>> = {
  hcloud_server: ['user_data', 'image', 'ssh_keys'],
  openstack_compute_instance_v2: ['user_data', 'key_pair', 'network', 'block_device'],
  ovh_cloud_project_instance: ['user_data', 'boot_from', 'flavor'],
  scaleway_instance_server: ['image'],
  cloudstack_instance: ['template', 'network_id'],
  scaleway_object_bucket: ['name', 'object_lock_enabled'],
  terraform_data: ['triggers_replace'],
}

/** Reads a `cdk.tf.json` or `terraform show -json` of a plan. Throws InputError for anything else. */
export function resourcesIn(text: string, file: string): Resources {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw refuse({ fr: `${file}\u00a0: pas du JSON`, en: `${file}: not JSON` }, (error as Error).message)
  }
  const { resource, planned_values: planned } = (value ?? {}) as {
    resource?: Readonly<Record<string, Readonly<Record<string, Attributes>>>>
    planned_values?: { root_module?: { resources?: readonly Planned[] } }
  }
  if (planned) return fromPlan(planned.root_module?.resources ?? [])
  if (typeof value !== 'object' || value === null || !('terraform' in value)) {
    throw refuse(
      { fr: `${file}\u00a0: ni synthèse ni plan`, en: `${file}: neither a synthesized stack nor a plan` },
      null,
      'cdk.tf.json | terraform show -json plan.tfplan',
    )
  }
  const entries = Object.entries(resource ?? {}).flatMap(([type, named]) =>
    Object.entries(named).map(([name, attributes]) => [`${type}.${name}`, { type, attributes }] as const),
  )
  return new Map(entries)
}

interface Planned {
  readonly address: string
  readonly mode?: string
  readonly type: string
  readonly values: Attributes
}

const fromPlan = (resources: readonly Planned[]): Resources =>
  new Map(
    resources
      .filter(({ mode }) => mode !== 'data')
      .map(({ address, type, values }) => [address, { type, attributes: values }]),
  )

/** Resources added, changed, replaced and destroyed from `before` to `after`. */
export function changesBetween(before: Resources, after: Resources): readonly ResourceChange[] {
  const addresses = [...new Set([...before.keys(), ...after.keys()])].sort()
  const own = addresses.flatMap((address) => changeOf(address, before.get(address), after.get(address)) ?? [])
  const kept = own.filter(({ type }) => type === 'terraform_data')
  const anew = addresses.flatMap((address) => {
    const because = after.has(address) && before.has(address) ? triggers(after.get(address), kept) : []
    return because.length === 0 ? [] : [{ address, because }]
  })
  const replaced = new Map(anew.map(({ address, because }) => [address, because]))
  return [
    ...own.map((change) => withTriggers(change, replaced.get(change.address) ?? [])),
    ...anew.flatMap(({ address, because }) => {
      const [old, now] = [before.get(address), after.get(address)]
      const known = own.some((change) => change.address === address)
      return known || !now ? [] : [withTriggers(described(address, old, now, []), because)]
    }),
  ].map((change) => ({
    ...change,
    pushes: change.pushes && !replaced.has(serverOf(after.get(change.address))),
  }))
}

/** What makes a resource anew although nothing changed in it: values that Terraform keeps beside it, by its attributes. */
function triggers(resource: Resource | undefined, kept: readonly ResourceChange[]): readonly string[] {
  const { lifecycle, ...attributes } = resource?.attributes ?? {}
  const named = JSON.stringify(lifecycle ?? null)
  return kept.flatMap(({ address, action }) => [
    ...(named.includes(`"${address}"`) ? ['replace_triggered_by'] : []),
    ...(action === 'replace' ? Object.keys(attributes) : []).filter(
      (name) => attributes[name] === `\${${address}.output.${name}}`,
    ),
  ])
}

const withTriggers = (change: ResourceChange, because: readonly string[]): ResourceChange =>
  because.length === 0 || change.action === 'delete'
    ? change
    : { ...change, action: 'replace', because: [...new Set([...change.because, ...because])] }

/** The server that a set is for: `${hcloud_server.web.id}`. */
function serverOf(settings: Resource | undefined): string {
  const { server = '' } = (settings?.attributes.triggers_replace ?? {}) as { server?: string }
  return server.replace(/^\$\{(.*)\.id\}$/, '$1')
}

function changeOf(
  address: string,
  before: Resource | undefined,
  after: Resource | undefined,
): ResourceChange | null {
  const [old, now] = [before?.attributes ?? {}, after?.attributes ?? {}]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort()
  const ignored = (now.lifecycle as { ignore_changes?: readonly string[] } | undefined)?.ignore_changes ?? []
  const differs = (name: string) => !ignored.includes(name) && !same(old[name], now[name])
  const changed = before && after ? names.filter(differs) : []
  if (before && after && changed.length === 0) return null
  return described(address, before, after, changed)
}

function described(
  address: string,
  before: Resource | undefined,
  after: Resource | undefined,
  changed: readonly string[],
): ResourceChange {
  const type = (after ?? before)?.type ?? ''
  const [old, now] = [before?.attributes ?? {}, after?.attributes ?? {}]
  const because = changed.filter((name) => PLACE.includes(name) || REPLACES[type]?.includes(name))
  const name = old.name ?? now.name
  return {
    ...{ address, type, changed, because, deposed: false },
    action: actionOf(before, after, because),
    name: typeof name === 'string' ? name : address,
    protectedNow: old.delete_protection === true,
    shrinks: changed.filter((key) => Number(now[key]) < Number(old[key])),
    hostBackups: old.backups === true,
    pushes: type === 'terraform_data' && isPush(old, now),
  }
}

function actionOf(
  before: Resource | undefined,
  after: Resource | undefined,
  because: readonly string[],
): Action {
  if (!before) return 'create'
  if (!after) return 'delete'
  return because.length > 0 ? 'replace' : 'update'
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
