import type { EventData } from '@/lib/domain/audit/events'
import type { THREAD_EVENT_SHAPES } from '@/lib/domain/audit/thread-events'

const DIGEST = '5f'.repeat(32)
const DUE = '2026-11-26T12:00:00.000Z'

/** One example of each event of 异步调解. */
export const THREAD_EVENT_EXAMPLES: {
  readonly [K in keyof typeof THREAD_EVENT_SHAPES]: EventData<K>
} = {
  'topic.opened': { no: 1, dueAt: DUE, digest: DIGEST },
  'topic.extended': { no: 1, before: DUE, dueAt: '2026-11-27T12:00:00.000Z' },
  'topic.closed': { no: 1, round: 2 },
  'message.said': { audience: 'caucus', digest: DIGEST, isLate: false },
  'message.taken-back': { audience: 'case', digest: DIGEST },
  'message.held': { digest: DIGEST },
  'message.released': { digest: DIGEST },
  'offer.made': { digest: DIGEST, isCounter: true },
  'offer.answered': { digest: DIGEST, answer: 'refused' },
  'blind.opened': { no: 1, rule: 'middle', dueAt: DUE },
  'blind.entered': { no: 1, round: 2, result: 'again' },
  'blind.ended': { no: 1, round: 3 },
}
