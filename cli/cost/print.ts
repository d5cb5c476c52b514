import type { Lang } from '../command.ts'
import { type CostLine, type Delta, type Total, total } from './estimate.ts'

export interface ClientCost {
  readonly client: string
  readonly stage: string
  readonly lines: readonly CostLine[]
  /** Present for a plan: what it would change. */
  readonly delta: Delta | null
  /** What the contract bills, by service, in cents a month. */
  readonly fees: Readonly<Record<string, number>>
}

const WORDS = {
  fr: {
    head: (client: string, stage: string) => `${client} · estimation mensuelle hors taxes (${stage})`,
    unclaimed: 'hors services',
    unknown: 'prix non établi',
    old: (price: string, day: string) => `${price} si commandé avant le ${day}`,
    total: 'total connu',
    missing: (count: number) => `${count} prix non établi${count > 1 ? 's' : ''}`,
    fee: 'facturé par contrat',
    delta: 'ce plan',
    kinds: {
      server: 'serveur',
      'volume-gib': 'volume, Gio',
      bucket: 'coffre',
      address: 'adresse',
      balancer: 'répartiteur',
    },
  },
  en: {
    head: (client: string, stage: string) => `${client} · monthly estimate before tax (${stage})`,
    unclaimed: 'no service',
    unknown: 'price not established',
    old: (price: string, day: string) => `${price} if ordered before ${day}`,
    total: 'known total',
    missing: (count: number) => `${count} price${count > 1 ? 's' : ''} not established`,
    fee: 'billed by contract',
    delta: 'this plan',
    kinds: {
      server: 'server',
      'volume-gib': 'volume, GiB',
      bucket: 'vault',
      address: 'address',
      balancer: 'load balancer',
    },
  },
} as const

/** The estimate as a terminal shows it. */
export function pretty(costs: readonly ClientCost[], lang: Lang): string {
  return costs.map((cost) => clientText(cost, lang)).join('\n')
}

function clientText({ client, stage, lines, delta, fees }: ClientCost, lang: Lang): string {
  const words = WORDS[lang]
  const services = [...new Set(lines.map(({ service }) => service))]
  const blocks = services.flatMap((service) => {
    const own = lines.filter((line) => line.service === service)
    const fee = service === null ? undefined : fees[service]
    return [
      `  ${service ?? words.unclaimed}`,
      ...own.map((line) => row(line, lang)),
      `    ${words.total}  ${sumText(total(own), lang)}`,
      ...(fee === undefined ? [] : [`    ${words.fee}  ${euros(fee, lang)}`]),
    ]
  })
  const changes = delta === null ? [] : [deltaText(delta, lang)]
  return `${[words.head(client, stage), ...blocks, `  ${words.total}  ${sumText(total(lines), lang)}`, ...changes].join('\n')}\n`
}

function row({ kind, what, monthlyCents, price, address }: CostLine, lang: Lang): string {
  const words = WORDS[lang]
  const { ordered } = price ?? {}
  const old = ordered ? ` (${words.old(euros(ordered.monthlyCents, lang), ordered.before)})` : ''
  const amount = monthlyCents === null ? words.unknown : `${euros(monthlyCents, lang)}${old}`
  const name = what === '1' ? words.kinds[kind] : `${words.kinds[kind]} ${what}`
  return `    ${name.padEnd(24)}${amount}  ${address}`
}

function deltaText({ added, removed, knownCents, unknown }: Delta, lang: Lang): string {
  const words = WORDS[lang]
  const sign = knownCents > 0 ? '+' : ''
  const missing = unknown === 0 ? '' : ` · ${words.missing(unknown)}`
  return `  ${words.delta}  +${added.length} −${removed.length}  ${sign}${euros(knownCents, lang)}${missing}`
}

function sumText({ knownCents, unknown }: Total, lang: Lang): string {
  return `${euros(knownCents, lang)}${unknown === 0 ? '' : ` · ${WORDS[lang].missing(unknown)}`}`
}

/** Cents as euros, with the language's own mark. */
export function euros(cents: number, lang: Lang): string {
  const amount = (cents / 100).toFixed(2)
  return lang === 'fr' ? `${amount.replace('.', ',')} €` : `€${amount}`
}
