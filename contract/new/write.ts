/** From answers to the text of a `contract.yaml`, and to its first lock and rendering. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { refuse } from '../errors.ts'
import { type LoadedContract, loadContract, parseContract, shownPath } from '../load.ts'
import { lockOf, writeLock } from '../lock.ts'
import type { Lang } from '../promise.ts'
import { RENDERING_FILE, renderContract } from '../render.ts'
import type { Answers } from './questions.ts'

/** The file's text; it loads, or the answers are refused with the loader's own reasons. */
export function contractText(answers: Answers): string {
  const contract = {
    catalogue: answers.catalogue,
    client: { code: answers.code, name: answers.name },
    billing: billingOf(answers),
    term: { start: answers.start, months: Number(answers.months) },
    ...(answers.adminSource && { operators: { sources: [answers.adminSource] } }),
    services: [serviceOf(answers)],
  }
  const text = `# yaml-language-server: $schema=../../schema/contract.schema.json\n${stringify(contract, { lineWidth: 0 })}`
  parseContract(text, 'contract.yaml')
  return text
}

function billingOf({ billing, host }: Answers): Record<string, unknown> {
  return billing === 'partner' ? { model: 'partner', host: host ?? '' } : { model: billing }
}

function serviceOf(answers: Answers): Record<string, unknown> {
  const { service, offer, host, site, start } = answers
  const owner = answers.catalogue === 'proprietaire'
  return {
    id: service,
    offer,
    ...(host && {
      host,
      sites: [site],
      size: {
        vcpu: Number(answers.vcpu),
        ramGiB: Number(answers.ramGiB),
        storageGiB: Number(answers.storageGiB),
      },
      firewall: {
        tier: offer === 'cloud-datacenter' ? 'standard' : 'basic',
        ports: ['443/tcp'],
        adminSources: answers.adminSource ? [answers.adminSource] : [],
      },
    }),
    ...(answers.backup === 'yes' && {
      backup: {
        requested: start,
        retentionDays: Number(answers.retentionDays),
        scope: ['/srv'],
        ...(owner && { key: 'owner' }),
      },
    }),
    ...(answers.managed && answers.managed !== 'no' && { managed: { level: answers.managed, since: start } }),
  }
}

export interface Written {
  readonly loaded: LoadedContract
  readonly files: readonly string[]
}

/**
 * Writes `clients/<code>/contract.yaml`, its lock and its rendering under `cwd`. Throws InputError when the client
 * already has a contract: two contracts under one code would claim the same resources.
 */
export function writeContract(
  answers: Answers,
  { cwd, today, lang }: { cwd: string; today: string; lang: Lang },
): Written {
  const text = contractText(answers)
  const file = join(cwd, 'clients', answers.code ?? '', 'contract.yaml')
  if (existsSync(file)) {
    throw refuse(
      { fr: `${answers.code} a déjà un contrat`, en: `${answers.code} already has a contract` },
      shownPath(cwd, file),
      {
        fr: 'un contrat par code client\u00a0; modifiez-le par avenant',
        en: 'one contract per client code; change it by amendment',
      },
    )
  }
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  const loaded = loadContract(file, { cwd })
  const lock = writeLock(loaded, lockOf(loaded, today))
  const rendering = join(dirname(file), RENDERING_FILE)
  writeFileSync(rendering, renderContract(loaded, lang))
  return { loaded, files: [file, lock, rendering].map((path) => shownPath(cwd, path)) }
}
