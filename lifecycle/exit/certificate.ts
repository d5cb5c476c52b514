/** The erasure certificate: what was erased, on whose order, when, and what proves it. Refused before its day. */
import { refuse } from '../../contract/errors.ts'
import type { Contract } from '../../contract/model.ts'
import type { Inventory } from '../../inventory/model.ts'
import { type Day, isoOf } from '../../sla/calendar/days.ts'
import type { Holding } from './handover.ts'

export const CERTIFICATE_SCHEMA = 'paraphe.erasure/1'

export interface CertificateQuestion {
  readonly contract: Pick<Contract, 'client'>
  readonly erasedOn: Day
  /** Before this day nothing may be erased. */
  readonly notBefore: Day
  readonly today: Day
  /** Who ordered it, in writing, and the reference of the order. */
  readonly orderedBy: string
  readonly order: string
  readonly erasedBy: string
  /** What there was before: from the hand-over. */
  readonly holdings: readonly Holding[]
  /** What there is now, read after the erasure; null when nothing was read, which is refused. */
  readonly after: Inventory | null
}

/** Throws InputError when the day has not come, or when what should be gone is still there or was not looked at. */
export function erasureCertificate(question: CertificateQuestion) {
  const { erasedOn, notBefore, today, after, contract, holdings } = question
  if (erasedOn < notBefore) {
    throw refuse(
      {
        fr: `effacement le ${isoOf(erasedOn)}\u00a0: trop tôt`,
        en: `erasure on ${isoOf(erasedOn)}: too early`,
      },
      {
        fr: `rien ne peut être effacé avant le ${isoOf(notBefore)}`,
        en: `nothing may be erased before ${isoOf(notBefore)}`,
      },
    )
  }
  if (erasedOn > today)
    throw refuse({ fr: 'effacement dans l’avenir', en: 'erasure in the future' }, isoOf(erasedOn))
  if (after === null) {
    throw refuse(
      { fr: 'aucun état lu après l’effacement', en: 'no state read after the erasure' },
      {
        fr: 'un certificat sans constat ne prouve rien',
        en: 'a certificate without a recorded observation proves nothing',
      },
      {
        fr: 'relisez l’état du cloud après la destruction',
        en: 'read the cloud’s state after the destruction',
      },
    )
  }
  const left = [...after.servers, ...after.volumes, ...after.vaults].map((thing) => thing.origin.address)
  if (left.length > 0) {
    throw refuse({ fr: 'des données sont encore là', en: 'data is still there' }, left.join(', '), {
      fr: 'détruisez-les d’abord, sur ordre écrit',
      en: 'destroy it first, on a written order',
    })
  }
  return {
    schema: CERTIFICATE_SCHEMA,
    client: contract.client,
    erasedOn: isoOf(erasedOn),
    certifiedOn: isoOf(today),
    orderedBy: question.orderedBy,
    order: question.order,
    erasedBy: question.erasedBy,
    erased: holdings,
    observed: { file: after.file, stage: after.stage, remaining: [] as const },
    article: 'RGPD art. 28.3 g ; règlement (UE) 2023/2854 art. 25.2 h',
  }
}

export function certificatePage(certificate: ReturnType<typeof erasureCertificate>): string {
  return [
    '# Certificat d’effacement',
    '',
    `Client : **${certificate.client.name}** (${certificate.client.code})`,
    `Effacé le : **${certificate.erasedOn}**, par ${certificate.erasedBy}, sur ordre de ${certificate.orderedBy} (${certificate.order})`,
    `Fondement : ${certificate.article}`,
    '',
    '| effacé | nom | adresse | site |',
    '|---|---|---|---|',
    ...certificate.erased.map((one) => `| ${one.kind} | ${one.name} | \`${one.address}\` | ${one.site} |`),
    '',
    `Constat : l’état \`${certificate.observed.file}\`, relu le ${certificate.certifiedOn}, ne contient plus ni serveur, ni volume, ni coffre.`,
    'Ce constat porte sur ce que le prestataire administre ; les copies faites par le client lui appartiennent.',
    '',
    'Signature :',
    '',
  ].join('\n')
}
