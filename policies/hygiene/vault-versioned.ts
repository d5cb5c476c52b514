import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** A bucket keeps what was overwritten or deleted. */
export default defineCheck({
  id: 'hygiene.vault-versioned',
  severity: 'low',
  reads: ['vaults[].versioned', 'vaults[].objectLock'],
  title: text('versionnage des buckets', 'bucket versioning'),
  why: text('un rançongiciel efface aussi les sauvegardes', 'ransomware erases backups too'),
  remedy: text('activer le versionnage ou l’object lock', 'enable versioning or object lock'),
  items: ({ vaults }) => vaults.filter(({ kind }) => kind !== 'storage-box'),
  look(vault, { level }) {
    if ([vault.versioned, vault.objectLock].includes(true)) return null
    know(vault.versioned)
    know(vault.objectLock)
    const expected = text('versionnage ou object lock', 'versioning or object lock')
    return broken({
      origin: vault.origin,
      path: 'versioning',
      level,
      expected,
      found: text('ni l’un ni l’autre', 'neither'),
    })
  },
})
