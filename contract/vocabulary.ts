/** What is true of a promise of a given kind in every catalogue: its name, how far it can be proven, and by what. */
import type { PromiseKind } from './kinds.ts'
import type { Proof, Text } from './promise.ts'

export interface KindFacts {
  /** A noun phrase. */
  readonly title: Text
  /** Every level at which it can be proven, weakest first. */
  readonly provable: readonly Proof[]
  /** What would prove it at the strongest of these levels; for paper, the paper. */
  readonly evidence: Text
}

const DEPLOYED: readonly Proof[] = ['declared', 'deployed']
const OBSERVED: readonly Proof[] = ['declared', 'deployed', 'observed']
const SEEN: readonly Proof[] = ['observed']
const DECLARED: readonly Proof[] = ['declared']
const PAPER: readonly Proof[] = ['paper']

const facts = (
  [frTitle, enTitle]: readonly [string, string],
  provable: readonly Proof[],
  [fr, en]: readonly [string, string],
): KindFacts => ({ title: { fr: frTitle, en: enTitle }, provable, evidence: { fr, en } })

const IN_STATE = ['l’état déployé', 'the deployed state'] as const
const ON_PAPER = ['le document signé', 'the signed document'] as const

export const KINDS: Readonly<Record<PromiseKind, KindFacts>> = {
  'site.residency': facts(['pays d’hébergement', 'country of hosting'], DEPLOYED, [
    'le site de chaque serveur, volume et coffre déployé',
    'the site of every deployed server, volume and vault',
  ]),
  'site.single': facts(['un seul datacenter', 'one datacenter'], DEPLOYED, IN_STATE),
  'site.geographic-redundancy': facts(['deux sites distincts', 'two distinct sites'], OBSERVED, [
    'un serveur par site, et une bascule constatée',
    'a server in each site, and a failover that was seen',
  ]),
  'site.jurisdiction': facts(['droit applicable à l’hébergeur', 'law the host answers to'], DEPLOYED, [
    'le pays des sites déployés et de la maison mère',
    'the country of the deployed sites and of the parent company',
  ]),
  capacity: facts(['ressources commandées', 'ordered resources'], DEPLOYED, IN_STATE),
  'capacity.pool': facts(['ensemble de ressources', 'pool of resources'], DEPLOYED, IN_STATE),
  'redundancy.hardware': facts(['redondance matérielle', 'hardware redundancy'], OBSERVED, [
    'serveurs sur des hôtes distincts, stockage et sauvegarde doublés',
    'servers on distinct machines, storage and backup doubled',
  ]),
  'redundancy.none': facts(['aucune redondance', 'no redundancy'], DEPLOYED, IN_STATE),
  exclusivity: facts(['liste exclusive', 'exclusive list'], DEPLOYED, IN_STATE),
  snapshots: facts(['snapshots', 'snapshots'], OBSERVED, [
    'la liste des snapshots de l’hébergeur : leur âge et leur nombre',
    'the host’s list of snapshots: their age and number',
  ]),
  'history.actions': facts(['historique des actions', 'history of actions'], SEEN, [
    'le journal des opérations sur la VM',
    'the log of operations on the VM',
  ]),
  console: facts(['console', 'console'], PAPER, ['l’interface du prestataire', 'the provider’s interface']),
  'access.ssh-keys': facts(['clés SSH gérées', 'managed SSH keys'], OBSERVED, [
    'les clés autorisées relevées sur la VM',
    'the authorised keys read on the VM',
  ]),
  'access.no-client': facts(['aucun accès direct du client', 'no direct access of the client'], OBSERVED, [
    'les clés et le filtre relevés sur la VM',
    'the keys and the filter read on the VM',
  ]),
  'firewall.basic': facts(['firewall logiciel et ports', 'software firewall and ports'], OBSERVED, [
    'les règles nft relevées sur la VM',
    'the nft rules read on the VM',
  ]),
  'firewall.admin-sources': facts(['sources d’administration', 'admin sources'], OBSERVED, [
    'les règles nft relevées sur la VM et celles de l’hébergeur',
    'the nft rules read on the VM and those of the host',
  ]),
  'firewall.standard': facts(['firewall standard', 'standard firewall'], OBSERVED, [
    'les quatre services constatés sur l’appliance',
    'the four services seen on the appliance',
  ]),
  'firewall.advanced': facts(['firewall avancé', 'advanced firewall'], OBSERVED, [
    'les quatre fonctions ajoutées, constatées sur l’appliance',
    'the four added features seen on the appliance',
  ]),
  'backup.on-request': facts(['sauvegarde sur demande', 'backup on request'], DEPLOYED, IN_STATE),
  'backup.other-datacenter': facts(
    ['sauvegarde dans un autre datacenter', 'backup in another datacenter'],
    OBSERVED,
    [
      'les copies listées dans le coffre, et le site du coffre',
      'the copies listed in the vault, and the site of the vault',
    ],
  ),
  'backup.schedule': facts(['chaque jour, hors heures ouvrées', 'daily, off hours'], OBSERVED, [
    'l’heure de début et de fin des dernières copies',
    'when the last copies began and ended',
  ]),
  'backup.retention': facts(['durée de rétention', 'retention'], OBSERVED, [
    'l’âge des copies que liste le coffre',
    'the age of the copies that the vault lists',
  ]),
  'backup.3-2-1': facts(['règle 3-2-1', '3-2-1 rule'], OBSERVED, [
    'les copies listées dans chaque dépôt',
    'the copies listed in each repository',
  ]),
  'backup.content': facts(['contenu des sauvegardes', 'content of the backups'], OBSERVED, [
    'les chemins et bases que contiennent les copies listées',
    'the paths and databases that the listed copies hold',
  ]),
  'backup.volume-shown': facts(['volume de sauvegarde affiché', 'backup volume shown'], SEEN, [
    'la taille relevée du dépôt, par VM',
    'the size read from the repository, for each VM',
  ]),
  'backup.key-custody': facts(['garde de la clé de sauvegarde', 'custody of the backup key'], OBSERVED, [
    'le reçu du dépôt chiffré de la clé ; son absence de l’état',
    'the receipt of the key’s encrypted escrow; its absence from the state',
  ]),
  'restore.delay': facts(['délai de restauration', 'restore delay'], SEEN, [
    'le reçu d’un exercice de restauration',
    'the receipt of a restore drill',
  ]),
  'restore.rehearsed': facts(['plan de reprise répété', 'rehearsed recovery plan'], SEEN, [
    'le reçu daté d’un exercice de restauration',
    'the dated receipt of a restore drill',
  ]),
  supervision: facts(['supervision', 'supervision'], OBSERVED, [
    'les mesures et alarmes relevées par le collecteur',
    'the measures and alarms that the collector holds',
  ]),
  updates: facts(['mises à jour', 'updates'], OBSERVED, [
    'les correctifs en attente et installés, relevés sur la VM',
    'pending and installed patches, read on the VM',
  ]),
  'security.base': facts(['mesures de sécurité de base', 'base security measures'], OBSERVED, [
    'filtre, correctifs et journal d’accès relevés sur la VM',
    'filter, patches and access log read on the VM',
  ]),
  'telemetry.retention': facts(
    ['conservation des données techniques', 'retention of technical data'],
    OBSERVED,
    ['la durée de rétention réglée dans le collecteur', 'the retention set in the collector'],
  ),
  'database.connections': facts(
    ['connexions simultanées à la base', 'simultaneous database connections'],
    OBSERVED,
    ['la limite lue dans le moteur de base de données', 'the limit read from the database engine'],
  ),
  'application.upkeep': facts(['entretien de l’application', 'upkeep of the application'], SEEN, [
    'la version et la réponse de l’application',
    'the application’s version and answer',
  ]),
  'change.class': facts(['classement des changements', 'classes of change'], DECLARED, [
    'la classe calculée de chaque plan',
    'the class worked out for each plan',
  ]),
  probation: facts(['phase probatoire', 'probation'], PAPER, ON_PAPER),
  availability: facts(['disponibilité', 'availability'], SEEN, [
    'les mesures du mois civil',
    'the measures of the calendar month',
  ]),
  credit: facts(['avoirs', 'credits'], SEEN, ['le relevé mensuel', 'the monthly statement']),
  'response.times': facts(['délais d’intervention', 'response times'], SEEN, [
    'le journal des incidents',
    'the log of incidents',
  ]),
  support: facts(['support', 'support'], PAPER, ON_PAPER),
  reversibility: facts(['réversibilité', 'reversibility'], DECLARED, [
    'le plan de sortie daté',
    'the dated exit plan',
  ]),
  suspension: facts(['suspension', 'suspension'], DECLARED, ['le plan de suspension', 'the suspension plan']),
  'data.after-suspension': facts(
    ['données après suspension', 'data after suspension'],
    ['declared', 'observed'],
    [
      'les copies listées dans le coffre après la suspension',
      'the copies listed in the vault after the suspension',
    ],
  ),
  termination: facts(['résiliation', 'termination'], PAPER, ON_PAPER),
  'infrastructure.owner': facts(
    ['propriétaire de l’infrastructure', 'owner of the infrastructure'],
    DEPLOYED,
    IN_STATE,
  ),
  'third-party.prerequisites': facts(['prérequis du client', 'the client’s prerequisites'], PAPER, [
    'les pièces de la liste, datées',
    'the documents of the list, dated',
  ]),
  'client.backup-duty': facts(
    ['sauvegarde à la charge du client', 'backup as the client’s duty'],
    PAPER,
    ON_PAPER,
  ),
  'liability.cap': facts(['plafond de responsabilité', 'cap on liability'], PAPER, ON_PAPER),
  'owner.exit': facts(['données emportables en entier', 'data that can be taken away whole'], SEEN, [
    'le reçu d’une restauration complète ailleurs',
    'the receipt of a whole restore elsewhere',
  ]),
  'owner.proof': facts(['preuve de conformité', 'proof of compliance'], PAPER, [
    'le dossier et ses annexes RGPD',
    'the dossier and its GDPR annexes',
  ]),
}
