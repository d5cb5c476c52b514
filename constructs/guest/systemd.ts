/** Unit files as data. Values go through as they are; only argv is quoted. */

type Setting = string | number | readonly (string | number)[]
export type UnitSections = Readonly<Record<string, Readonly<Record<string, Setting | undefined>>>>

/** The text of a unit file; a list repeats its key, an undefined setting is left out. */
export function unitText(sections: UnitSections): string {
  return Object.entries(sections)
    .map(([name, settings]) =>
      [`[${name}]`, ...Object.entries(settings).flatMap(settingLines), ''].join('\n'),
    )
    .join('\n')
}

function settingLines([key, value]: [string, Setting | undefined]): string[] {
  if (value === undefined) return []
  return [value].flat().map((one) => `${key}=${one}`)
}

/**
 * An ExecStart line from an argv: systemd's own quoting, with `%` and `$` doubled so that neither specifiers nor variables are
 * expanded. Nothing is run by a shell.
 */
export function execLine(argv: readonly string[]): string {
  return argv.map(quote).join(' ')
}

function quote(word: string): string {
  const escaped = word
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('%', '%%')
    .replaceAll('$', '$$$$')
  return /^[\w@%+=:,./-]+$/.test(word) ? escaped : `"${escaped}"`
}
