/** A shop behind a real web server, seen by the collector of its machine over HTTPS and judged: up, down, changed, behind a certificate that ended. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import policy from '../../policies/application/upkeep.ts'
import { observe } from '../policies/harness.ts'
import { bareMachine, type Machine } from './lib/machine.ts'
import { describeWith } from './lib/need.ts'
import { soon, taken } from './lib/taken.ts'

const NGINX = `
pid /tmp/nginx.pid;
events {}
http {
  access_log off;
  root /srv/shop;
  server {
    listen 443 ssl;
    ssl_certificate /root/valid.crt;
    ssl_certificate_key /root/site.key;
    location = /moved { return 301 https://shop.example/; }
    location = /gone { return 302 https://shop.example:8443/; }
    location = /round { return 302 https://shop.example/round; }
    location = /maintenance { return 503; }
  }
  server {
    listen 444 ssl;
    ssl_certificate /root/ended.crt;
    ssl_certificate_key /root/site.key;
  }
}
`

/** An authority with two certificates for the site: one for a day, one that ended. */
const CERTIFICATES = `
cd /root
openssl req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -subj /CN=ca -days 2
openssl req -newkey rsa:2048 -nodes -keyout site.key -out site.csr -subj /CN=shop.example
printf '[ca]\\ndefault_ca=a\\n[a]\\ndatabase=/root/index\\nnew_certs_dir=/root\\nserial=/root/serial\\ndefault_md=sha256\\npolicy=p\\nunique_subject=no\\nx509_extensions=e\\n[p]\\ncommonName=supplied\\n[e]\\nsubjectAltName=DNS:shop.example\\n' >ca.cnf
: >index; echo 01 >serial
sign() { openssl ca -batch -config ca.cnf -cert ca.crt -keyfile ca.key -in site.csr -notext "$@"; }
sign -out valid.crt -days 1
sign -out ended.crt -startdate 20260101000000Z -enddate 20260102000000Z
cat ca.crt >>/etc/ssl/certs/ca-certificates.crt
echo '127.0.0.1 shop.example' >>/etc/hosts
`

describeWith(['nginx', 'openssl', 'curl', 'unshare'], 'an application', () => {
  let server: Machine

  beforeAll(async () => {
    server = await bareMachine('server')
    server.run(['sh', '-ec', CERTIFICATES])
    server.write('/etc/nginx/shop.conf', NGINX)
    server.write('/srv/shop/index.html', '<h1>Bienvenue à la boutique</h1>')
    server.write('/srv/shop/VERSION', 'PrestaShop 8.1.7\n')
    server.write('/etc/releases', '8.1.6\n8.1.7\n9.0.1\n')
    server.run(['nginx', '-t', '-c', '/etc/nginx/shop.conf'])
    server.start(['nginx', '-c', '/etc/nginx/shop.conf', '-g', 'daemon off;'])
    server.run(['sh', '-c', 'until ss -Hltn | grep -q :443; do sleep 0.1; done'])
  })
  afterAll(() => server?.stop())

  /** What the judge says of the page at `url`, with a text that it must hold or without. */
  function judged(url: string, text?: string) {
    const statement = taken(server, 'application', {
      ...{ APPLICATION_NAME: 'PrestaShop', APPLICATION_URL: url, APPLICATION_RELEASES: '/etc/releases' },
      ...{ APPLICATION_VERSION: 'cat /srv/shop/VERSION', ...(text && { APPLICATION_TEXT: text }) },
    })
    const params = { application: 'prestashop', excluded: [] }
    const [seen] = observe(policy, params, { name: 'real', evidence: [statement], now: soon() })
    return seen?.outcome
  }

  it.each([
    ['its page', 'https://shop.example/', undefined],
    ['its page, with its text', 'https://shop.example/', 'à la boutique'],
    ['a page that leads to it', 'https://shop.example/moved', 'à la boutique'],
  ])('answers by %s', (_, url, text) => {
    expect(judged(url, text)).toBe('kept')
  })

  it.each([
    ['its page says something else', 'https://shop.example/', 'Ajouter au panier'],
    ['a page that is not there', 'https://shop.example/nowhere', undefined],
    ['a site in maintenance', 'https://shop.example/maintenance', undefined],
    ['a page that leads where nobody is', 'https://shop.example/gone', undefined],
    ['a page that leads to itself', 'https://shop.example/round', undefined],
    ['a certificate that ended', 'https://shop.example:444/', undefined],
    ['a certificate of another name', 'https://127.0.0.1/', undefined],
    ['a port where nobody is', 'https://shop.example:8443/', undefined],
    ['a name that nobody has', 'https://nowhere.invalid/', undefined],
  ])('does not answer: %s', (_, url, text) => {
    expect(judged(url, text)).toBe('broken')
  })

  it('is not looked after once a security release of its branch is out', () => {
    server.write('/etc/releases', '8.1.6\n8.1.7\n8.1.8\n9.0.1\n')
    expect(judged('https://shop.example/')).toBe('broken')
  })

  it('goes down, and the next evidence says so', () => {
    server.write('/etc/releases', '8.1.7\n')
    expect(judged('https://shop.example/')).toBe('kept')
    server.run(['nginx', '-c', '/etc/nginx/shop.conf', '-s', 'stop'])
    expect(judged('https://shop.example/')).toBe('broken')
  })
})
