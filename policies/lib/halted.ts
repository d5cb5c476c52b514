/** Servers that exist and are not run: they bear nothing, and take nothing over. */
import type { Level, Server } from '../../inventory/model.ts'
import type { Observation } from '../model.ts'
import { broken, text, unproven } from './say.ts'

/** An observation for each server that is stopped; where all are, the service may be suspended, and nothing is proven. */
export function haltedAmong(servers: readonly Server[], level: Level): readonly Observation[] {
  const all = servers.every(({ halted }) => halted !== undefined)
  return servers.flatMap(({ origin, halted }) => {
    if (halted === undefined) return []
    const path = halted.replace(/ =.*$/, '')
    if (all)
      return [
        unproven(text(`tous les serveurs sont arrêtés (${halted})`, `every server is stopped (${halted})`), {
          origin,
          path,
        }),
      ]
    return [
      broken({
        origin,
        path,
        level,
        expected: text('un serveur en marche', 'a running server'),
        found: halted,
      }),
    ]
  })
}
