/** Every verb with its one-line summary; the module behind it loads only when it is called. */
import type { Text } from '../../contract/promise.ts'
import type { Command } from '../command.ts'

export interface Entry {
  readonly name: string
  readonly summary: Text
  load(): Promise<{ readonly command: Command }>
}

const entry = (name: string, fr: string, en: string, load: Entry['load']): Entry => ({
  name,
  summary: { fr, en },
  load,
})

export const COMMANDS: readonly Entry[] = [
  entry(
    'check',
    'juger ce qui tourne au regard de ce qui est signé',
    'judge what runs against what was signed',
    () => import('./check.ts'),
  ),
  entry(
    'watch',
    'surveiller le cloud et prévenir quand un engagement est rompu ou rétabli',
    'watch the cloud and notify when a promise is broken or restored',
    () => import('./watch.ts'),
  ),
  entry(
    'waive',
    'accorder une dérogation, à durée limitée et sous un nom',
    'waive a finding, for a limited time and under a name',
    () => import('./waive.ts'),
  ),
  entry(
    'explain',
    'expliquer un engagement, une règle, un article ou une lecture',
    'explain a promise, a policy, an article or a reading',
    () => import('./explain.ts'),
  ),
  entry(
    'new',
    'commencer un contrat, ou tout un projet client d’après un modèle',
    'start a contract, or a whole client project from a template',
    () => import('./new.ts'),
  ),
  entry(
    'upgrade',
    'mettre un projet à niveau de son modèle',
    'bring a project up to its current template',
    () => import('./upgrade.ts'),
  ),
  entry(
    'fleet',
    'juger, mettre à niveau et montrer des milliers de projets',
    'judge, upgrade and show thousands of projects',
    () => import('./fleet.ts'),
  ),
  entry(
    'lint',
    'relire un contrat avant de le signer',
    'review a contract before it is signed',
    () => import('./lint.ts'),
  ),
  entry(
    'verify',
    'le contrat est-il celui qui a été signé ?',
    'is the contract the one that was signed?',
    () => import('./verify.ts'),
  ),
  entry(
    'sign',
    'écrire le verrou du contrat signé',
    'write the lock of the signed contract',
    () => import('./sign.ts'),
  ),
  entry(
    'amend',
    'montrer ce qu’un avenant change pour le client, puis le verrouiller',
    'show what an amendment changes for the client, then lock it',
    () => import('./amend.ts'),
  ),
  entry(
    'responsibility',
    'qui répond de quoi : client, prestataire, partenaire, hébergeur',
    'who answers for what: client, provider, partner, cloud provider',
    () => import('./responsibility.ts'),
  ),
  entry(
    'sandbox',
    'répéter une commande sur un cloud simulé, sans compte',
    'rehearse a command against a simulated cloud, without an account',
    () => import('./sandbox.ts'),
  ),
  entry(
    'sla',
    'la disponibilité d’un mois et l’avoir auquel elle ouvre droit, chaque chiffre expliqué',
    'a month’s availability and the credit it entitles to, every figure explained',
    () => import('./sla.ts'),
  ),
  entry(
    'exit',
    'les délais de sortie et de suspension, et ce que le client emporte',
    'exit and suspension deadlines, and what the client takes along',
    () => import('./exit.ts'),
  ),
  entry(
    'change',
    'la classe d’un changement (art. 3.8.4) : pourquoi, ce qui est perdu, qui approuve, quand',
    'the class of a change (art. 3.8.4): why, what is lost, who approves, when',
    () => import('./change.ts'),
  ),
  entry(
    'drill',
    'restaurer la dernière sauvegarde ailleurs, en vérifier le contenu, chronométrer, signer un reçu',
    'restore the latest backup elsewhere, check its content, time it, sign a receipt',
    () => import('./drill.ts'),
  ),
  entry(
    'evidence',
    'relever ce qui tourne, le signer, le vérifier',
    'collect evidence of what runs, sign it, verify it',
    () => import('./evidence.ts'),
  ),
  entry(
    'dossier',
    'réunir verdicts, contrat et preuves dans un dossier qui se rejuge hors ligne',
    'gather verdicts, contract and evidence in a folder that can be judged again offline',
    () => import('./dossier.ts'),
  ),
  entry(
    'agenda',
    'les échéances issues des contrats, aussi en fichier d’agenda',
    'the deadlines that arise from the contracts, also as a calendar file',
    () => import('./agenda.ts'),
  ),
  entry(
    'cost',
    'le coût mensuel d’un client, et ce qu’un plan y change',
    'a client’s monthly cost, and what a plan changes in it',
    () => import('./cost.ts'),
  ),
  entry(
    'snapshots',
    'les snapshots à supprimer, et la tâche planifiée qui le fait',
    'the snapshots to delete, and the scheduled job that does it',
    () => import('./snapshots.ts'),
  ),
  entry(
    'doctor',
    'ce que cette machine a et ce qui lui manque',
    'what this machine has and lacks',
    () => import('./doctor.ts'),
  ),
  entry(
    'completion',
    'complétion pour le shell',
    'completion for the shell',
    () => import('./completion.ts'),
  ),
]
