/** The `cloudstack` provider. Facts: plans and validations of the provider at 0.7-rc, read offline. */
import type { Behaviours } from '../model.ts'
import { behaviours as compute } from './compute.ts'
import { behaviours as network } from './network.ts'

export const behaviours: Behaviours = { ...compute, ...network }
