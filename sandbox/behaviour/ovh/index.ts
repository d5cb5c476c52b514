/** The `ovh` provider. Facts: plans and validations of the provider at 2.19, read offline. */
import type { Behaviours } from '../model.ts'
import { behaviours as cloud } from './cloud.ts'
import { behaviours as project } from './project.ts'
import { behaviours as storage } from './storage.ts'

export const behaviours: Behaviours = { ...cloud, ...project, ...storage }
