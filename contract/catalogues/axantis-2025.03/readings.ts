import type { Reading } from '../../reading.ts'

const catalogue = 'axantis-2025.03'

/** The places where the conditions particulières of March 2025 can be read in two ways. */
export const axantisReadings: readonly Reading[] = [
  {
    id: 'sla.denominator',
    catalogue,
    articles: ['6'],
    title: { fr: 'Minutes par lesquelles on divise', en: 'Minutes one divides by' },
    default: 'all-minutes',
    effect: {
      fr: 'la durée d’arrêt couverte est divisée par toutes les minutes du mois civil',
      en: 'covered downtime is divided by every minute of the calendar month',
    },
    reason: {
      fr: 'la formule de l’article 6 le dit en toutes lettres, bien que le service ne soit couvert que de 8 h à 18 h en semaine',
      en: 'the formula of article 6 says so, although the service is covered on weekdays from 8 to 18 only',
    },
    alternatives: [
      {
        value: 'covered-minutes',
        effect: {
          fr: 'elle est divisée par les seules minutes couvertes : une heure d’arrêt pèse environ trois fois plus',
          en: 'it is divided by the covered minutes alone: an hour down weighs about three times more',
        },
      },
    ],
  },
  {
    id: 'sla.band-edges',
    catalogue,
    articles: ['6'],
    title: { fr: 'Bornes communes à deux tranches', en: 'Figures that two bands share' },
    default: 'lower-credit',
    effect: {
      fr: 'à 99,85 exactement l’objectif est tenu ; à 99,5 l’avoir est de 5 % ; à 97 il est de 10 %',
      en: 'at exactly 99.85 the objective is met; at 99.5 the credit is 5 %; at 97 it is 10 %',
    },
    reason: {
      fr: 'l’objectif est « au moins » 99,85, et la dernière tranche commence strictement sous 97',
      en: 'the objective is "at least" 99.85, and the last band starts strictly below 97',
    },
    alternatives: [
      {
        value: 'higher-credit',
        effect: {
          fr: 'à 99,5 exactement l’avoir est de 10 % ; 99,85 tient toujours l’objectif et 97 reste à 10 %',
          en: 'at exactly 99.5 the credit is 10 %; 99.85 still meets the objective and 97 stays at 10 %',
        },
      },
    ],
  },
  {
    id: 'sla.period',
    catalogue,
    articles: ['6'],
    title: { fr: 'Période de la mesure et de l’avoir', en: 'Period of the measure and of the credit' },
    default: 'calendar-month',
    effect: {
      fr: 'mesure et avoir portent sur le mois civil ; le plafond de 20 % vaut sur trente jours glissants',
      en: 'measure and credit go by the calendar month; the cap of 20 % holds over any thirty days',
    },
    reason: {
      fr: 'la formule est mensuelle ; les trente jours ne servent qu’à ouvrir le droit et à plafonner',
      en: 'the formula is monthly; the thirty days only open the right and cap it',
    },
    alternatives: [
      {
        value: 'thirty-days',
        effect: {
          fr: 'l’objectif doit être manqué sur trente jours consécutifs pour qu’un avoir soit dû',
          en: 'the objective must be missed over thirty consecutive days for a credit to be due',
        },
      },
    ],
  },
  {
    id: 'sla.request',
    catalogue,
    articles: ['6'],
    title: { fr: 'Qui déclenche l’avoir', en: 'Who sets the credit off' },
    default: 'on-request',
    effect: {
      fr: 'l’avoir n’est dû que si le client le demande',
      en: 'the credit is due only when the client asks for it',
    },
    reason: { fr: 'l’article 6 le soumet à une demande', en: 'article 6 makes it depend on a request' },
    alternatives: [
      {
        value: 'automatic',
        effect: {
          fr: 'le prestataire l’accorde de lui-même : plus que le texte n’oblige',
          en: 'the provider grants it unasked: more than the text obliges to',
        },
      },
    ],
  },
  {
    id: 'sla.maintenance',
    catalogue,
    articles: ['6'],
    title: { fr: 'Maintenance planifiée dans le dénominateur', en: 'Planned maintenance in the denominator' },
    default: 'downtime-only',
    effect: {
      fr: 'la maintenance planifiée sort de la durée d’arrêt ; les minutes par lesquelles on divise restent entières',
      en: 'planned maintenance leaves the downtime; the minutes one divides by stay whole',
    },
    reason: {
      fr: 'la formule de l’article 6 ne l’ôte qu’une fois, comme événement excusable (iii)',
      en: 'the formula of article 6 takes it out once, as excusable event (iii)',
    },
    alternatives: [
      {
        value: 'downtime-and-coverage',
        effect: {
          fr: 'elle sort aussi des minutes couvertes, que l’article 6 décrit hors maintenance programmée',
          en: 'it leaves the covered minutes too, which article 6 describes without planned maintenance',
        },
      },
    ],
  },
  {
    id: 'sla.downtime-start',
    catalogue,
    articles: ['6'],
    title: { fr: 'Début de l’indisponibilité', en: 'Start of the downtime' },
    default: 'observed',
    effect: {
      fr: 'l’arrêt compte depuis sa première minute, que le client l’ait notifié ou non',
      en: 'downtime counts from its first minute, whether or not the client notified it',
    },
    reason: {
      fr: 'l’article 6 parle d’une notification sans en faire le départ du décompte, et le prestataire supervise lui-même (3.8.1)',
      en: 'article 6 mentions a notification without making it the start of the count, and the provider watches by itself (3.8.1)',
    },
    alternatives: [
      {
        value: 'notification',
        effect: {
          fr: 'il ne compte que depuis la notification de défaillance ; jamais notifié, il ne compte pas',
          en: 'it counts from the notification of failure only; never notified, it does not count',
        },
      },
    ],
  },
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
    title: { fr: 'Ce qui fait deux sites distincts', en: 'What makes two sites distinct' },
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
    title: { fr: 'Le datacenter unique de VM Essentiel', en: 'The one datacenter of VM Essentiel' },
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
      fr: 'gestion de la VM, snapshots, historique, firewall basic ; sauvegarde, clés, console et supervision sont en trop',
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
    title: { fr: 'Où se tient le firewall basic', en: 'Where the basic firewall stands' },
    default: 'on-the-vm',
    effect: {
      fr: 'le filtre de la VM fait foi ; un groupe de sécurité de l’hébergeur s’y ajoute sans le remplacer',
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
      fr: 'l’infogérance complète exclut toute clé du client ; la partielle laisse les clés de l’article 3.2',
      en: 'complete infogérance excludes every key of the client; partial leaves the keys of article 3.2',
    },
    reason: {
      fr: 'l’absence d’accès tient à ce que le serveur est entièrement administré par le prestataire',
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
    title: { fr: 'Pays d’hébergement hors VM Essentiel', en: 'Country of hosting beyond VM Essentiel' },
    default: 'france',
    effect: {
      fr: 'VM Avancé et Cloud Datacenter sont refusés hors de France',
      en: 'VM Avancé and Cloud Datacenter are refused outside France',
    },
    reason: {
      fr: 'le seul datacenter que le texte situe est français ; en sortir ne se fait pas sans que le client le signe',
      en: 'the only datacenter that the text places is French; leaving France takes the client’s signature',
    },
    alternatives: [
      {
        value: 'as-signed',
        effect: {
          fr: 'les sites que nomme le contrat, où qu’ils soient : le texte se tait pour ces offres',
          en: 'the sites that the contract names, wherever they are: the text is silent for these offers',
        },
      },
    ],
  },
]
