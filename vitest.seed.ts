/**
 * With `FUZZ_SEED` every property takes the examples of that seed, as CI sets it from the files it tests: what fell there falls
 * again when it is run again, and other files are tried with other examples. Without it they are drawn anew in each run.
 */
const seed = process.env.FUZZ_SEED

if (seed) {
  const { configureGlobal } = await import('fast-check')
  configureGlobal({ seed: Number.parseInt(seed, 16) })
}
