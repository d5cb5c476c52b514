/** What there really is, host-neutral: the model, and the readers of synth, plan, state and Pulumi. */
export type { Evidence, EvidenceKind, Statement } from './evidence.ts'
export type * from './model.ts'
export { type Document, type DocumentKind, type Documents, readDocument, readInventory } from './read.ts'
export { isUnknown, know, knownOr, UnknownRead, unknown } from './values.ts'
