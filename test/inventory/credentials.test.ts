/** What the hosts' resources tell of persons, keys and the rules that they are under. */
import { describe, expect, it } from 'vitest'
import type { Credential } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { planOf, r } from '../policies/hygiene/providers/plan.ts'

const credentialOf = (address: string, values: object, unknown: object = {}): Credential | undefined =>
  planOf([r(address, { ...values }, { ...unknown })]).credentials[0]
const shown = (value: unknown): unknown => (isUnknown(value) ? `?${value.unknown}` : value)

describe('a second factor at OpenStack', () => {
  const factor = (values: object, unknown: object = {}) =>
    shown(credentialOf('openstack_identity_user_v3.jo', { name: 'jo', ...values }, unknown)?.secondFactor)
  const rules = (...all: readonly (readonly string[])[]) => ({
    multi_factor_auth_enabled: true,
    multi_factor_auth_rule: all.map((rule) => ({ rule })),
  })

  it.each([
    ['is asked by a rule of two methods', rules(['password', 'totp']), true],
    ['is asked by each of two rules', rules(['password', 'totp'], ['password', 'custom']), true],
    ['is not asked where a rule has the password alone', rules(['password'], ['password', 'totp']), false],
    ['is not asked where a rule says one method twice', rules(['password', 'password']), false],
    ['is not asked without any rule', rules(), false],
    [
      'is not asked where the rules are off',
      { ...rules(['password', 'totp']), multi_factor_auth_enabled: false },
      false,
    ],
    [
      'is not asked where nobody says so',
      { multi_factor_auth_rule: [{ rule: ['password', 'totp'] }] },
      false,
    ],
  ])('%s', (_, values, expected) => expect(factor(values)).toBe(expected))

  it('is not known where its rules are not', () => {
    const on = { multi_factor_auth_enabled: true }
    expect(factor(on, { multi_factor_auth_rule: true })).toMatch(/^\?.*multi_factor_auth_rule/)
    expect(
      factor({ ...on, multi_factor_auth_rule: [{}] }, { multi_factor_auth_rule: [{ rule: true }] }),
    ).toMatch(/^\?/)
    expect(factor(rules(['password', 'totp']), { multi_factor_auth_enabled: true })).toMatch(/^\?/)
  })
})

describe('accounts and tokens of OVHcloud', () => {
  it('a person has the rights of their group', () => {
    const roles = (values: object) =>
      credentialOf('ovh_me_identity_user.jo', { login: 'jo', ...values })?.roles.map(({ path, name }) => [
        path,
        name,
      ])
    expect(roles({ group: 'ADMIN' })).toEqual([['group', 'ADMIN']])
    expect(roles({})).toEqual([['group', 'DEFAULT']])
    expect(credentialOf('ovh_me_identity_group.ops', { name: 'ops', role: 'ADMIN' })).toMatchObject({
      ...{ kind: 'rights', roles: [{ path: 'role', name: 'ADMIN' }] },
    })
  })

  it.each([
    [{ expires_at: '2027-01-01T00:00:00Z' }, {}, '2027-01-01T00:00:00Z', undefined],
    [{ expires_in: 86_400 * 30 }, { expires_at: true }, '?ovh_me_identity_user_token.t.expires_at', 30],
    [{}, {}, '?ovh_me_identity_user_token.t.expires_at', undefined],
    [
      {},
      { expires_in: true },
      '?ovh_me_identity_user_token.t.expires_at',
      '?ovh_me_identity_user_token.t.expires_in',
    ],
  ])('a token %j %j', (values, unknown, expires, days) => {
    const token = credentialOf('ovh_me_identity_user_token.t', { name: 't', ...values }, unknown)
    expect(shown(token?.expires)).toBe(expires)
    expect(shown(token?.lastsDays)).toBe(days)
  })

  it('a certificate to the key manager works for its validity', () => {
    const made = (values: object) => credentialOf('ovh_okms_credential.k', { name: 'k', ...values })
    expect(made({})?.lastsDays).toBe(365)
    expect(made({ validity: 90 })?.lastsDays).toBe(90)
    expect(made({ expired_at: '2027-01-01T00:00:00Z' })?.expires).toBe('2027-01-01T00:00:00Z')
  })
})

