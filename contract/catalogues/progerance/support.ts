import type { Draft } from '../../article.ts'
import type { Service } from '../../model.ts'

/** Support of the ordered level; e-mail Monday to Saturday, an emergency number from level 2 on (6.8). */
export function supportOf(service: Service): Draft<'support'> {
  return {
    id: 'support.levels',
    kind: 'support',
    params: { level: service.supportLevel ?? '1', hours: 'Mo-Sa 09:00-21:00' },
    from: ['supportLevel'],
  }
}
