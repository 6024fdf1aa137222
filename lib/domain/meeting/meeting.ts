// 调解会: a meeting of a case. Sources: 特邀规定 第14条 (时间、地点及时通知), 在线调解规则 第16条 (参与方式),
// 在线诉讼规则 第20条 (非同步); docs/decisions/0056-meetings.md.
import type { ConsentScope } from '../case/consent-entries'
import type { LegalBasis } from '../legal-basis'

export const MEETING_FORMS = ['on_site', 'telephone', 'video', 'asynchronous', 'mixed'] as const
export type MeetingForm = (typeof MEETING_FORMS)[number]

export const MEETING_STATES = ['planned', 'held', 'cancelled'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

export const ATTENDANCES = ['present', 'late', 'absent'] as const
export type Attendance = (typeof ATTENDANCES)[number]

/** Whether one of the parties or agents came; `arrivedAt` of one who was late. */
export type MeetingAttendance = {
  readonly personKind: 'party' | 'agent'
  readonly personId: string
  readonly personName: string
  readonly attendance: Attendance
  readonly arrivedAt: Date | null
  readonly note: string | null
}

export type Meeting = {
  readonly id: string
  /** Of its case, from 1. */
  readonly no: number
  readonly form: MeetingForm
  readonly startsAt: Date
  readonly endsAt: Date
  readonly roomId: string | null
  /** In words, also of a room. */
  readonly place: string | null
  readonly state: MeetingState
  /** Why it was moved last, or cancelled. */
  readonly reason: string | null
  readonly held: { readonly from: Date; readonly to: Date } | null
  readonly mediatorName: string
  /** Its conference is open or paused; where it is not known: no. */
  readonly isLive?: boolean
  /** Judges of the court who gave guidance there; none until it was held. */
  readonly guidingJudges?: readonly string[]
  /** Empty until it was held. */
  readonly attendances: readonly MeetingAttendance[]
}

/** What every party must have agreed to before a meeting of this form. */
export const FORM_CONSENTS = {
  on_site: ['mediation'],
  telephone: ['mediation'],
  video: ['mediation', 'online'],
  asynchronous: ['mediation', 'asynchronous'],
  mixed: ['mediation', 'online'],
} as const satisfies Record<MeetingForm, readonly ConsentScope[]>

/** The article on which a meeting of this form rests. */
export const FORM_BASES = {
  on_site: 'invited_mediation_14',
  telephone: 'invited_mediation_14',
  video: 'online_mediation_16',
  asynchronous: 'online_litigation_20',
  mixed: 'online_mediation_16',
} as const satisfies Record<MeetingForm, LegalBasis>

/** People come to a place. */
export function needsPlace(form: MeetingForm): boolean {
  return form === 'on_site' || form === 'mixed'
}

/** The persons who were at a held meeting, also those who came late, in the order recorded. */
export function findAttendees({ attendances }: Pick<Meeting, 'attendances'>) {
  return attendances
    .filter(({ attendance }) => attendance !== 'absent')
    .map(({ personId, personName }) => ({ id: personId, name: personName }))
}

/** When a meeting takes place: as it was held, else as it is planned. */
export function findSpan({
  held,
  startsAt,
  endsAt,
}: Pick<Meeting, 'held' | 'startsAt' | 'endsAt'>) {
  return held ?? { from: startsAt, to: endsAt }
}

/** How many meetings were held. */
export function countHeld(meetings: readonly Pick<Meeting, 'state'>[]): number {
  return meetings.filter(({ state }) => state === 'held').length
}

/** The meeting of a case that comes next: the planned one that starts first. */
export function findNextMeeting<M extends Pick<Meeting, 'state' | 'startsAt'>>(
  meetings: readonly M[],
): M | null {
  return (
    meetings
      .filter(({ state }) => state === 'planned')
      .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0] ?? null
  )
}

/** The planned meeting that goes on now or comes next; one that is over is no longer shown. */
export function findComing<M extends Pick<Meeting, 'startsAt' | 'endsAt'>>(
  planned: readonly M[],
  now: Date,
): M | null {
  return (
    planned
      .filter(({ endsAt }) => endsAt > now)
      .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0] ?? null
  )
}
