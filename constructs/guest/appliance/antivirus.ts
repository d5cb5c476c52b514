/** Antivirus by ICAP: c-icap hands what Squid fetches to ClamAV. */
import type { GuestPart } from '../part.ts'

export const ANTIVIRUS_SERVICE = 'virus_scan'
const CLAMD = '/run/clamav/clamd.ctl'

/** Signatures are fetched by freshclam every two hours. Bodies of HTTPS exchanges are not opened, hence not read. */
export function antivirusPart(wanted: boolean): GuestPart {
  if (!wanted) return {}
  return {
    packages: ['c-icap', 'libc-icap-mod-virus-scan', 'clamav-daemon', 'clamav-freshclam'],
    files: [
      { path: '/etc/c-icap/c-icap.conf', content: ICAP },
      { path: '/etc/default/c-icap', content: 'START=yes\n' },
      { path: '/etc/clamav/freshclam.conf', content: FRESHCLAM },
    ],
    commands: [
      ['adduser', 'c-icap', 'clamav'],
      ['systemctl', 'restart', 'c-icap.service'],
    ],
    units: ['clamav-daemon.service', 'clamav-freshclam.service', 'c-icap.service'],
  }
}

const ICAP = `PidFile /run/c-icap/c-icap.pid
CommandsSocket /run/c-icap/c-icap.ctl
Port 127.0.0.1:1344
User c-icap
Group c-icap
TmpDir /var/tmp
ServerLog /var/log/c-icap/server.log
AccessLog /var/log/c-icap/access.log
TemplateDir /usr/share/c_icap/templates/
Module common clamd_mod.so
clamd_mod.ClamdSocket ${CLAMD}
Service ${ANTIVIRUS_SERVICE} virus_scan.so
virus_scan.DefaultEngine clamd
virus_scan.ScanFileTypes TEXT DATA EXECUTABLE ARCHIVE DOCUMENT
virus_scan.MaxObjectSize 25M
virus_scan.SendPercentData 0
`

const FRESHCLAM = `DatabaseOwner clamav
DatabaseMirror database.clamav.net
Checks 12
NotifyClamd /etc/clamav/clamd.conf
`
