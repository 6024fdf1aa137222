import { allow, refuse, type Decided } from '../refusal'
import type { Meeting } from './meeting'

/**
 * A meeting of the case that is still planned.
 * @returns it, or NOT_FOUND, MEETING_NOT_PLANNED
 */
export function decidePlanned(meetings: readonly Meeting[], meetingId: string): Decided<Meeting> {
  const meeting = meetings.find(({ id }) => id === meetingId)
  if (!meeting) return refuse('NOT_FOUND')
  return meeting.state === 'planned'
    ? allow(meeting)
    : refuse('MEETING_NOT_PLANNED', { no: meeting.no, state: meeting.state })
}
