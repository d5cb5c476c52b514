/**
 * Refusals before any call, as attributes declare them. The two kits ask differently: the older one looks at nothing
 * inside an attribute of which something is not known yet, points at every attribute of a group, and takes a written
 * empty text for a value; the newer one judges each attribute alone.
 */
import type { Behaviour, Complaint, Path } from '../behaviour/model.ts'
import { unfit } from '../behaviour/values.ts'
import type { FieldShape, ObjectShape, Shape } from '../cty/schema.ts'
import { isList, isStruct, isUnknown, type Struct, UNKNOWN, type Value, whollyKnown } from '../cty/value.ts'
import type { Kind } from './kinds.ts'
import { join, type Step } from './planned.ts'

interface Spot {
  readonly path: Path
  /** Where Terraform is to point; ends at a set, whose elements have no address. */
  readonly steps: readonly Step[]
  readonly field: FieldShape
  readonly value: Value
}

const written = ({ field, value }: Pick<Spot, 'field' | 'value'>): boolean =>
  value !== null && !(field.block !== null && isList(value) && value.length === 0)

const elementOf = (shape: Shape): ObjectShape | null => {
  if (shape.kind === 'object') return shape
  return 'element' in shape ? elementOf(shape.element) : null
}

const isTimeouts = (spot: Spot): boolean => spot.path === 'timeouts'

/** Gives each attribute to `ask`, and goes inside where `enter` says so. */
function walk(
  shape: ObjectShape,
  object: Struct,
  at: { readonly path: Path; readonly steps: readonly Step[]; readonly inSet: boolean },
  enter: (spot: Spot) => boolean,
  ask: (spot: Spot) => readonly Complaint[],
): Complaint[] {
  return Object.entries(shape.fields).flatMap(([name, field]) => {
    const steps = at.inSet ? at.steps : [...at.steps, name]
    const spot = { path: join(at.path, name), steps, field, value: object[name] ?? null }
    const said = [...ask(spot)]
    const element = elementOf(field.shape)
    if (!element || spot.value === null || isUnknown(spot.value) || !enter(spot)) return said
    const single = field.shape.kind === 'object'
    const inSet = at.inSet || field.shape.kind === 'set'
    const items: [Step | null, Value][] = single
      ? [[null, spot.value]]
      : Object.entries(spot.value as object).map(([key, item]) => [
          isList(spot.value) ? Number(key) : key,
          item as Value,
        ])
    const inside = items.flatMap(([key, item]) =>
      isStruct(item)
        ? walk(
            element,
            item,
            { path: spot.path, steps: inSet || key === null ? steps : [...steps, key], inSet },
            enter,
            ask,
          )
        : [],
    )
    return [...said, ...inside]
  })
}

const complaint = (spot: Spot, summary: string, detail: string): Complaint => ({
  at: spot.steps,
  summary,
  detail,
})

/** What a path of a group leads to, the first element of each list taken. */
function lookUp(shape: ObjectShape, config: Struct, path: Path): Pick<Spot, 'field' | 'value'> | null {
  const [name = '', ...rest] = path.split('.')
  const field = shape.fields[name]
  if (!field) return null
  const value = config[name] ?? null
  if (rest.length === 0) return { field, value }
  const inner = isList(value) ? (value[0] ?? null) : value
  const element = elementOf(field.shape)
  return element && isStruct(inner) ? lookUp(element, inner, rest.join('.')) : null
}

const asText = (paths: readonly Path[]): string => paths.join(', ')

/** Values, ranges, formats and numbers of elements. */
function ofValues(behaviour: Behaviour, spot: Spot): Complaint[] {
  const { path, value } = spot
  const [fewest, most] = behaviour.items?.[path] ?? [0, null]
  if (isList(value) && (value.length < fewest || value.length > (most ?? Number.POSITIVE_INFINITY))) {
    const bounds = most === null ? `at least ${fewest}` : `${fewest} to ${most}`
    const detail = `${path} must have ${bounds} entries; it has ${value.length}.`
    return [complaint(spot, 'Invalid Attribute Value', detail)]
  }
  const items: readonly [Step | null, Value][] =
    isList(value) && spot.field.shape.kind === 'list'
      ? value.map((item, index) => [index, item])
      : (isList(value) ? value : [value]).map((item) => [null, item])
  return items.flatMap(([index, item]) => {
    const wrong = item === null || isUnknown(item) ? null : unfit(behaviour, path, item)
    const steps = index === null ? spot.steps : [...spot.steps, index]
    return wrong === null ? [] : [complaint({ ...spot, steps }, 'Invalid Attribute Value', wrong)]
  })
}

type Group = 'conflicts' | 'exactlyOneOf' | 'atLeastOneOf' | 'requiredWith'

