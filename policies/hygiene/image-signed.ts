import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** Where the host checks signatures of images, an own image carries one. */
export default defineCheck({
  id: 'hygiene.image-signed',
  severity: 'medium',
  reads: ['images[].signed'],
  title: text('images signées', 'signed images'),
  why: text(
    'une image échangée dans le magasin démarre avec tous les droits',
    'an image swapped in the store starts with every right',
  ),
  remedy: text(
    'signer l’image, et donner img_signature et son certificat en propriétés',
    'sign the image, and give img_signature and its certificate as properties',
  ),
  items: ({ images }) => images.filter(({ signed }) => signed !== undefined),
  look({ origin, signed = false }, { level }) {
    if (know(signed)) return null
    const expected = text('une signature que l’hébergeur vérifie', 'a signature that the host checks')
    return broken({ origin, path: 'properties', level, expected, found: text('aucune', 'none') })
  },
})
