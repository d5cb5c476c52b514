import { sshdEffective } from '../../inventory/evidence-shapes.ts'
import { witnessEach } from '../lib/evidence.ts'
import { broken, kept, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** What the running sshd says of itself: no password opens the server. */
export default definePolicy({
  id: 'access.sshd-observed',
  kind: 'access.no-client',
  severity: 'high',
  reads: ['evidence: sshd-effective'],
  evidence: ['sshd-effective'],
  title: text('configuration sshd effective', 'effective sshd configuration'),
  why: text(
    'un mot de passe connu du client rouvrirait ce que les clés ferment',
    'a password known to the client would reopen what keys close',
  ),
  remedy: text(
    'PasswordAuthentication no, puis recharger sshd',
    'PasswordAuthentication no, then reload sshd',
  ),
  check(subject) {
    return witnessEach(
      subject,
      subject.inventory.servers,
      'sshd-effective',
      sshdEffective,
      (directives, server) => {
        const open = [
          'passwordauthentication',
          'permitemptypasswords',
          'kbdinteractiveauthentication',
        ].filter((directive) => directives[directive] === 'yes')
        if (open.length === 0) return kept(text('clés seulement', 'keys only'), 'observed', server)
        return open.map((directive) =>
          broken({
            ...{ origin: server.origin, path: 'sshd-effective', level: 'observed' },
            expected: `${directive} no`,
            found: `${directive} yes`,
          }),
        )
      },
    )
  },
})
