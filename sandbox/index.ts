/** The rehearsal cloud around a command of yours. */
export {
  type RunOptions,
  type RunSandboxOptions,
  runSandbox,
  type Sandbox,
  type SandboxOptions,
  withSandbox,
} from './run.ts'
