/**
 * A hundred clients of mixed offers and hosts in one cdktf app, synthesized in a process of its own:
 * `node --import tsx bench/synth.ts [clients]`. Aim: 5 s and 1 GiB.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { synthesize } from '../stacks/index.ts'

const OPERATORS = `operators:
  keys: [ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOkgVx46mhjYkKvQ0c/edxrKjQ3uyUHxDZqATcuMtDAt m.durand@prestataire.example]
  sources: [198.51.100.7/32]`
const FIREWALL = 'firewall: { tier: basic, ports: [80/tcp, 443/tcp], adminSources: [198.51.100.7/32] }'
const BACKUP = 'backup: { requested: 2026-10-01, retentionDays'

/** Catalogue, readings and the one service of each kind of client. */
const KINDS: readonly (readonly [catalogue: string, readings: string, service: string])[] = [
  [
    'axantis-2025.03',
    '{}',
    `offer: vm-essentiel, host: ikoula, sites: [REIMS], size: { vcpu: 2, ramGiB: 4, storageGiB: 40 }, ${FIREWALL}`,
  ],
  [
    'axantis-2025.03',
    '{}',
    `offer: vm-avance, host: ovh, sites: [GRA11, SBG5], size: { vcpu: 4, ramGiB: 16, storageGiB: 200 }, redundancy: { hardware: [servers, storage], geographic: true }, ${BACKUP}: 31, scope: [/srv, mariadb], vault: RBX }, database: { engine: mariadb }, managed: { level: complete, updates: automatic, since: 2026-10-01 }, ${FIREWALL}`,
  ],
  [
    'axantis-2025.03',
    '{ hosting.country: as-signed }',
    `offer: vm-avance, host: scaleway, sites: [fr-par-1], size: { vcpu: 2, ramGiB: 8, storageGiB: 60 }, ${BACKUP}: 7, scope: [/srv], vault: nl-ams }, ${FIREWALL}`,
  ],
  [
    'axantis-2025.03',
    '{}',
    'offer: cloud-datacenter, host: ovh, sites: [SBG5], size: { vcpu: 8, ramGiB: 32, storageGiB: 300 }, firewall: { tier: advanced, ports: [443/tcp], adminSources: [] }',
  ],
  [
    'progerance',
    '{}',
    `offer: infrastructure-propre, host: hetzner, sites: [fsn1], size: { vcpu: 4, ramGiB: 8, storageGiB: 80 }, ${BACKUP}: 14, scope: [/srv, mariadb], vault: hel1 }, database: { engine: mariadb }, application: prestashop, ${FIREWALL}`,
  ],
]

/** Writes `count` contracts under `folder`, the kinds in turn. */
function writeClients(folder: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const [catalogue, readings, service] = KINDS[index % KINDS.length] as (typeof KINDS)[number]
    const code = `client-${index}`
    mkdirSync(join(folder, 'clients', code), { recursive: true })
    writeFileSync(
      join(folder, 'clients', code, 'contract.yaml'),
      `catalogue: ${catalogue}\nclient: { code: ${code}, name: Client ${index} }\nbilling: { model: direct }\nterm: { start: 2026-10-01, months: 12 }\n${OPERATORS}\nreadings: ${readings}\nservices:\n  - { id: web, ${service} }\n`,
    )
  }
}

const count = Number(process.argv[2] ?? 100)
const folder = mkdtempSync(join(tmpdir(), 'paraphe-bench-'))
try {
  writeClients(folder, count)
  process.env.CDKTF_OUTDIR = join(folder, 'out')
  const [before, start] = [process.cpuUsage(), performance.now()]
  synthesize({ cwd: folder, leaving: [] })
  const { user, system } = process.cpuUsage(before)
  const stacks = readdirSync(join(folder, 'out', 'stacks')).length
  const mib = process.resourceUsage().maxRSS / 1024
  process.stdout.write(
    `synth, ${stacks} clients: ${(performance.now() - start).toFixed(0)} ms, ${((user + system) / 1000).toFixed(0)} ms of processor, peak ${mib.toFixed(0)} MiB\n`,
  )
  if (stacks !== count) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
