import type { ScheduledMeeting } from '@/lib/data/stores/meeting/schedule-store'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { MEDIATOR } from '@/lib/labels/zh-CN/mediator'
import { meetingForm } from '@/lib/labels/zh-CN/meeting'
import { SCHEDULE } from '@/lib/labels/zh-CN/schedule'
import { spanInWords } from '../case/meetings-view'

/** A planned meeting in a line of its own. */
export type ScheduleMeetingView = {
  readonly id: string
  readonly caseId: string
  /** 11月24日 周二 15:00—16:00 */
  readonly when: string
  /** 第2次调解会 · 现场 */
  readonly title: string
  readonly between: string
  readonly place: string | null
  /** That the system ended its conference, as a sentence. */
  readonly note: string | null
}

export function presentScheduled(meeting: ScheduledMeeting, today: LocalDate): ScheduleMeetingView {
  const { id, caseId, no, form, startsAt, endsAt, place, applicants, respondents } = meeting
  return {
    id,
    caseId,
    when: spanInWords(startsAt, endsAt, today),
    title: SCHEDULE.meeting(no, meetingForm[form]),
    between: MEDIATOR.between(applicants, respondents),
    place,
    note: meeting.wasLeft ? SCHEDULE.wasLeft : null,
  }
}
