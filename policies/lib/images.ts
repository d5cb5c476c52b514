/** Until when systems are maintained, each with the page that says so. */

interface Life {
  readonly name: string
  readonly matches: RegExp
  /** Last day of free security updates from the publisher or its long-term team. */
  readonly until: string
  /** Where it was read. */
  readonly source: string
}

const DEBIAN = 'OVHcloud, guide to the life cycle of images (2025-11-12), read 2026-11-22'
const STRETCH = 'F-Droid, citing wiki.debian.org/LTS/Using, read 2026-11-22'
/** Copies differ by a month on some versions; the later is taken, so that nothing is called abandoned too early. */
const UBUNTU = 'stored copies of ubuntu.com/about/release-cycle, standard support, read 2026-11-22'
const CENTOS = 'Adoptium, table of ends of support, citing wiki.centos.org, read 2026-11-22'
const ROCKY = 'wiki.rockylinux.org, version table (8), SUPPORT_END of its os-release (9), read 2026-11-22'
const ALMA = 'endoflife.date, products/almalinux.md, end of security support, read 2026-11-22'

const lives = (
  source: string,
  rows: readonly (readonly [name: string, pattern: string, until: string])[],
): readonly Life[] =>
  rows.map(([name, pattern, until]) => ({
    ...{ name, until, source },
    matches: new RegExp(`\\b${pattern}(?![0-9])`, 'i'),
  }))

/** A page that names a month means its last day. Fedora lives thirteen months and is in no table. */
const LIVES: readonly Life[] = [
  ...lives(STRETCH, [['Debian 9', 'debian[\\s_-]*(?:9|stretch)', '2022-06-30']]),
  ...lives(DEBIAN, [
    ['Debian 10', 'debian[\\s_-]*(?:10|buster)', '2024-06-30'],
    ['Debian 11', 'debian[\\s_-]*(?:11|bullseye)', '2026-08-31'],
    ['Debian 12', 'debian[\\s_-]*(?:12|bookworm)', '2028-06-30'],
    ['Debian 13', 'debian[\\s_-]*(?:13|trixie)', '2030-06-30'],
  ]),
  ...lives(UBUNTU, [
    ['Ubuntu 16.04', 'ubuntu[\\s_-]*(?:16[._]04|xenial)', '2021-04-30'],
    ['Ubuntu 18.04', 'ubuntu[\\s_-]*(?:18[._]04|bionic)', '2023-05-31'],
    ['Ubuntu 20.04', 'ubuntu[\\s_-]*(?:20[._]04|focal)', '2025-05-31'],
    ['Ubuntu 22.04', 'ubuntu[\\s_-]*(?:22[._]04|jammy)', '2027-05-31'],
    ['Ubuntu 24.04', 'ubuntu[\\s_-]*(?:24[._]04|noble)', '2029-04-30'],
  ]),
  ...lives(CENTOS, [
    ['CentOS 7', 'centos[\\s_-]*7', '2024-06-30'],
    ['CentOS Stream 8', 'centos[\\s_-]*stream[\\s_-]*8', '2024-05-31'],
    ['CentOS 8', 'centos[\\s_-]*8', '2021-12-31'],
    ['CentOS Stream 9', 'centos[\\s_-]*(?:stream[\\s_-]*)?9', '2027-05-31'],
  ]),
  ...lives(ROCKY, [
    ['Rocky Linux 8', 'rocky(?:[\\s_-]*linux)?[\\s_-]*8', '2029-05-31'],
    ['Rocky Linux 9', 'rocky(?:[\\s_-]*linux)?[\\s_-]*9', '2032-05-31'],
  ]),
  ...lives(ALMA, [
    ['AlmaLinux 8', 'alma(?:[\\s_-]*linux)?[\\s_-]*8', '2029-03-01'],
    ['AlmaLinux 9', 'alma(?:[\\s_-]*linux)?[\\s_-]*9', '2032-05-31'],
    ['AlmaLinux 10', 'alma(?:[\\s_-]*linux)?[\\s_-]*10', '2035-05-31'],
  ]),
]

export interface Maintained {
  readonly name: string
  /** `YYYY-MM-DD`. */
  readonly until: string
  /** Where it was read. */
  readonly source: string
}

/** What an image's name says of its system; null when our table does not hold it. */
export function maintenanceOf(image: string): Maintained | null {
  return LIVES.find(({ matches }) => matches.test(image)) ?? null
}
