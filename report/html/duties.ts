/** Which promises are evidence for which duty of a law. Evidence, never compliance: that is for people to judge. */
import type { PromiseKind } from '../../contract/kinds.ts'
import type { Text } from '../../contract/promise.ts'

export interface Duty {
  readonly article: string
  readonly title: Text
  readonly kinds: readonly PromiseKind[]
}

const copies: readonly PromiseKind[] = [
  'backup.on-request',
  'backup.other-datacenter',
  'backup.schedule',
  'backup.retention',
  'backup.3-2-1',
  'backup.content',
]
const recovery: readonly PromiseKind[] = ['restore.delay', 'restore.rehearsed', 'snapshots']
const doubled: readonly PromiseKind[] = ['redundancy.hardware', 'site.geographic-redundancy']
const filters: readonly PromiseKind[] = [
  'firewall.basic',
  'firewall.standard',
  'firewall.advanced',
  'security.base',
]
const access: readonly PromiseKind[] = [
  'access.ssh-keys',
  'access.no-client',
  'firewall.admin-sources',
  'history.actions',
  'console',
]

/** Regulation (EU) 2016/679. */
export const GDPR: readonly Duty[] = [
  {
    article: '28(3)(a)',
    title: {
      fr: 'lieu du traitement et transferts hors de l’Union',
      en: 'location of processing and transfers outside the Union',
    },
    kinds: ['site.residency', 'site.single', 'site.jurisdiction'],
  },
  {
    article: '28(2), 28(4)',
    title: { fr: 'autres sous-traitants', en: 'other processors' },
    kinds: ['infrastructure.owner', 'third-party.prerequisites'],
  },
  {
    article: '28(3)(g)',
    title: {
      fr: 'restitution et effacement en fin de contrat',
      en: 'return and erasure at the end of the contract',
    },
    kinds: ['reversibility', 'data.after-suspension', 'termination', 'owner.exit'],
  },
  {
    article: '28(3)(h)',
    title: { fr: 'informations qui permettent l’audit', en: 'information for audits' },
    kinds: ['owner.proof', 'history.actions', 'telemetry.retention'],
  },
  {
    article: '32(1)(a)',
    title: { fr: 'chiffrement', en: 'encryption' },
    kinds: ['backup.key-custody', 'firewall.standard'],
  },
  {
    article: '32(1)(b)',
    title: {
      fr: 'confidentialité, intégrité, disponibilité, résilience',
      en: 'confidentiality, integrity, availability, resilience',
    },
    kinds: [...filters, ...access, ...doubled, 'supervision', 'updates', 'availability'],
  },
  {
    article: '32(1)(c)',
    title: {
      fr: 'rétablir la disponibilité et l’accès après un incident',
      en: 'restore availability and access after an incident',
    },
    kinds: [...copies, ...recovery],
  },
  {
    article: '32(1)(d)',
    title: { fr: 'test régulier des mesures', en: 'regular testing of the measures' },
    kinds: ['restore.rehearsed', 'supervision'],
  },
]

/** Directive (EU) 2022/2555, article 21(2). */
export const NIS2: readonly Duty[] = [
  {
    article: '21(2)(b)',
    title: { fr: 'gestion des incidents', en: 'incident handling' },
    kinds: ['supervision', 'response.times', 'support', 'history.actions'],
  },
  {
    article: '21(2)(c)',
    title: { fr: 'continuité, sauvegardes, reprise', en: 'business continuity, backups, recovery' },
    kinds: [...copies, ...recovery, ...doubled, 'availability'],
  },
  {
    article: '21(2)(d)',
    title: { fr: 'chaîne d’approvisionnement', en: 'supply chain' },
    kinds: ['infrastructure.owner', 'third-party.prerequisites', 'site.jurisdiction'],
  },
  {
    article: '21(2)(e)',
    title: { fr: 'maintenance et vulnérabilités', en: 'maintenance and vulnerabilities' },
    kinds: ['updates', 'security.base', 'application.upkeep', 'change.class'],
  },
  {
    article: '21(2)(f)',
    title: {
      fr: 'évaluation de l’efficacité des mesures',
      en: 'assessing the effectiveness of the measures',
    },
    kinds: ['restore.rehearsed', 'owner.proof'],
  },
  {
    article: '21(2)(g)',
    title: { fr: 'hygiène informatique de base', en: 'basic cyber hygiene' },
    kinds: [...filters, 'updates'],
  },
  {
    article: '21(2)(h)',
    title: { fr: 'cryptographie', en: 'cryptography' },
    kinds: ['backup.key-custody', 'firewall.standard'],
  },
  { article: '21(2)(i)', title: { fr: 'contrôle des accès', en: 'access control' }, kinds: access },
  {
    article: '21(2)(j)',
    title: { fr: 'authentification à plusieurs facteurs', en: 'multi-factor authentication' },
    kinds: [],
  },
]
