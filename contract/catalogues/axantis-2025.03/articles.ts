/** The conditions particulières of March 2025, article by article, in their own order. */
import type { Article } from '../../article.ts'
import objet from './1-objet.ts'
import definitions from './2-definitions.ts'
import cloudDatacenter from './3.1-cloud-datacenter.ts'
import vmAvance from './3.2-vm-avance.ts'
import vmEssentiel from './3.3-vm-essentiel.ts'
import absent from './3.4-absent.ts'
import sauvegarde from './3.5-sauvegarde.ts'
import firewall from './3.6-firewall.ts'
import supervision from './3.7-supervision.ts'
import supervisionDesServeurs from './3.8.1-supervision-des-serveurs.ts'
import administration from './3.8.2-administration.ts'
import misesAJour from './3.8.3-mises-a-jour.ts'
import changements from './3.8.4-changements.ts'
import infogerance from './3.8-infogerance.ts'
import choixDuService from './4.1-choix-du-service.ts'
import priseDEmpreinte from './4.2-prise-d-empreinte.ts'
import cloudDatacenterUsage from './5.1-cloud-datacenter.ts'
import vm from './5.2-vm.ts'
import infogeranceUsage from './5.3-infogerance.ts'
import niveauDeService from './6-niveau-de-service.ts'
import obligationsDuClient from './7-obligations-du-client.ts'
import responsabilite from './8-responsabilite.ts'
import suspension from './9-suspension.ts'
import reversibilite from './10-reversibilite.ts'

export const axantisArticles: readonly Article[] = [
  objet,
  definitions,
  cloudDatacenter,
  vmAvance,
  vmEssentiel,
  absent,
  sauvegarde,
  firewall,
  supervision,
  infogerance,
  supervisionDesServeurs,
  administration,
  misesAJour,
  changements,
  choixDuService,
  priseDEmpreinte,
  cloudDatacenterUsage,
  vm,
  infogeranceUsage,
  niveauDeService,
  obligationsDuClient,
  responsabilite,
  suspension,
  reversibilite,
]
