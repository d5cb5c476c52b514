/** A load balancer before servers that are doubled: whether it knows both, and listens where the service does. */
import type { Level, LoadBalancer, Server } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'
import type { Observation } from '../model.ts'
import { broken, counted, kept, listed, text, unproven } from './say.ts'

/** @param ports the contract's, e.g. `443/tcp`; a balancer of these hosts carries no UDP */
export function balanced(
  servers: readonly Server[],
  balancers: readonly LoadBalancer[],
  ports: readonly string[],
  level: Level,
): readonly Observation[] {
  if (balancers.length === 0)
    return [
      broken({ expected: text('un répartiteur', 'a load balancer'), found: text('aucun', 'none'), level }),
    ]
  const ours = new Set(servers.map(({ origin }) => origin.address))
  return balancers.flatMap((balancer) => [
    ...reaches(balancer, ours, level),
    ...listens(balancer, ports, level),
  ])
}

function reaches(balancer: LoadBalancer, ours: ReadonlySet<string>, level: Level): readonly Observation[] {
  const { origin, targets } = balancer
  const known = targets.flatMap((target) =>
    !isUnknown(target) && 'address' in target && ours.has(target.address) ? [target.address] : [],
  )
  const reached = [...new Set(known)]
  if (reached.length >= 2) return [kept(listed(reached), level, balancer)]
  if (targets.some(isUnknown))
    return [unproven(text('serveurs inconnus', 'unknown servers'), { origin, path: 'targets' })]
  return [
    broken({
      ...{ origin, path: 'targets', level },
      expected: text('deux serveurs du service', 'two servers of the service'),
      found: counted(reached.length, ['serveur', 'serveurs'], ['server', 'servers']),
    }),
  ]
}

function listens(
  { origin, listeners }: LoadBalancer,
  ports: readonly string[],
  level: Level,
): readonly Observation[] {
  const wanted = ports.filter((port) => port.endsWith('/tcp')).map((port) => port.split('/')[0] as string)
  const doubtful = listeners.some(({ port }) => isUnknown(port))
  const missing = wanted.filter((range) => {
    const [from = 0, to = from] = range.split('-').map(Number)
    const on = listeners.filter(({ port }) => !isUnknown(port) && port >= from && port <= to)
    return new Set(on.map(({ port }) => port)).size < to - from + 1
  })
  if (missing.length === 0) return []
  if (doubtful) return [unproven(text('ports inconnus', 'unknown ports'), { origin, path: 'listeners' })]
  const found = listeners.map(({ port }) => String(know(port)))
  return [
    broken({
      ...{ origin, path: 'listeners', level, expected: missing.map((port) => `${port}/tcp`).join(', ') },
      found: found.length === 0 ? text('rien', 'nothing') : found.join(', '),
    }),
  ]
}
