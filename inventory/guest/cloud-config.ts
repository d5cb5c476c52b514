/** What a server boots from, as cloud-init understands it: files, accounts, packages, commands. */
import { createRequire } from 'node:module'
import { posix } from 'node:path'
import type { GuestUser } from '../model.ts'
import { isRecord, word } from '../resource.ts'
import { usersOf } from './accounts.ts'
import { bytesToText, unpack } from './wrapping.ts'
import type { WrittenFile } from './written.ts'

export type { WrittenFile }

type Json = Readonly<Record<string, unknown>>

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

/** The configuration in a user data text; null when the text is not one that can be understood whole. */
export function readCloudConfig(text: string): CloudConfig | null {
  const parts = unpack(text)
  if (!parts || parts.length === 0) return null
  const configs: Json[] = []
  const scripts: string[] = []
  for (const part of parts) {
    const script = scriptOf(part)
    if (script !== null) scripts.push(script)
    const config = script === null ? parsePart(part) : {}
    if (!config || (configs.length > 0 && ('merge_how' in config || 'merge_type' in config))) return null
    configs.push(config)
  }
  // Of several parts, what a later one says of a key takes the place of what earlier ones said of it.
  return merge(Object.assign({}, ...configs), scripts)
}

/** A script is run as it is, after the commands of the configuration. */
function scriptOf(text: string): string | null {
  const body = text.trimStart()
  return body.startsWith('#!') ? body : null
}

/** One part that is a cloud-config; templates and the rest are not understood. */
function parsePart(text: string): Json | null {
  const body = text.trimStart()
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

function merge(config: Json, scripts: readonly string[]): CloudConfig | null {
  const all = (key: string): readonly unknown[] => list(config[key])
  const { timezone, ssh_pwauth: passwordLogin, apt } = config
  const files = filesOf([...aptConf(config), ...all('write_files')])
  if (files === null || !runsAll(config)) return null
  return {
    users: usersOf(config, files),
    packages: all('packages').flatMap(packageName),
    files,
    commands: [...[...all('bootcmd'), ...all('runcmd')].flatMap(commandOf), ...scripts],
    mounts: all('mounts').flatMap(mountOf),
    timezone: typeof timezone === 'string' ? timezone : 'UTC',
    passwordLogin: typeof passwordLogin === 'boolean' ? passwordLogin : null,
    debconf: isRecord(apt) ? recordValues(apt.debconf_selections) : [],
  }
}

/** The modules of cloud-init that this reader counts on; a list of modules in the text takes the place of the image's own. */
const MODULES: Readonly<Record<string, readonly string[]>> = {
  cloud_init_modules: ['write-files', 'users-groups', 'bootcmd'],
  cloud_config_modules: ['runcmd'],
  cloud_final_modules: ['scripts-user', 'package-update-upgrade-install'],
}

function runsAll(config: Json): boolean {
  return Object.entries(MODULES).every(([key, needed]) => {
    const listed = list(config[key]).map((item) =>
      word(Array.isArray(item) ? item[0] : item).replaceAll('_', '-'),
    )
    return config[key] === undefined || needed.every((name) => listed.includes(name))
  })
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

/** Files that wait for the accounts and packages are written after the others. Null where one is fetched from elsewhere. */
function filesOf(items: readonly unknown[]): Map<string, WrittenFile> | null {
  const files = new Map<string, WrittenFile>()
  const all = items.filter(isRecord).filter((item) => typeof item.path === 'string')
  if (all.some(({ source }) => source !== undefined && source !== null)) return null
  for (const late of [false, true]) {
    for (const item of all.filter(({ defer }) => (defer === true) === late)) {
      const path = posix.resolve('/', word(item.path))
      const before = item.append === true ? (files.get(path)?.content ?? '') : ''
      files.set(path, { path, content: before + contentOf(item), mode: modeOf(item.permissions) })
    }
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
