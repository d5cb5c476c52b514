/** The programs on a server whose doings are known, by the SHA-256 of their text. */
import { sha256 } from '../sha256.ts'

/** Where a program puts the files of a set, by their names. */
export type Places = Readonly<Record<string, string>>

const PLACES: Places = {
  nftables: '/etc/nftables.json',
  ipsec: '/etc/swanctl/conf.d/contract.conf',
  sites: '/etc/e2guardian/lists/contract/bannedsitelist',
  extensions: '/etc/e2guardian/lists/contract/bannedextensionlist',
  applications: '/etc/suricata/rules/applications.rules',
}

/** Programs whose doings were tried on a real packet filter (test/system/settings.test.ts), by the SHA-256 of their text. */
export const PROGRAMS: Readonly<Record<string, Places>> = {
  '47de44a37c4fd4c41ceccfb6ab8bca1519629c4e938003c01ed96a357d034500': PLACES,
}

/** The program that takes one from an operator (test/system/push.test.ts). */
export const TAKES_PUSHES = 'b8831dbaf23e3a12091956922049fa27a87c35eaf78d98aa86d22bd8d125bbe7'

/** Whether a text is one of the programs above. */
export function isKnownProgram(content: string): boolean {
  const sum = content.includes('contract-settings') ? sha256(content) : ''
  return sum === TAKES_PUSHES || Object.hasOwn(PROGRAMS, sum)
}

/** The command that takes a set to a server, tried on a real one (test/system/push.test.ts), by the SHA-256 of its text. */
const PUSH = '0527fe01bab49a177c6c2b6612cf8e054052f22cbe4488a0ed5389e37b81e1cb'

export const isKnownPush = (command: string): boolean => sha256(command) === PUSH
