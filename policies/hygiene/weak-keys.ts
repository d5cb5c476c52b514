import type { Level } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'
import { openingsInside } from '../lib/access.ts'
import { defineCheck } from '../lib/check.ts'
import { keyOf, keyText, rsaBits } from '../lib/keys.ts'
import { broken, text } from '../lib/say.ts'
import type { Observation } from '../model.ts'

/** ANSSI (RGS B1, guide SSH) and NIST SP 800-57: RSA from 3072 bits, no DSA. */
const SMALLEST_RSA = 3072

/** No key of a length or a type that is no longer considered safe. */
export default defineCheck({
  id: 'hygiene.weak-keys',
  severity: 'medium',
  reads: ['sshKeys[].publicKey', 'guest.users[].authorizedKeys'],
  title: text('clés SSH solides', 'strong SSH keys'),
  why: text('une clé faible se contrefait', 'a weak key can be forged'),
  remedy: text('remplacer par une clé ed25519', 'replace it by an ed25519 key'),
  items: ({ sshKeys, servers }) => [...sshKeys, ...servers.filter(({ guest }) => guest !== null)],
  look(item, { level }) {
    if ('publicKey' in item) return weakness(know(item.publicKey), item.origin.address, 'publicKey', level)
    const { keys, hidden } = openingsInside(item, level)
    const inside = keys.flatMap((one) => weakness(one.key, one.address, one.path, one.level) ?? [])
    return [...inside, ...hidden]
  },
})

function weakness(line: string, address: string, path: string, level: Level): Observation | null {
  const bits = rsaBits(line)
  const dsa = keyOf(line)?.type === 'ssh-dss'
  if (!dsa && (bits === null || bits >= SMALLEST_RSA)) return null
  const found = dsa ? `DSA, ${keyText(line)}` : `RSA ${bits}, ${keyText(line)}`
  return broken({ address, path, level, expected: `ed25519, ecdsa, RSA ≥ ${SMALLEST_RSA}`, found })
}
