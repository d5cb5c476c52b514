/**
 * The second step of `npm run build`: the command line as one file in `dist/bin`, and two small ones that start it
 * (`cli/built/`), so that a verb starts fast: what it does not use is not even compiled. The library beside it stays
 * one file a module, and dependencies stay where npm puts them; nothing is minified, so that a trace of `--debug`
 * names the function and the file it was written in.
 */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'

// Flat: modules that look for a file of the package start from a folder of this depth.
const OUT = 'dist/bin'

const COMMON = {
  outdir: OUT,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning',
} satisfies BuildOptions

const IMPORT = 'import-module.cjs'

/** See policies/import-module.ts. */
const apart: Plugin = {
  name: 'what imports stands apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/import-module\.ts$/ }, () => ({ path: `./${IMPORT}`, external: true }))
  },
}

const program = await build({
  ...COMMON,
  plugins: [apart],
  entryPoints: { program: 'cli/built/whole.ts' },
  entryNames: '[name]-[hash]',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  define: { 'import.meta.url': 'PROGRAM_URL', 'import.meta.dirname': '__dirname' },
  banner: { js: "const PROGRAM_URL = require('node:url').pathToFileURL(__filename).href" },
  write: false,
})
const [{ path: file, text } = { path: '', text: '' }] = program.outputFiles
if (/(?<![.\w])import\(/.test(text))
  throw new Error('only policies/import-module.ts may import what is not known here')

const importing = await build({
  ...COMMON,
  entryPoints: { [basename(IMPORT, '.cjs')]: 'policies/import-module.ts' },
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  write: false,
})

const starts = await build({
  ...COMMON,
  entryPoints: { paraphe: 'cli/built/paraphe.ts', worker: 'cli/built/worker.ts' },
  format: 'esm',
  define: { PROGRAM_FILE: JSON.stringify(`./${basename(file)}`) },
  write: false,
})
const outputFiles = [program, importing, starts].flatMap(({ outputFiles: files }) => files)

// What did not change is not written: a command that runs meanwhile reads no half of a file.
mkdirSync(OUT, { recursive: true })
for (const { path, contents } of outputFiles)
  if (!existsSync(path) || !readFileSync(path).equals(contents)) writeFileSync(path, contents)
chmodSync(join(OUT, 'paraphe.js'), 0o755)

// After the build and not before: a command that runs meanwhile still finds its files.
const made = new Set(outputFiles.map(({ path }) => basename(path)))
for (const name of readdirSync(OUT)) if (!made.has(name)) rmSync(join(OUT, name))
