/** What a call says besides its answer. */
import type { Complaint } from '../behaviour/model.ts'
import type { Decoded } from '../wire/protobuf.ts'

export const SEVERITY = { error: 1, warning: 2 } as const

/** A refusal that Terraform shows as the provider's. */
export class Refusal extends Error {
  readonly complaints: readonly Complaint[]
  constructor(complaints: readonly Complaint[]) {
    super(complaints.map(({ summary }) => summary).join('; '))
    this.name = 'Refusal'
    this.complaints = complaints
  }
}

export const refusal = (summary: string, detail: string): Refusal =>
  new Refusal([{ at: null, summary, detail }])

const stepOf = (step: string | number): Decoded =>
  typeof step === 'number' ? { element_key_int: step } : { attribute_name: step }

export const pathOf = (steps: readonly (string | number)[]): Decoded => ({ steps: steps.map(stepOf) })

export function diagnostic(complaint: Complaint, severity: number = SEVERITY.error): Decoded {
  const { at, summary, detail } = complaint
  return { severity, summary, detail, ...(at && at.length > 0 ? { attribute: pathOf(at) } : {}) }
}

export const errors = (complaints: readonly Complaint[]): Decoded[] =>
  complaints.map((one) => diagnostic(one))
