/** Listeners of load balancers, told apart by what they speak. */
import type { Listener, LoadBalancer } from '../../inventory/model.ts'
import { know } from '../../inventory/values.ts'

/** Every listener of every balancer, as things to be judged one by one. */
export const listenersOf = (balancers: readonly LoadBalancer[]): readonly Listener[] =>
  balancers.flatMap(({ listeners }) => listeners)

/** Throws UnknownRead as `know` does. */
export const speaksTls = ({ protocol, port }: Listener): boolean =>
  /https|tls|ssl/.test(know(protocol)) || know(port) === 443

export const speaksClearHttp = (listener: Listener): boolean =>
  !speaksTls(listener) && (know(listener.protocol) === 'http' || know(listener.port) === 80)

/** Where TLS ends at the balancer itself, so that it needs a certificate and chooses the versions. */
export const endsTls = ({ protocol }: Listener): boolean =>
  ['https', 'tls', 'terminated_https'].includes(know(protocol))

/** `https 443`. */
export const listenerText = ({ protocol, port }: Listener): string => `${know(protocol)} ${know(port)}`
