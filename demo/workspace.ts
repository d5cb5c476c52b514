/** A project of its own for the tour, thrown away and made again each time: `.paraphe/demo`. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const CLIENTS = ['avance-ovh', 'prestashop-hetzner'] as const

/** Copies the two sample contracts and a cdktf.json that runs our app on them. Returns the folder. */
export function makeWorkspace(packageRoot: string, cwd: string): string {
  const folder = join(cwd, '.paraphe', 'demo')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const client of CLIENTS) {
    cpSync(join(packageRoot, 'clients', client), join(folder, 'clients', client), { recursive: true })
  }
  const cdktf = {
    language: 'typescript',
    app: `"${process.execPath}" "${join(packageRoot, 'dist', 'stacks', 'main.js')}"`,
    projectId: 'paraphe-demo',
    sendCrashReports: 'false',
    terraformProviders: [],
    terraformModules: [],
  }
  writeFileSync(join(folder, 'cdktf.json'), `${JSON.stringify(cdktf, null, 2)}\n`)
  return folder
}
