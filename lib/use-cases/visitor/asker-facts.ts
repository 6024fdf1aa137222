import 'server-only'
import type { ConsultationThread } from '@/lib/data/stores/consultation/consultation-types'
import type { AskerFacts } from '@/lib/domain/consultation/decide-continue'

/** What the rules for the asker need to know of a consultation. */
export function askerFacts({ state, dueAt, entries }: ConsultationThread): AskerFacts {
  return {
    state,
    dueAt,
    entries: entries.length,
    waiting: entries.filter(({ side, answeredAt }) => side === 'asker' && answeredAt === null)
      .length,
  }
}
