import { defineConfig } from 'vitest/config'
import { reporters } from './vitest.reporters.ts'

/** Tests with the real programs, as root; `.ci/apt-packages` lists what they need. One file after the other. */
export default defineConfig({
  test: {
    include: ['test/system/**/*.test.ts'],
    fileParallelism: false,
    globalSetup: ['vitest.scratch.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    ...reporters('system'),
  },
})
