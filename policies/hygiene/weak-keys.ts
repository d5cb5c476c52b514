import type { Inventory, Level, Server } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import { openingsOf } from '../lib/access.ts'
import { defineCheck } from '../lib/check.ts'
import { keyOf, keyText, rsaBits } from '../lib/keys.ts'
import { broken, text, unproven } from '../lib/say.ts'
import type { Observation } from '../model.ts'

/**
 * ANSSI's RecommandationFactorisation, as quarkslab's crypto-condor quotes it (read 2026-11-22): a modulus of 3072 bits or
 * more; its rule asks for it only from 2031, and for 2048 until then. DSA is weak and gone since
 * OpenSSH 10.0, as its release notes say (read the same day on the IPFire list).
 */
const SMALLEST_RSA = 3072

/** No key of a length or a type that is no longer considered safe. */
export default defineCheck({
  id: 'hygiene.weak-keys',
  severity: 'medium',
  reads: ['sshKeys[].publicKey', 'guest.users[].authorizedKeys'],
  title: text('clés SSH robustes', 'strong SSH keys'),
  why: text('une clé faible peut être cassée', 'a weak key can be broken'),
  remedy: text('la remplacer par une clé ed25519', 'replace it with an ed25519 key'),
  // A server that has no key has none to judge; that it should have one is hygiene.server-keys.
  items: (inventory) => [
    ...inventory.sshKeys,
    ...inventory.servers.filter((one) => mayHaveKeys(one, inventory)),
  ],
  look(item, { inventory, level }) {
    if ('publicKey' in item) return weakness(know(item.publicKey), item.origin.address, 'public_key', level)
    const { keys, hidden } = openingsOf(item, inventory, level)
    // Those of the document are judged where they stand.
    const own = keys.filter(({ address }) => address === item.origin.address)
    return [...own.flatMap((one) => weakness(one.key, one.address, one.path, one.level) ?? []), ...hidden]
  },
})

function mayHaveKeys(server: Server, inventory: Inventory): boolean {
  const { keys, hidden } = openingsOf(server, inventory, 'declared')
  return hidden.length > 0 || keys.some(({ address }) => address === server.origin.address)
}

function weakness(line: string, address: string, path: string, level: Level): Observation | null {
  const bits = rsaBits(line)
  const key = keyOf(line)
  if (key === null || (key.type === 'ssh-rsa' && bits === null))
    return unproven(text('clé illisible', 'unreadable key'), { address, path })
  const dsa = key.type === 'ssh-dss'
  if (!dsa && (bits === null || bits >= SMALLEST_RSA)) return null
  const found = dsa ? `DSA, ${keyText(line)}` : `RSA ${bits}, ${keyText(line)}`
  return broken({ address, path, level, expected: `ed25519, ecdsa, RSA ≥ ${SMALLEST_RSA}`, found })
}
