/** The signed paper as data: loading, locking, its promises. */
export { InputError, type Problem } from './errors.ts'
export { findContract, findContracts } from './find.ts'
export type { PromiseKind, PromiseParams } from './kinds.ts'
export { type LoadedContract, loadContract, parseContract } from './load.ts'
export { checkLock, type Lock, type LockState, lockOf, readLock, writeLock } from './lock.ts'
export type { Contract, Service } from './model.ts'
export { type AnyPromise, type ContractPromise, type Position, say, type Text } from './promise.ts'
