/** Which parts of a JSON document are read. */

/** What becomes of a value: all of it is built, it is built when asked for, or some of its parts are. */
export type Shape = { readonly kind: 'whole' } | { readonly kind: 'later' } | Members | Items

/** Members by name; those that are not named are stepped over, unless there is a shape for `others`. */
export interface Members {
  readonly kind: 'members'
  readonly named: readonly Named[]
  /** Each of the names without a value: what has its members from the start is made faster than what gets them one by one. */
  readonly blank: Readonly<Record<string, undefined>>
  others(): Shape | null
}

export interface Items {
  readonly kind: 'items'
  readonly of: Shape
}

export interface Named {
  readonly name: string
  readonly bytes: Uint8Array
  readonly shape: Shape
}

export const WHOLE: Shape = { kind: 'whole' }
export const LATER: Shape = { kind: 'later' }

export const items = (of: Shape): Shape => ({ kind: 'items', of })

/** `others` is a function, so that a shape may hold itself. */
export const members = (
  named: Readonly<Record<string, Shape>>,
  others: () => Shape | null = () => null,
): Shape => ({
  kind: 'members',
  named: Object.entries(named).map(([name, shape]) => ({ name, bytes: Buffer.from(name), shape })),
  blank: Object.fromEntries(Object.keys(named).map((name) => [name, undefined])),
  others,
})
