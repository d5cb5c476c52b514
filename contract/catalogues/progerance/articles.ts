/** The general conditions of the infogérance, article by article, in their own order. */
import type { Article } from '../../article.ts'
import preambule from './0-preambule.ts'
import opposabilite from './1-opposabilite.ts'
import objet from './2-objet.ts'
import infrastructurePropre from './3.1-infrastructure-propre.ts'
import infrastructureTierce from './3.2-infrastructure-tierce.ts'
import engagements from './3.3-engagements.ts'
import prerequis from './3.4-prerequis.ts'
import servicesComplementaires from './3.5-services-complementaires.ts'
import sauvegardes from './3.6-sauvegardes.ts'
import connexions from './3.7-connexions.ts'
import niveauxPropre from './4.1-niveaux-propre.ts'
import niveauxTierce from './4.2-niveaux-tierce.ts'
import delais from './4.3-delais.ts'
import disponibilite from './4.4-disponibilite.ts'
import niveauxDeService from './4-niveaux-de-service.ts'
import exclusions from './5.1-exclusions.ts'
import plafond from './5.2-plafond.ts'
import tiers from './5.3-tiers.ts'
import intrusions from './5.4-intrusions.ts'
import securite from './5.5.1-securite.ts'
import moyens from './5.5-moyens.ts'
import operateurs from './5.6-operateurs.ts'
import donneesTechniques from './5.7-donnees-techniques.ts'
import personnel from './5.8-personnel.ts'
import droitDAuteur from './5.9-droit-d-auteur.ts'
import internet from './5.10-internet.ts'
import clientTiers from './6.8-client-tiers.ts'
import client from './6-client.ts'
import suspension from './7.3-suspension.ts'
import prix from './7-prix.ts'
import duree from './8.1-duree.ts'
import apresSuspension from './8.2-apres-suspension.ts'
import resiliation from './8.3-resiliation.ts'
import modification from './8.4-modification.ts'
import sommesDues from './8.5-sommes-dues.ts'
import forceMajeure from './9-force-majeure.ts'
import confidentialite from './10-confidentialite.ts'
import propriete from './11-propriete.ts'
import donneesPersonnelles from './12-donnees-personnelles.ts'

export const progeranceArticles: readonly Article[] = [
  preambule,
  opposabilite,
  objet,
  infrastructurePropre,
  infrastructureTierce,
  engagements,
  prerequis,
  servicesComplementaires,
  sauvegardes,
  connexions,
  niveauxDeService,
  niveauxPropre,
  niveauxTierce,
  delais,
  disponibilite,
  exclusions,
  plafond,
  tiers,
  intrusions,
  moyens,
  securite,
  operateurs,
  donneesTechniques,
  personnel,
  droitDAuteur,
  internet,
  client,
  clientTiers,
  prix,
  suspension,
  duree,
  apresSuspension,
  resiliation,
  modification,
  sommesDues,
  forceMajeure,
  confidentialite,
  propriete,
  donneesPersonnelles,
]
