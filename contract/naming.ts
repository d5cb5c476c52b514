/**
 * The name of a service's resources: the one convention that both arms share. The judge uses it to tell
 * services of one client apart and reports every resource that no service claims, so a wrong name hides nothing.
 */

/** `<client>-<service>-<part>`: at most 63 characters, valid as a host name on every host. */
export function resourceName(client: string, service: string, part: string): string {
  return `${client}-${service}-${part}`
}

/** The service among `services` whose name prefix `name` carries; the longest wins. */
export function serviceOfName(client: string, services: readonly string[], name: string): string | null {
  const claims = services.filter((service) => name.startsWith(`${client}-${service}-`))
  return claims.sort((a, b) => b.length - a.length)[0] ?? null
}
