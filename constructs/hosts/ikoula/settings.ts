/**
 * What may change on a server, in CloudStack's user data: comments, which cloud-init passes over. The provider stops the
 * server to change the text and starts it again; cloud-init does not run a second time, and the fetcher reads it anew.
 */
export function withSettings(userData: string, settings: string | null): string {
  if (settings === null) return userData
  const lines = settings.replace(/\n$/, '').split('\n')
  return `${userData}${lines.map((line) => `#| ${line}\n`).join('')}`
}
