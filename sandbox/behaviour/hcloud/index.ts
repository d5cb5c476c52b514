import type { Behaviours } from '../model.ts'

export const behaviours: Behaviours = {}
