/** The web proxy: Squid, for the network behind the appliance only. */
import type { GuestPart } from '../part.ts'
import { ANTIVIRUS_SERVICE } from './antivirus.ts'
import { type ApplianceSpec, PROXY_PORT } from './spec.ts'

/** With inspection Squid listens to the web filter alone and has every answer read by the antivirus. */
export function proxyPart({ inside, inspection }: ApplianceSpec): GuestPart {
  const listen = inspection ? `127.0.0.1:${PROXY_PORT}` : `${inside.address}:${PROXY_PORT}`
  const lines = [
    `http_port ${listen}`,
    `acl network src ${inspection ? '127.0.0.1' : inside.network}`,
    'acl web port 80 443',
    'acl tls port 443',
    'acl CONNECT method CONNECT',
    // Otherwise the proxy would open the servers' own network to whoever may use it.
    'acl here dst 127.0.0.0/8 169.254.0.0/16 ::1/128 fe80::/10',
    'http_access deny !web',
    'http_access deny CONNECT !tls',
    'http_access deny here',
    'http_access allow network',
    'http_access deny all',
    'cache deny all',
    'forwarded_for delete',
    'via off',
    'access_log stdio:/var/log/squid/access.log combined',
    'coredump_dir /var/spool/squid',
    ...(inspection ? throughAntivirus() : []),
    '',
  ]
  return {
    packages: ['squid'],
    files: [{ path: '/etc/squid/squid.conf', content: lines.join('\n') }],
    commands: [['systemctl', 'restart', 'squid.service']],
  }
}

/** `bypass=0`: an answer that could not be read by the antivirus is not given. */
function throughAntivirus(): string[] {
  return [
    'icap_enable on',
    'icap_send_client_ip on',
    `icap_service antivirus respmod_precache bypass=0 icap://127.0.0.1:1344/${ANTIVIRUS_SERVICE}`,
    'adaptation_access antivirus allow all',
  ]
}
