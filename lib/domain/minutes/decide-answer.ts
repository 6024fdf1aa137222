// 核对确认. Sources: 在线调解规则 第22条 (在线核对确认, 与书面同效); 人民调解法 第27条; docs/decisions/0062-minutes.md.
import { decideMove, type CaseFacts } from '../case/lifecycle'
import type { Transition } from '../case/transition'
import { allow, refuse, type Decided } from '../refusal'
import type { LocalDate } from '../time/local-date'
import type { MinutesFacts } from './decide-submit'

export const MINUTES_ANSWERS = ['confirmed', 'objected'] as const
export type MinutesAnswer = (typeof MINUTES_ANSWERS)[number]

/** By a signature on the printed minutes, or read and confirmed on a screen. */
export const ANSWER_WAYS = ['signed', 'online'] as const
export type AnswerWay = (typeof ANSWER_WAYS)[number]

export type PersonAnswer = {
  readonly version: number
  readonly personId: string
  readonly answer: MinutesAnswer
}

/** The persons present who have not confirmed this version. */
export function findUnconfirmed<P extends { readonly id: string }>(
  attendees: readonly P[],
  answers: readonly PersonAnswer[],
  version: number,
): readonly P[] {
  const last = new Map(
    answers.flatMap((each) => (each.version === version ? [[each.personId, each.answer]] : [])),
  )
  return attendees.filter(({ id }) => last.get(id) !== 'confirmed')
}

/**
 * One person present confirms the minutes, or objects and says to what. Once everyone has confirmed
 * the minutes are complete: from then on they can only be supplemented.
 * @returns the move, and whether the minutes are complete; or MINUTES_NOT_SUBMITTED,
 * PERSON_NOT_PRESENT, INPUT_INVALID, STATUS_DOES_NOT_ALLOW
 */
export function decideAnswerMinutes(
  facts: CaseFacts &
    Pick<MinutesFacts, 'minutes' | 'attendees'> & {
      readonly answers: readonly PersonAnswer[]
      readonly heldOn: LocalDate
    },
  statement: {
    readonly personId: string
    readonly answer: MinutesAnswer
    readonly how: AnswerWay
    readonly on: LocalDate
    readonly note: string | null
  },
  context: { readonly today: LocalDate },
): Decided<Transition<'answer_minutes'> & { readonly isComplete: boolean }> {
  const moved = decideMove('answer_minutes', facts)
  if (!moved.ok) return moved
  const { minutes, attendees, answers } = facts
  const { personId, answer, how, on, note } = statement
  if (minutes.state !== 'submitted')
    return refuse('MINUTES_NOT_SUBMITTED', { minutesNo: minutes.minutesNo, state: minutes.state })
  const person = attendees.find(({ id }) => id === personId)
  if (!person) return refuse('PERSON_NOT_PRESENT', {}, { personId: 'NOT_AN_OPTION' })
  if (on > context.today) return refuse('INPUT_INVALID', {}, { on: 'DATE_IN_FUTURE' })
  if (on < facts.heldOn) return refuse('INPUT_INVALID', {}, { on: 'BEFORE_MEETING' })
  if (answer === 'objected' && !note)
    return refuse('INPUT_INVALID', {}, { note: 'OBJECTION_EMPTY' })
  const unconfirmed = findUnconfirmed(
    attendees,
    [...answers, { version: minutes.version, personId, answer }],
    minutes.version,
  )
  const isComplete = unconfirmed.length === 0
  return allow({
    move: 'answer_minutes',
    from: facts.status,
    to: moved.value,
    changes: {},
    isComplete,
    event: {
      kind: 'minutes.answered',
      data: {
        minutesId: minutes.id,
        minutesNo: minutes.minutesNo,
        version: minutes.version,
        personId,
        person: person.name,
        answer,
        how,
        on,
        complete: isComplete,
      },
    },
    basis: 'online_mediation_22',
  })
}
