/** What a journal file may say; the descriptions are what an editor shows. */
import { z } from 'zod'
import { CAUSES } from '../model.ts'

const when = z.string().describe('date et heure de Paris (2026-10-06 09:12), ou avec son décalage')
const day = z.string().describe('AAAA-MM-JJ')
const service = z.string().describe('service du contrat ; tous sans lui')

const incident = z.strictObject({
  id: z.string().optional(),
  service: service.optional(),
  from: when,
  to: when.optional().describe('fin ; absente tant que l’incident dure'),
  cause: z.enum(CAUSES).optional().describe('ce qui a interrompu le service ; certaines causes excusent'),
  proof: z.string().optional().describe('ce qui prouve la cause : ticket de l’opérateur, courrier'),
  notified: when.optional().describe('quand le client a signalé la panne'),
  note: z.string().optional(),
})
const window = z.strictObject({
  id: z.string(),
  service: service.optional(),
  from: when,
  to: when,
  announced: when.optional().describe('quand le client en a été prévenu ; sans annonce, rien n’est excusé'),
})
const change = z.strictObject({
  service: service.optional(),
  on: day,
  class: z.enum(['standard', 'significatif', 'majeur']),
  ref: z.string().optional(),
})

const ticket = z.strictObject({
  id: z.string(),
  service: service.optional(),
  level: z.enum(['1', '2', '3']),
  kind: z.enum(['incident', 'update']).default('incident'),
  opened: when,
  intervened: when.optional(),
  restored: when.optional(),
})

export const journalSchema = z.strictObject({
  covers: z
    .strictObject({ from: when, to: when })
    .describe('période dont le journal se porte garant ; rien n’est su au-delà'),
  keptBy: z.string().optional().describe('qui tient le journal'),
  incidents: z.array(incident).default([]),
  maintenance: z.array(window).default([]).describe('maintenances planifiées'),
  backups: z.array(window).default([]).describe('fenêtres de sauvegarde'),
  requests: z
    .array(
      z.strictObject({ service: z.string(), month: z.string().regex(/^\d{4}-\d{2}$/), received: z.string() }),
    )
    .default([])
    .describe('demandes d’avoir du client (Axantis art. 6)'),
  credits: z
    .array(z.strictObject({ service: z.string(), on: z.string(), cents: z.int().min(0) }))
    .default([])
    .describe('avoirs déjà accordés, en centimes, pour le plafond'),
  changes: z.array(change).default([]).describe('changements faits (Axantis art. 3.8.4)'),
  tickets: z
    .array(ticket)
    .default([])
    .describe('tickets, pour les délais d’intervention et de rétablissement'),
})
