import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { config, file, guest, ORIGIN, read } from './guest-text.ts'

describe('a user data text', () => {
  it('gives accounts, packages, files and commands', () => {
    const found = guest(`#cloud-config
timezone: Europe/Paris
packages: [nftables, [restic, '0.16.4'], {apt: [jq]}]
users:
  - default
  - name: ops
    groups: users, sudo
    ssh_authorized_keys: [ssh-ed25519 AAAA ops]
  - {name: app, sudo: false}
write_files:
  - {path: /etc/a, content: one, permissions: 0640}
  - {path: /etc/a, content: two, append: true}
  - {path: /root/.ssh/authorized_keys, content: "# none\\nssh-rsa BBBB hidden\\n"}
runcmd:
  - [systemctl, enable, --now, nftables]
  - echo done
`)
    expect(found.packages).toEqual(['nftables', 'restic', 'jq'])
    expect(found.users).toEqual([
      { name: 'default', sudo: true, authorizedKeys: [] },
      { name: 'ops', sudo: true, authorizedKeys: ['ssh-ed25519 AAAA ops'] },
      { name: 'app', sudo: false, authorizedKeys: [] },
      { name: 'root', sudo: true, authorizedKeys: ['ssh-rsa BBBB hidden'] },
    ])
    expect(found.files[0]).toEqual({ path: '/etc/a', content: 'onetwo', mode: null })
    expect(found.commands).toEqual(['systemctl enable --now nftables', 'echo done'])
  })

  it('keeps the image account when no users are listed', () => {
    expect(config({ packages: [] }).users).toEqual([{ name: 'default', sudo: true, authorizedKeys: [] }])
  })

  it.each(['b64', 'gz+base64', 'gzip+b64'])('decodes a file in %s', (encoding) => {
    const bytes = encoding === 'b64' ? Buffer.from('héllo') : gzipSync('héllo')
    const found = config({ write_files: [file('/x', bytes.toString('base64'), { encoding })] })
    expect(found.files[0]?.content).toBe('héllo')
  })

  it('is read through base64, gzip and MIME', () => {
    const text = '#cloud-config\npackages: [jq]\n'
    const mime = `Content-Type: multipart/mixed; boundary="B"\nMIME-Version: 1.0\n\n--B\nContent-Type: text/cloud-config\n\n${text}\n--B\nContent-Type: text/x-shellscript\n\n#!/bin/sh\nsystemctl enable nftables\n--B--\n`
    for (const form of [Buffer.from(text).toString('base64'), gzipSync(text).toString('base64'), mime]) {
      expect(guest(form).packages).toEqual(['jq'])
    }
  })

  it.each([
    '## template: jinja\n#cloud-config\n',
    '#include\nhttps://x.test\n',
    '#cloud-config\na: [',
    '\u0000',
    'hello',
  ])('is not understood: %j', (text) => {
    expect(read(text, ORIGIN)).toEqual({ unknown: 'hcloud_server.web.user_data', why: 'unresolved' })
  })

  it('never throws, whatever it holds', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        leaf,
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(fc.string(), tie('any'), { maxKeys: 3 }),
      ),
    })).any
    const keys = [
      'users',
      'write_files',
      'runcmd',
      'bootcmd',
      'packages',
      'mounts',
      'timezone',
      'ssh_pwauth',
      'disable_root',
    ]
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), value), (values) => {
        read(`#cloud-config\n${JSON.stringify(values)}`, ORIGIN)
      }),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(
        fc.constantFrom('/etc/systemd/system/a.service', '/etc/nftables.conf', '/etc/ssh/sshd_config'),
        fc.string(),
        (path, content) => {
          config({
            write_files: [file(path, content)],
            runcmd: [['systemctl', 'enable', 'a.service', 'nftables'], content],
          })
        },
      ),
      { numRuns: 500 },
    )
  })
})
