/** What a `GuestSpec` must hold before it becomes a server: refused here rather than found out at boot. */
import ipaddr from 'ipaddr.js'
import { InputError, type Problem } from '../../contract/errors.ts'
import { isToken } from './addresses.ts'
import type { GuestBackup, GuestSpec } from './spec.ts'

/** @throws InputError with every problem at once. */
export function checkGuest(spec: GuestSpec): void {
  const problems = [
    ...checkAccounts(spec),
    ...checkFirewall(spec),
    ...(spec.backups?.jobs ?? []).flatMap(checkBackup),
    ...checkEscrow(spec),
    ...checkZone(spec.timeZone),
    ...checkProxy(spec.proxy),
  ]
  if (problems.length > 0) throw new InputError(problems)
}

function problem(what: string, why: string, remedy: string): Problem {
  return { position: null, what, why, remedy }
}

function checkAccounts(spec: GuestSpec): Problem[] {
  const found: Problem[] = []
  const accounts = [...spec.operators, ...spec.clients]
  const names = [...accounts.map((account) => account.name), ...(spec.vault?.accounts ?? [])]
  for (const name of names) {
    if (!/^[a-z][a-z0-9_-]{0,31}$/.test(name))
      found.push(
        problem(
          `account name "${name}" is not a Unix name`,
          'useradd would refuse it at first boot',
          'lower-case letters, digits, - or _, a letter first, 32 at most',
        ),
      )
    if (name === 'root')
      found.push(
        problem('the account "root" is asked for', 'root never logs in over SSH', 'name a person or a team'),
      )
    if (names.indexOf(name) !== names.lastIndexOf(name))
      found.push(
        problem(`account "${name}" is given twice`, 'the second would replace the first', 'one name each'),
      )
  }
  for (const { name, keys } of accounts) {
    for (const key of keys) {
      if (!/^(ssh-|ecdsa-|sk-)\S+ [A-Za-z0-9+/=]+( [^\n]*)?$/.test(key))
        found.push(
          problem(
            `a key of "${name}" is not an OpenSSH public key`,
            'sshd would ignore it',
            'paste the .pub file',
          ),
        )
    }
  }
  return found
}

function checkFirewall({ firewall, supervision, vault }: GuestSpec): Problem[] {
  const found: Problem[] = []
  for (const port of firewall.ports) {
    const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?\/(?:tcp|udp)$/.exec(port) ?? []
    const [from, to] = [Number(first), Number(last)]
    if (first === undefined || from < 1 || to > 65535 || from > to)
      found.push(
        problem(`port "${port}" cannot be opened`, 'it names no port or range', '443/tcp or 60000-61000/udp'),
      )
    else if (port.endsWith('/tcp') && from <= 22 && to >= 22)
      found.push(
        problem(
          `port "${port}" would open SSH to everybody`,
          'administration is limited to the sources of the contract',
          'leave 22/tcp out of `ports`; `adminSources` opens it to those who administer',
        ),
      )
  }
  for (const source of [
    ...firewall.adminSources,
    ...(supervision?.sources ?? []),
    ...(vault?.sources ?? []),
  ]) {
    if (!isToken(source)) found.push(...checkSource(source))
  }
  return found
}

function checkSource(source: string): Problem[] {
  if (ipaddr.isValid(source)) return []
  if (!ipaddr.isValidCIDR(source))
    return [
      problem(
        `source "${source}" is no address`,
        'nft takes addresses and CIDRs',
        '203.0.113.7 or 2001:db8::/48',
      ),
    ]
  const [address, length] = ipaddr.parseCIDR(source)
  const family = address.kind() === 'ipv4' ? ipaddr.IPv4 : ipaddr.IPv6
  const network = family.networkAddressFromCIDR(source).toString()
  if (network === address.toString()) return []
  return [
    problem(
      `source "${source}" has bits set beyond its prefix`,
      'it could mean the one address or the whole network',
      `write ${network}/${length} or ${address.toString()}`,
    ),
  ]
}

