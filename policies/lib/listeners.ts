/** Listeners of load balancers, told apart by what they speak. */
import type { Inventory, Listener } from '../../inventory/model.ts'
import { isUnknown, know } from '../../inventory/values.ts'

/** Every listener, as things to be judged one by one: also those of balancers that this document does not hold. */
export const listenersOf = ({
  loadBalancers,
  strayListeners,
}: Pick<Inventory, 'loadBalancers' | 'strayListeners'>): readonly Listener[] => [
  ...loadBalancers.flatMap(({ listeners }) => listeners),
  ...strayListeners,
]

/** Listeners that end TLS, or may: the others have neither a certificate nor versions of their own. */
export const tlsListenersOf = (inventory: Pick<Inventory, 'loadBalancers' | 'strayListeners'>) =>
  listenersOf(inventory).filter((one) => isUnknown(one.protocol) || endsTls(one))

/** Throws UnknownRead as `know` does. */
export const speaksTls = ({ protocol, port }: Listener): boolean =>
  /https|tls|ssl/.test(know(protocol)) || know(port) === 443

export const speaksClearHttp = (listener: Listener): boolean =>
  !speaksTls(listener) && (know(listener.protocol) === 'http' || know(listener.port) === 80)

/** Where TLS ends at the balancer itself, so that it needs a certificate and chooses the versions. */
export const endsTls = ({ protocol }: Listener): boolean =>
  ['https', 'tls', 'terminated_https'].includes(know(protocol))

/** Where a field of a listener stands: in the listener itself, or in the balancer that lists it. */
export const fieldOf = ({ path }: Listener, field: string, listed = field): string =>
  path.startsWith('listeners[') ? `${path}.${listed}` : field

/** `https 443`. */
export const listenerText = ({ protocol, port }: Listener): string => `${know(protocol)} ${know(port)}`
