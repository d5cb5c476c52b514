/** Reading documents: what a text is, and the inventory it gives. */
import { buildInventory } from './build.ts'
import { built } from './json/pick.ts'
import type { Inventory } from './model.ts'
import { EXPECTED, isPlan, openJson, problem } from './open.ts'
import { type Graph, isModelled, isRecord, word } from './resource.ts'
import { readPlan } from './stages/plan.ts'
import { isPulumi, readPulumi } from './stages/pulumi.ts'
import { previewGap } from './stages/pulumi-preview.ts'
import { readRawState, readShownState } from './stages/state.ts'
import { readSynth } from './stages/synth.ts'
import type { Lent } from './user-data.ts'

export type DocumentKind = 'synth' | 'plan' | 'state' | 'pulumi'

/** A document that was recognised, its resources not yet interpreted. */
export interface Document {
  readonly kind: DocumentKind
  readonly file: string
  readonly graph: Graph
}

export interface ReadOptions {
  /** Refuse a document that holds no resource of a provider that the inventory models, unless it removes some. */
  readonly requireModelled?: boolean
}

type Json = Readonly<Record<string, unknown>>

/**
 * Recognises a document: a synthesized stack (`cdk.tf.json`), a plan or a state as `terraform show -json` prints
 * them, a raw state, a Pulumi preview or stack export. `content` is the text, its bytes (which for a large plan takes
 * half the time and memory), or the JSON already parsed.
 * Throws `InputError` with the position when it is none of these.
 */
export function readDocument(
  file: string,
  content: string | Buffer | Json,
  options: ReadOptions = {},
): Document {
  const json =
    typeof content === 'string' || Buffer.isBuffer(content)
      ? openJson(file, Buffer.isBuffer(content) ? content : Buffer.from(content))
      : content
  if (!isRecord(json)) {
    throw problem(file, { fr: 'ce JSON n’est pas un objet', en: 'this JSON is not an object' }, EXPECTED)
  }
  const document = recognise(file, json)
  const { resources } = document.graph
  if (options.requireModelled && !resources.some(({ type }) => isModelled(type)) && !removesModelled(json)) {
    throw problem(
      file,
      {
        fr: 'aucune ressource d’un fournisseur Terraform connu (hcloud, scaleway, ovh, openstack, cloudstack)',
        en: 'no resource of a known Terraform provider (hcloud, scaleway, ovh, openstack, cloudstack)',
      },
      {
        fr: 'vérifiez que ce fichier est celui de la bonne pile',
        en: 'check that this file belongs to the right stack',
      },
    )
  }
  return document
}

/** Whether a plan takes away what it does not keep: the last of a stack, which leaves nothing to judge. */
const removesModelled = ({ resource_changes: changes }: Json): boolean =>
  Array.isArray(changes) && changes.some((change) => isRecord(change) && isModelled(word(change.type)))

/** The documents of one stack. */
export interface Documents {
  readonly synth?: Document
  readonly plan?: Document
  readonly state?: Document
  readonly pulumi?: Document
}

/**
 * The inventory of one stack, at the strongest stage given: state, else plan, else Pulumi, else synth. The other
 * documents lend the texts that the first hides behind a hash, as `lent` does; they add no resource.
 */
export function readInventory(documents: Documents, lent?: Lent): Inventory {
  const { synth, plan, state, pulumi } = documents
  const subject = state ?? plan ?? pulumi ?? synth
  if (!subject) throw new Error('readInventory needs at least one document')
  const companions = [synth, plan].filter((each) => each !== undefined && each !== subject)
  const inventory = buildInventory(
    subject.graph,
    companions.flatMap((each) => (each ? [each.graph] : [])),
    lent,
  )
  const { within } = subject.graph
  return within ? { ...inventory, within } : inventory
}

function recognise(file: string, json: Json): Document {
  if (isPlan(json)) return plan(file, json)
  if (typeof json.version === 'number' && (Array.isArray(json.resources) || 'lineage' in json)) {
    return rawState(file, json)
  }
  if (isPulumi(json)) return pulumi(file, json)
  if (typeof json.format_version === 'string') {
    if (isRecord(json.values) || isEmptyState(json)) {
      checkFormat(file, json.format_version, 'state')
      return { kind: 'state', file, graph: readShownState(file, json) }
    }
    // An empty plan still has its configuration.
    if (isRecord(json.configuration)) return plan(file, json)
  }
  if ('encrypted_data' in json) {
    throw problem(
      file,
      { fr: 'cet état est chiffré', en: 'this state is encrypted' },
      {
        fr: 'lisez-le avec «\u00a0tofu show -json\u00a0», qui le déchiffre',
        en: 'read it with "tofu show -json", which decrypts it',
      },
    )
  }
  if (isRecord(json.resource) || isRecord(json.terraform) || isRecord(json.provider)) {
    return { kind: 'synth', file, graph: readSynth(file, json) }
  }
  throw problem(
    file,
    {
      fr: 'ce JSON n’est ni une pile synthétisée, ni un plan, ni un état',
      en: 'this JSON is neither a synthesized stack, nor a plan, nor a state',
    },
    EXPECTED,
  )
}

