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
    'une image substituée dans le stockage démarre avec tous les droits',
    'an image swapped in storage boots with full privileges',
  ),
  remedy: text(
    'signer l’image et renseigner ses propriétés img_signature, certificat compris',
    'sign the image and set its img_signature properties, certificate included',
  ),
  items: ({ images }) => images.filter(({ signed }) => signed !== undefined),
  look({ origin, signed = false }, { level }) {
    if (know(signed)) return null
    const expected = text(
      'une signature que l’hébergeur vérifie',
      'a signature that the cloud provider verifies',
    )
    return broken({ origin, path: 'properties', level, expected, found: text('aucune', 'none') })
  },
})
