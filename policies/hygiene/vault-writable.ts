import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { attempt } from '../lib/each.ts'
import { broken, text } from '../lib/say.ts'

/** Nobody unknown writes to a vault, or reads the list of what it holds. */
export default defineCheck({
  id: 'hygiene.vault-writable',
  severity: 'critical',
  reads: ['vaults[].publicWrite', 'vaults[].publicList'],
  title: text('aucun bucket en écriture ou liste publique', 'no publicly writable or listable bucket'),
  why: text(
    'qui peut écrire dans un bucket peut en effacer le contenu ou y déposer le sien',
    'whoever can write to a bucket can erase its contents or plant their own',
  ),
  remedy: text('réserver l’accès à des identités désignées', 'restrict access to specific identities'),
  items: ({ vaults }) => vaults,
  look({ origin, publicWrite, publicList, openedBy }, { level }) {
    const expected = text('identités désignées seulement', 'specific identities only')
    const write = attempt(origin, () =>
      know(publicWrite)
        ? broken({
            ...(openedBy ?? { origin, path: 'publicWrite' }),
            ...{ level, expected, found: text('écriture publique', 'public write access') },
          })
        : null,
    )
    const list = attempt(origin, () =>
      know(publicList)
        ? broken({
            ...(openedBy ?? { origin, path: 'publicRead' }),
            ...{ level, expected, found: text('liste publique', 'public listing') },
          })
        : null,
    )
    return [...write, ...list]
  },
})
