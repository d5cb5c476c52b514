import type { Level, Origin, Server, StrayTexts } from '../../inventory/model.ts'
import { isUnknown } from '../../inventory/values.ts'
import { defineCheck } from '../lib/check.ts'
import { broken, text, unproven } from '../lib/say.ts'
import { secretAt } from '../lib/secrets.ts'
import type { Observation } from '../model.ts'

/** No secret in user data, metadata, labels or descriptions. */
export default defineCheck({
  id: 'hygiene.secrets',
  severity: 'critical',
  reads: ['servers[].texts', 'guest.files', 'labels, tags, metadata and descriptions of every resource'],
  title: text('aucun secret dans les champs libres', 'no secret in free-text fields'),
  why: text(
    'ces champs se lisent depuis la VM et la console',
    'these fields can be read from the VM and the console',
  ),
  remedy: text(
    'injecter le secret après le démarrage, et le renouveler',
    'inject the secret after boot, and rotate it',
  ),
  items: ({ servers, texts }) => [
    ...servers.filter((server) => server.guest !== null || server.texts.length > 0),
    ...texts,
  ],
  look(item, { level }) {
    const { origin, texts } = item
    if (!isServer(item)) return leaksIn(origin, texts, level)
    const { guest } = item
    const files = guest === null || isUnknown(guest) ? [] : guest.files
    const inside = files.map(({ path, content }) => ({ path: `guest.files ${path}`, text: content }))
    const among = leaksIn(origin, inside, level)
    const around = among.length === 0 ? texts : texts.map((one) => without(one, files))
    const leaks = [...leaksIn(origin, around, level), ...among]
    return leaks.length === 0 && isUnknown(guest) ? unproven(NOT_READ, { origin, path: 'guest' }) : leaks
  },
})

/** A text without the lines of files that have leaks of their own: one secret is told once, where it stands. */
function without(
  { path, text: content }: Texts[number],
  files: readonly { readonly content: string }[],
): Texts[number] {
  const told = new Set(files.flatMap((file) => file.content.split('\n').map((line) => line.trim())))
  const lines = content.split('\n').filter((line) => !told.has(line.trim()))
  return { path, text: lines.join('\n') }
}

const isServer = (item: Server | StrayTexts): item is Server => 'guest' in item

type Texts = readonly { readonly path: string; readonly text: string }[]

const NOT_READ = text('cloud-init non lu', 'cloud-init not read')
const NONE = text('aucun secret', 'no secret')

function leaksIn(origin: Origin, texts: Texts, level: Level): readonly Observation[] {
  const leaks: Observation[] = []
  for (const { path, text: content } of texts) {
    const found = secretAt(path, content)
    if (found !== null) leaks.push(broken({ origin, path, level, expected: NONE, found }))
  }
  return leaks
}
