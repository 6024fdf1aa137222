// 这一天不能来: a party says it by itself. Sources: 在线调解规则 第16条 (确认参与的方式和时间); 特邀规定 第14条;
// docs/decisions/0150-after-a-conference.md.
import { allow, refuse, type Decided } from '../refusal'
import { toLocalDate, type LocalDate } from '../time/local-date'
import type { EventData } from '../audit/events'
import type { Meeting } from './meeting'
import { isUnavailable, type UnavailableAnswer, type UnavailableEntry } from './unavailable'

export type OwnDay = {
  readonly day: LocalDate
  readonly event: {
    readonly kind: 'party.unavailable-marked'
    readonly data: EventData<'party.unavailable-marked'>
  }
}

/**
 * That a party cannot come on the day of a meeting that has not begun, or can again. It moves
 * nothing: the meeting stays until the mediator moves it. Said twice it is one statement.
 * @returns what to add, null where it was said already; or OWN_MEETING_BEGUN
 */
export function decideOwnDay(
  {
    meeting,
    party,
    unavailable,
  }: {
    readonly meeting: Pick<Meeting, 'no' | 'startsAt'>
    readonly party: { readonly id: string; readonly name: string }
    readonly unavailable: readonly UnavailableEntry[]
  },
  answer: UnavailableAnswer,
  { now }: { readonly now: Date },
): Decided<OwnDay | null> {
  if (meeting.startsAt <= now) return refuse('OWN_MEETING_BEGUN', { meetingNo: meeting.no })
  const day = toLocalDate(meeting.startsAt)
  if (isUnavailable(unavailable, party.id, day) === (answer === 'unavailable')) return allow(null)
  const data = { partyId: party.id, party: party.name, answer, from: day, to: day, note: null }
  return allow({ day, event: { kind: 'party.unavailable-marked', data } })
}
