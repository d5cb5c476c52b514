/**
 * `contract.yaml` as a schema. What the file may say, with the unit of each figure; what it means under its
 * catalogue (which offers exist, which retention is sold) is checked by `contract/rules/`. The descriptions are the
 * ones that an editor shows while the file is written, hence in French.
 */
import { z } from 'zod'
import { address, cidr, hostId, id, isoDate, port, publicKey, resourceAddress } from './fields.ts'
import { billing, document, signatory } from './papers.ts'

export const catalogueId = z.enum(['axantis-2025.03', 'progerance', 'proprietaire'])
export const offerId = z.enum([
  'vm-essentiel',
  'vm-avance',
  'cloud-datacenter',
  'infrastructure-propre',
  'infrastructure-tierce',
  'auto-hebergement',
])

const size = z.strictObject({
  vcpu: z.int().min(1).describe('Nombre de vCPU.'),
  /** GiB */
  ramGiB: z.number().positive().describe('Mémoire, en Gio.'),
  /** GiB */
  storageGiB: z.int().min(1).describe('Stockage, en Gio.'),
})

const backup = z.strictObject({
  requested: isoDate.describe('Jour où le client a demandé la sauvegarde.'),
  retentionDays: z.int().min(1).describe('Rétention, en jours calendaires glissants.'),
  /** Absolute paths, or the name of a database engine whose databases are dumped. */
  scope: z
    .array(z.string())
    .min(1)
    .describe('Ce qui est sauvegardé : chemins absolus, ou moteur de base (mariadb, postgresql).'),
  /** Site of the vault; chosen among the host's other sites when absent. */
  vault: z
    .string()
    .optional()
    .describe('Site du coffre ; choisi parmi les autres sites de l’hébergeur s’il manque.'),
  /** Site of the second vault, under `redundancy.hardware: [backup]`; chosen when absent. */
  secondVault: z
    .string()
    .optional()
    .describe('Site du second coffre, si la sauvegarde est redondante ; choisi s’il manque.'),
  key: z.enum(['provider', 'owner']).default('provider').describe('Qui tient la clé des copies chiffrées.'),
  /** age or SSH public key that the repository's key is escrowed to. */
  escrow: z.string().optional().describe('Clé publique (age ou SSH) à laquelle la clé du dépôt est confiée.'),
})

const firewall = z.strictObject({
  tier: z
    .enum(['basic', 'standard', 'advanced'])
    .describe('basic : logiciel sur la VM ; standard, advanced : Cloud Datacenter.'),
  ports: z.array(port).default([]).describe('Ports ouverts à tous, par exemple 443/tcp.'),
  adminSources: z.array(cidr).default([]).describe('Réseaux admis à administrer, en notation CIDR.'),
})

const managed = z.strictObject({
  level: z.enum(['complete', 'partial']).describe('Complète : le client n’a aucun accès direct.'),
  updates: z
    .enum(['automatic', 'on-request'])
    .default('on-request')
    .describe('Mises à jour automatiques, ou à la demande du client.'),
  standardChangesPerMonth: z
    .int()
    .min(0)
    .optional()
    .describe('Changements standard gratuits par mois, selon le devis.'),
  since: isoDate.describe('Début de l’infogérance.'),
  /** End of the initial assessment, when there was one: the probation starts that day (Axantis 4.2). */
  assessedOn: isoDate
    .optional()
    .describe('Fin de la prise d’empreinte, s’il y en a eu une : la phase probatoire commence ce jour.'),
})

const service = z.strictObject({
  id: id.describe('Nom court du service ; ses ressources le portent.'),
  offer: offerId.describe('Offre du catalogue.'),
  host: hostId.optional().describe('Hébergeur.'),
  sites: z.array(z.string()).default([]).describe('Sites, sous le code de l’hébergeur.'),
  size: size.optional().describe('Ressources commandées.'),
  redundancy: z
    .strictObject({
      hardware: z
        .array(z.enum(['servers', 'backup', 'storage', 'firewall', 'balancer']))
        .default([])
        .describe(
          'Ce qui est doublé dans le site ; firewall : pour un Cloud Datacenter ; balancer : un répartiteur devant les serveurs doublés d’une VM Avancé.',
        ),
      geographic: z
        .union([z.boolean(), z.literal('zones')])
        .default(false)
        .describe('true : deux villes ; zones : deux datacenters, la ville peut être la même.'),
      link: z.boolean().optional().describe('Lien privé entre les deux sites.'),
      switchover: z
        .strictObject({
          name: z
            .string()
            .regex(/^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/)
            .describe('Nom complet, par exemple erp.example.fr.'),
          zone: z.string().min(1).describe('Zone DNS tenue chez l’hébergeur, par exemple example.fr.'),
        })
        .optional()
        .describe(
          'Bascule par DNS : le nom répond par l’adresse du premier site, les exploitants le tournent vers l’autre.',
        ),
      address: address
        .optional()
        .describe('Adresse IPv4 tenue chez l’hébergeur, que les exploitants passent d’un serveur à l’autre.'),
    })
    .default({ hardware: [], geographic: false })
    .describe('Redondances commandées.'),
  backup: backup.optional().describe('Sauvegarde, si le client l’a demandée.'),
  firewall: firewall.default({ tier: 'basic', ports: [], adminSources: [] }).describe('Filtrage.'),
  managed: managed.optional().describe('Infogérance, si elle est souscrite.'),
  /** Public keys of the client's people; refused beside `managed: complete`. */
  clientKeys: z.array(publicKey).default([]).describe('Clés publiques des personnes du client.'),
  application: z.enum(['prestashop', 'nextcloud', 'odoo']).optional().describe('Application hébergée.'),
  database: z
    .strictObject({
      engine: z.enum(['mariadb', 'postgresql']).describe('Moteur de base de données.'),
      connections: z.int().min(1).optional().describe('Connexions simultanées, selon le devis.'),
    })
    .optional()
    .describe('Base de données du service.'),
  supportLevel: z
    .enum(['1', '2', '3'])
    .optional()
    .describe('Niveau de support souscrit (Progerance art. 4).'),
  /** Cents, taxes excluded. */
  monthlyFeeCents: z.int().min(0).optional().describe('Redevance mensuelle hors taxes, en centimes d’euro.'),
  invoicedOn: isoDate.optional().describe('Jour de la dernière facture impayée, s’il y en a une.'),
})

