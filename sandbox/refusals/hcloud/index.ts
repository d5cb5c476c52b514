/** Refusals of the Hetzner Cloud API. */
import type { ApiRule } from '../model.ts'
import { rules as balancers } from './balancers.ts'
import { rules as firewalls } from './firewalls.ts'
import { rules as networks } from './networks.ts'
import { rules as project } from './project.ts'
import { rules as servers } from './servers.ts'
import { rules as storage } from './storage.ts'

export const rules: readonly ApiRule[] = [
  ...project,
  ...servers,
  ...networks,
  ...balancers,
  ...firewalls,
  ...storage,
]
