import { defineConfig } from 'vitest/config'
import { reporters } from './vitest.reporters.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/system/**', '**/node_modules/**'],
    globalSetup: ['vitest.scratch.ts'],
    setupFiles: ['vitest.seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    ...reporters('unit'),
    coverage: {
      provider: 'v8',
      include: [
        'contract/**',
        'hosts/**',
        'constructs/**',
        'inventory/**',
        'policies/**',
        'ledger/**',
        'report/**',
        'sandbox/**',
        'sla/**',
        'lifecycle/**',
        'cli/**',
      ],
      exclude: ['**/generated/**'],
    },
  },
})
