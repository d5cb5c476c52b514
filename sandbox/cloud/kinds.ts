/** The kinds of trouble that the cloud's file may hold. */
import type { FaultKind } from './model.ts'

export const FAULT_KINDS: readonly FaultKind[] = [
  'capacity',
  'quota',
  'rate-limit',
  'timeout',
  'crash-mid-apply',
  'stale-read',
  'slow',
]
