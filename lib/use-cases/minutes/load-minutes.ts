import 'server-only'
import type { Db } from '@/lib/data/door'
import { findMeetings } from '@/lib/data/stores/meeting/meeting-store'
import {
  findMinutesAnswers,
  findMinutesEntries,
  findMinutesOfCase,
} from '@/lib/data/stores/minutes/minutes-store'
import { findAttendees } from '@/lib/domain/meeting/meeting'
import { loadClock } from '../clock/load-clock'

/**
 * One of the minutes of a case with its entries, its meeting and the persons who were there. The
 * case is locked: a second act on it waits and decides on what the first wrote.
 */
export async function loadMinutes(
  db: Db,
  { caseId, minutesId }: { readonly caseId: string; readonly minutesId: string },
) {
  const record = await loadClock(db, caseId)
  const all = record ? await findMinutesOfCase(db, caseId) : []
  const minutes = all.find(({ id }) => id === minutesId)
  if (!record || !minutes) return null
  const meeting = (await findMeetings(db, caseId)).find(({ id }) => id === minutes.meetingId)
  if (!meeting) return null
  return {
    ...record,
    all,
    minutes,
    meeting,
    entries: await findMinutesEntries(db, minutesId),
    answers: (await findMinutesAnswers(db, caseId)).filter((each) => each.minutesId === minutesId),
    isMeetingHeld: meeting.held !== null,
    attendees: findAttendees(meeting),
  }
}
