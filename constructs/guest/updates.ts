/** Debian's updates: installed at night without being asked, or only listed until the client asks (Axantis 3.8.3). */
import type { GuestPart } from './part.ts'
import { unitText } from './systemd.ts'

/**
 * `automatic` also reboots at 06:30 when an update needs it, after the backups. Neither timer catches up at boot: a
 * server started at ten in the morning would update itself in business hours.
 */
export function updatesPart(mode: 'automatic' | 'on-request', zone: string): GuestPart {
  const on = mode === 'automatic'
  return {
    packages: ['unattended-upgrades'],
    files: [
      { path: '/etc/apt/apt.conf.d/90-updates', content: on ? AUTOMATIC : ON_REQUEST },
      nightly('apt-daily', `*-*-* 03:40:00 ${zone}`),
      nightly('apt-daily-upgrade', `*-*-* 06:00:00 ${zone}`),
    ],
  }
}

const ON_REQUEST = `APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Unattended-Upgrade "0";
Unattended-Upgrade::Automatic-Reboot "false";
`

const AUTOMATIC = `APT::Periodic::Update-Package-Lists "1";
APT::Periodic::Unattended-Upgrade "1";
Unattended-Upgrade::Remove-Unused-Kernel-Packages "true";
Unattended-Upgrade::Automatic-Reboot "true";
Unattended-Upgrade::Automatic-Reboot-WithUsers "true";
Unattended-Upgrade::Automatic-Reboot-Time "06:30";
`

function nightly(timer: string, at: string) {
  return {
    path: `/etc/systemd/system/${timer}.timer.d/night.conf`,
    // The empty OnCalendar forgets the distribution's own.
    content: unitText({ Timer: { OnCalendar: ['', at], RandomizedDelaySec: 600, Persistent: 'false' } }),
  }
}