const quote = z.strictObject({
  ref: z.string().min(1).describe('Numéro du devis.'),
  for: z
    .enum(['backup.retention', 'change.standard', 'database.connections', 'other'])
    .describe('Ce que le devis accorde.'),
  service: id.optional().describe('Service visé ; tous s’il manque.'),
  acceptedOn: isoDate.describe('Jour où le client l’a accepté.'),
  value: z.union([z.number(), z.string()]).optional().describe('Valeur accordée : jours, nombre…'),
})

const roles = z.strictObject({
  decides: z.array(z.string()).default([]).describe('Personnes du client habilitées à décider.'),
  emergencyContact: z.string().optional().describe('Contact du client joignable jour et nuit.'),
  emergencyBudgetCents: z.int().min(0).optional().describe('Budget d’urgence, en centimes d’euro.'),
  incidentProcedure: z.string().optional().describe('Fichier de la procédure d’incident.'),
})

/** A promise that this client alone has, in the shared vocabulary, with its own signed text. */
const customArticle = z.strictObject({
  article: z.string().min(1).describe('Numéro de l’article propre, par exemple A1.'),
  text: z.string().min(1).describe('Fichier du texte signé, depuis le dossier du contrat.'),
  kind: z.string().describe('Genre d’engagement, dans le vocabulaire commun.'),
  service: id.optional().describe('Service visé ; tout le contrat s’il manque.'),
  title: z.strictObject({ fr: z.string(), en: z.string() }).describe('Intitulé court.'),
  /** Who carries it; the provider when absent. */
  bearer: z.enum(['client', 'provider', 'partner', 'host']).optional().describe('Qui porte l’engagement.'),
  params: z.record(z.string(), z.unknown()).describe('Paramètres de l’engagement, selon son genre.'),
})

/** Where the signed documents treat a point that the catalogue's own text leaves out; `paraphe lint` reads it. */
const clause = z.strictObject({
  point: z.string().describe('Point de relecture, par exemple jurisdiction.'),
  document: z.string().describe('Référence ou fichier du document, dans la liste.'),
  article: z.string().describe('Article du document.'),
})

/** Which part of a project of Terraform or Pulumi shared with other clients is this one's. */
const resources = z.strictObject({
  own: z
    .array(resourceAddress)
    .min(1)
    .describe(
      'Modules ou ressources de ce client seul, par exemple module.acme ; de Pulumi, l’URN d’un composant.',
    ),
  shared: z
    .array(resourceAddress)
    .default([])
    .describe('Modules ou ressources que plusieurs contrats inscrivent ainsi, par exemple un filtre commun.'),
})

export const contractSchema = z.strictObject({
  catalogue: catalogueId.describe('Texte type que le contrat suit.'),
  client: z
    .strictObject({
      code: id.describe('Code du client : le nom de son dossier et le début du nom de ses ressources.'),
      name: z.string().min(1).describe('Nom du client.'),
      /** The client's own public keys and networks: what must not reach a server that only the provider runs. */
      keys: z
        .array(publicKey)
        .optional()
        .describe('Clés publiques du client, pour reconnaître un accès direct.'),
      sources: z.array(cidr).optional().describe('Réseaux du client, pour reconnaître un accès direct.'),
    })
    .describe('Le client.'),
  documents: z.array(document).default([]).describe('Documents signés ; le premier prévaut.'),
  signatures: z.array(signatory).default([]).describe('Qui a signé, et quand.'),
  billing,
  term: z
    .strictObject({
      start: isoDate.describe('Premier jour du contrat.'),
      months: z.int().min(1).max(1200).describe('Durée, en mois.'),
    })
    .describe('Durée du contrat.'),
  /** People of the provider who administer the servers: their public keys, never the client's. */
  operators: z
    .strictObject({
      keys: z.array(publicKey).default([]).describe('Clés publiques des exploitants.'),
      sources: z.array(cidr).default([]).describe('Réseaux d’où ils administrent.'),
    })
    .default({ keys: [], sources: [] })
    .describe('Personnes du prestataire qui administrent les serveurs.'),
  readings: z
    .record(z.string(), z.string())
    .default({})
    .describe('Lectures retenues là où le texte en permet plusieurs (paraphe explain <lecture>).'),
  roles: roles.default({ decides: [] }).describe('Qui décide et qui répond chez le client.'),
  services: z.array(service).min(1).describe('Services commandés.'),
  resources: resources
    .optional()
    .describe(
      'Ce qui est à ce client dans un projet Terraform ou Pulumi partagé ; tout le document s’il manque.',
    ),
  quotes: z.array(quote).default([]).describe('Devis acceptés.'),
  articles: z.array(customArticle).default([]).describe('Articles propres à ce client.'),
  clauses: z.array(clause).optional().describe('Où les documents traitent les points de relecture.'),
})

export type Contract = z.infer<typeof contractSchema>
export type Service = Contract['services'][number]
export type CatalogueId = z.infer<typeof catalogueId>
export type OfferId = z.infer<typeof offerId>
