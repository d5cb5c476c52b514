import type { Reading } from '../../reading.ts'
import { largerSize } from '../larger-size.ts'
import { spreadStore } from '../spread-store.ts'
import { slaReadings } from './readings-sla.ts'

const catalogue = 'axantis-2025.03'

/** The places where the conditions particulières of March 2025 can be read in two ways. */
export const axantisReadings: readonly Reading[] = [
  ...slaReadings,
  {
    id: 'geo.sites',
    catalogue,
    articles: ['3.2', '3.4'],
    title: {
      fr: 'Les deux sites de la redondance géographique',
      en: 'The two sites of geographic redundancy',
    },
    default: 'named-in-contract',
    effect: {
      fr: 'le contrat du client nomme lui-même les deux sites, sans quoi il est refusé',
      en: 'the client’s contract names both sites itself, else it is refused',
    },
    reason: {
      fr: 'l’article 3.2 renvoie à un article 3.4 que le texte ne contient pas',
      en: 'article 3.2 sends to an article 3.4 that the text does not have',
    },
    alternatives: [],
  },
  {
    id: 'geo.distance',
    catalogue,
    articles: ['3.2'],
    title: { fr: 'Ce qui fait deux sites distincts', en: 'What makes two sites separate' },
    default: 'cities',
    effect: { fr: 'deux datacenters dans deux villes', en: 'two datacenters in two cities' },
    reason: {
      fr: 'une redondance dite géographique doit survivre à ce qui touche une ville',
      en: 'a redundancy called geographic must outlive what strikes one city',
    },
    alternatives: [
      {
        value: 'zones',
        effect: {
          fr: 'deux datacenters suffisent, même dans une seule ville (zones d’une région)',
          en: 'two datacenters are enough, even in one city (zones of a region)',
        },
      },
    ],
  },
  {
    id: 'essentiel.datacenter',
    catalogue,
    articles: ['3.3'],
    title: { fr: 'Le datacenter unique de VM Essentiel', en: 'The single datacenter of VM Essentiel' },
    default: 'ikoula',
    effect: { fr: 'un datacenter d’Ikoula en France', en: 'one datacenter of Ikoula in France' },
    reason: { fr: 'l’article 3.3 nomme cet exploitant', en: 'article 3.3 names this operator' },
    alternatives: [
      {
        value: 'any-in-france',
        effect: {
          fr: 'un datacenter de n’importe quel exploitant, pourvu qu’il soit en France',
          en: 'one datacenter of any operator, provided it is in France',
        },
      },
    ],
  },
  {
    id: 'essentiel.exclusive',
    catalogue,
    articles: ['3.3', '3.7'],
    title: {
      fr: 'Étendue de la liste exclusive de VM Essentiel',
      en: 'Reach of the exclusive list of VM Essentiel',
    },
    default: 'list-only',
    effect: {
      fr: 'gestion de la VM, snapshots, historique, firewall basic\u00a0; sauvegarde, clés, console et supervision sont en trop',
      en: 'VM management, snapshots, history, basic firewall; backup, keys, console and supervision are too much',
    },
    reason: {
      fr: 'l’article 3.3 écarte tout ce qu’il ne nomme pas',
      en: 'article 3.3 rules out whatever it does not name',
    },
    alternatives: [
      {
        value: 'list-and-supervision',
        effect: {
          fr: 'la supervision d’infrastructure de l’article 3.7 s’y ajoute, car elle vise tout ce que le prestataire administre',
          en: 'the infrastructure supervision of article 3.7 is added, as it covers all that the provider runs',
        },
      },
    ],
  },
  {
    id: 'firewall.basic',
    catalogue,
    articles: ['3.6'],
    title: { fr: 'Où se tient le firewall basic', en: 'Where the basic firewall runs' },
    default: 'on-the-vm',
    effect: {
      fr: 'le filtre de la VM fait foi\u00a0; un groupe de sécurité de l’hébergeur s’y ajoute sans le remplacer',
      en: 'the filter of the VM counts; a security group of the host adds to it and never replaces it',
    },
    reason: {
      fr: 'l’article 3.6 promet un logiciel préinstallé sur la VM',
      en: 'article 3.6 promises software preinstalled on the VM',
    },
    alternatives: [],
  },
  {
    id: 'managed.no-access',
    catalogue,
    articles: ['3.2', '3.8.2'],
    title: { fr: 'Clés SSH du client et infogérance', en: 'The client’s SSH keys under infogérance' },
    default: 'complete-only',
    effect: {
      fr: 'l’infogérance complète exclut toute clé du client\u00a0; la partielle laisse les clés de l’article 3.2',
      en: 'complete infogérance excludes every key of the client; partial leaves the keys of article 3.2',
    },
    reason: {
      fr: 'l’absence d’accès découle de ce que le prestataire a la charge de tout le serveur',
      en: 'the absence of access follows from the provider running the whole server',
    },
    alternatives: [
      {
        value: 'every-level',
        effect: {
          fr: 'aucune clé du client dès qu’une infogérance est souscrite, même partielle',
          en: 'no key of the client as soon as any infogérance is ordered, even partial',
        },
      },
    ],
  },
  {
    id: 'hosting.country',
    catalogue,
    articles: ['3.1', '3.2', '3.3'],
    title: { fr: 'Pays d’hébergement hors VM Essentiel', en: 'Hosting country beyond VM Essentiel' },
    default: 'france',
    effect: {
      fr: 'VM Avancé et Cloud Datacenter sont refusés hors de France',
      en: 'VM Avancé and Cloud Datacenter are refused outside France',
    },
    reason: {
      fr: 'le seul datacenter que le texte situe est français\u00a0; en sortir ne se fait pas sans que le client le signe',
      en: 'the only datacenter that the text places is French; leaving France takes the client’s signature',
    },
    alternatives: [
      {
        value: 'as-signed',
        effect: {
          fr: 'les sites que nomme le contrat, où qu’ils soient\u00a0: le texte se tait pour ces offres',
          en: 'the sites that the contract names, wherever they are: the text is silent for these offers',
        },
      },
    ],
  },
  largerSize('axantis-2025.03', ['3.1', '3.2', '3.3']),
  spreadStore('axantis-2025.03', '3.5'),
]
