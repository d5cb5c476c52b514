/** What a certificate says of itself. */
import { X509Certificate } from 'node:crypto'

export interface Facts {
  /** ISO 8601 instant of its end. */
  readonly notAfter: string
  readonly selfSigned: boolean
  /** Bits of an RSA key, of RSA-PSS too; null for any other kind. */
  readonly rsaBits: number | null
}

/** The first certificate of a chain; null when the text holds none that can be read. */
export function certificateFacts(pem: string): Facts | null {
  try {
    const { validTo, issuer, subject, publicKey } = new X509Certificate(pem)
    const rsa = publicKey.asymmetricKeyType?.startsWith('rsa')
    return {
      notAfter: new Date(validTo).toISOString(),
      selfSigned: issuer === subject,
      rsaBits: rsa ? (publicKey.asymmetricKeyDetails?.modulusLength ?? null) : null,
    }
  } catch {
    return null
  }
}
