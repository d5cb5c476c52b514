/** The places where hosts hand something over, on a machine of a test: Nova's, Scaleway's, CloudStack's virtual router. */
import { metadataOf } from '../../../constructs/hosts/ovh/settings.ts'
import type { Machine } from './machine.ts'

/** Addresses that the machine has besides, and that its server finds. */
export const METADATA = ['169.254.169.254/16', '169.254.42.42/16'] as const

/** Scaleway answers the port of a privileged program only. */
const SERVER = `
import http.server
class Handler(http.server.SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith('/user_data') and self.client_address[1] > 1023:
            self.send_error(403)
        else:
            super().do_GET()
    def log_message(self, *words):
        pass
http.server.ThreadingHTTPServer(('', 80), lambda *given: Handler(*given, directory='/srv/metadata')).serve_forever()
`

export function serveMetadata(on: Machine): void {
  on.write('/srv/metadata.py', SERVER)
  on.run(['mkdir', '-p', '/srv/metadata'])
  on.start(['python3', '/srv/metadata.py'])
  on.run(['sh', '-c', 'until ss -Hltn | grep -q :80; do sleep 0.1; done'])
}

/** From here on nobody answers. */
export function silenceMetadata(on: Machine): void {
  const rules = `table inet silence {
  chain in {
    type filter hook input priority 0
    tcp dport 80 reject with tcp reset
  }
}
`
  on.run(['nft', '-f', '-'], { input: rules })
}

/** Hands `settings` over as each host would, besides what else it says. */
export function hand(on: Machine, settings: string | null): void {
  const meta = {
    uuid: 'x',
    meta: { other: 'a, {b}', ...(settings !== null && metadataOf('x', settings)) },
    keys: [],
  }
  on.write('/srv/metadata/openstack/latest/meta_data.json', JSON.stringify(meta))
  on.run(['rm', '-f', '/srv/metadata/user_data/contract-settings'])
  if (settings !== null) on.write('/srv/metadata/user_data/contract-settings', settings)
  const comments = (settings ?? '').replace(/^(?=.)/gm, '#| ')
  on.write('/srv/metadata/latest/user-data', `#cloud-config\npackages: [nftables]\n${comments}`)
}
