/** The papers of a contract, those who signed them, and who bills. */
import { z } from 'zod'
import { hostId, isoDate, sha256 } from './fields.ts'

export const document = z.strictObject({
  kind: z
    .enum([
      'conditions-particulieres',
      'conditions-generales',
      'devis',
      'bon-de-commande',
      'avenant',
      'annexe',
    ])
    .describe('Nature du document.'),
  ref: z.string().optional().describe('Référence, par exemple le numéro du devis.'),
  file: z.string().min(1).describe('Chemin du document signé, depuis le dossier du contrat.'),
  sha256: sha256.describe('Empreinte SHA-256 du fichier signé.'),
  signedOn: isoDate.optional().describe('Jour de la signature.'),
})

export const signatory = z.strictObject({
  party: z.enum(['client', 'provider', 'partner']).describe('Partie que la personne engage.'),
  name: z.string().min(1).describe('Nom de la personne.'),
  /** Principal in the allowed-signers file. */
  identity: z.string().optional().describe('Nom sous lequel le fichier des signataires OpenSSH la connaît.'),
  signedOn: isoDate.describe('Jour de la signature.'),
})

export const billing = z
  .discriminatedUnion('model', [
    z
      .strictObject({ model: z.literal('direct') })
      .describe('Le client contracte avec celui qui héberge et lui paie ses factures.'),
    z
      .strictObject({
        model: z.literal('partner'),
        host: hostId.or(z.string()).describe('Hébergeur partenaire qui facture le client.'),
      })
      .describe('Un hébergeur partenaire facture et répond du niveau de service, de la sécurité et du RGPD.'),
    z
      .strictObject({
        model: z.literal('reseller'),
        insurance: z
          .strictObject({
            insurer: z.string().describe('Assureur.'),
            policy: z.string().describe('Numéro de police.'),
            coversHosting: z.boolean().describe('L’activité d’hébergeur est-elle déclarée et couverte ?'),
            until: isoDate.describe('Fin de la couverture.'),
          })
          .optional()
          .describe('Assurance professionnelle du revendeur.'),
        backToBack: z
          .strictObject({ document: z.string().describe('Référence ou fichier du document, dans la liste.') })
          .optional()
          .describe('Garantie que l’hébergeur donne au revendeur, à l’identique.'),
      })
      .describe('Le prestataire revend l’hébergement : il en répond seul devant le client.'),
  ])
  .describe('Qui facture l’hébergement, et donc qui en répond.')
