/** Real plans with secrets put where Terraform documents hold them; every secret holds the sentinel. */

export const SENTINEL = 'S3NT1NEL'
const secret = (name: string) => `${SENTINEL}${name}`

type Json = Record<string, unknown>
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const record = (value: unknown): Json => (isRecord(value) ? value : {})

/** What people do write into user data, and should not. */
export const USER_DATA = `#cloud-config
chpasswd:
  list: |
    root:${secret('root')}
users:
  - name: ops
    hashed_passwd: $6$rounds=4096$salt$${secret('hashhashhashhashhashhash')}
    ssh_authorized_keys:
      - ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExampleExampleExampleE ops
write_files:
  - path: /etc/restic/env
    content: |
      RESTIC_REPOSITORY=sftp://backup:${secret('repository')}@vault.example/data
      RESTIC_PASSWORD=${secret('restic')}
      AWS_SECRET_ACCESS_KEY=${secret('aws')}
  - path: /etc/systemd/system/backup.service
    content: |
      [Service]
      Environment=RESTIC_PASSWORD=${secret('unit')}
      ExecStart=/usr/bin/restic -r rest:https://u:${secret('rest')}@copies.example/ backup /srv
  - path: /etc/systemd/system/backup.timer
    content: |
      [Timer]
      OnCalendar=*-*-* 02:00:00
  - path: /root/key
    content: |
      -----BEGIN OPENSSH PRIVATE KEY-----
      ${secret('key')}
      -----END OPENSSH PRIVATE KEY-----
  - path: /etc/nftables.conf
    content: |
      table inet filter { chain input { type filter hook input priority 0; policy drop; tcp dport 22 accept } }
runcmd:
  - mysql -uroot -p${secret('mysql')} -e 'select 1'
  - curl -H "Authorization: Bearer ${secret('bearerbearerbearer')}" https://api.example/
  - [systemctl, enable, --now, backup.timer]
`

/** Attributes that the schemas of the providers call sensitive, or that a careless stack fills with a secret. */
const ATTRIBUTES = /pass|secret|token|private_key|psk|user_data|cloud_init|description|admin_pass/

/** A copy of `plan` with a secret in every place of the kind. */
export function planted(plan: unknown, names: { readonly server: string }): Json {
  const copy = structuredClone(plan) as Json
  const changes = Array.isArray(copy.resource_changes) ? (copy.resource_changes as Json[]) : []
  for (const { type, change } of changes) {
    if (isRecord(change) && isRecord(change.after))
      plantInChange(String(type), change, change.after, names.server)
  }
  copy.variables = { db_password: { value: secret('variable') } }
  copy.output_changes = { password: { actions: ['create'], after: secret('output'), after_sensitive: true } }
  copy.planned_values = {
    outputs: { password: { sensitive: true, value: secret('planned') } },
    root_module: {},
  }
  plantInProviders(record(record(copy.configuration).provider_config))
  return copy
}

function plantInChange(type: string, change: Json, after: Json, server: string): void {
  const marks = record(change.after_sensitive)
  for (const key of Object.keys(after)) {
    if (!ATTRIBUTES.test(key)) continue
    after[key] = secret(key)
    marks[key] = true
  }
  after.password = secret('password')
  after.root_pass = secret('unmarked')
  marks.password = true
  if (/server$|instance(?:_v2)?$/.test(type)) {
    after.name = server
    after.user_data = USER_DATA
    delete marks.user_data
    delete record(change.after_unknown).user_data
  }
  change.after_sensitive = marks
  change.before = { ...after, password: secret('before') }
}

function plantInProviders(providers: Json): void {
  for (const provider of Object.values(providers).filter(isRecord)) {
    const expressions = record(provider.expressions)
    expressions.token = { constant_value: secret('provider') }
    expressions.password = { constant_value: secret('cloud') }
    provider.expressions = expressions
  }
}
