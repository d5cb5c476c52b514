/** Three clients in one Terraform project, a module each, and a server that somebody left behind. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { inSandbox, working } from '../sandbox/golden.ts'
import { cli, project, root } from './harness.ts'

/** The plan, by the real Terraform. */
export async function planOfThree(): Promise<string> {
  let plan = ''
  await inSandbox(async (sandbox, folder) => {
    cpSync(join(root, 'test', 'inventory', 'fixtures', 'shared'), folder, { recursive: true })
    const run = working(sandbox, folder)
    await run('init', '-input=false')
    await run('plan', '-out=plan', '-input=false')
    plan = await run('show', '-json', 'plan')
  })
  return plan
}

export const COMMON = 'shared: [hcloud_firewall.common]'
export const RESOURCES: Readonly<Record<string, string>> = {
  acme: `{ own: ['module.client["acme"]'], ${COMMON} }`,
  beta: `{ own: ['module.client["beta"]'], ${COMMON} }`,
  gamma: `{ own: ['module.client["gamma"]'], ${COMMON} }`,
}
export const contract = (code: string, resources: string | null) => `catalogue: progerance
client: { code: ${code}, name: Client ${code} }
billing: { model: direct }
term: { start: 2026-10-01, months: 12 }
operators: { sources: [198.51.100.0/24] }
${resources === null ? '' : `resources: ${resources}\n`}services:
  - id: shop
    offer: infrastructure-propre
    host: hetzner
    sites: [fsn1]
    size: { vcpu: 2, ramGiB: 4, storageGiB: 40 }
    firewall: { tier: basic, ports: [443/tcp], adminSources: [198.51.100.0/24] }
`

/** A project with that plan and those contracts, signed. */
export async function signedProject(
  plan: string,
  resources: Readonly<Record<string, string | null>>,
): Promise<string> {
  const contracts = Object.entries(resources).map(([code, part]) => [
    `clients/${code}/contract.yaml`,
    contract(code, part),
  ])
  const cwd = project({ ...Object.fromEntries(contracts), 'plan.json': plan })
  for (const code of Object.keys(resources))
    expect(await cli(['sign', code], { cwd })).toMatchObject({ code: 0 })
  return cwd
}
