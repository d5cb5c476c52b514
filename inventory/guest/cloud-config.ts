/** What a server boots from, as cloud-init understands it: files, accounts, packages, commands. */
import { createRequire } from 'node:module'
import { gunzipSync } from 'node:zlib'
import type { GuestUser } from '../model.ts'
import { isRecord, word } from '../resource.ts'

type Json = Readonly<Record<string, unknown>>

export interface WrittenFile {
  readonly path: string
  readonly content: string
  readonly mode: string | null
}

/** A command of `bootcmd` or `runcmd`: an argv, or a line that a shell reads. */
export type Command = string | readonly string[]

export interface CloudConfig {
  readonly users: readonly GuestUser[]
  readonly packages: readonly string[]
  readonly files: ReadonlyMap<string, WrittenFile>
  readonly commands: readonly Command[]
  /** fstab lines: device, mount point. */
  readonly mounts: readonly { readonly device: string; readonly path: string }[]
  readonly timezone: string
  /** What cloud-init itself makes of password logins over SSH; null when it leaves them. */
  readonly passwordLogin: boolean | null
  /** Answers to questions that packages ask when they are installed. */
  readonly debconf: readonly string[]
}

/** Loaded with the first cloud-config: most plans hold a hash in its place, and the parser is slow to load. */
const yaml = () => createRequire(import.meta.url)('yaml') as typeof import('yaml')

/** More than any host takes as user data; a compressed text that grows beyond is not unpacked. */
const MAX_BYTES = 4 * 1024 * 1024

/** The configuration in a user data text; null when the text is not one that can be understood whole. */
export function readCloudConfig(text: string): CloudConfig | null {
  const parts = unpack(text)
  if (!parts || parts.length === 0) return null
  const configs: Json[] = []
  for (const part of parts) {
    const config = parsePart(part)
    if (!config) return null
    configs.push(config)
  }
  return merge(configs)
}

/** Base64 and gzip wrappings undone, MIME messages taken apart. */
function unpack(text: string): readonly string[] | null {
  const plain = /^\s*(?:#|Content-Type:|MIME-Version:|From )/i.test(text) ? text : (decoded(text) ?? text)
  if (!/^\s*(?:Content-Type:\s*multipart|MIME-Version:)/i.test(plain)) return [plain]
  const boundary = /boundary="?([^"\s;]+)"?/i.exec(plain)?.[1]
  if (!boundary) return null
  return plain
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => {
      const [head = '', ...body] = part.replace(/^\r?\n/, '').split(/\r?\n\r?\n/)
      const inner = body.join('\n\n')
      return /Content-Transfer-Encoding:\s*base64/i.test(head) ? (decoded(inner) ?? inner) : inner
    })
}

function decoded(text: string): string | null {
  const compact = text.replace(/\s+/g, '')
  if (compact.length < 8 || !/^[A-Za-z0-9+/]+={0,2}$/.test(compact)) return null
  return bytesToText(Buffer.from(compact, 'base64'))
}

function bytesToText(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return Buffer.from(bytes).toString('utf8')
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_BYTES }).toString('utf8')
  } catch {
    return null
  }
}