function validateLegacy({ shape, rules }: Kind, config: Struct): Complaint[] {
  const { behaviour } = rules
  const members = (group: Group, path: Path) =>
    (behaviour[group]?.[path] ?? []).flatMap((other) => {
      const found = lookUp(shape, config, other)
      return found && written(found) ? [{ other, unknown: isUnknown(found.value) }] : []
    })
  const ofGroups = (spot: Spot): Complaint[] => {
    const [one, any] = [behaviour.exactlyOneOf?.[spot.path], behaviour.atLeastOneOf?.[spot.path]]
    const given = members('exactlyOneOf', spot.path)
    const sure = given.filter(({ unknown }) => !unknown)
    const detail = `Exactly one of these attributes must be configured: ${asText(one ?? [])}.`
    if (one && (given.length === 0 || sure.length > 1))
      return [complaint(spot, 'Invalid combination of arguments', detail)]
    return any && members('atLeastOneOf', spot.path).length === 0
      ? [complaint(spot, 'Missing required argument', `At least one of ${asText(any)} is required.`)]
      : []
  }
  const ofWritten = (spot: Spot): Complaint[] => {
    const beside = behaviour.requiredWith?.[spot.path] ?? []
    const missing = beside.length > members('requiredWith', spot.path).length
    const said = missing
      ? [complaint(spot, 'Missing required argument', `${spot.path} needs ${asText(beside)} beside it.`)]
      : []
    if (!whollyKnown(spot.value)) return said
    const foes = members('conflicts', spot.path).filter(({ unknown }) => !unknown)
    const detail = `${spot.path} cannot be given with ${asText(foes.map(({ other }) => other))}.`
    const clash = foes.length > 0 ? [complaint(spot, 'Conflicting configuration arguments', detail)] : []
    return [...said, ...clash, ...ofValues(behaviour, spot)]
  }
  const ask = (spot: Spot): Complaint[] => {
    if (isTimeouts(spot)) return []
    const said = ofGroups(spot)
    if (written(spot)) return [...said, ...ofWritten(spot)]
    const detail = `The argument ${spot.path} is required, but no definition was found.`
    return spot.field.required ? [...said, complaint(spot, 'Missing required argument', detail)] : said
  }
  const root = { path: '', steps: [], inSet: false }
  return walk(shape, config, root, (spot) => whollyKnown(spot.value) && !isTimeouts(spot), ask)
}

function validateFramework({ shape, rules }: Kind, config: Struct): Complaint[] {
  const ask = (spot: Spot): Complaint[] => {
    if (spot.value !== null) return ofValues(rules.behaviour, spot)
    return spot.field.required
      ? [complaint(spot, 'Missing Configuration for Required Attribute', `${spot.path} must be set.`)]
      : []
  }
  return walk(shape, config, { path: '', steps: [], inSet: false }, () => true, ask)
}

/** What is wrong with a configuration by the declarations of its attributes. */
export const declaredComplaints = (kind: Kind, config: Struct): Complaint[] =>
  kind.legacy ? validateLegacy(kind, config) : validateFramework(kind, config)

/** Values that are let through with a warning. */
export function unusualValues({ shape, rules }: Kind, config: Struct): Complaint[] {
  const { usualValues = {} } = rules.behaviour
  const ask = (spot: Spot): Complaint[] => {
    const usual = usualValues[spot.path]
    if (!usual || typeof spot.value !== 'string' || usual.includes(spot.value)) return []
    const detail = `${spot.value} is not a ${spot.path} this provider knows: ${asText(usual)}.`
    return [complaint(spot, 'Unusual value', detail)]
  }
  return walk(shape, config, { path: '', steps: [], inSet: false }, () => false, ask)
}

/** Attributes that are written although the provider is about to drop them. */
export function deprecations({ shape, legacy, deprecated }: Kind, config: Struct): Complaint[] {
  const ask = (spot: Spot): Complaint[] => {
    const known = legacy
      ? whollyKnown(spot.value) && written(spot)
      : spot.value !== null && !isUnknown(spot.value)
    const counts = spot.field.deprecated && known
    return counts ? [complaint(spot, 'Argument is deprecated', `${spot.path} is deprecated.`)] : []
  }
  const enter = (spot: Spot): boolean => !legacy || whollyKnown(spot.value)
  const whole = deprecated
    ? [{ at: null, summary: 'Deprecated Resource', detail: 'The provider is about to drop this type.' }]
    : []
  const parts = walk(shape, config, { path: '', steps: [], inSet: false }, enter, ask)
  return [...whole, ...parts]
}

/** The rehearsal has nothing but the schema of this type, so that its plan is less than the provider's. */
export const bySchemaAlone = (type: string): Complaint => ({
  at: null,
  summary: `${type} is rehearsed by its schema alone`,
  detail:
    'Its defaults, what replaces it and what the host refuses are not known here: where the provider would show a value, this plan may say "(known after apply)", and a wrong value passes.',
})

/** As the older kit's own checks see it: what is not wholly known is not known at all. */
export function asSeenByChecks(kind: Kind, config: Struct): Struct {
  if (!kind.legacy) return config
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [name, whollyKnown(value) ? value : UNKNOWN]),
  )
}
