import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text } from '../lib/say.ts'

/** A bucket keeps what was overwritten or deleted. */
export default defineCheck({
  id: 'hygiene.vault-versioned',
  severity: 'low',
  reads: ['vaults[].versioned', 'vaults[].objectLock'],
  title: text('coffres avec versions', 'versioned vaults'),
  why: text('un rançongiciel efface aussi les copies', 'ransomware erases copies too'),
  remedy: text('activer les versions ou le verrou d’objets', 'turn on versioning or object lock'),
  items: ({ vaults }) => vaults.filter(({ kind }) => kind !== 'storage-box'),
  look(vault, { level }) {
    if ([vault.versioned, vault.objectLock].includes(true)) return null
    know(vault.versioned)
    know(vault.objectLock)
    const expected = text('versions ou verrou d’objets', 'versions or object lock')
    return broken({
      origin: vault.origin,
      path: 'versioning',
      level,
      expected,
      found: text('aucun', 'neither'),
    })
  },
})
