/** Options that several verbs take: one spelling, one sentence. */
import { both } from '../contract/promise.ts'
import type { Option } from './command.ts'

export const CONTRACT_OPTION: Option = {
  flags: '--contract <client>',
  summary: both('code client, fichier ou dossier', 'client code, file or folder'),
}

/** `--format`: the first of `choices` is the default. */
export const formatOption = (...choices: readonly [string, ...string[]]): Option => ({
  flags: '--format <name>',
  summary: both('format de sortie', 'output format'),
  choices,
  default: choices[0],
})
