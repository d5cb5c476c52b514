import { defineConfig } from 'vitest/config'
import { reporters } from './vitest.reporters.ts'

/** What is the same whatever the servers run: other programs than theirs. */
const OF_ONE_SYSTEM = [
  'backends',
  'board',
  'dossier',
  'drill',
  'exit',
  'oscal',
  'pages',
  'pulumi',
  's3',
  'site',
  'templates',
  'terminal',
].map((name) => `test/system/${name}.test.ts`)

/** The tests run on this system, Debian 12, or with the files of Debian 13 (`.ci/debian-13`). */
const another = Boolean(process.env.PARAPHE_SYSTEM_ROOT)

/** Tests with the real programs, as root; `.ci/apt-packages` lists what they need. One file after the other. */
export default defineConfig({
  test: {
    include: ['test/system/**/*.test.ts'],
    exclude: another ? OF_ONE_SYSTEM : ['test/system/debian-13/**'],
    fileParallelism: false,
    globalSetup: ['vitest.scratch.ts'],
    setupFiles: ['vitest.seed.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    ...reporters(another ? 'system-debian-13' : 'system'),
  },
})
