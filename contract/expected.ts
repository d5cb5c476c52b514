/** What a field expects, in words; the schema names the expectation and this file says it. */
import type { Text } from './promise.ts'

interface Expectation {
  readonly why: Text
  readonly remedy: Text | null
}

export const EXPECTED = {
  date: {
    why: { fr: 'date valide attendue, AAAA-MM-JJ', en: 'expected a valid date, YYYY-MM-DD' },
    remedy: { fr: 'par exemple 2026-10-01', en: 'for example 2026-10-01' },
  },
  sha256: {
    why: {
      fr: 'une empreinte SHA-256 compte 64 chiffres hexadécimaux minuscules',
      en: 'a SHA-256 hash is 64 lowercase hexadecimal digits',
    },
    remedy: { fr: '`sha256sum <fichier>` la donne', en: '`sha256sum <file>` gives it' },
  },
  id: {
    why: {
      fr: 'minuscules, chiffres et tirets, une lettre en tête, 39 caractères au plus\u00a0: c’est aussi un nom de machine',
      en: 'lowercase letters, digits and hyphens, a letter first, 39 characters at most: it is also a hostname',
    },
    remedy: null,
  },
  port: {
    why: {
      fr: 'un port s’écrit 443/tcp ou 60000-61000/udp',
      en: 'a port is written 443/tcp or 60000-61000/udp',
    },
    remedy: { fr: 'le numéro va de 1 à 65535', en: 'the number ranges from 1 to 65535' },
  },
  cidr: {
    why: { fr: 'réseau en notation CIDR attendu', en: 'expected a network in CIDR notation' },
    remedy: {
      fr: 'une seule adresse s’écrit 198.51.100.7/32',
      en: 'a single address is written 198.51.100.7/32',
    },
  },
  address: {
    why: { fr: 'adresse IPv4 attendue', en: 'expected an IPv4 address' },
    remedy: { fr: 'par exemple 203.0.113.50', en: 'for example 203.0.113.50' },
  },
  publicKey: {
    why: { fr: 'clé publique OpenSSH attendue', en: 'expected an OpenSSH public key' },
    remedy: {
      fr: 'le contenu d’un fichier .pub, sur une ligne',
      en: 'the content of a .pub file, on one line',
    },
  },
  resourceAddress: {
    why: {
      fr: 'adresse d’une ressource ou d’un module Terraform attendue, ou URN d’un composant Pulumi',
      en: 'expected the address of a Terraform resource or module, or the URN of a Pulumi component',
    },
    remedy: {
      fr: 'par exemple module.acme, module.client["acme"] ou hcloud_server.web\u00a0; `pulumi stack --show-urns` montre les URN',
      en: 'for example module.acme, module.client["acme"] or hcloud_server.web; `pulumi stack --show-urns` shows URNs',
    },
  },
  country: {
    why: {
      fr: 'code de pays ISO 3166 attendu, deux majuscules',
      en: 'expected an ISO 3166 country code, two capital letters',
    },
    remedy: { fr: 'par exemple FR', en: 'for example FR' },
  },
} as const satisfies Readonly<Record<string, Expectation>>

export function isExpectation(name: string): name is keyof typeof EXPECTED {
  return Object.hasOwn(EXPECTED, name)
}
