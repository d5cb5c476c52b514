/** What a journal file may say. */
import { z } from 'zod'
import { CAUSES } from '../model.ts'

const when = z.string()
const incident = z.strictObject({
  id: z.string().optional(),
  service: z.string().optional(),
  from: when,
  /** Absent while it lasts. */
  to: when.optional(),
  cause: z.enum(CAUSES).optional(),
  proof: z.string().optional(),
  notified: when.optional(),
  note: z.string().optional(),
})
const window = z.strictObject({
  id: z.string(),
  service: z.string().optional(),
  from: when,
  to: when,
  announced: when.optional(),
})
const change = z.strictObject({
  service: z.string().optional(),
  on: z.string(),
  class: z.enum(['standard', 'significatif', 'majeur']),
  ref: z.string().optional(),
})

const ticket = z.strictObject({
  id: z.string(),
  service: z.string().optional(),
  level: z.enum(['1', '2', '3']),
  kind: z.enum(['incident', 'update']).default('incident'),
  opened: when,
  intervened: when.optional(),
  restored: when.optional(),
})

export const journalSchema = z.strictObject({
  /** The period the journal vouches for; outside it nothing is known. */
  covers: z.strictObject({ from: when, to: when }),
  /** Who keeps it. */
  keptBy: z.string().optional(),
  incidents: z.array(incident).default([]),
  maintenance: z.array(window).default([]),
  backups: z.array(window).default([]),
  /** Requests for a credit (Axantis art. 6). */
  requests: z
    .array(
      z.strictObject({ service: z.string(), month: z.string().regex(/^\d{4}-\d{2}$/), received: z.string() }),
    )
    .default([]),
  /** Credits already granted. */
  credits: z
    .array(z.strictObject({ service: z.string(), on: z.string(), cents: z.int().min(0) }))
    .default([]),
  /** Changes made (Axantis art. 3.8.4). */
  changes: z.array(change).default([]),
  /** Tickets, for the delays of intervention and restoration. */
  tickets: z.array(ticket).default([]),
})
