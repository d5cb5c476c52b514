import { know } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, guestLevel, text } from '../lib/say.ts'

/** What sshd answers where no directive is set (sshd_config(5)). */
const DEFAULTS = {
  passwordauthentication: 'yes',
  permitrootlogin: 'prohibit-password',
  permitemptypasswords: 'no',
} as const
const WANTED = {
  passwordauthentication: ['no'],
  permitrootlogin: ['no', 'prohibit-password', 'without-password'],
  permitemptypasswords: ['no'],
} as const

/** SSH takes keys only, and root never by password. */
export default defineCheck({
  id: 'hygiene.password-login',
  severity: 'high',
  reads: ['guest.sshd'],
  title: text('SSH par clé seulement', 'SSH by key only'),
  why: text('un mot de passe se devine, une clé non', 'a password can be guessed, a key cannot'),
  remedy: text('PasswordAuthentication no', 'PasswordAuthentication no'),
  items: ({ servers }) => servers.filter(({ guest }) => guest !== null),
  look(server, { level }) {
    if (server.guest === null) return null
    const guest = know(server.guest)
    return (['passwordauthentication', 'permitrootlogin', 'permitemptypasswords'] as const).flatMap(
      (directive) => {
        const value = (guest.sshd[directive] ?? DEFAULTS[directive]).toLowerCase()
        if ((WANTED[directive] as readonly string[]).includes(value)) return []
        const expected = `${directive} ${WANTED[directive][0]}`
        const found = `${directive} ${value}`
        return [
          broken({
            origin: server.origin,
            path: 'guest.sshd',
            level: guestLevel(guest, level),
            expected,
            found,
          }),
        ]
      },
    )
  },
})
