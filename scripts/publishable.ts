/**
 * Refuses a release that could not be published, before anything is built: npm's provenance names the repository, so
 * package.json must say the one that the workflow runs in, and the tag must be the version.
 */
import { readFileSync } from 'node:fs'

interface Manifest {
  readonly version?: string
  readonly private?: boolean
  readonly repository?: string | { readonly url?: string }
}

/** What stands in the way, a sentence each; empty when the release may go on. */
export function hindrances(
  manifest: Manifest,
  {
    GITHUB_REPOSITORY: repository = '',
    GITHUB_REF_NAME: tag = '',
  }: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const { version, repository: named } = manifest
  const url = typeof named === 'string' ? named : (named?.url ?? '')
  const wanted = `git+https://github.com/${repository || '<owner>/<name>'}.git`
  return [
    ...(manifest.private ? ['package.json: "private" keeps npm from publishing'] : []),
    ...(url === ''
      ? [`package.json: no "repository"; provenance needs { "type": "git", "url": "${wanted}" }`]
      : []),
    ...(url !== '' && !url.replace(/\.git$/, '').endsWith(`github.com/${repository}`)
      ? [
          `package.json: "repository" is ${url}, and this workflow runs in ${repository}; npm refuses such a provenance`,
        ]
      : []),
    ...(tag === `v${version}` ? [] : [`the tag is ${tag}, the package ${version}`]),
  ]
}

if (import.meta.filename === process.argv[1]) {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Manifest
  const all = hindrances(manifest, process.env)
  for (const one of all) console.error(`✘ ${one}`)
  if (all.length > 0) console.error('CONTRIBUTING.md, "Publishing", says what to set')
  process.exitCode = all.length > 0 ? 1 : 0
}
