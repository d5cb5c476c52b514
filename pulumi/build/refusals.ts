/** What cannot be said in Pulumi, each with what to do about it. */
import { type InputError, refuse } from '../../contract/errors.ts'
import { both } from '../../contract/promise.ts'

/** Where in the stack: a resource's address, and the attribute inside it. */
export interface Refusal {
  readonly address: string
  readonly path: string
}

const KEEP = both(
  'déployez ce contrat avec cdktf\u00a0: la pile y est la même',
  'deploy this contract with cdktf: the stack is the same there',
)
const place = ({ address, path }: Refusal): string => (path === '' ? address : `${address}.${path}`)

export const refused = {
  provider: (provider: string): InputError =>
    refuse(
      both(`${provider}\u00a0: pas de fournisseur Pulumi`, `${provider}: no Pulumi provider`),
      both(
        'aucun SDK publié n’a les ressources de cet hébergeur',
        'no published SDK has the resources of this host',
      ),
      KEEP,
    ),
  type: (address: string, pkg: string): InputError =>
    refuse(
      both(`${address}\u00a0: type inconnu de ${pkg}`, `${address}: a type that ${pkg} does not have`),
      null,
      KEEP,
    ),
  attribute: (where: Refusal, pkg: string): InputError =>
    refuse(
      both(
        `${place(where)}\u00a0: attribut que ${pkg} ne connaît pas`,
        `${place(where)}: an attribute that ${pkg} does not have`,
      ),
      both(
        'le taire déploierait autre chose que ce qui est demandé',
        'leaving it out would deploy something else than what is asked',
      ),
      KEEP,
    ),
  expression: (expression: string, where: Refusal): InputError =>
    refuse(
      both(
        `${place(where)}\u00a0: ${expression} non traduit`,
        `${place(where)}: ${expression} is not translated`,
      ),
      both(
        'seules les références à un attribut d’une ressource le sont',
        'only references to an attribute of a resource are',
      ),
      KEEP,
    ),
  value: (where: Refusal, wanted: string): InputError =>
    refuse(
      both(`${place(where)}\u00a0: ${wanted} attendu`, `${place(where)}: ${wanted} expected`),
      null,
      KEEP,
    ),
  section: (section: string): InputError =>
    refuse(
      both(
        `«\u00a0${section}\u00a0» de la pile n’est pas traduit`,
        `"${section}" of the stack is not translated`,
      ),
      null,
      KEEP,
    ),
  unknown: (address: string, by: string): InputError =>
    refuse(
      both(`${by} cite ${address}, absent de la pile`, `${by} refers to ${address}, which the stack lacks`),
    ),
  circle: (addresses: readonly string[]): InputError =>
    refuse(
      both(
        `références en cercle\u00a0: ${addresses.join(', ')}`,
        `references in a circle: ${addresses.join(', ')}`,
      ),
    ),
  missing: (pkg: string): InputError =>
    refuse(
      both(`${pkg} n’est pas installé`, `${pkg} is not installed`),
      both('ce contrat construit chez cet hébergeur', 'this contract builds on this host'),
      both(`\`npm install ${pkg}\``, `\`npm install ${pkg}\``),
    ),
}