/** One part: a cloud-config is read, a shell script is a command; templates and the rest are not understood. */
function parsePart(text: string): Json | null {
  const body = text.trimStart()
  if (body.startsWith('#!')) return { runcmd: [body] }
  if (!/^#cloud-config\b(?!-)/.test(body)) return null
  try {
    // cloud-init reads YAML 1.1: `on` is true, `0644` is octal.
    const document = yaml().parseDocument(body, { version: '1.1', logLevel: 'silent' })
    if (document.errors.length > 0) return null
    const value: unknown = document.toJS()
    return isRecord(value) ? value : value === null ? {} : null
  } catch {
    return null
  }
}

function merge(configs: readonly Json[]): CloudConfig {
  const all = (key: string): readonly unknown[] => configs.flatMap((config) => list(config[key]))
  const last = (key: string): unknown => configs.findLast((config) => config[key] !== undefined)?.[key]
  const files = filesOf([...configs.flatMap(aptConf), ...all('write_files')])
  return {
    users: usersOf(configs, files),
    packages: all('packages').flatMap(packageName),
    files,
    commands: [...all('bootcmd'), ...all('runcmd')].flatMap(commandOf),
    mounts: all('mounts').flatMap(mountOf),
    timezone: typeof last('timezone') === 'string' ? String(last('timezone')) : 'UTC',
    passwordLogin: typeof last('ssh_pwauth') === 'boolean' ? (last('ssh_pwauth') as boolean) : null,
    debconf: configs.flatMap(({ apt }) => (isRecord(apt) ? recordValues(apt.debconf_selections) : [])),
  }
}

/** Where cloud-init puts apt's own settings (its module `apt_configure`). */
const aptConf = ({ apt }: Json): readonly Json[] =>
  isRecord(apt) && typeof apt.conf === 'string'
    ? [{ path: '/etc/apt/apt.conf.d/94cloud-init-config', content: apt.conf }]
    : []

const recordValues = (value: unknown): readonly string[] =>
  isRecord(value) ? Object.values(value).map(word) : []

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

function packageName(item: unknown): readonly string[] {
  if (typeof item === 'string') return [item]
  if (Array.isArray(item)) return typeof item[0] === 'string' ? [item[0]] : []
  return isRecord(item) ? Object.values(item).flatMap((names) => list(names).flatMap(packageName)) : []
}

function commandOf(item: unknown): readonly Command[] {
  if (typeof item === 'string') return [item]
  return Array.isArray(item) ? [item.map(word)] : []
}

function mountOf(item: unknown): readonly { device: string; path: string }[] {
  const [device, path] = Array.isArray(item) ? item : []
  return typeof device === 'string' && typeof path === 'string' ? [{ device, path }] : []
}

// ---- files

function filesOf(items: readonly unknown[]): Map<string, WrittenFile> {
  const files = new Map<string, WrittenFile>()
  for (const item of items) {
    if (!isRecord(item) || typeof item.path !== 'string') continue
    const content = contentOf(item)
    const before = item.append === true ? (files.get(item.path)?.content ?? '') : ''
    files.set(item.path, { path: item.path, content: before + content, mode: modeOf(item.permissions) })
  }
  return files
}

/** `encoding` is any mix of base64 and gzip; a binary that is not text reads as empty. */
function contentOf(item: Json): string {
  const { content } = item
  const encoding = word(item.encoding).toLowerCase()
  const base64 = /\bb(?:ase)?64\b/.test(encoding)
  const gzip = /\bgz(?:ip)?\b/.test(encoding)
  if (content instanceof Uint8Array) return bytesToText(content) ?? ''
  const text = word(content)
  if (!base64 && !gzip) return text
  return bytesToText(Buffer.from(text, base64 ? 'base64' : 'latin1')) ?? ''
}

function modeOf(permissions: unknown): string | null {
  if (typeof permissions === 'number') return `0${permissions.toString(8)}`
  return typeof permissions === 'string' ? permissions : null
}

// ---- accounts

/** Without a `users` list the image's own account stays, with sudo and the keys that the host injects. */
function usersOf(configs: readonly Json[], files: ReadonlyMap<string, WrittenFile>): readonly GuestUser[] {
  const listed = configs.filter((config) => config.users !== undefined)
  const entries = listed.length === 0 ? ['default'] : listed.flatMap((config) => list(config.users))
  const shared = configs.flatMap((config) => list(config.ssh_authorized_keys)).map(String)
  const users: GuestUser[] = entries.flatMap((entry) => userOf(entry, shared))
  const root = configs.some((config) => config.disable_root === false)
  if (root && !users.some((user) => user.name === 'root')) {
    users.push({ name: 'root', sudo: true, authorizedKeys: shared })
  }
  const own = users.map((user) => ({
    ...user,
    authorizedKeys: [...user.authorizedKeys, ...keysInFiles(user.name, files)],
  }))
  return [...own, ...strangers(users, files)]
}

function userOf(entry: unknown, shared: readonly string[]): GuestUser[] {
  if (entry === 'default') return [{ name: 'default', sudo: true, authorizedKeys: shared }]
  if (typeof entry === 'string') {
    return entry.split(/\s*,\s*/).map((name) => ({ name, sudo: false, authorizedKeys: [] }))
  }
  if (!isRecord(entry) || typeof (entry.name ?? entry.snapuser) !== 'string') return []
  const keys = [...list(entry.ssh_authorized_keys), ...list(entry['ssh-authorized-keys'])].map(word)
  const imported = list(entry.ssh_import_id).map((id) => `ssh-import-id ${word(id)}`)
  const groups = list(entry.groups).flatMap((group) => groupNames(group).split(/\s*,\s*/))
  return [
    {
      name: word(entry.name ?? entry.snapuser),
      sudo:
        hasSudo(entry.sudo) ||
        groups.some((group) => /^(?:sudo|wheel|admin|root)$/.test(group)) ||
        entry.uid === 0 ||
        entry.name === 'root',
      authorizedKeys: [...keys, ...imported],
    },
  ]
}

const hasSudo = (sudo: unknown): boolean =>
  list(sudo).some((rule) => typeof rule === 'string' && rule !== '' && rule !== 'False')

function keysInFiles(name: string, files: ReadonlyMap<string, WrittenFile>): readonly string[] {
  const home = name === 'root' ? '/root' : `/home/${name}`
  return ['authorized_keys', 'authorized_keys2'].flatMap((file) =>
    keyLines(files.get(`${home}/.ssh/${file}`)),
  )
}

const keyLines = (file: WrittenFile | undefined): readonly string[] =>
  (file?.content ?? '').split('\n').filter((line) => /\S/.test(line) && !line.trimStart().startsWith('#'))

/** Accounts that only show by the keys written into their homes. */
function strangers(
  users: readonly GuestUser[],
  files: ReadonlyMap<string, WrittenFile>,
): readonly GuestUser[] {
  const names = new Set<string>()
  for (const path of files.keys()) {
    const home = /^(?:\/home\/([^/]+)|\/(root))\/\.ssh\/authorized_keys2?$/.exec(path)
    if (home) names.add((home[1] ?? home[2]) as string)
  }
  return [...names]
    .filter((name) => !users.some((user) => user.name === name))
    .map((name) => ({ name, sudo: name === 'root', authorizedKeys: keysInFiles(name, files) }))
}

const groupNames = (group: unknown): string =>
  (isRecord(group) ? Object.keys(group) : Array.isArray(group) ? group.map(word) : [word(group)]).join()
