/** What a Terraform plan is about to do, reduced to what the class of a change depends on. Values are never kept. */
import { refuse } from '../../contract/errors.ts'
import { HOLDERS } from './facts.ts'

export type Action = 'create' | 'update' | 'replace' | 'delete' | 'forget'

export interface ResourceChange {
  readonly address: string
  readonly type: string
  readonly action: Action
  /** The resource's own name at the host, else its address. */
  readonly name: string
  /** Attributes that differ, by top-level name or `parent.child`. */
  readonly changed: readonly string[]
  /** Attributes that force the replacement. */
  readonly because: readonly string[]
  /** Protection against deletion as it stands today. */
  readonly protectedNow: boolean
  /** Attributes whose number goes down. */
  readonly shrinks: readonly string[]
  /** The host's own backups that go away with the resource. */
  readonly hostBackups: boolean
  readonly deposed: boolean
  /** Rules are taken over SSH to a server that stays. */
  readonly pushes: boolean
}

type Json = Readonly<Record<string, unknown>>
interface RawChange {
  readonly actions: readonly string[]
  readonly before: Json | null
  readonly after: Json | null
  readonly after_unknown?: Json
  readonly replace_paths?: readonly (readonly (string | number)[])[]
}
interface RawResource {
  readonly address: string
  readonly mode?: string
  readonly type: string
  readonly deposed?: string
  readonly change: RawChange
}

/** Names of the volumes that were there before the plan and are there after it, in place: their data stays. */
export function volumesKept(text: string, file: string): readonly string[] {
  return rawChanges(text, file)
    .filter(
      ({ mode, type, deposed }) => mode !== 'data' && deposed === undefined && HOLDERS[type] === 'volume',
    )
    .filter(({ change }) => change.before !== null && change.actions.every((one) => STAYS.includes(one)))
    .map(({ address, change }) => {
      const name = change.before?.name ?? change.before?.display_name
      return typeof name === 'string' && name !== '' ? name : address
    })
}

const STAYS: readonly string[] = ['no-op', 'update', 'read']

function rawChanges(text: string, file: string): readonly RawResource[] {
  let plan: { readonly format_version?: string; readonly resource_changes?: readonly RawResource[] }
  try {
    plan = JSON.parse(text)
  } catch (error) {
    throw refuse(
      { fr: `${file}\u00a0: pas du JSON`, en: `${file}: not JSON` },
      (error as Error).message,
      'terraform show -json plan.tfplan > plan.json',
    )
  }
  if (typeof plan !== 'object' || plan === null || plan.format_version === undefined || 'values' in plan) {
    throw refuse(
      { fr: `${file}\u00a0: pas un plan`, en: `${file}: not a plan` },
      null,
      'terraform show -json plan.tfplan > plan.json',
    )
  }
  return plan.resource_changes ?? []
}

/** Reads the output of `terraform show -json <plan>`; throws InputError when it is something else. */
export function readPlan(text: string, file: string): readonly ResourceChange[] {
  return rawChanges(text, file)
    .filter(({ mode }) => mode !== 'data')
    .flatMap((raw) => {
      const action = actionOf(raw.change.actions)
      return action === null ? [] : [changeOf(raw, action)]
    })
}

function actionOf(actions: readonly string[]): Action | null {
  if (actions.includes('forget')) return 'forget'
  if (actions.includes('delete') && actions.includes('create')) return 'replace'
  const [only] = actions
  return only === 'create' || only === 'update' || only === 'delete' ? only : null
}

function changeOf({ address, type, deposed, change }: RawResource, action: Action): ResourceChange {
  const before = change.before ?? {}
  const after = change.after ?? {}
  const name = [before.name, after.name, before.display_name].find(
    (one) => typeof one === 'string' && one !== '',
  )
  const changed =
    action === 'update' || action === 'replace' ? differences(before, after, change.after_unknown ?? {}) : []
  return {
    address,
    type,
    action,
    name: (name as string | undefined) ?? address,
    changed,
    because: (change.replace_paths ?? []).map((path) =>
      path.filter((step) => typeof step === 'string').join('.'),
    ),
    protectedNow:
      before.delete_protection === true || before.protected === true || before.destroy_protected === true,
    shrinks: changed.filter(
      (key) =>
        typeof before[key] === 'number' &&
        typeof after[key] === 'number' &&
        after[key] < (before[key] as number),
    ),
    hostBackups: before.backups === true,
    deposed: deposed !== undefined,
    pushes: type === 'terraform_data' && action === 'replace' && isPush(before, after),
  }
}

/** Of Terraform's own resource, which is replaced to run its command again: another set, for the same server. */
export function isPush({ triggers_replace: before }: Json, { triggers_replace: after }: Json): boolean {
  const [was, is] = [before, after].map((one) =>
    typeof one === 'object' && one !== null ? (one as Json) : {},
  )
  const isSet = typeof is?.set === 'string' && is.set.startsWith('contract-settings ')
  return isSet && is.set !== was?.set && is.server !== undefined && is.server === was?.server
}

function differences(before: Json, after: Json, unknown: Json): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after), ...Object.keys(unknown)])
  const known = [...keys].filter((key) => unknown[key] !== true && !same(before[key], after[key])).sort()
  // What the host will compute comes last: it may be noise, and it may be a reference to something new.
  return [...known, ...[...keys].filter((key) => unknown[key] === true).sort()]
}

/** Null, an absent attribute and an empty list are one thing to Terraform. */
const bare = (value: unknown): string => {
  const empty = value === undefined || value === null || (Array.isArray(value) && value.length === 0)
  return JSON.stringify(empty ? null : value)
}
const same = (a: unknown, b: unknown): boolean => bare(a) === bare(b)
