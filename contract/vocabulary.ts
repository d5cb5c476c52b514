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
  'site.residency': facts(['pays d’hébergement', 'hosting country'], DEPLOYED, [
    'le site de chaque serveur, volume et coffre déployé',
    'the site of every deployed server, volume and vault',
  ]),
  'site.single': facts(['un seul datacenter', 'single datacenter'], DEPLOYED, IN_STATE),
  'site.geographic-redundancy': facts(['deux sites distincts', 'two separate sites'], OBSERVED, [
    'un serveur par site, et une bascule constatée',
    'a server at each site, and an observed failover',
  ]),
  'site.jurisdiction': facts(
    ['droit applicable à l’hébergeur', 'law governing the cloud provider'],
    DEPLOYED,
    [
      'le pays des sites déployés et de la maison mère',
      'the country of the deployed sites and of the parent company',
    ],
  ),
  capacity: facts(['ressources commandées', 'ordered resources'], DEPLOYED, IN_STATE),
  'capacity.pool': facts(['ensemble de ressources', 'pool of resources'], DEPLOYED, IN_STATE),
  'redundancy.hardware': facts(['redondance matérielle', 'hardware redundancy'], OBSERVED, [
    'serveurs sur des hôtes distincts, stockage et sauvegarde redondants',
    'servers on separate hosts, redundant storage and backup',
  ]),
  'redundancy.none': facts(['aucune redondance', 'no redundancy'], DEPLOYED, IN_STATE),
  exclusivity: facts(['liste exclusive', 'exclusive list'], DEPLOYED, IN_STATE),
  snapshots: facts(['snapshots', 'snapshots'], OBSERVED, [
    'la liste des snapshots de l’hébergeur : leur âge et leur nombre',
    'the cloud provider’s list of snapshots: their age and number',
  ]),
  'history.actions': facts(['historique des opérations', 'operations history'], SEEN, [
    'le journal des opérations sur la VM',
    'the log of operations on the VM',
  ]),
  console: facts(['console', 'console'], PAPER, ['l’interface du prestataire', 'the provider’s interface']),
  'access.ssh-keys': facts(['clés SSH gérées', 'managed SSH keys'], OBSERVED, [
    'les clés autorisées relevées sur la VM',
    'the authorized keys read on the VM',
  ]),
  'access.no-client': facts(['aucun accès direct du client', 'no direct client access'], OBSERVED, [
    'les clés et le pare-feu relevés sur la VM',
    'the keys and the firewall read on the VM',
  ]),
  'firewall.basic': facts(['firewall logiciel et ports', 'software firewall and ports'], OBSERVED, [
    'les règles nft relevées sur la VM',
    'the nft rules read on the VM',
  ]),
  'firewall.admin-sources': facts(['sources d’administration', 'admin sources'], OBSERVED, [
    'les règles nft relevées sur la VM et celles de l’hébergeur',
    'the nft rules read on the VM and those of the cloud provider',
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
  'backup.schedule': facts(['chaque jour, hors heures ouvrées', 'daily, off-hours'], OBSERVED, [
    'l’heure de début et de fin des dernières copies',
    'start and end times of the latest copies',
  ]),
  'backup.retention': facts(['durée de conservation', 'backup retention'], OBSERVED, [
    'l’âge des copies que liste le coffre',
    'the age of the copies that the vault lists',
  ]),
  'backup.3-2-1': facts(['règle 3-2-1', '3-2-1 rule'], OBSERVED, [
    'les copies listées dans chaque dépôt',
    'the copies listed in each repository',
  ]),
  'backup.content': facts(['contenu des sauvegardes', 'backup content'], OBSERVED, [
    'les chemins et bases que contiennent les copies listées',
    'the paths and databases that the listed copies hold',
  ]),
  'backup.volume-shown': facts(['volume de sauvegarde affiché', 'backup volume shown'], SEEN, [
    'la taille relevée du dépôt, par VM',
    'the repository size, per VM',
  ]),
  'backup.key-custody': facts(['garde de la clé de sauvegarde', 'backup key custody'], OBSERVED, [
    'le reçu du séquestre chiffré de la clé ; son absence de l’état',
    'the receipt of the key’s encrypted escrow; its absence from the state',
  ]),
  'restore.delay': facts(['délai de restauration', 'restore time'], SEEN, [
    'le reçu d’un exercice de restauration',
    'the receipt of a restore drill',
  ]),
  'restore.rehearsed': facts(['plan de reprise testé', 'tested recovery plan'], SEEN, [
    'le reçu daté d’un exercice de restauration',
    'the dated receipt of a restore drill',
  ]),
  supervision: facts(['supervision', 'monitoring'], OBSERVED, [
    'les métriques et alertes du collecteur',
    'the metrics and alerts in the collector',
  ]),
  updates: facts(['mises à jour', 'updates'], OBSERVED, [
    'les mises à jour en attente et installées, relevées sur la VM',
    'pending and installed updates, read on the VM',
  ]),
  'security.base': facts(['mesures de sécurité de base', 'baseline security measures'], OBSERVED, [
    'pare-feu, mises à jour et journal d’accès relevés sur la VM',
    'firewall, updates and access log read on the VM',
  ]),
  'telemetry.retention': facts(
    ['conservation des données techniques', 'retention of technical data'],
    OBSERVED,
    ['la durée de conservation configurée dans le collecteur', 'the retention configured in the collector'],
  ),
  'database.connections': facts(
    ['connexions simultanées à la base', 'concurrent database connections'],
    OBSERVED,
    ['la limite lue dans le moteur de base de données', 'the limit read from the database engine'],
  ),
  'application.upkeep': facts(['entretien de l’application', 'application upkeep'], SEEN, [
    'la version et la réponse de l’application',
    'the application’s version and response',
  ]),
  'change.class': facts(['classement des changements', 'change classes'], DECLARED, [
    'la classe calculée de chaque plan',
    'the class computed for each plan',
  ]),
  probation: facts(['phase probatoire', 'probation'], PAPER, ON_PAPER),
  availability: facts(['disponibilité', 'availability'], SEEN, [
    'les mesures du mois civil',
    'the measurements of the calendar month',
  ]),
  credit: facts(['avoirs', 'service credits'], SEEN, ['le relevé mensuel', 'the monthly statement']),
  'response.times': facts(['délais d’intervention', 'response times'], SEEN, [
    'le journal des incidents',
    'the incident log',
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
    ['propriétaire de l’infrastructure', 'infrastructure owner'],
    DEPLOYED,
    IN_STATE,
  ),
  'third-party.prerequisites': facts(['prérequis du client', 'client prerequisites'], PAPER, [
    'les pièces de la liste, datées',
    'the listed documents, dated',
  ]),
  'client.backup-duty': facts(
    ['sauvegarde à la charge du client', 'backup left to the client'],
    PAPER,
    ON_PAPER,
  ),
  'liability.cap': facts(['plafond de responsabilité', 'liability cap'], PAPER, ON_PAPER),
  'owner.exit': facts(['toutes les données restaurables ailleurs', 'all data restorable elsewhere'], SEEN, [
    'le reçu d’une restauration complète ailleurs',
    'the receipt of a full restore elsewhere',
  ]),
  'owner.proof': facts(['preuve de conformité', 'proof of compliance'], PAPER, [
    'le dossier et ses annexes RGPD',
    'the dossier and its GDPR annexes',
  ]),
}
