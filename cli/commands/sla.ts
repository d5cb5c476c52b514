/** `paraphe sla`: what was promised of a month, what was measured, what it costs. */
import { resolve } from 'node:path'
import { renderCsv } from '../../sla/render/csv.ts'
import { renderDelays } from '../../sla/render/delays.ts'
import { renderHtml } from '../../sla/render/html.ts'
import { renderJson } from '../../sla/render/json.ts'
import { renderMarkdown } from '../../sla/render/markdown.ts'
import { renderPretty } from '../../sla/render/pretty.ts'
import type { Statement } from '../../sla/statement.ts'
import { type Command, type Context, EXIT } from '../command.ts'
import { CONTRACT_OPTION, formatOption } from '../options.ts'
import { type Delays, delaysOf, ticketEvidence } from '../sla/delays.ts'
import { compute, gather, type StatementOptions } from '../sla/statements.ts'
import { writeEvidence } from '../sla/written.ts'

interface Options extends StatementOptions {
  readonly explain?: boolean
  readonly format?: string
  readonly evidence?: string
  readonly sign?: string
}

export const command: Command = {
  name: 'sla',
  summary: {
    en: 'a month’s availability and the credit it entitles to, every figure explained',
    fr: 'la disponibilité d’un mois et l’avoir auquel elle ouvre droit, chaque chiffre expliqué',
  },
  arguments: '<month> [service]',
  options: [
    CONTRACT_OPTION,
    {
      flags: '--journal <file>',
      many: true,
      summary: {
        en: 'incident log, YAML or CSV (default: journal.yaml next to the contract)',
        fr: 'journal d’incidents, YAML ou CSV (par défaut journal.yaml à côté du contrat)',
      },
    },
    { flags: '--prometheus <url>', summary: { en: 'query this Prometheus', fr: 'interroger ce Prometheus' } },
    {
      flags: '--select <selector>',
      summary: {
        en: 'its series, 1 when up, e.g. probe_success{job="erp"}',
        fr: 'sa série, à 1 quand le service répond, p. ex. probe_success{job="erp"}',
      },
    },
    {
      flags: '--uptime-kuma <file>',
      summary: {
        en: 'heartbeats exported from Uptime Kuma, JSON or CSV',
        fr: 'relevés exportés d’Uptime Kuma, JSON ou CSV',
      },
    },
    {
      flags: '--uptimerobot <file>',
      summary: { en: 'CSV log exported from UptimeRobot', fr: 'journal CSV exporté d’UptimeRobot' },
    },
    {
      flags: '--monitor <name>',
      summary: { en: 'which monitor in the export', fr: 'quel moniteur de l’export' },
    },
    {
      flags: '--every <minutes>',
      default: '1',
      summary: { en: 'monitor interval', fr: 'fréquence du moniteur' },
    },
    {
      flags: '--zone <zone>',
      summary: { en: 'time zone of the UptimeRobot export', fr: 'fuseau de l’export UptimeRobot' },
    },
    {
      flags: '--requested <date>',
      summary: {
        en: 'the day the client claimed the credit',
        fr: 'le jour où le client a demandé l’avoir',
      },
    },
    {
      flags: '--explain',
      summary: { en: 'every interval, every reading', fr: 'chaque intervalle, chaque lecture' },
    },
    formatOption('pretty', 'json', 'markdown', 'html', 'csv'),
    {
      flags: '--evidence <folder>',
      summary: {
        en: 'also write it as evidence, one file per service',
        fr: 'l’écrire aussi comme preuve, un fichier par service',
      },
    },
    {
      flags: '--sign <key>',
      summary: { en: 'sign this evidence with this SSH key', fr: 'signer cette preuve avec cette clé SSH' },
    },
  ],
  examples: [
    {
      command: 'paraphe sla 2026-10 erp --explain',
      shows: {
        en: 'each interval and how it counts, and what the other readings give',
        fr: 'chaque intervalle et comment il compte, et ce que donnent les autres lectures',
      },
    },
    {
      command:
        'paraphe sla 2026-10 erp --prometheus http://127.0.0.1:9090 --select \'probe_success{job="erp"}\'',
      shows: {
        en: 'measured by a blackbox exporter; silence counts as unmeasured',
        fr: 'mesuré par un blackbox exporter\u00a0; le silence compte comme non mesuré',
      },
    },
    {
      command: 'paraphe sla 2026-10 --contract avance-ovh --format html > releve.html',
      shows: { en: 'the statement to print, in French', fr: 'le relevé à imprimer' },
    },
  ],
  async run(ctx, args, options: Options) {
    const month = args[0] as string
    const gathered = await gather(ctx, month, args[1], options)
    const statements = compute(ctx, month, gathered, options)
    const delays = delaysOf(ctx, month, gathered)
    ctx.out(render(ctx, statements, delays, options))
    if (options.evidence !== undefined) {
      const tickets = ticketEvidence(ctx, month, gathered)
      await writeEvidence(
        ctx,
        resolve(ctx.cwd, options.evidence),
        { month, statements, tickets },
        options.sign,
      )
    }
    const fine = (outcome: string) => outcome === 'met' || outcome === 'not-applicable'
    const missed = delays.judged.some((one) => one.delays.some((delay) => delay.state === 'missed'))
    return statements.every(({ answer }) => fine(answer.figure.outcome)) && !missed ? EXIT.kept : EXIT.broken
  },
}

function render(ctx: Context, statements: readonly Statement[], delays: Delays, options: Options): string {
  switch (options.format) {
    case 'json':
      return renderJson(statements, delays.judged)
    case 'csv':
      return renderCsv(statements)
    case 'html':
      return renderHtml(statements)
    case 'markdown':
      return statements.map((statement) => renderMarkdown(statement, ctx.lang)).join('\n')
    default:
      return [
        ...statements.map((statement) =>
          renderPretty(statement, { lang: ctx.lang, color: ctx.color, explain: options.explain === true }),
        ),
        renderDelays(delays.judged, delays.averageUpdateHours, ctx.lang),
      ]
        .filter((text) => text !== '')
        .join('\n')
  }
}
