import { describe, expect, it } from 'vitest'
import { secretIn } from '../../../policies/lib/secrets.ts'

describe('secrets in texts', () => {
  it.each([
    '-----BEGIN RSA PRIVATE KEY-----',
    'password: hunter22',
    'password: abcdef',
    'host: a, user: b\npassword: on-the-beach',
    'lock_passwd: true\nplain_text_passwd: hunter22',
    'MYSQL_PWD_PASSWORD=hunter22',
    '"api_key": "abcdef123456"',
    'https://user:hunter22@example.org/',
    'root:$6$rounds$abcdefghijklmnopqrstuvwxyz0123',
    'AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQ',
    'export SCW=SCWABCDEFGHJKLMNPQRS',
  ])('sees %j', (text) => {
    expect(secretIn(text)).not.toBeNull()
  })
  it.each([
    'PasswordAuthentication no',
    'password: abcde',
    'password:',
    'lock_passwd: true',
    'restic --password-file /etc/restic/key',
    'DB_PASSWORD_FILE=/run/secrets/db',
    'password: $(cat /run/x)',
    'chpasswd:\n  expire: false',
    'ssh_pwauth: false',
    'https://example.org/path?x=1',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIlDVHMCMpOA5n1r9k7nKyvAUGmXxAdhJpYXAStzUYmM ops',
    'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
  ])('lets %j be', (text) => {
    expect(secretIn(text)).toBeNull()
  })
})
