/** What a restic repository stands on, among the things of the inventory. */
import { siteOf } from '../../hosts/index.ts'
import type { Draft, VaultDraft } from '../draft.ts'
import type { BackupTarget } from '../model.ts'
import { moduleOf, reachedFrom } from '../reachable.ts'
import { isUnknown } from '../values.ts'

export interface Place {
  readonly draft: Draft
  /** The server that the job runs on. */
  readonly server: string
  readonly mounts: readonly { readonly device: string; readonly path: string }[]
}

/** The target of a repository; null when nothing in the inventory is what it names. */
export function targetOf(repository: string, place: Place): BackupTarget | null {
  if (repository === '' || repository.includes('$') === false) return byName(repository, place)
  return byReference(repository, place) ?? byName(repository, place)
}

/** A reference that is not known yet names its resource: `sftp:u@${hcloud_storage_box.b.server}:/x`. */
function byReference(repository: string, { draft, server }: Place): BackupTarget | null {
  const targets = [...repository.matchAll(/\$\{([a-z]\w*\.[\w-]+(?:\[(?:\d+|"[^"]*")\])?)[.}]/g)].flatMap(
    ([, address]) => (address === undefined ? [] : (inDraft(draft, address, server) ?? [])),
  )
  const [first] = targets
  const same = targets.every((target) => JSON.stringify(target) === JSON.stringify(first))
  return first && same ? first : null
}

function inDraft(draft: Draft, address: string, self: string): BackupTarget | null {
  const full = moduleOf(self) + address
  if (draft.vaults.has(full)) return { kind: 'vault', address: full }
  if (draft.volumes.has(full)) return { kind: 'volume', address: full }
  if (draft.servers.has(full))
    return full === self ? { kind: 'local-disk' } : { kind: 'server', address: full }
  return null
}

function byName(repository: string, place: Place): BackupTarget | null {
  const [scheme = '', ...rest] = repository.split(':')
  const tail = rest.join(':')
  if (repository.startsWith('/')) return onDisk(repository, place)
  if (scheme === 'local') return onDisk(tail, place)
  if (scheme === 's3') return inBucket(tail, place)
  if (scheme === 'swift') return vaultNamed(place, (vault) => hasName(vault, rest[0] ?? ''))
  if (scheme === 'sftp') return onHost(/^(?:\/\/)?(?:([^@/]*)@)?(\[[^\]]+\]|[^:/]+)/.exec(tail), place)
  if (scheme === 'rest') return onHost(/^https?:\/\/(?:([^@/]*)@)?(\[[^\]]+\]|[^:/]+)/.exec(tail), place)
  return null
}

const hasName = (vault: VaultDraft, name: string): boolean =>
  name !== '' && vault.names.some((each) => each === name)

function vaultNamed({ draft }: Place, fits: (vault: VaultDraft) => boolean): BackupTarget | null {
  const found = [...draft.vaults.values()].filter(fits)
  const [only] = found
  return only && found.length === 1 ? { kind: 'vault', address: only.origin.address } : null
}

/** `https://s3.fr-par.scw.cloud/bucket/path`, the scheme and the region being optional. */
function inBucket(text: string, place: Place): BackupTarget | null {
  const found = /^(?:https?:\/\/|\/\/)?([^/]+)\/([^/]+)/.exec(text)
  const [, endpoint, bucket] = found ?? []
  if (endpoint === undefined || bucket === undefined) return null
  const vault = vaultNamed(
    place,
    (each) => each.kind !== 'storage-box' && hasName(each, bucket) && servedBy(each, endpoint),
  )
  return vault ?? onHost([text, '', endpoint.replace(/:\d+$/, '')], place)
}

/** The endpoint must be the vault's host and, where both say it, the vault's place. */
function servedBy(vault: VaultDraft, endpoint: string): boolean {
  const host = endpoint.toLowerCase().replace(/:\d+$/, '')
  const scaleway = /(?:^|\.)s3\.([\w-]+)\.scw\.cloud$/.exec(host)
  const ovh = /(?:^|\.)(?:s3|storage)\.([\w-]+)\.(?:io\.|perf\.)?cloud\.ovh\.(?:net|us)$/.exec(host)
  const region = scaleway?.[1] ?? ovh?.[1]
  const owner = scaleway ? 'scaleway' : ovh ? 'ovh' : null
  if (owner === null || region === undefined || (vault.host !== null && vault.host !== owner)) return false
  if (isUnknown(vault.site)) return true
  return (
    vault.site.toLowerCase() === region ||
    siteOf(owner, region)?.datacenter === siteOf(owner, vault.site)?.datacenter
  )
}

function onHost(
  found: readonly (string | undefined)[] | null,
  { draft, server }: Place,
): BackupTarget | null {
  const user = found?.[1]?.replace(/:.*$/, '')
  const host = found?.[2]?.replace(/^\[|\]$/g, '')
  if (host === undefined) return null
  const boxes = [...draft.vaults.values()].filter((vault) => vault.kind === 'storage-box')
  const box =
    boxes.find((vault) => hasName(vault, host)) ??
    boxes.find((vault) => isStorageBox(host) && user !== undefined && hasName(vault, user))
  if (box) return { kind: 'vault', address: box.origin.address }
  if (/^(?:localhost|127\.|::1$)/.test(host)) return { kind: 'local-disk' }
  const at = reachedFrom(server, host, draft)
  if (at === undefined) return null
  return at === server ? { kind: 'local-disk' } : { kind: 'server', address: at }
}

const isStorageBox = (host: string): boolean => host.endsWith('.your-storagebox.de')

/** The volume mounted there, else the server's own disk; null for a mount of no volume that can be told. */
function onDisk(path: string, { draft, server, mounts }: Place): BackupTarget | null {
  const within = mounts.filter(
    (mount) => path === mount.path || path.startsWith(`${mount.path.replace(/\/$/, '')}/`),
  )
  const [mount] = within.sort((a, b) => b.path.length - a.path.length)
  if (!mount) return { kind: 'local-disk' }
  const attached = [...draft.volumes.values()].filter(
    (volume) => volume.attachedTo && 'address' in volume.attachedTo && volume.attachedTo.address === server,
  )
  const named = attached.filter((volume) => isDeviceOf(mount.device, volume))
  const candidates = named.length > 0 ? named : attached
  const [only] = candidates
  return only && candidates.length === 1 ? { kind: 'volume', address: only.origin.address } : null
}

/** The device names the volume: by the host's id, by a reference, or by a label that ends the volume's name. */
function isDeviceOf(
  device: string,
  volume: Draft['volumes'] extends Map<string, infer V> ? V : never,
): boolean {
  if (device.includes(volume.origin.address)) return true
  const label = /by-label\/(.+)$|^LABEL=(.+)$/.exec(device)
  const name = isUnknown(volume.name) ? '' : volume.name
  const text = label?.[1] ?? label?.[2]
  return text !== undefined && text !== '' && (name === text || name.endsWith(`-${text}`))
}
