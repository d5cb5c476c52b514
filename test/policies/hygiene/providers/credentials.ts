/** API credentials, accounts and their passwords, as each provider writes them. */
import { type Rows, r } from './plan.ts'

const NO_CREDENTIAL = 'tokens are made in the console: no resource of this provider makes one'
const application = (values = {}, unknown = {}) => [
  r(
    'openstack_identity_application_credential_v3.x',
    { name: 'ci', expires_at: '2027-06-30T00:00:00Z', roles: ['member'], ...values },
    unknown,
  ),
]
const user = (values = {}, unknown = {}) => [
  r(
    'openstack_identity_user_v3.x',
    {
      ...{ name: 'jo', multi_factor_auth_enabled: true },
      ...{ multi_factor_auth_rule: [{ rule: ['password', 'totp'] }], ...values },
    },
    unknown,
  ),
]
const token = (values = {}, unknown = {}) => [
  r('ovh_me_identity_user_token.x', { user_login: 'jo', name: 'ci', ...values }, unknown),
]
const setting = (name: string, value: string, unknown = {}) => [
  r('cloudstack_configuration.x', { name, value }, unknown),
]
const rights = (...permission_set_names: readonly string[]) => [
  r('scaleway_iam_policy.x', { name: 'ci', rule: [{ permission_set_names }] }),
]
const apiKey = (values = {}, unknown = {}) =>
  r('scaleway_iam_api_key.x', { expires_at: '2027-06-30T00:00:00Z', ...values }, unknown)
const ovhRights = (identity: string, unknown = {}) => [
  r(
    'ovh_iam_policy.x',
    { name: 'ci', allow: ['publicCloudProject:apiovh:get'], identities: [identity], resources: ['*'] },
    unknown,
  ),
]

export const CREDENTIALS: Rows = {
  'hygiene.root-keys': {
    hcloud: NO_CREDENTIAL,
    openstack: 'Keystone has roles, and no owner above them: hygiene.credential-rights judges admin',
    ovh: {
      kept: ovhRights('urn:v1:eu:identity:user:xx1111-ovh/ci'),
      broken: ovhRights('urn:v1:eu:identity:account:xx1111-ovh'),
      unproven: ovhRights('urn:v1:eu:identity:user:xx1111-ovh/ci', { identities: true }),
    },
    scaleway: {
      kept: [apiKey({ application_id: '1' })],
      broken: [
        r('scaleway_iam_user.x', { id: 'u', email: 'jo@shop.example', type: 'owner' }),
        apiKey({ user_id: 'u' }),
      ],
      unproven: [apiKey({ user_id: '11111111-1111-4111-8111-111111111111' })],
    },
    cloudstack: {
      kept: [r('cloudstack_account.x', { username: 'ci', account_type: 0 })],
      broken: [r('cloudstack_account.x', { username: 'ci', account_type: 1 })],
      unproven: [r('cloudstack_account.x', { username: 'ci' }, { account_type: true })],
    },
  },
  'hygiene.credential-rights': {
    hcloud: NO_CREDENTIAL,
    openstack: {
      kept: application(),
      broken: application({ unrestricted: true }),
      unproven: application({}, { unrestricted: true }),
    },
    ovh: {
      kept: [r('ovh_cloud_project_user.x', { description: 'ci', role_names: ['objectstore_operator'] })],
      broken: [r('ovh_cloud_project_user.x', { role_name: 'administrator' })],
      unproven: [r('ovh_cloud_project_user.x', {}, { role_names: true })],
    },
    scaleway: {
      kept: rights('InstancesReadOnly'),
      broken: rights('ObjectStorageReadOnly', 'AllProductsFullAccess'),
      unproven: [
        r('scaleway_iam_policy.x', { name: 'ci', rule: [{}] }, { rule: [{ permission_set_names: true }] }),
      ],
    },
    cloudstack: {
      kept: [r('cloudstack_account.x', { account_type: 0 })],
      broken: [r('cloudstack_account.x', { account_type: 1 })],
      unproven: [r('cloudstack_account.x', {}, { account_type: true })],
    },
  },
  'hygiene.credential-expiry': {
    hcloud: NO_CREDENTIAL,
    openstack: {
      kept: application(),
      broken: application({ expires_at: null }),
      unproven: application({}, { expires_at: true }),
    },
    ovh: {
      kept: token({ expires_at: '2027-06-30T00:00:00Z' }),
      broken: token({ expires_in: 3 * 365 * 86_400 }, { expires_at: true }),
      unproven: token({}, { expires_at: true }),
    },
    scaleway: {
      kept: [r('scaleway_iam_api_key.x', { expires_at: '2027-01-01T00:00:00Z' })],
      broken: [r('scaleway_iam_api_key.x', { expires_at: '2031-01-01T00:00:00Z' })],
      unproven: [r('scaleway_iam_api_key.x', {}, { expires_at: true })],
    },
    cloudstack: 'accounts and their keys have no date of end',
  },
  'hygiene.second-factor': {
    hcloud: NO_CREDENTIAL,
    openstack: {
      kept: user(),
      broken: user({ multi_factor_auth_enabled: false }),
      unproven: user({}, { multi_factor_auth_enabled: true }),
    },
    ovh: 'the account of a person is a resource, and none of its attributes tells the second factor',
    scaleway: {
      kept: [r('scaleway_iam_user.x', { email: 'jo@shop.example', mfa: true })],
      broken: [r('scaleway_iam_user.x', { email: 'jo@shop.example', mfa: false })],
      unproven: [r('scaleway_iam_user.x', {}, { mfa: true })],
    },
    cloudstack: {
      kept: setting('mandate.user.2fa', 'true'),
      broken: setting('mandate.user.2fa', 'false'),
      unproven: setting('incorrect.login.attempts.allowed', '5', { value: true }),
    },
  },
  'hygiene.password-rules': {
    hcloud: NO_CREDENTIAL,
    openstack: {
      kept: user(),
      broken: user({ ignore_password_expiry: true }),
      unproven: user({}, { ignore_change_password_upon_first_use: true }),
    },
    ovh: 'no attribute exempts an account from the rules of the host',
    scaleway: 'no attribute exempts an account from rules, and no resource sets them',
    cloudstack:
      'no attribute exempts an account from the rules of the cloud: hygiene.password-strength judges these',
  },
  'hygiene.password-strength': {
    hcloud: NO_CREDENTIAL,
    openstack: 'the rules are in the configuration of Keystone, which no resource writes',
    ovh: 'no attribute sets the rules of the host',
    scaleway: 'no attribute sets the rules of the host',
    cloudstack: {
      kept: setting('password.policy.minimum.length', '14'),
      broken: setting('password.policy.minimum.length', '8'),
      unproven: setting('password.policy.minimum.digits', '', { value: true }),
    },
  },
}
