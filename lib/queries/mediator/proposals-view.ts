import type { ScheduledMeeting } from '@/lib/data/stores/meeting/schedule-store'
import { proposeTimes, USUAL_MINUTES, type ProposalFacts } from '@/lib/domain/meeting/propose-times'
import type { Meeting } from '@/lib/domain/meeting/meeting'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { clockTime } from '@/lib/labels/zh-CN/clock-time'
import { spanInWords } from '../case/meetings-view'
import type { ReadContext } from '../define-query'

/** A free time, as the fields of a plan take it, and in words. */
export type ProposalView = {
  readonly on: LocalDate
  readonly time: string
  readonly minutes: number
  /** 12月1日 周二 08:30—09:30 */
  readonly words: string
}

/**
 * Free times for a meeting, or other ones for the one that is moved; none for one at separate
 * times, in which the parties come when they like.
 */
export function presentProposals(
  facts: Omit<ProposalFacts, 'busy'> & { readonly mine: readonly ScheduledMeeting[] },
  moved: Meeting | null,
  context: Pick<ReadContext, 'now' | 'today' | 'calendar'>,
): readonly ProposalView[] {
  if (moved?.form === 'asynchronous') return []
  const minutes = moved
    ? (moved.endsAt.getTime() - moved.startsAt.getTime()) / 60_000
    : USUAL_MINUTES
  const busy = facts.mine.filter(({ form }) => form !== 'asynchronous')
  return proposeTimes({ ...facts, busy }, minutes, context).map(({ startsAt, endsAt }) => ({
    on: toLocalDate(startsAt),
    time: clockTime(startsAt),
    minutes,
    words: spanInWords(startsAt, endsAt, context.today),
  }))
}
