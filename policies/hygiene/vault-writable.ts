import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { attempt } from '../lib/each.ts'
import { broken, text } from '../lib/say.ts'

/** Nobody unknown writes to a vault, or reads the list of what it holds. */
export default defineCheck({
  id: 'hygiene.vault-writable',
  severity: 'critical',
  reads: ['vaults[].publicWrite', 'vaults[].publicList'],
  title: text(
    'aucun coffre que tous peuvent écrire ou parcourir',
    'no vault that everyone may write or list',
  ),
  why: text(
    'qui écrit dans un coffre y efface les sauvegardes ou y dépose les siennes',
    'whoever writes to a vault erases its backups or leaves others there',
  ),
  remedy: text('réserver le coffre à des identités nommées', 'keep the vault to named identities'),
  items: ({ vaults }) => vaults,
  look({ origin, publicWrite, publicList, openedBy }, { level }) {
    const expected = text('identités nommées seulement', 'named identities only')
    const write = attempt(origin, () =>
      know(publicWrite)
        ? broken({
            ...(openedBy ?? { origin, path: 'publicWrite' }),
            ...{ level, expected, found: text('écriture par tous', 'written by all') },
          })
        : null,
    )
    const list = attempt(origin, () =>
      know(publicList)
        ? broken({
            ...(openedBy ?? { origin, path: 'publicRead' }),
            ...{ level, expected, found: text('liste lue par tous', 'listed by all') },
          })
        : null,
    )
    return [...write, ...list]
  },
})
