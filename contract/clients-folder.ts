import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where the folders of the clients of a project stand: `clients/`, else the project's own folder. */
export function clientsFolder(project: string): string {
  const clients = join(project, 'clients')
  return existsSync(clients) ? clients : project
}
