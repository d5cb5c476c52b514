/** The expressions that a synthesized stack holds: references to attributes, alone or inside a text. */
import { type Refusal, refused } from './refusals.ts'

/** `${openstack_networking_secgroup_v2.erp_filter.id}`. */
export interface Reference {
  readonly address: string
  readonly type: string
  /** Terraform's name. */
  readonly attribute: string
}

/** A text in its parts, in order; a text without a reference is one part. */
export type Part = string | Reference

const ONE = /^([a-z][a-z0-9]*_\w+)\.([\w-]+)\.(\w+)$/

/**
 * Reads a text of a stack as Terraform would: `$${` and `%%{` stand for themselves. Throws `InputError` at a function,
 * a variable, a directive, or anything else that is not a reference to an attribute of a resource.
 */
export function partsOf(text: string, where: Refusal): readonly Part[] {
  const parts: Part[] = []
  let rest = text
  let plain = ''
  for (;;) {
    const mark = /\$\$\{|%%\{|\$\{|%\{/.exec(rest)
    if (!mark) break
    plain += rest.slice(0, mark.index)
    rest = rest.slice(mark.index + mark[0].length)
    if (mark[0].length === 3) {
      plain += mark[0].slice(1)
      continue
    }
    const end = rest.indexOf('}')
    const inside = rest.slice(0, Math.max(end, 0)).trim()
    const [, type, name, attribute] = ONE.exec(inside) ?? []
    if (mark[0] === '%{' || type === undefined || name === undefined || attribute === undefined) {
      throw refused.expression(`${mark[0]}${inside}}`, where)
    }
    if (plain !== '') parts.push(plain)
    plain = ''
    parts.push({ address: `${type}.${name}`, type, attribute })
    rest = rest.slice(end + 1)
  }
  plain += rest
  return plain === '' && parts.length > 0 ? parts : [...parts, plain]
}
