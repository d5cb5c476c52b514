/** Unit files put together: drop-ins, instances of templates, empty assignments. */
import type { WrittenFile } from './cloud-config.ts'

/** Settings by section and key, in order; drop-ins and empty assignments already applied. */
export type UnitFile = ReadonlyMap<string, readonly string[]>

export const UNIT_FOLDER = /^(?:\/etc|\/usr\/lib|\/lib|\/run|\/usr\/local\/lib)\/systemd\/system\/(.+)$/

/** The last value of a setting, undefined when there is none. */
export function last(unit: UnitFile, setting: string): string | undefined {
  return unit.get(setting)?.at(-1)
}

/** Every unit that the files make, by name; an instance of a template once it is enabled. */
export function unitFiles(
  files: ReadonlyMap<string, WrittenFile>,
  enabled: ReadonlySet<string>,
): Map<string, UnitFile> {
  const texts = unitTexts(files)
  const units = new Map<string, UnitFile>()
  for (const [name, parts] of texts) if (!name.includes('@.')) units.set(name, parseUnit(parts))
  for (const name of enabled) instantiate(name, texts, units)
  return units
}

/** The files that make a unit what it is: its own, its template's, their drop-ins, and links that start it. */
export function filesOfUnit(name: string, files: ReadonlyMap<string, WrittenFile>): readonly string[] {
  const template = name.replace(/@.+(\.\w+)$/, '@$1')
  const own = [name, template].flatMap((one) => [one, `${one}.d/`])
  return [...files.keys()].filter((path) => {
    const unit = UNIT_FOLDER.exec(path)?.[1]
    return unit !== undefined && own.some((one) => (one.endsWith('/') ? unit.startsWith(one) : unit === one))
  })
}

/** The links by which `systemctl enable` makes a unit start. */
export const linksOfUnit = (name: string, unit: UnitFile | undefined): readonly string[] =>
  ['WantedBy', 'RequiredBy', 'UpheldBy']
    .flatMap((key) => unit?.get(`Install.${key}`) ?? [])
    .flatMap((names) => names.split(/\s+/))
    .map((target) => `/etc/systemd/system/${target}.wants/${name}`)

/** The texts of each unit: its file, then its drop-ins in the order of their names. */
function unitTexts(files: ReadonlyMap<string, WrittenFile>): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>()
  for (const [path, { content }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const name = UNIT_FOLDER.exec(path)?.[1]
    if (!name) continue
    const dropIn = /^([^/]+)\.d\/[^/]+\.conf$/.exec(name)?.[1]
    if (dropIn) texts.set(dropIn, [...(texts.get(dropIn) ?? []), content])
    else if (!name.includes('/')) texts.set(name, [content, ...(texts.get(name) ?? [])])
  }
  return texts
}

/** `name` made from its template, `backup@erp.timer` from `backup@.timer`. */
function instantiate(
  name: string,
  texts: ReadonlyMap<string, readonly string[]>,
  units: Map<string, UnitFile>,
): void {
  const [, template, instance, suffix] = /^(.+@)(.+)(\.\w+)$/.exec(name) ?? []
  const parts = texts.get(`${template}${suffix}`)
  if (instance === undefined || !parts) return
  units.set(name, parseUnit(parts, instance))
  // A timer made from a template starts the service of the same instance.
  const service = `${template}${instance}.service`
  const of = texts.get(`${template}.service`)
  if (suffix === '.timer' && of && !units.has(service)) units.set(service, parseUnit(of, instance))
}

function parseUnit(texts: readonly string[], instance = ''): UnitFile {
  const settings = new Map<string, string[]>()
  for (const text of texts) {
    let section = ''
    for (const line of text.replace(/\\\r?\n/g, ' ').split(/\r?\n/)) {
      const head = /^\s*\[(.+)\]\s*$/.exec(line)
      if (head) section = head[1] as string
      const setting = /^\s*([A-Za-z][\w-]*)\s*=\s*(.*?)\s*$/.exec(line)
      if (!setting || head) continue
      const key = `${section}.${setting[1]}`
      const value = (setting[2] as string).replace(/%[iI]/g, instance)
      // An empty assignment forgets what was set before it.
      if (value === '') settings.set(key, [])
      else settings.set(key, [...(settings.get(key) ?? []), value])
    }
  }
  return settings
}
