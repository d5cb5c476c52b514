/**
 * The second step of `npm run build`: the command line as few files in `dist/bin`, so that a verb starts fast. A verb
 * still loads only its own code. The library beside it stays one file a module, and dependencies stay where npm puts
 * them; nothing is minified, so that a trace of `--debug` names the function and the file it was written in.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'

const OUT = 'dist/bin'

const { outputFiles } = await build({
  entryPoints: { paraphe: 'cli/main.ts', worker: 'cli/fleet/worker.ts' },
  outdir: OUT,
  // Flat: modules that look for a file of the package start from a folder of this depth.
  chunkNames: '[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  write: false,
  logLevel: 'warning',
})

// What did not change is not written: a command that runs meanwhile reads no half of a file.
mkdirSync(OUT, { recursive: true })
for (const { path, contents } of outputFiles)
  if (!existsSync(path) || !readFileSync(path).equals(contents)) writeFileSync(path, contents)
chmodSync(join(OUT, 'paraphe.js'), 0o755)

// After the build and not before: a command that runs meanwhile still finds its files.
const made = new Set(outputFiles.map(({ path }) => basename(path)))
for (const name of readdirSync(OUT)) if (!made.has(name)) rmSync(join(OUT, name))
