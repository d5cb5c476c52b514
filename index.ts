/** What a client project's `main.ts` needs. The judge, the readers and the rehearsal cloud are subpaths of their own. */
export { findContracts, InputError, type LoadedContract, loadContract } from './contract/index.ts'
export * from './stacks/index.ts'
