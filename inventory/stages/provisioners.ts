/** Programs that Terraform runs against a server once it is there: what they change on it no text of the document tells. */
import { isKnownPush } from '../guest/programs.ts'
import { built } from '../json/pick.ts'
import { isRecord, type Outside, word } from '../resource.ts'

type Json = Readonly<Record<string, unknown>>

/** Those of a plan's configuration, module by module. */
export function provisionersInPlan(configuration: unknown): readonly Outside[] {
  const found: Outside[] = []
  const walk = (module: unknown): void => {
    if (!isRecord(module)) return
    for (const resource of list(module.resources)) found.push(...provisionersOf(resource))
    for (const call of Object.values(record(module.module_calls))) walk(record(call).module)
  }
  walk(record(configuration).root_module)
  return found
}

function provisionersOf(resource: Json): readonly Outside[] {
  if (resource.mode === 'data') return []
  return list(resource.provisioners).flatMap(({ type, expressions }) => {
    const command = record(record(expressions).command).constant_value
    const counts = reaches(word(type), typeof command === 'string' ? command : null)
    return counts ? [outside(resource, word(type), [built(resource.expressions), expressions])] : []
  })
}

/** Those of a synthesized stack. */
export function provisionersInSynth(json: Json): readonly Outside[] {
  return Object.entries(record(json.resource)).flatMap(([type, named]) =>
    Object.entries(record(named)).flatMap(([name, block]) => {
      const values = record([block].flat()[0])
      return [values.provisioner].flat().flatMap((each) =>
        Object.entries(record(each)).flatMap(([kind, one]) => {
          const given = record([one].flat()[0])
          const command = typeof given.command === 'string' ? given.command : null
          return given.when === 'destroy' || !reaches(kind, command)
            ? []
            : [outside({ type, name }, kind, [values])]
        }),
      )
    }),
  )
}

/** On the operator's own machine, a program counts that goes to a server, or tells the host to change one. */
const GOES_THERE =
  /\b(?:ssh|scp|sftp|rsync|ansible(?:-\w+)?|knife|salt(?:-\w+)?|fab|pyinfra|mitogen|hcloud|openstack|nova|neutron|scw|cmk|cloudmonkey)\b/

const reaches = (type: string, command: string | null): boolean =>
  type !== 'local-exec' || command === null || (GOES_THERE.test(command) && !isKnownPush(command))

function outside(resource: Json, type: string, where: readonly unknown[]): Outside {
  const at = `${word(resource.type)}.${word(resource.name)}`
  const text = JSON.stringify(where) ?? ''
  const mentions = [...text.matchAll(/\b([a-z]+(?:_[a-z0-9]+)+\.[A-Za-z_][\w-]*)/g)].map(
    ([, name]) => name as string,
  )
  return { said: `${at}: ${type}`, mentions: new Set([at, ...mentions]) }
}

const record = (value: unknown): Json => (isRecord(value) ? value : {})
const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])
