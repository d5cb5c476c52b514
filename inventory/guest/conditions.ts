/** What keeps a unit from starting although it is enabled. */
import type { UnitFile } from './unit-files.ts'

const CONDITION = /^(?:Unit\.(?:Condition|Assert)|Service\.ExecCondition$)/
/** Those that ask for a path. */
const OF_A_PATH = /^Unit\.(?:Condition|Assert)(?:Path|File|Directory)/

/**
 * The conditions of a unit, as they are written. One on a path that `explained` knows, a secret that somebody puts there or a mark
 * that another unit leaves, is part of how it works.
 */
export function conditionsOf(
  unit: UnitFile | undefined,
  explained: (path: string) => boolean = () => false,
): readonly string[] {
  return [...(unit ?? [])].flatMap(([key, values]) =>
    CONDITION.test(key)
      ? values
          .filter((value) => !OF_A_PATH.test(key) || !explained(value.replace(/^[|!]+/, '')))
          .map((value) => `${key.slice(key.indexOf('.') + 1)}=${value}`)
      : [],
  )
}

/** Targets that every boot reaches. */
const REACHED =
  /^(?:multi-user|graphical|default|timers|sysinit|basic|local-fs|remote-fs|network(?:-pre|-online)?|sockets|paths|getty|cloud-(?:init|config|final)|nss-(?:user-)?lookup|time-(?:sync|set)|swap|cryptsetup)\.target$/

/** Whether enabling a unit makes a boot start it: it says by what, and `starts` tells whether that is started itself. */
export function isInstalled(unit: UnitFile, starts: (name: string) => boolean): boolean {
  const wanted = ['WantedBy', 'RequiredBy', 'UpheldBy'].flatMap((key) => unit.get(`Install.${key}`) ?? [])
  return wanted
    .flatMap((names) => names.split(/\s+/))
    .some((name) => REACHED.test(name) || (name.endsWith('.target') ? starts(name) : name !== ''))
}
