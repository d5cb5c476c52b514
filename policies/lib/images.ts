/** Until when systems are maintained, as their publishers announced; not checked again against their pages. */

interface Life {
  readonly name: string
  readonly matches: RegExp
  /** Last day of free security updates from the publisher or its long-term team. */
  readonly until: string
}

const v = (name: string, pattern: string, until: string): Life => ({
  name,
  matches: new RegExp(`\\b${pattern}(?![0-9])`, 'i'),
  until,
})

/**
 * Debian: wiki.debian.org/LTS. Ubuntu: ubuntu.com/about/release-cycle (standard support). CentOS: centos.org.
 * Rocky and AlmaLinux follow RHEL 8, 9, 10. Fedora lives thirteen months and is judged by its number.
 */
const LIVES: readonly Life[] = [
  v('Debian 9', 'debian[\\s_-]*(?:9|stretch)', '2022-06-30'),
  v('Debian 10', 'debian[\\s_-]*(?:10|buster)', '2024-06-30'),
  v('Debian 11', 'debian[\\s_-]*(?:11|bullseye)', '2026-08-31'),
  v('Debian 12', 'debian[\\s_-]*(?:12|bookworm)', '2028-06-30'),
  v('Debian 13', 'debian[\\s_-]*(?:13|trixie)', '2030-06-30'),
  v('Ubuntu 16.04', 'ubuntu[\\s_-]*(?:16[._]04|xenial)', '2021-04-30'),
  v('Ubuntu 18.04', 'ubuntu[\\s_-]*(?:18[._]04|bionic)', '2023-05-31'),
  v('Ubuntu 20.04', 'ubuntu[\\s_-]*(?:20[._]04|focal)', '2025-05-31'),
  v('Ubuntu 22.04', 'ubuntu[\\s_-]*(?:22[._]04|jammy)', '2027-04-30'),
  v('Ubuntu 24.04', 'ubuntu[\\s_-]*(?:24[._]04|noble)', '2029-04-30'),
  v('CentOS 7', 'centos[\\s_-]*7', '2024-06-30'),
  v('CentOS 8', 'centos[\\s_-]*(?:stream[\\s_-]*)?8', '2024-05-31'),
  v('CentOS Stream 9', 'centos[\\s_-]*(?:stream[\\s_-]*)?9', '2027-05-31'),
  v('Rocky Linux 8', 'rocky(?:[\\s_-]*linux)?[\\s_-]*8', '2029-05-31'),
  v('Rocky Linux 9', 'rocky(?:[\\s_-]*linux)?[\\s_-]*9', '2032-05-31'),
  v('AlmaLinux 8', 'alma(?:[\\s_-]*linux)?[\\s_-]*8', '2029-03-01'),
  v('AlmaLinux 9', 'alma(?:[\\s_-]*linux)?[\\s_-]*9', '2032-05-31'),
]

export interface Maintained {
  readonly name: string
  /** `YYYY-MM-DD`. */
  readonly until: string
}

/** What an image's name says of its system; null when our table does not hold it. */
export function maintenanceOf(image: string): Maintained | null {
  return LIVES.find(({ matches }) => matches.test(image)) ?? null
}
