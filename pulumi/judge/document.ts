/** What the engine hands to a policy pack, as a document that the inventory reads. */
import type { PolicyResource } from '@pulumi/policy'

/** The inputs of each resource by URN, as the engine gave them before anything was made. */
export type Inputs = ReadonlyMap<string, Readonly<Record<string, unknown>>>

/**
 * A preview, whose values that are not known yet stay so. `asked` lends what a provider hides once a resource is made:
 * Hetzner, for one, hands out the hash of a server's user data and not its text.
 */
export function previewDocument(
  resources: readonly PolicyResource[],
  asked: Inputs,
): Readonly<Record<string, unknown>> {
  const steps = resources.map((resource) => {
    const { urn, type } = resource
    const seen = bare(resource.props) as Readonly<Record<string, unknown>>
    const inputs = asked.get(urn)
    return {
      op: 'same',
      urn,
      newState: {
        urn,
        type,
        custom: true,
        ...(resource.parent && { parent: resource.parent.urn }),
        ...(inputs ? { inputs, outputs: seen } : { inputs: seen }),
        ...(typeof seen.id === 'string' && { id: seen.id }),
        propertyDependencies: Object.fromEntries(
          Object.entries(resource.propertyDependencies).map(([name, from]) => [
            name,
            from.map((each) => each.urn),
          ]),
        ),
      },
    }
  })
  return { steps }
}

/**
 * A value without the guard that the SDK puts around properties: it throws when an unknown one is read, and here what
 * is unknown is to be told as such. A guard answers `get` and leaves property descriptors alone.
 */
export function bare(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const own = Object.entries(Object.getOwnPropertyDescriptors(value))
  if (Array.isArray(value)) {
    return own.filter(([key]) => key !== 'length').map(([, { value: item }]) => bare(item))
  }
  return Object.fromEntries(own.map(([key, { value: item }]) => [key, bare(item)]))
}
