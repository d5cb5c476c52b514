/** Promises × policies × hosts: what may be promised, what judges it, and where an offer that promises it can be built. */
import type { PromiseKind } from '../../../contract/kinds.ts'
import { both, type Lang } from '../../../contract/promise.ts'
import { KINDS } from '../../../contract/vocabulary.ts'
import { HOST_IDS, HOSTS, type HostId } from '../../../hosts/index.ts'
import { POLICIES } from '../../../policies/index.ts'
import { promisesOn } from '../../../stacks/offers.ts'
import { VARIANTS } from '../../../stacks/variants.ts'
import { literal, table } from './table.ts'

const WORDS = {
  title: both('Engagements, règles, hébergeurs', 'Promises, policies, hosts'),
  intro: both(
    'Une sorte d’engagement par ligne. ✔\u00a0: une offre qui le promet a été construite chez cet hébergeur pour écrire cette page\u00a0; sinon la [table des offres](offers) dit ce qui l’empêche. Un engagement sans règle n’est jamais vert.',
    'One kind of promise a row. ✔: an offer that promises it was built on that host to write this page; where there is none, the [table of offers](offers) says what stands in the way. A promise without a policy is never green.',
  ),
  promise: both('engagement', 'promise'),
  policies: both('règles', 'policies'),
  details: both('Un par un', 'One by one'),
  proof: both('preuve', 'proof'),
  provable: both('prouvable', 'provable'),
  judged: both('jugé par', 'judged by'),
  paper: both('aucune règle\u00a0: sur papier, ou jamais vert', 'no policy: on paper, or never green'),
  catalogues: both(
    'Ce que disent les textes\u00a0: [article par article](catalogues).',
    'What the texts say: [article by article](catalogues).',
  ),
}
const PROOFS = {
  declared: both('déclaré', 'declared'),
  deployed: both('déployé', 'deployed'),
  observed: both('observé', 'observed'),
  paper: both('sur papier', 'on paper'),
}

/** The anchor that the heading of a kind gets. */
const anchor = (kind: string): string => kind.replaceAll('.', '')

export function promisesPage(lang: Lang): string {
  const where = kindsByHost()
  const kinds = Object.keys(KINDS) as PromiseKind[]
  const rows = kinds.map((kind) => [
    `[\`${kind}\`](#${anchor(kind)})`,
    policiesOf(kind).join(', ') || '—',
    ...HOST_IDS.map((host) => (where.get(host)?.has(kind) ? '✔' : '–')),
  ])
  const head = [WORDS.promise[lang], WORDS.policies[lang], ...HOST_IDS.map((host) => HOSTS[host].name)]
  return [
    ...[`# ${WORDS.title[lang]}`, WORDS.intro[lang], WORDS.catalogues[lang], table(head, rows)],
    `## ${WORDS.details[lang]}`,
    ...kinds.map((kind) => detail(kind, lang)),
  ].join('\n\n')
}

function detail(kind: PromiseKind, lang: Lang): string {
  const { title, provable, evidence } = KINDS[kind]
  const proofs = provable.map((proof) => PROOFS[proof][lang]).join(', ')
  return [
    `### \`${kind}\``,
    `**${literal(title[lang])}** — ${WORDS.provable[lang]} : ${proofs} ; ${WORDS.proof[lang]} : ${literal(evidence[lang])}. ${WORDS.judged[lang]} : ${policiesOf(kind).join(', ') || WORDS.paper[lang]}.`,
  ].join('\n\n')
}

const policiesOf = (kind: PromiseKind): readonly string[] =>
  POLICIES.filter((policy) => policy.kind === kind).map(({ id }) => `[\`${id}\`](policies#${anchor(id)})`)

let built: ReadonlyMap<HostId, ReadonlySet<PromiseKind>> | undefined
/** Every variant is built on every host, once for both languages. */
function kindsByHost(): ReadonlyMap<HostId, ReadonlySet<PromiseKind>> {
  built ??= new Map(
    HOST_IDS.map((host) => [
      host,
      new Set(VARIANTS.flatMap((one) => promisesOn(one, host).map(({ kind }) => kind))),
    ]),
  )
  return built
}
