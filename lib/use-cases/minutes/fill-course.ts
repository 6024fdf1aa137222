import 'server-only'
import type { Db } from '@/lib/data/door'
import { findConferenceCourse } from '@/lib/data/stores/conference/record-store'
import {
  addMinutesEntries,
  findMinutesEntries,
  findMinutesOfCase,
} from '@/lib/data/stores/minutes/minutes-store'
import type { Grant } from '@/lib/domain/access/policy'
import { findCourse } from '@/lib/domain/minutes/course'
import { courseInWords } from '@/lib/labels/zh-CN/minutes-course'
import { newId } from '@/lib/platform/ids'

/**
 * Fills 会议经过 of the draft of a meeting from its conference, once, as soon as there are both: when
 * the minutes are opened, or when the meeting is registered, whichever is later. What was written
 * is not touched; the lines come behind it and are corrected like every other (0150).
 */
export async function fillCourse(
  db: Db,
  grant: Grant<'minutes:open'> | Grant<'meeting:hold'>,
  record: { readonly id: string; readonly courtId: string; readonly holderId: string },
  meeting: { readonly id: string; readonly startsAt: Date },
  now: Date,
): Promise<void> {
  const of = { caseId: record.id, meetingId: meeting.id }
  const minutes = (await findMinutesOfCase(db, record.id)).find(
    (each) => each.meetingId === meeting.id && each.supplementsId === null,
  )
  const course = minutes?.state === 'draft' ? await findConferenceCourse(db, of) : null
  if (!minutes || !course) return
  const entries = await findMinutesEntries(db, minutes.id)
  if (entries.some(({ section }) => section === 'course')) return
  const { id, name } = grant.actor
  const lines = findCourse(course, { startsAt: meeting.startsAt, now })
  await addMinutesEntries(
    db,
    grant,
    record,
    minutes.id,
    lines.map((line, index) => ({
      id: newId(),
      no: entries.length + index + 1,
      section: 'course',
      speaker: { kind: 'mediator', id, name },
      text: courseInWords(line),
      saidAt: line.at,
      recordedAt: now,
      replaces: null,
    })),
  )
}
