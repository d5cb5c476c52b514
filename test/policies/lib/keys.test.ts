import { describe, expect, it } from 'vitest'
import { keyOf, keyText, rsaBits, sameKey } from '../../../policies/lib/keys.ts'
import { CLIENT_KEY, OPERATOR_KEY, OTHER_KEY } from '../builders.ts'

const [TYPE = '', BLOB = ''] = OPERATOR_KEY.split(' ')

/** A field of a key: four bytes of length, then itself. */
const field = (bytes: Buffer | string) => {
  const body = Buffer.from(bytes as string)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, body])
}
const line = (type: string, ...fields: readonly (Buffer | string)[]) =>
  `${type} ${Buffer.concat(fields.map(field)).toString('base64')} nobody`
const modulus = (bits: number) => Buffer.concat([Buffer.of(0, 0x80), Buffer.alloc(bits / 8 - 1, 1)])
const rsa = (...fields: readonly (Buffer | string)[]) =>
  line('ssh-rsa', 'ssh-rsa', Buffer.of(1, 0, 1), ...fields)

describe('a public key', () => {
  it.each([
    ['plain', OPERATOR_KEY, 'operator'],
    ['without a comment', `${TYPE} ${BLOB}`, ''],
    ['with a comment of several words', `${TYPE} ${BLOB} jo at home`, 'jo at home'],
    ['with options before it', `from="10.0.0.0/8",no-pty ${OPERATOR_KEY}`, 'operator'],
    ['on a line of a file', `  ${OPERATOR_KEY}\n`, 'operator'],
  ])('%s', (_, text, comment) => {
    expect(keyOf(text)).toEqual({ type: TYPE, blob: BLOB, comment })
  })

  it.each([
    'sk-ssh-ed25519@openssh.com',
    'ecdsa-sha2-nistp256',
    'sk-ecdsa-sha2-nistp256@openssh.com',
    'ssh-rsa',
  ])('of type %s', (type) => {
    expect(keyOf(`${type} AAAAB3Nz== x`)).toEqual({ type, blob: 'AAAAB3Nz', comment: 'x' })
  })

  it.each(['', 'ssh-ed25519', '# a comment', `x${OPERATOR_KEY}`, 'ssh-ed25519 "AAAA"'])(
    'is none in %j',
    (text) => {
      expect(keyOf(text)).toBeNull()
    },
  )

  it('is the same whatever its comment, its options and its padding', () => {
    expect(sameKey(OPERATOR_KEY, `no-pty ${TYPE} ${BLOB} another`)).toBe(true)
    expect(sameKey('ssh-rsa AAAAB3Nz== a', 'ssh-rsa AAAAB3Nz b')).toBe(true)
    expect(sameKey(OPERATOR_KEY, OTHER_KEY)).toBe(false)
    expect(sameKey(`ssh-rsa ${BLOB}`, OPERATOR_KEY)).toBe(false)
    expect(sameKey('nothing', 'nothing')).toBe(false)
    expect(sameKey(CLIENT_KEY, 'nothing')).toBe(false)
    expect(sameKey('nothing', CLIENT_KEY)).toBe(false)
  })

  it('is short in a sentence, and can be found by it', () => {
    expect(keyText(OPERATOR_KEY)).toBe(`ssh-ed25519 …${BLOB.slice(-8)} (operator)`)
    expect(keyText(`${TYPE} ${BLOB}`)).toBe(`ssh-ed25519 …${BLOB.slice(-8)}`)
    expect(keyText('cat keys >> authorized_keys')).toBe('cat keys >> authorized_keys')
    expect(keyText('x'.repeat(40))).toBe('x'.repeat(40))
    expect(keyText('x'.repeat(41))).toBe(`${'x'.repeat(40)}…`)
  })
})

describe('the length of an RSA key', () => {
  it.each([
    ['1024 bits', rsa(modulus(1024)), 1024],
    ['2048 bits, its sign in a byte of zeroes', rsa(modulus(2048)), 2048],
    ['a modulus that begins with low bits', rsa(Buffer.of(0x01, 0xff)), 9],
    ['another type', OPERATOR_KEY, null],
    ['another type, which has three fields too', line('ssh-dss', 'ssh-dss', 'p', modulus(1024)), null],
    ['no key', 'nothing', null],
    ['without a modulus', rsa(), null],
    ['with an empty modulus', rsa(Buffer.of(0, 0)), null],
    [
      'cut in its modulus',
      `ssh-rsa ${Buffer.concat([field('ssh-rsa'), field('e'), field(modulus(1024)).subarray(0, 40)]).toString('base64')}`,
      null,
    ],
    [
      'cut after its modulus',
      `ssh-rsa ${Buffer.concat([field('ssh-rsa'), field('e'), field(modulus(1024)), Buffer.of(0)]).toString('base64')}`,
      1024,
    ],
  ])('%s', (_, text, bits) => {
    expect(rsaBits(text)).toBe(bits)
  })
})
