// 取消调解会. Source: 特邀规定 第14条 (时间、地点等事项及时通知); docs/decisions/0056-meetings.md.
import { decideMove, type CaseFacts } from '../case/lifecycle'
import type { Transition } from '../case/transition'
import { allow, type Decided } from '../refusal'
import { decidePlanned } from './find-planned'
import type { Meeting } from './meeting'

/**
 * A planned meeting does not take place, for a reason. Also possible while the clock is paused and
 * after the period has run out: the parties are to know.
 * @returns the move, or MEETING_NOT_PLANNED, NOT_FOUND, STATUS_DOES_NOT_ALLOW
 */
export function decideCancelMeeting(
  facts: CaseFacts & { readonly meetings: readonly Meeting[] },
  { meetingId, reason }: { readonly meetingId: string; readonly reason: string },
): Decided<Transition<'cancel_meeting'> & { readonly meeting: Meeting }> {
  const moved = decideMove('cancel_meeting', facts)
  if (!moved.ok) return moved
  const planned = decidePlanned(facts.meetings, meetingId)
  if (!planned.ok) return planned
  const meeting = planned.value
  return allow({
    move: 'cancel_meeting',
    from: facts.status,
    to: moved.value,
    changes: {},
    meeting,
    event: {
      kind: 'meeting.cancelled',
      data: { no: meeting.no, startsAt: meeting.startsAt.toISOString(), reason },
    },
    basis: 'invited_mediation_14',
  })
}