/** What Terraform shows of a state that holds nothing. */
function isEmptyState(json: Json): boolean {
  if (isRecord(json.configuration)) return false
  return json.terraform_version !== undefined || Object.keys(json).length === 1
}

function plan(file: string, json: Json): Document {
  if (typeof json.format_version !== 'string') {
    throw problem(
      file,
      { fr: 'ce plan n’a pas de format_version', en: 'this plan has no format_version' },
      {
        fr: 'régénérez-le avec «\u00a0terraform show -json\u00a0»',
        en: 'generate it again with "terraform show -json"',
      },
    )
  }
  checkFormat(file, json.format_version, 'plan')
  if (json.errored === true) {
    throw problem(
      file,
      {
        fr: 'ce plan a échoué\u00a0: il ne contient pas tout ce qui existera',
        en: 'this plan failed: it does not contain everything that will exist',
      },
      {
        fr: 'corrigez l’erreur de «\u00a0terraform plan\u00a0» et recommencez',
        en: 'fix the "terraform plan" error and plan again',
      },
    )
  }
  if (!Array.isArray(json.resource_changes) && plansSomething(json)) {
    throw problem(
      file,
      {
        fr: 'ce plan prévoit des ressources sans resource_changes\u00a0: il a été tronqué',
        en: 'this plan has planned resources but no resource_changes: it was truncated',
      },
      {
        fr: 'fournissez la sortie complète de «\u00a0terraform show -json\u00a0»',
        en: 'pass the full output of "terraform show -json"',
      },
    )
  }
  if (json.complete === false) throw problem(file, PARTIAL.what, PARTIAL.remedy)
  const refreshed = refreshedBy(json)
  if (refreshed) return { kind: 'state', file, graph: readShownState(file, refreshed) }
  return { kind: 'plan', file, graph: readPlan(file, json) }
}

/** What is not in it stands all the same: a judge would miss it, or call what is elsewhere in the stack missing. */
const PARTIAL = {
  what: {
    fr: 'ce plan est partiel (-target, ou des changements remis à plus tard) : il ne contient pas tout ce qui existera',
    en: 'this plan is partial (-target, or deferred changes): it does not contain everything that will exist',
  },
  remedy: {
    fr: 'planifiez sans -target, ou donnez l’état (« terraform show -json »)',
    en: 'plan without -target, or pass the state ("terraform show -json")',
  },
}

/** A refresh-only plan changes and plans nothing: it is the state, as the cloud answered. */
function refreshedBy(json: Json): Json | null {
  if (Array.isArray(json.resource_changes)) return null
  const state = built(json.prior_state)
  return isRecord(state) && isRecord(state.values) ? state : null
}

function pulumi(file: string, json: Json): Document {
  const gap = previewGap(json)
  if (gap !== null) throw problem(file, gap.what, gap.remedy)
  return { kind: 'pulumi', file, graph: readPulumi(file, json) }
}

function plansSomething(json: Json): boolean {
  const planned = built(json.planned_values)
  const root = isRecord(planned) ? planned.root_module : undefined
  return isRecord(root) && (Array.isArray(root.resources) || Array.isArray(root.child_modules))
}

function rawState(file: string, json: Json): Document {
  if (json.version !== 4) {
    throw problem(
      file,
      {
        fr: `version d’état ${json.version}\u00a0: seule la version 4 est lue`,
        en: `state version ${json.version}: only version 4 is read`,
      },
      {
        fr: 'fournissez la sortie de «\u00a0terraform show -json\u00a0»',
        en: 'pass the output of "terraform show -json"',
      },
    )
  }
  return { kind: 'state', file, graph: readRawState(file, json) }
}

/** Minor versions add, major versions change: 1.x and the 0.x that came before it are read. */
function checkFormat(file: string, version: string, what: 'plan' | 'state'): void {
  const major = Number(/^(\d+)\./.exec(version)?.[1] ?? Number.NaN)
  if (major <= 1) return
  throw problem(
    file,
    {
      fr: `format ${version} de ${what === 'plan' ? 'plan' : 'l’état'} inconnu (1.x attendu)`,
      en: `unknown ${what} format ${version} (1.x expected)`,
    },
    {
      fr: 'mettez paraphe à jour, ou utilisez un Terraform plus ancien',
      en: 'upgrade paraphe, or use an older Terraform',
    },
  )
}