function checkBackup(job: GuestBackup): Problem[] {
  const found: Problem[] = []
  const where = `backup "${job.name}"`
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(job.name))
    found.push(
      problem(
        `${where} is not a unit name`,
        'it names files and units',
        'lower-case letters, digits and dashes',
      ),
    )
  if (!/^(s3:https:\/\/[^/\s]+\/\S+|sftp:[^@:\s]+@[^:\s]+:\S+|\/\S+)$/.test(job.repository))
    found.push(
      problem(
        `${where}: repository "${job.repository}" is of no kind this guest can reach`,
        'it copies over HTTPS or SFTP, or to a mounted disk',
        's3:https://endpoint/bucket, sftp:user@host:/path or /mnt/…',
      ),
    )
  for (const path of job.paths) {
    if (!path.startsWith('/') || /[\n\0]/.test(path))
      found.push(
        problem(`${where}: path "${path}" is not absolute`, 'restic runs outside any home', 'start with /'),
      )
  }
  if (job.paths.length + job.databases.length === 0)
    found.push(
      problem(`${where} copies nothing`, 'no path, no database', 'say what the client asked to back up'),
    )
  if (!Number.isInteger(job.keepWithinDays) || job.keepWithinDays < 1)
    found.push(
      problem(`${where} keeps ${job.keepWithinDays} days`, 'restic keeps whole days', 'one day or more'),
    )
  return [...found, ...checkFirstAttempt(where, job.firstAttempt)]
}

function checkFirstAttempt(where: string, at: string | undefined): Problem[] {
  if (at === undefined) return []
  const [, hour, minute] = /^(\d\d):(\d\d)$/.exec(at) ?? []
  const minutes = Number(hour) * 60 + Number(minute)
  // From 22:00, so that it suits evening support hours too, and early enough that the last attempt starts before 06:00.
  const night = minutes >= 22 * 60 || minutes < 4 * 60
  if (
    hour !== undefined &&
    Number(minute) < 60 &&
    Number(hour) < 24 &&
    night &&
    Number(hour) !== 2 &&
    Number(hour) % 2 === 1
  )
    return []
  return [
    problem(
      `${where}: first attempt at "${at}"`,
      'attempts follow every two hours until 06:00 and must avoid business hours and 02:00–03:00, which daylight saving skips',
      '23:mm, 01:mm or 03:mm',
    ),
  ]
}

function checkEscrow({ backups }: GuestSpec): Problem[] {
  if (backups === undefined || backups.jobs.length === 0) return []
  if (backups.escrow.length === 0)
    return [
      problem(
        'the key of the backups is escrowed to nobody',
        'the copies could not be read once the server is lost',
        "the owner's or the operators' age or SSH public key",
      ),
    ]
  return backups.escrow
    .filter((key) => !/^(age1[a-z0-9]{58}|ssh-(ed25519|rsa) [A-Za-z0-9+/=]+( [^\n]*)?)$/.test(key))
    .map((key) =>
      problem(
        `escrow key "${key.slice(0, 24)}…" cannot receive a secret`,
        'age encrypts to age1…, ssh-ed25519 and ssh-rsa public keys only',
        'age-keygen -y, or the .pub file of such a key',
      ),
    )
}

/** Zones that were found to exist: asking costs a millisecond, for each server of a large project. */
const zones = new Set<string | undefined>([undefined])

function checkZone(zone: string | undefined): Problem[] {
  if (zones.has(zone)) return []
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    zones.add(zone)
    return []
  } catch {
    return [
      problem(
        `time zone "${zone}" is unknown`,
        'timers are written in it',
        'an IANA name such as Europe/Paris',
      ),
    ]
  }
}

function checkProxy(proxy: string | undefined): Problem[] {
  if (proxy === undefined || /^http:\/\/[^\s@/]+:\d{1,5}$/.test(proxy)) return []
  return [
    problem(`proxy "${proxy}" is no proxy`, 'apt and restic ask it for everything', 'http://10.0.1.1:3128'),
  ]
}
