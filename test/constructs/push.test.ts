/** Rules that are pushed to a server at Hetzner: what stands in the stack, and when there is none. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buildGuest, type GuestSpec } from '../../constructs/guest/index.ts'
import { PUSH_SCRIPT } from '../../constructs/guest/push.ts'
import { PUSH_COMMAND } from '../../constructs/hosts/hetzner/push-command.ts'
import { largest, minimal } from '../guest/sample.ts'
import { all, contractOf, type Resources, synthesize } from '../stacks/synth.ts'

const stackOf = (
  ports: string[],
  adminSources: string[] = ['198.51.100.7/32'],
  operators?: object,
): Resources => {
  const firewall = { tier: 'basic', ports, adminSources }
  const contract = contractOf({ service: { host: 'hetzner', sites: ['nbg1'], firewall } })
  return synthesize({ ...contract, ...operators }).resources
}

interface Data {
  readonly input: { readonly user_data?: string; readonly settings?: string; readonly plan?: string }
  readonly triggers_replace: { readonly frame?: string; readonly server?: string; readonly set?: string }
  readonly lifecycle: { readonly ignore_changes: readonly string[] }
  readonly provisioner?: readonly {
    readonly 'local-exec': { command: string; environment: Record<string, string> }
  }[]
}
function keptIn(resources: Resources): Record<'boot' | 'born' | 'settings', Data> {
  const found = Object.entries(resources.terraform_data ?? {}) as unknown as [string, Data][]
  const named = (end: string): Data => {
    const [, data] = found.find(([name]) => name.endsWith(`_${end}`)) ?? []
    if (!data) throw new Error(end)
    return data
  }
  return { boot: named('boot'), born: named('born'), settings: named('settings') }
}

const port = fc
  .tuple(fc.integer({ min: 23, max: 65_535 }), fc.constantFrom('tcp', 'udp'))
  .map(([number, protocol]) => `${number}/${protocol}`)

describe('the text', () => {
  it('holds the rules from the start, and the program; what is left of it is the same whatever they are', () => {
    const { frame } = buildGuest(largest, 'push')
    fc.assert(
      fc.property(fc.uniqueArray(port), fc.uniqueArray(fc.ipV4()), (ports, adminSources) => {
        const spec: GuestSpec = { ...largest, firewall: { ...largest.firewall, ports, adminSources } }
        const { userData, settings, frame: same } = buildGuest(spec, 'push')
        expect(same).toBe(frame)
        const files: { path: string; content: string }[] = parse(userData).write_files
        const rules = files.find(({ path }) => path === '/etc/nftables.json')?.content ?? ''
        expect(settings?.endsWith(`\nfile nftables ${rules.split('\n').length - 1}\n${rules}`)).toBe(true)
        expect(files.find(({ path }) => path === '/usr/local/sbin/contract-settings')?.content).toBe(
          PUSH_SCRIPT,
        )
      }),
      { numRuns: 15 },
    )
  })

  it('changes its frame with anything else', () => {
    const { frame } = buildGuest(minimal, 'push')
    expect(buildGuest({ ...minimal, packages: ['jq'] }, 'push').frame).not.toBe(frame)
  })

  it('holds nothing that Terraform reads as its own', () => {
    const { userData, settings } = buildGuest(largest, 'push')
    expect(`${userData}${settings}${PUSH_COMMAND}`).not.toMatch(/\$\{|%\{/)
  })
})

describe('the stack', () => {
  const kept = keptIn(stackOf(['443/tcp']))

  it('freezes the first rules and nothing else, and pushes the set that changed', () => {
    const { boot, settings, born } = keptIn(stackOf(['8443/tcp']))
    expect(boot.triggers_replace).toEqual(kept.boot.triggers_replace)
    expect(boot.lifecycle.ignore_changes).toEqual(['input'])
    expect(settings.triggers_replace.set).not.toBe(kept.settings.triggers_replace.set)
    expect(settings.triggers_replace.server).toBe(kept.settings.triggers_replace.server)
    expect(born).toEqual(kept.born)
    const { settings: set, user_data: text } = boot.input
    expect(set).toBe(settings.triggers_replace.set)
    expect(text).toContain('"right":8443')
  })

  it('signs the set with its own sum', () => {
    const [, sum, body] =
      /^contract-settings 1 (\w+)\n(.*)$/s.exec(kept.settings.triggers_replace.set ?? '') ?? []
    expect(
      createHash('sha256')
        .update(body ?? '')
        .digest('hex'),
    ).toBe(sum)
  })

  it('boots the server from the text that is kept, and reaches it at its own address as its own operators', () => {
    const [server] = all(stackOf(['443/tcp']), 'hcloud_server')
    expect(server?.user_data).toMatch(/^\$\{terraform_data\.[\w-]+_boot\.output\.user_data\}$/)
    const [command] = kept.settings.provisioner ?? []
    expect(command?.['local-exec'].command).toBe(PUSH_COMMAND)
    expect(command?.['local-exec'].environment).toMatchObject({
      ADDRESS: expect.stringMatching(/^\$\{hcloud_server\.[\w-]+\.ipv4_address\}$/),
      OPERATORS: 'ops',
    })
  })

  it('keeps the rules in the text where nobody may come in over SSH', () => {
    const { operators } = contractOf({ service: {} })
    const stack = stackOf(['443/tcp'], [], { operators: { ...operators, sources: [] } })
    expect(stack.terraform_data).toBeUndefined()
    expect(all(stack, 'hcloud_server')[0]?.user_data).toMatch(/^#cloud-config/)
  })

  it('leaves the program out of a text that the host would refuse with it', () => {
    const ports = (count: number) => Array.from({ length: count }, (_, at) => `${2000 + at}/tcp`)
    const count = [...Array(60).keys()]
      .map((step) => 60 + 3 * step)
      .find((wanted) => stackOf(ports(wanted)).terraform_data === undefined)
    const text = String(all(stackOf(ports(count ?? 0)), 'hcloud_server')[0]?.user_data)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(32_768)
    expect(Buffer.byteLength(text + PUSH_SCRIPT)).toBeGreaterThan(32_768 - 2000)
  })
})
