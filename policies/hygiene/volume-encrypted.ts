import { isUnknown, know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text, unproven } from '../lib/say.ts'

/** The attribute that names what decides of it; other hosts have none. */
const DECIDED_BY: Readonly<Record<string, string>> = {
  openstack_blockstorage_volume_v3: 'volume_type',
  ovh_cloud_project_volume: 'type',
  cloudstack_disk: 'disk_offering',
  cloudstack_volume: 'disk_offering_id',
}

/** What is on a disk that leaves the building cannot be read. */
export default defineCheck({
  id: 'hygiene.volume-encrypted',
  severity: 'medium',
  reads: ['volumes[].encrypted'],
  title: text('volumes chiffrés au repos', 'volumes encrypted at rest'),
  why: text(
    'un disque remplacé quitte le bâtiment avec ses données',
    'a replaced disk leaves the building with its data',
  ),
  remedy: text(
    'activer le chiffrement au repos de l’hébergeur, ou chiffrer dans la VM',
    'enable the cloud provider’s encryption at rest, or encrypt inside the VM',
  ),
  items: ({ volumes }) => volumes,
  look(volume, { level }) {
    const { encrypted, origin } = volume
    if (isUnknown(encrypted) && encrypted.why === 'unresolved')
      return unproven(
        text(
          'rien dans ce document ne dit si ce volume est chiffré',
          'nothing in this document says whether this volume is encrypted',
        ),
        { origin, path: DECIDED_BY[origin.type] ?? null },
      )
    if (know(encrypted)) return null
    const expected = text('chiffré', 'encrypted')
    return broken({
      origin,
      path: 'encrypted',
      level,
      expected,
      found: text('non chiffré', 'not encrypted'),
    })
  },
})
