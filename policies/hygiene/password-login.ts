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
  'rien ici ne fixe PasswordAuthentication\u00a0: l’image en décide, et la valeur par défaut de sshd est yes',
  'nothing here sets PasswordAuthentication: the image decides, and sshd defaults to yes',
)

/** SSH takes keys only, and root never by password. */
export default defineCheck({
  id: 'hygiene.password-login',
  severity: 'high',
  reads: ['guest.sshd'],
  title: text('SSH par clé uniquement', 'key-only SSH'),
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
