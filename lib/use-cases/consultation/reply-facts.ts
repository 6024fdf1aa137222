import 'server-only'
import type { ConsultationThread } from '@/lib/data/stores/consultation/consultation-types'
import type { ReplyFacts } from '@/lib/domain/consultation/decide-reply'
import { refuse, type Decided } from '@/lib/domain/refusal'

/** What the rules for a reply need to know of a consultation. */
export function replyFacts({ state, version, entries, closedAt }: ConsultationThread): ReplyFacts {
  const last = entries.at(-1)!
  return { state, version, lastBy: last.author, lastAt: closedAt ?? last.writtenAt }
}

/** Somebody was faster, between the reading and the writing: who, and when. */
export function repliedMeanwhile(thread: ConsultationThread | null): Decided<never> {
  if (!thread) return refuse('NOT_FOUND')
  const { lastBy: by, lastAt } = replyFacts(thread)
  return refuse('CONSULTATION_CHANGED_MEANWHILE', { by, at: lastAt.toISOString() })
}

/** Whether one of the questions that waited was answered later than promised. */
export function isAnsweredLate({ entries }: ConsultationThread, at: Date): boolean {
  return entries.some(({ dueAt, answeredAt }) => dueAt !== null && !answeredAt && dueAt < at)
}
