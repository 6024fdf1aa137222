import 'server-only'
import { asSystem, type Db } from '@/lib/data/door'
import { remindParties } from '@/lib/data/stores/delivery/remind-parties'
import { lockCase } from '@/lib/data/stores/case/case-store'
import { findComingMeeting, findComingMeetings } from '@/lib/data/stores/meeting/reminder-store'
import { enqueue } from '@/lib/data/stores/outbox/outbox-store'
import { readQuietHours } from '@/lib/data/stores/parameter/parameter-store'
import { DELIVERY_FACTS } from '@/lib/domain/delivery/delivery'
import type { JobPayload } from '@/lib/domain/jobs/jobs'
import { findMeetingReminder } from '@/lib/domain/meeting/reminders'

const DAY_MS = 24 * 3_600_000

/**
 * Plans the reminders that are due: one job for each meeting, hour and step, however many processes
 * plan it and however often. A meeting that is moved has reminders of its own.
 */
export async function planMeetingReminders(at: Date): Promise<void> {
  await asSystem('plan the reminders of meetings', async (db) => {
    const coming = await findComingMeetings(db, at, new Date(at.getTime() + DAY_MS))
    const quiet = await readQuietHours(db)
    for (const meeting of coming) {
      const step = findMeetingReminder(meeting, at, quiet)
      if (!step) continue
      const startsAt = meeting.startsAt.toISOString()
      await enqueue(db, {
        kind: 'meeting_reminder',
        key: `meeting_reminder:${meeting.id}:${startsAt}:${step}`,
        payload: { caseId: meeting.caseId, meetingId: meeting.id, startsAt, step },
        runAt: at,
      })
    }
  })
}

/** Sends one of them, unless it is no longer right. */
export async function sendMeetingReminder(
  db: Db,
  { caseId, meetingId, startsAt, step }: JobPayload<'meeting_reminder'>,
  at: Date,
): Promise<void> {
  // It is neither moved nor cancelled meanwhile.
  await lockCase(db, caseId)
  const meeting = await findComingMeeting(db, meetingId, new Date(startsAt))
  if (!meeting) return
  if (findMeetingReminder(meeting, at, await readQuietHours(db)) !== step) return
  const { caseNo, form, place } = meeting
  const facts = DELIVERY_FACTS.meeting_reminder.parse({ caseNo, form, startsAt, place })
  await remindParties(db, meeting, { document: 'meeting_reminder', facts, meetingId }, at)
}
