import { z } from 'zod'
import type { Read } from '@/lib/data/door'
import type { CaseState } from '@/lib/data/stores/case/case-file-types'
import { findCaseState } from '@/lib/data/stores/case/case-state-store'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import {
  findMinutesAnswers,
  findMinutesEntries,
  findMinutesOfCase,
} from '@/lib/data/stores/minutes/minutes-store'
import { CaseId } from '@/lib/domain/case/input-atoms'
import { findAttendees, type Meeting } from '@/lib/domain/meeting/meeting'
import type { MinutesEntry } from '@/lib/domain/minutes/minutes'
import { meetingForm } from '@/lib/labels/zh-CN/meeting'
import { MINUTES } from '@/lib/labels/zh-CN/minutes'
import { stamp } from '@/lib/labels/zh-CN/moment'
import type { ReadContext } from '../define-query'
import { presentState, type CaseHeaderView } from './case-header-view'
import {
  presentEntries,
  presentMinutes,
  type MinutesLineView,
  type MinutesSectionView,
} from './minutes-view'

export const MinutesSheetInput = z.strictObject({
  caseId: CaseId,
  minutesId: z.uuid('NOT_FOUND_ID'),
})

/** The minutes on a sheet, for those who read them. */
export type MinutesSheetView = {
  readonly header: CaseHeaderView
  readonly line: MinutesLineView
  /** When, where, in which form, who was there: term and value. */
  readonly head: readonly { readonly term: string; readonly value: string }[]
  /** Without those that this reader may not see, or in which nothing was noted. */
  readonly sections: readonly MinutesSectionView[]
}

export type MinutesSheetFacts = {
  readonly state: CaseState
  readonly all: Awaited<ReturnType<typeof findMinutesOfCase>>
  readonly minutes: Awaited<ReturnType<typeof findMinutesOfCase>>[number]
  readonly meetings: readonly Meeting[]
  readonly entries: readonly MinutesEntry[]
  readonly answers: Awaited<ReturnType<typeof findMinutesAnswers>>
}

/** One of the minutes of a case, as far as this actor may see it: a court once it is confirmed. */
export async function findMinutesSheet(
  db: Read,
  { caseId, minutesId }: z.output<typeof MinutesSheetInput>,
): Promise<MinutesSheetFacts | null> {
  const [state, all, meetings, entries, answers] = await Promise.all([
    findCaseState(db, caseId),
    findMinutesOfCase(db, caseId),
    findMeetings(db, caseId),
    findMinutesEntries(db, minutesId),
    findMinutesAnswers(db, caseId),
  ])
  const minutes = all.find(({ id }) => id === minutesId)
  return state && minutes ? { state, all, minutes, meetings, entries, answers } : null
}

export function presentMinutesSheet(
  { state, all, minutes, meetings, entries, answers }: MinutesSheetFacts,
  context: ReadContext,
): MinutesSheetView {
  const meeting = meetings.find(({ id }) => id === minutes.meetingId)
  const from = meeting && (meeting.held?.from ?? meeting.startsAt)
  return {
    header: presentState(state, context).header,
    line: presentMinutes(all, meetings, answers).find(({ minutesId }) => minutesId === minutes.id)!,
    head: meeting
      ? [
          { term: MINUTES.head.time, value: from ? stamp(from) : '' },
          { term: MINUTES.head.form, value: meetingForm[meeting.form] },
          { term: MINUTES.head.place, value: meeting.place ?? '' },
          { term: MINUTES.head.mediator, value: meeting.mediatorName },
          {
            term: MINUTES.head.present,
            value: findAttendees(meeting)
              .map(({ name }) => name)
              .join('、'),
          },
        ]
      : [],
    sections: presentEntries(entries, minutes.openedAt, context.today).filter(
      (section) => section.entries.length > 0,
    ),
  }
}
