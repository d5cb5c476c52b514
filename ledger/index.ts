/** Every promise of a contract with its verdict. */
export { type Case, judge, ledgerExit } from './judge.ts'
export {
  fallsShort,
  LEDGER_SCHEMA,
  type Ledger,
  type Status,
  type Verdict,
  type Waiver,
  type WaiverState,
} from './model.ts'
export { readBaseline, readWaivers } from './waivers.ts'
