/** Whether a server updates itself, by the text that it boots from: yes, no, or nobody says. */
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { isUnknown } from '../../inventory/values.ts'
import { planOf, r } from '../policies/hygiene/providers/plan.ts'

const PACKAGE = { packages: ['unattended-upgrades'] }
const file = (path: string, content: string) => ({ write_files: [{ path, content }] })
const apt = (content: string, name = '20auto') => ({
  ...PACKAGE,
  ...file(`/etc/apt/apt.conf.d/${name}`, content),
})
const ON = 'APT::Periodic::Unattended-Upgrade "1";\n'
const OFF = 'APT::Periodic::Unattended-Upgrade "0";\n'

function updatesOf(config: object) {
  const user_data = `#cloud-config\n${stringify(config)}`
  const [server] = planOf([r('hcloud_server.a', { name: 'a', user_data })]).servers
  const guest = server?.guest
  if (!guest || isUnknown(guest)) throw new Error('the text is not read')
  return guest.updates
}

describe('updates', () => {
  it.each([
    ['switched on', apt(ON), true],
    ['in a block', apt('APT { Periodic { Unattended-Upgrade "1"; }; };\n'), true],
    ['on every day', apt('APT::Periodic::Unattended-Upgrade "always";\n'), true],
    ['switched on without a package of ours', { ...apt(ON), packages: [] }, true],
    ['switched off', apt(OFF), false],
    ['switched off as a whole', apt(`${ON}APT::Periodic::Enable "0";\n`), false],
    ['switched on, then off', apt(`${ON}${OFF}`), false],
    ['installed, and nothing said', PACKAGE, null],
    ['nothing said at all', { packages: ['curl'] }, null],
    ['in a comment', apt(`// ${ON}`), null],
    ['without lists to choose from', apt(`${ON}APT::Periodic::Update-Package-Lists "0";\n`), null],
  ])('%s', (_, config, automatic) => expect(updatesOf(config).automatic).toBe(automatic))

  it('takes the last file in order of names', () => {
    const { write_files } = apt(OFF, '90-off')
    expect(updatesOf({ ...PACKAGE, write_files: [...apt(ON).write_files, ...write_files] }).automatic).toBe(
      false,
    )
    expect(updatesOf({ ...PACKAGE, write_files: [...write_files, ...apt(ON).write_files] }).automatic).toBe(
      false,
    )
  })

  it('reads what cloud-init itself gives apt', () => {
    expect(updatesOf({ ...PACKAGE, apt: { conf: OFF } }).automatic).toBe(false)
    expect(updatesOf({ ...PACKAGE, apt: { conf: ON } }).automatic).toBe(true)
  })

  const answer = (value: boolean) =>
    `unattended-upgrades unattended-upgrades/enable_auto_updates boolean ${value}`
  it.each([true, false])('reads the answer that the package is given: %s', (value) => {
    expect(updatesOf({ ...PACKAGE, apt: { debconf_selections: { a: answer(value) } } }).automatic).toBe(value)
    expect(
      updatesOf({ ...PACKAGE, runcmd: [`echo "${answer(value)}" | debconf-set-selections`] }).automatic,
    ).toBe(value)
  })

  it('reads that the package was asked again', () => {
    const runcmd = ['dpkg-reconfigure -f noninteractive unattended-upgrades']
    expect(updatesOf({ ...PACKAGE, runcmd }).automatic).toBe(true)
    expect(updatesOf({ runcmd }).automatic).toBe(null)
  })

  it.each([
    ['systemctl disable apt-daily-upgrade.timer', false],
    ['systemctl disable --now apt-daily-upgrade.timer', false],
    ['systemctl mask apt-daily-upgrade.timer', false],
    ['systemctl mask apt-daily-upgrade.service', false],
    ['systemctl disable apt-daily.timer apt-daily-upgrade.timer', false],
    ['ln -sf /dev/null /etc/systemd/system/apt-daily-upgrade.timer', false],
    ['apt-get -y purge unattended-upgrades', false],
    ['systemctl disable apt-daily-upgrade.timer\nsystemctl enable apt-daily-upgrade.timer', true],
    // It waits for the shutdown; the timer goes on.
    ['systemctl disable unattended-upgrades', null],
    ['systemctl mask unattended-upgrades.service', null],
    ['systemctl disable apt-daily.timer', null],
    // What may be there afterwards nobody knows.
    ['sed -i s/1/0/ /etc/apt/apt.conf.d/20auto', null],
    ['rm /etc/apt/apt.conf.d/20auto-upgrades', null],
    ['systemctl restart nginx', true],
  ])('switched on, then `%s`', (command, automatic) => {
    expect(updatesOf({ ...apt(ON), runcmd: [command] }).automatic).toBe(automatic)
    expect(updatesOf({ ...apt(ON), bootcmd: [command] }).automatic).toBe(automatic)
  })

  it('believes no setting of a timer whose file is empty, which masks it', () => {
    const { write_files } = file('/etc/systemd/system/apt-daily-upgrade.timer', '')
    expect(updatesOf({ write_files: [...apt(ON).write_files, ...write_files] }).automatic).toBe(false)
  })

  it.each([
    [`echo '${OFF.trim()}' > /etc/apt/apt.conf.d/99-off`, false],
    [`printf '${ON.trim()}' > /etc/apt/apt.conf.d/99-on`, true],
    [`echo '${OFF.trim()}' | tee /etc/apt/apt.conf.d/99-off`, null],
  ])('reads what a command writes: %s', (command, automatic) => {
    const before = automatic === false ? apt(ON) : PACKAGE
    expect(updatesOf({ ...before, runcmd: [command] }).automatic).toBe(automatic)
  })

  const timed = (command: string, enable = true) => ({
    write_files: [
      ...apt(OFF).write_files,
      { path: '/etc/systemd/system/upgrade.service', content: `[Service]\nExecStart=${command}\n` },
      {
        path: '/etc/systemd/system/upgrade.timer',
        content: '[Timer]\nOnCalendar=daily\n[Install]\nWantedBy=timers.target\n',
      },
    ],
    runcmd: enable ? ['systemctl enable --now upgrade.timer'] : [],
  })
  it.each([
    ['/usr/bin/unattended-upgrade -v', true, true],
    ['/usr/bin/apt-get -y dist-upgrade', true, true],
    ['/usr/bin/apt-get update', true, false],
    ['/usr/bin/unattended-upgrade', false, false],
  ])('knows a timer of one’s own: %s (%s)', (command, enable, automatic) =>
    expect(updatesOf(timed(command, enable)).automatic).toBe(automatic),
  )

  it('tells the reboot', () => {
    expect(updatesOf(apt(`${ON}Unattended-Upgrade::Automatic-Reboot "true";\n`))).toEqual({
      automatic: true,
      reboot: true,
    })
    expect(updatesOf(apt(ON)).reboot).toBe(false)
  })
})
