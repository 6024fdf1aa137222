// Reminders a day and an hour before a planned meeting. No article sets them; the parties are
// notified in good time (特邀规定 第14条). docs/decisions/0146-before-a-conference.md.
import { findDeparture, type QuietHours } from '../delivery/quiet-hours'
import type { MeetingForm } from './meeting'

export const MEETING_REMINDERS = ['day', 'hour'] as const
export type MeetingReminder = (typeof MEETING_REMINDERS)[number]

const HOUR_MS = 3_600_000
/** Hours before the meeting in which each is sent, and the notice that makes it superfluous. */
const WINDOWS = {
  day: { from: 24, until: 6, noticed: 36 },
  hour: { from: 1, until: 0, noticed: 3 },
} as const satisfies Record<MeetingReminder, object>

export type RemindedMeeting = {
  readonly form: MeetingForm
  readonly startsAt: Date
  /** The last notice of its day and hour. */
  readonly noticedAt: Date
}

/**
 * What is due now. Nothing soon after the notice itself, nothing that quiet hours would hold until
 * the meeting has begun, and no second one for a meeting at separate times, which has no hour.
 * @returns null: nothing
 */
export function findMeetingReminder(
  { form, startsAt, noticedAt }: RemindedMeeting,
  at: Date,
  quiet: QuietHours,
): MeetingReminder | null {
  const before = (hours: number) => new Date(startsAt.getTime() - hours * HOUR_MS)
  const step = MEETING_REMINDERS.find(
    (each) => before(WINDOWS[each].from) <= at && at < before(WINDOWS[each].until),
  )
  if (!step || (step === 'hour' && form === 'asynchronous')) return null
  if (noticedAt > before(WINDOWS[step].noticed)) return null
  return findDeparture('meeting_reminder', at, quiet) < startsAt ? step : null
}
