/** What cannot be said in Pulumi, each with what to do about it. */
import { type InputError, refuse } from '../../contract/errors.ts'
import type { Text } from '../../contract/promise.ts'

/** Where in the stack: a resource's address, and the attribute inside it. */
export interface Refusal {
  readonly address: string
  readonly path: string
}

const text = (fr: string, en: string): Text => ({ fr, en })
const KEEP = text(
  'déployez ce contrat avec cdktf : la pile y est la même',
  'deploy this contract with cdktf: the stack is the same there',
)
const place = ({ address, path }: Refusal): string => (path === '' ? address : `${address}.${path}`)

export const refused = {
  provider: (provider: string): InputError =>
    refuse(
      text(`${provider} : pas de fournisseur Pulumi`, `${provider}: no Pulumi provider`),
      text(
        'aucun SDK publié n’a les ressources de cet hébergeur',
        'no published SDK has the resources of this host',
      ),
      KEEP,
    ),
  type: (address: string, pkg: string): InputError =>
    refuse(
      text(`${address} : type inconnu de ${pkg}`, `${address}: a type that ${pkg} does not have`),
      null,
      KEEP,
    ),
  attribute: (where: Refusal, pkg: string): InputError =>
    refuse(
      text(
        `${place(where)} : attribut que ${pkg} ne connaît pas`,
        `${place(where)}: an attribute that ${pkg} does not have`,
      ),
      text(
        'le taire déploierait autre chose que ce qui est demandé',
        'leaving it out would deploy something else than what is asked',
      ),
      KEEP,
    ),
  expression: (expression: string, where: Refusal): InputError =>
    refuse(
      text(`${place(where)} : ${expression} non traduit`, `${place(where)}: ${expression} is not translated`),
      text(
        'seules les références à un attribut d’une ressource le sont',
        'only references to an attribute of a resource are',
      ),
      KEEP,
    ),
  value: (where: Refusal, wanted: string): InputError =>
    refuse(text(`${place(where)} : ${wanted} attendu`, `${place(where)}: ${wanted} expected`), null, KEEP),
  section: (section: string): InputError =>
    refuse(
      text(`« ${section} » de la pile n’est pas traduit`, `"${section}" of the stack is not translated`),
      null,
      KEEP,
    ),
  unknown: (address: string, by: string): InputError =>
    refuse(
      text(`${by} cite ${address}, absent de la pile`, `${by} refers to ${address}, which the stack lacks`),
    ),
  circle: (addresses: readonly string[]): InputError =>
    refuse(
      text(
        `références en cercle : ${addresses.join(', ')}`,
        `references in a circle: ${addresses.join(', ')}`,
      ),
    ),
  missing: (pkg: string): InputError =>
    refuse(
      text(`${pkg} n’est pas installé`, `${pkg} is not installed`),
      text('ce contrat construit chez cet hébergeur', 'this contract builds on this host'),
      text(`\`npm install ${pkg}\``, `\`npm install ${pkg}\``),
    ),
}
