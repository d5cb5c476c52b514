/** Which versions and cipher suites of TLS are no longer safe. */
import type { Value } from '../../inventory/model.ts'
import { isUnknown, know, unknown } from '../../inventory/values.ts'

/** RFC 8996 (TLS 1.0 and 1.1) and RFC 7568 (SSL 3.0): must not be used; their abstracts were read on 2026-11-22. */
const OLD = /^(?:ssl\s*v?[23](?:\.0)?|tls\s*v?1(?:\.[01])?)$/i

/** Those of `versions` that are older than TLS 1.2. Throws UnknownRead as `know` does. */
export const oldVersions = (versions: Value<readonly Value<string>[]>): readonly string[] =>
  know(versions)
    .map((one) => know(one))
    .filter((version) => OLD.test(version))

/**
 * Names of OpenSSL's for what encrypts nothing (NULL), whose key anybody may have (anonymous, EXPORT), or that is broken: RC2,
 * RC4 (RFC 7465), DES, 3DES, IDEA, MD5 (the list that Mozilla's `old` has and `intermediate` leaves out: guidelines 5.4).
 */
const WEAK = /(?:^|[-_])(?:[ae]?NULL|EXP\d*|EXPORT\d*|RC[24]|3?DES|IDEA|MD5|ADH|AECDH|anon|LOW)(?=$|[-_+\d])/i

/** A group of OpenSSL's (`HIGH`, `ALL`) holds what its version says; a suite has its parts in its name. */
const SUITE = /[-_]/

/** Those of `suites` that are weak. Where none is, a group or what is not known may hold one: UnknownRead. */
export function weakSuites(suites: Value<readonly Value<string>[]>, at: string): readonly string[] {
  const listed = know(suites)
  const weak = listed.filter((one): one is string => !isUnknown(one) && WEAK.test(one))
  if (weak.length > 0) return weak
  if (listed.map((one) => know(one)).some((one) => !SUITE.test(one))) know(unknown(at, 'unresolved'))
  return []
}
