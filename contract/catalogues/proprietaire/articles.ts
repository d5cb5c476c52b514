/** What an owner promises themselves, article by article. */
import type { Article } from '../../article.ts'
import modele from './1-modele.ts'
import juridiction from './2-juridiction.ts'
import cle from './3-cle.ts'
import copies from './4-copies.ts'
import sortie from './5-sortie.ts'
import pireJour from './6-pire-jour.ts'
import preuve from './7-preuve.ts'
import entretien from './8-entretien.ts'

export const proprietaireArticles: readonly Article[] = [
  modele,
  juridiction,
  cle,
  copies,
  sortie,
  pireJour,
  preuve,
  entretien,
]
