/** What a field expects, in words; the schema names the expectation and this file says it. */
import type { Text } from './promise.ts'

interface Expectation {
  readonly why: Text
  readonly remedy: Text | null
}

export const EXPECTED = {
  date: {
    why: { fr: 'il faut une date qui existe, AAAA-MM-JJ', en: 'a date that exists is needed, YYYY-MM-DD' },
    remedy: { fr: 'par exemple 2026-10-01', en: 'for example 2026-10-01' },
  },
  sha256: {
    why: {
      fr: 'une empreinte SHA-256 compte 64 chiffres hexadécimaux minuscules',
      en: 'a SHA-256 is 64 lower-case hexadecimal digits',
    },
    remedy: { fr: '`sha256sum <fichier>` la donne', en: '`sha256sum <file>` gives it' },
  },
  id: {
    why: {
      fr: 'minuscules, chiffres et tirets, une lettre d’abord, 39 signes au plus\u00a0: c’est aussi un nom de machine',
      en: 'lower-case letters, digits and dashes, a letter first, 39 at most: it is a host name too',
    },
    remedy: null,
  },
  port: {
    why: { fr: 'un port s’écrit 443/tcp ou 60000-61000/udp', en: 'a port reads 443/tcp or 60000-61000/udp' },
    remedy: { fr: 'le numéro va de 1 à 65535', en: 'the number goes from 1 to 65535' },
  },
  cidr: {
    why: { fr: 'il faut un réseau en notation CIDR', en: 'a network in CIDR notation is needed' },
    remedy: { fr: 'une seule adresse s’écrit 198.51.100.7/32', en: 'a single address reads 198.51.100.7/32' },
  },
  address: {
    why: { fr: 'il faut une adresse IPv4', en: 'an IPv4 address is needed' },
    remedy: { fr: 'par exemple 203.0.113.50', en: 'for example 203.0.113.50' },
  },
  publicKey: {
    why: { fr: 'il faut une clé publique OpenSSH', en: 'an OpenSSH public key is needed' },
    remedy: {
      fr: 'le contenu d’un fichier .pub, sur une ligne',
      en: 'the content of a .pub file, on one line',
    },
  },
  resourceAddress: {
    why: {
      fr: 'il faut l’adresse d’une ressource ou d’un module de Terraform, ou l’URN d’un composant de Pulumi',
      en: 'the address of a resource or of a module of Terraform is needed, or the URN of a component of Pulumi',
    },
    remedy: {
      fr: 'par exemple module.acme, module.client["acme"] ou hcloud_server.web\u00a0; `pulumi stack --show-urns` montre les URN',
      en: 'for example module.acme, module.client["acme"] or hcloud_server.web; `pulumi stack --show-urns` shows URNs',
    },
  },
  country: {
    why: {
      fr: 'il faut un code de pays ISO 3166, deux majuscules',
      en: 'an ISO 3166 country code is needed, two capitals',
    },
    remedy: { fr: 'par exemple FR', en: 'for example FR' },
  },
} as const satisfies Readonly<Record<string, Expectation>>

export function isExpectation(name: string): name is keyof typeof EXPECTED {
  return Object.hasOwn(EXPECTED, name)
}
