/** The `scaleway` provider. Facts: plans and validations of the provider at 2.81, read offline. */
import type { Behaviours } from '../model.ts'
import { behaviours as compute } from './compute.ts'
import { behaviours as loadBalancers } from './load-balancers.ts'
import { behaviours as network } from './network.ts'
import { behaviours as storage } from './storage.ts'

export const behaviours: Behaviours = { ...compute, ...network, ...loadBalancers, ...storage }