describe.each(['container', 'function'])('a token of a Scaleway %s', (kind) => {
  const expires = (values: object, unknown: object = {}) =>
    shown(credentialOf(`scaleway_${kind}_token.t`, values, unknown)?.expires)

  it('ends on its day, or never', () => {
    expect(expires({ expires_at: '2027-01-01T00:00:00Z' })).toBe('2027-01-01T00:00:00Z')
    expect(expires({})).toBe('never')
    expect(expires({}, { expires_at: true })).toBe(`?scaleway_${kind}_token.t.expires_at`)
  })
})

describe('settings of CloudStack', () => {
  const setting = (values: object, unknown: object = {}) => {
    const told = credentialOf('cloudstack_configuration.c', values, unknown)
    return told && { kind: told.kind, factor: shown(told.secondFactor), lockout: shown(told.lockout) }
  }
  const none = { kind: 'setting', factor: null, lockout: null }

  it.each([
    [
      { name: 'mandate.user.2fa', value: 'true' },
      { ...none, factor: true },
    ],
    [
      { name: 'enable.user.2fa', value: 'false' },
      { ...none, factor: false },
    ],
    [
      { name: 'incorrect.login.attempts.allowed', value: '5' },
      { ...none, lockout: true },
    ],
    [
      { name: 'incorrect.login.attempts.allowed', value: '0' },
      { ...none, lockout: false },
    ],
    [
      { name: 'incorrect.login.attempts.allowed', value: '-1' },
      { ...none, lockout: false },
    ],
    [{ name: 'event.purge.delay', value: '15' }, undefined],
  ])('%j', (values, expected) => expect(setting(values)).toEqual(expected))

  it('may say anything where they are known after apply', () => {
    expect(setting({ name: 'mandate.user.2fa' }, { value: true })?.factor).toMatch(/^\?.*value$/)
    expect(setting({ name: 'incorrect.login.attempts.allowed' }, { value: true })?.lockout).toMatch(
      /^\?.*value$/,
    )
    expect(setting({ value: 'false' }, { name: true })?.factor).toMatch(/^\?.*name$/)
  })

  it.each([
    [{ name: 'password.policy.minimum.length', value: '14' }, 'length', 14, ''],
    [{ name: 'password.policy.minimum.uppercase.letters', value: '1' }, 'uppercase', 1, ''],
    [{ name: 'password.policy.minimum.lowercase.letters', value: '1' }, 'lowercase', 1, ''],
    [{ name: 'password.policy.minimum.digits', value: '0', domain_id: 'd' }, 'digits', 0, 'd'],
    [{ name: 'password.policy.minimum.special.characters', value: '2' }, 'special', 2, ''],
    [{ name: 'password.policy.allowPasswordToContainUsername', value: 'false' }, 'notTheName', 1, ''],
    [{ name: 'password.policy.allowPasswordToContainUsername', value: 'true' }, 'notTheName', 0, ''],
    [
      { name: 'password.policy.minimum.length', value: 'long' },
      'length',
      '?cloudstack_configuration.c.value',
      '',
    ],
  ])('asks of passwords, by %j', (values, what, least, scope) => {
    const asks = credentialOf('cloudstack_configuration.c', values)?.asks
    expect(asks && { ...asks, least: shown(asks.least) }).toEqual({ path: 'value', what, least, scope })
  })

  it('asks of passwords what is known after apply', () => {
    const later = credentialOf(
      'cloudstack_configuration.c',
      { name: 'password.policy.minimum.length' },
      { value: true },
    )
    expect(shown(later?.asks?.least)).toBe('?cloudstack_configuration.c.value')
    expect(credentialOf('cloudstack_configuration.c', { name: 'constructor', value: '1' })).toBeUndefined()
  })

  it('is listed all the same where it says nothing of accounts', () => {
    const { others } = planOf([r('cloudstack_configuration.c', { name: 'event.purge.delay', value: '15' })])
    expect(others.map(({ origin }) => origin.address)).toEqual(['cloudstack_configuration.c'])
  })
})
