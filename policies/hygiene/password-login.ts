import { isUnknown } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, guestLevel, text, unproven } from '../lib/say.ts'

/** What is safe for each directive, and what sshd does where none is written (sshd_config(5)); null: images differ. */
const DIRECTIVES = [
  { name: 'passwordauthentication', safe: ['no'], unset: null },
  {
    name: 'permitrootlogin',
    safe: ['no', 'prohibit-password', 'without-password', 'forced-commands-only'],
    unset: 'prohibit-password',
  },
  { name: 'permitemptypasswords', safe: ['no'], unset: 'no' },
] as const

const UNSAID = text(
  'rien ici ne règle PasswordAuthentication\u00a0: l’image en décide, et sshd de lui-même dit yes',
  'nothing here sets PasswordAuthentication: the image decides, and sshd by itself says yes',
)

/** SSH takes keys only, and root never by password. */
export default defineCheck({
  id: 'hygiene.password-login',
  severity: 'high',
  reads: ['guest.sshd'],
  title: text('SSH par clé seulement', 'SSH by key only'),
  why: text('un mot de passe se devine, une clé non', 'a password can be guessed, a key cannot'),
  remedy: text('PasswordAuthentication no', 'PasswordAuthentication no'),
  items: ({ servers }) => servers,
  look({ origin, guest }, { level }) {
    const path = 'guest.sshd'
    if (guest === null) return unproven(UNSAID, { origin, path })
    if (isUnknown(guest)) return guest
    return DIRECTIVES.flatMap(({ name, safe, unset }) => {
      const value = guest.sshd[name]?.toLowerCase() ?? unset
      if (value === null) return [unproven(UNSAID, { origin, path })]
      if ((safe as readonly string[]).includes(value)) return []
      const expected = `${name} ${safe[0]}`
      return [broken({ origin, path, level: guestLevel(guest, level), expected, found: `${name} ${value}` })]
    })
  },
})
