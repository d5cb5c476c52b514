/** What a Pulumi preview may lack: one that does not hold all that will be there must not be judged. */
import type { Problem } from '../../contract/errors.ts'
import { isRecord } from '../resource.ts'
import { isGone } from './pulumi.ts'

type Json = Readonly<Record<string, unknown>>

export interface Gap {
  readonly what: Problem['what']
  readonly remedy: Problem['remedy']
}

/** Why a preview does not hold all that will be there; null when it does. */
export function previewGap(json: Json): Gap | null {
  if (!Array.isArray(json.steps)) return null
  if (list(json.diagnostics).some(({ severity }) => severity === 'error')) return GAPS.failed
  const steps = list(json.steps)
  const same = isRecord(json.changeSummary) ? json.changeSummary.same : undefined
  const shown = steps.filter(({ op }) => op === 'same').length
  if (typeof same === 'number' && same > shown) return GAPS.unchanged
  return steps.some(({ op, newState }) => !isGone(op) && op !== 'replace' && !isRecord(newState))
    ? GAPS.cut
    : null
}

const GAPS = {
  failed: {
    what: {
      fr: 'cet aperçu a échoué\u00a0: il ne contient pas tout ce qui existera',
      en: 'this preview failed: it does not contain everything that will exist',
    },
    remedy: {
      fr: 'corrigez l’erreur de «\u00a0pulumi preview\u00a0» et recommencez',
      en: 'fix the "pulumi preview" error and preview again',
    },
  },
  unchanged: {
    what: {
      fr: 'cet aperçu omet les ressources inchangées',
      en: 'this preview leaves out unchanged resources',
    },
    remedy: {
      fr: 'refaites-le avec «\u00a0pulumi preview --json --show-sames\u00a0»',
      en: 'run it again with "pulumi preview --json --show-sames"',
    },
  },
  cut: {
    what: {
      fr: 'cet aperçu a des étapes sans leur état',
      en: 'this preview has steps without their state',
    },
    remedy: {
      fr: 'fournissez la sortie complète de «\u00a0pulumi preview --json\u00a0»',
      en: 'pass the full output of "pulumi preview --json"',
    },
  },
} as const satisfies Record<string, Gap>

const list = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isRecord) : [])
