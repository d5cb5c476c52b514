/** Who has an account on a server, with which keys. */
import type { GuestUser } from '../model.ts'
import { isRecord, word } from '../resource.ts'
import type { WrittenFile } from './written.ts'

type Json = Readonly<Record<string, unknown>>

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]

/**
 * Without a `users` list the image's own account stays, with sudo and the keys that the host injects. `user` makes that account
 * another one, and keeps it beside a list.
 */
export function usersOf(config: Json, files: ReadonlyMap<string, WrittenFile>): readonly GuestUser[] {
  const shared = [
    ...list(config.ssh_authorized_keys).map(String),
    ...list(config.ssh_import_id).map((id) => `ssh-import-id ${word(id)}`),
  ]
  const entries = config.users === undefined ? ['default'] : listedIn(config.users)
  const users: GuestUser[] = entries.flatMap((entry) => userOf(entry, shared))
  if (config.user !== undefined && config.user !== null) users.push(...imageAccount(config.user, shared))
  if (config.disable_root === false && !users.some((user) => user.name === 'root')) {
    users.push({ name: 'root', sudo: true, authorizedKeys: shared })
  }
  const own = users.map((user) => ({
    ...user,
    authorizedKeys: [...user.authorizedKeys, ...keysInFiles(user.name, files)],
  }))
  return [...own, ...strangers(users, files)]
}

/** Accounts one by one: a list of them, names with commas, or settings by name. */
function listedIn(users: unknown): readonly unknown[] {
  if (!isRecord(users)) return list(users)
  return Object.entries(users).map(([name, given]) =>
    isRecord(given) ? { ...given, name } : name === 'default' ? 'default' : { name },
  )
}

/** The account of the image under the settings of `user`, which has sudo unless they say otherwise. */
function imageAccount(user: unknown, shared: readonly string[]): readonly GuestUser[] {
  const given = isRecord(user) ? { name: 'default', ...user } : { name: word(user) }
  return userOf(given, []).map((made) => ({
    ...made,
    sudo: true,
    authorizedKeys: [...made.authorizedKeys, ...shared],
  }))
}

function userOf(entry: unknown, shared: readonly string[]): GuestUser[] {
  if (entry === 'default') return [{ name: 'default', sudo: true, authorizedKeys: shared }]
  if (typeof entry === 'string') {
    return entry.split(/\s*,\s*/).map((name) => ({ name, sudo: false, authorizedKeys: [] }))
  }
  if (!isRecord(entry)) return []
  // `- ops: {...}`: the settings of each stand under its name.
  if (typeof (entry.name ?? entry.snapuser) !== 'string')
    return Object.entries(entry).flatMap(([name, given]) =>
      isRecord(given) ? userOf({ ...given, name }, shared) : [],
    )
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
