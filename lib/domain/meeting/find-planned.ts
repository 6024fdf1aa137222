import { allow, refuse, type Decided } from '../refusal'
import type { Meeting } from './meeting'

/**
 * A meeting of the case that is still planned, and whose conference does not go on now: that one is
 * ended first, so that its log has an end.
 * @returns it, or NOT_FOUND, MEETING_NOT_PLANNED, CONFERENCE_RUNS
 */
export function decidePlanned(meetings: readonly Meeting[], meetingId: string): Decided<Meeting> {
  const meeting = meetings.find(({ id }) => id === meetingId)
  if (!meeting) return refuse('NOT_FOUND')
  if (meeting.state !== 'planned')
    return refuse('MEETING_NOT_PLANNED', { no: meeting.no, state: meeting.state })
  return meeting.isLive ? refuse('CONFERENCE_RUNS') : allow(meeting)
}
