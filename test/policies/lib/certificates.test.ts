import { describe, expect, it } from 'vitest'
import { certificateFacts } from '../../../policies/lib/certificates.ts'
import { EXPIRED_PEM, LONG_PEM, SELF_SIGNED_PEM, WEAK_PEM } from '../hygiene/providers/pem.ts'

/** Of nobody, made for these tests: a key of RSA-PSS and one of DSA, 1024 bits each. */
const PSS_PEM = `-----BEGIN CERTIFICATE-----
MIICbjCCAaOgAwIBAgIUTZvBsYD2Phe9n8/XYuzx+RzhLkgwQQYJKoZIhvcNAQEK
MDSgDzANBglghkgBZQMEAgEFAKEcMBoGCSqGSIb3DQEBCDANBglghkgBZQMEAgEF
AKIDAgFeMBYxFDASBgNVBAMMC3Bzcy5leGFtcGxlMB4XDTI2MTEyMjEwNTAzNloX
DTQwMDczMTEwNTAzNlowFjEUMBIGA1UEAwwLcHNzLmV4YW1wbGUwgZ0wCwYJKoZI
hvcNAQEKA4GNADCBiQKBgQC9qfvi27evij7XZyNTVpcx+g+dTTHxyCl8h4zSTHnf
rfr3Od0tIHzrBwZdYgAYJhqTjM60K/Wdvdj8GAENDW2i4mwmDWhNNrE1tmCfYF/P
/n0kgi80HrVikKpfK08rhn0TisLKMTJvF6Y98vuyKtJjsujmR4aCgkK/bbObgvw9
gQIDAQABo1MwUTAdBgNVHQ4EFgQUJYtbW6NZaaVEZuAyy4SYHRELmRYwHwYDVR0j
BBgwFoAUJYtbW6NZaaVEZuAyy4SYHRELmRYwDwYDVR0TAQH/BAUwAwEB/zBBBgkq
hkiG9w0BAQowNKAPMA0GCWCGSAFlAwQCAQUAoRwwGgYJKoZIhvcNAQEIMA0GCWCG
SAFlAwQCAQUAogMCAV4DgYEAElXm5WJeduGE8xbRlcKFNPlm/v6EpGzkOCuCFL3V
du3IFb5XXBxi5/qkp5WuWlsPkcigkH/RjQzbuUDwAdKjV0a91vv0mL6r1Sv2yhTF
QA3muZeX7SzmBwPS2dsiy+jq5+3WdroJ8FCWXVwFxlryRHl6ZZCVwgkiFXzvZG7n
M1E=
-----END CERTIFICATE-----`
const DSA_PEM = `-----BEGIN CERTIFICATE-----
MIIC4jCCAo+gAwIBAgIUHF2gHe7SRfqzS1F2UFBY+WI0qQowCwYJYIZIAWUDBAMC
MBYxFDASBgNVBAMMC2RzYS5leGFtcGxlMB4XDTI2MTEyMjEwNTAzNloXDTQwMDcz
MTEwNTAzNlowFjEUMBIGA1UEAwwLZHNhLmV4YW1wbGUwggG+MIIBMwYHKoZIzjgE
ATCCASYCgYEA7PiSJtGbqFjZMaxEecUKTXemyQ7lgPs65j6uXdd7TSlczDrnA0o9
FtzIKHOcvg+6s1oN1+Y26lnnwFxIXxeAJJJoUbSdekhVwzleGZXy0LSqlUTEMTUg
jgQ9pd5zSXb0iDL812h2k/or9ug/dTPYK7WT7crCvNTyIm85XrNSmN0CHQCLCbTa
5h6M29Zv9dEcE12RqUQAHHrqqXUW4BdJAoGAajEC+0TsIC+15n4DYToZLLObrss1
HYa4/Wwq/T3qe6eDskNcPgM40TrrWgBd53S3N0hXnUfqqJ3waB8LAvMVNyOTMap/
3yRo/iUMabB9U5HjA/47nskiu3daNGCHT1m3LcgSn7I/jVLXbxbgQImEtvNKH2wY
yPZJR65ca9CF9XIDgYQAAoGAIx6C6fwo8x9C+NPGf0TDEM6+m4x9mLOpmsl5cKf7
3tvDSkBT+f6qviYH77xC86Vgp1JFg5TDc3Kfy6PlbRV2MYl/SwkiFZbtF50p7zvx
LP5hLhAEfEL1b4izu+cRvoK5H2rdofb+MJNU+/MurGYa2HJyF4AjZyqlJwb2AafP
wMmjUzBRMB0GA1UdDgQWBBQLP4g9TLK5vr1G+nO26fPSKlLZjjAfBgNVHSMEGDAW
gBQLP4g9TLK5vr1G+nO26fPSKlLZjjAPBgNVHRMBAf8EBTADAQH/MAsGCWCGSAFl
AwQDAgNAADA9Ahx5+MckOrPHT8watDxX5fMAfHbF+SMuxw1xLgkKAh0Aid7+eIv4
x+t1eV15cPT8WA02Vcu81E+IMR2FPA==
-----END CERTIFICATE-----`

describe('what a certificate says of itself', () => {
  it.each([
    [
      'signed by another, elliptic',
      LONG_PEM,
      { notAfter: '2040-01-01T00:00:00.000Z', selfSigned: false, rsaBits: null },
    ],
    [
      'signed by itself',
      SELF_SIGNED_PEM,
      { notAfter: '2040-07-31T05:53:15.000Z', selfSigned: true, rsaBits: null },
    ],
    ['RSA', WEAK_PEM, { selfSigned: false, rsaBits: 1024 }],
    ['RSA-PSS', PSS_PEM, { rsaBits: 1024 }],
    ['DSA, which has bits of another kind', DSA_PEM, { rsaBits: null }],
    ['the first of a chain', `${EXPIRED_PEM}\n${LONG_PEM}`, { notAfter: '2025-01-01T00:00:00.000Z' }],
  ])('%s', (_, pem, facts) => {
    expect(certificateFacts(pem)).toMatchObject(facts)
  })

  it.each(['', 'nothing', LONG_PEM.slice(0, 200)])('is nothing that can be read in %j', (text) => {
    expect(certificateFacts(text)).toBeNull()
  })
})
