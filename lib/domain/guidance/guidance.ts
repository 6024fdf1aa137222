// 请法官指导: a mediator asks the court of the case for guidance at a meeting by video. Sources: 特邀规定
// 第3条第二项, 第4条 (人民法院指导特邀调解工作); 人民调解法 第5条第二款 (业务指导);
// docs/decisions/0151-hearings-by-video.md.
import type { Meeting } from '../meeting/meeting'
import { allow, refuse, type Decided } from '../refusal'

export const GUIDANCE_STATES = ['requested', 'accepted', 'declined', 'ended'] as const
export type GuidanceState = (typeof GUIDANCE_STATES)[number]

/** For how long a judge comes, in minutes; the meeting may end before. */
export const GUIDANCE_MINUTES = ['30', '60', '120'] as const
export type GuidanceMinutes = (typeof GUIDANCE_MINUTES)[number]

export type Guidance = {
  readonly id: string
  readonly meetingId: string
  readonly question: string
  readonly state: GuidanceState
  readonly requestedBy: string
  readonly requestedAt: Date
  readonly judge: string | null
  readonly answeredAt: Date | null
  /** Why it was declined. */
  readonly words: string | null
  readonly untilAt: Date | null
}

type MeetingOfGuidance = Pick<Meeting, 'form' | 'state' | 'startsAt' | 'endsAt'>

/** Waits for an answer, or a judge has a seat. */
export const findOpenGuidance = (all: readonly Guidance[], meetingId: string): Guidance | null =>
  all.find((each) => each.meetingId === meetingId && /^(requested|accepted)$/.test(each.state)) ??
  null

/**
 * For a meeting by video that is to come or goes on; one request at a time.
 * @returns `there`: this request was sent already
 */
export function decideAskGuidance(
  { meeting, all }: { readonly meeting: MeetingOfGuidance; readonly all: readonly Guidance[] },
  { requestId, meetingId }: { readonly requestId: string; readonly meetingId: string },
): Decided<'new' | 'there'> {
  if (all.some(({ id }) => id === requestId)) return allow('there')
  if (meeting.form !== 'video' && meeting.form !== 'mixed') return refuse('NOT_FOUND')
  if (meeting.state !== 'planned') return refuse('CONFERENCE_OVER')
  const open = findOpenGuidance(all, meetingId)
  return open
    ? refuse('GUIDANCE_OPEN', { by: open.requestedBy, at: open.requestedAt.toISOString() })
    : allow('new')
}

const refuseAnswered = ({ judge, answeredAt, state }: Guidance): Decided<never> =>
  refuse('GUIDANCE_ANSWERED', { state, by: judge, at: answeredAt?.toISOString() })

/**
 * A judge comes: from the beginning of the meeting, or from now where it goes on, for the time that
 * the judge chose.
 * @returns the last moment of the seat
 */
export function decideAcceptGuidance(
  { guidance, meeting }: { readonly guidance: Guidance; readonly meeting: MeetingOfGuidance },
  minutes: GuidanceMinutes,
  now: Date,
): Decided<Date> {
  if (guidance.state !== 'requested') return refuseAnswered(guidance)
  if (meeting.state !== 'planned') return refuse('CONFERENCE_OVER')
  const from = Math.max(now.getTime(), meeting.startsAt.getTime())
  return allow(new Date(from + Number(minutes) * 60_000))
}

export const decideDeclineGuidance = (guidance: Guidance): Decided<true> =>
  guidance.state === 'requested' ? allow(true) : refuseAnswered(guidance)

/** The mediator takes it back, or thanks the judge: the seat ends at once. null: it has ended. */
export const decideEndGuidance = (guidance: Guidance): Decided<true | null> =>
  allow(guidance.state === 'requested' || guidance.state === 'accepted' ? true : null)
