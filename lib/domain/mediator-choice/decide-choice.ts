// 开启、答复、提前结束共同选任. Sources: 在线调解规则 第10条; 特邀规定 第12条; 民诉法 第85条 (开始的日不算在期间内).
import { addWorkingDays, type WorkCalendar } from '../deadline/calendar'
import { findClockRule } from '../deadline/clock-rules'
import type { CaseStatus } from '../case/status'
import { findPartFor, type Part } from '../participant/own-part'
import { allow, refuse, type Decided } from '../refusal'
import { endOfLocalDate, toLocalDate } from '../time/local-date'
import {
  CANDIDATES_AT_LEAST,
  stateOfChoice,
  WISHES_AT_MOST,
  type ChoiceAnswerMark,
  type ChoiceDue,
  type ChoiceMark,
} from './choice'

export type OpeningFacts = {
  readonly status: CaseStatus
  /** A mediator worked on the case before. */
  readonly hadMediator: boolean
  readonly choice: ChoiceMark | null
  /** Mediators who may get the case today, in the order of the roster. */
  readonly candidateIds: readonly string[]
}

/**
 * The institution lets the parties choose, once in a case, between acceptance and the first
 * assignment.
 * @returns by when, null where the same form opened it before; or CHOICE_NOT_NOW, CHOICE_THERE,
 * CHOICE_TOO_FEW, CALENDAR_YEAR_UNPUBLISHED
 */
export function decideOpenChoice(
  { status, hadMediator, choice, candidateIds }: OpeningFacts,
  choiceId: string,
  { now, calendar }: { readonly now: Date; readonly calendar: WorkCalendar },
): Decided<ChoiceDue | null> {
  if (choice)
    return choice.id === choiceId
      ? allow(null)
      : refuse('CHOICE_THERE', { by: choice.openedBy, at: choice.openedAt.toISOString() })
  if (status !== 'pending_assignment' || hadMediator) return refuse('CHOICE_NOT_NOW')
  if (candidateIds.length < CANDIDATES_AT_LEAST)
    return refuse('CHOICE_TOO_FEW', { count: candidateIds.length })
  const startsOn = toLocalDate(now)
  const rule = findClockRule('joint_choice', startsOn)
  if (!rule) return refuse('CHOICE_NOT_NOW')
  const end = addWorkingDays(calendar, startsOn, rule.length)
  if (!end.ok) return refuse(end.refusal.code, end.refusal.facts)
  return allow({ dueOn: end.value.on, dueAt: endOfLocalDate(end.value.on) })
}

export type AnsweringFacts = {
  readonly status: CaseStatus
  readonly choice: ChoiceMark | null
  readonly candidateIds: readonly string[]
  readonly answers: readonly ChoiceAnswerMark[]
  readonly taking: readonly Part[]
  /** What the own party named, empty where it left it to the institution; null: no answer yet. */
  readonly ownWishes: readonly string[] | null
}

export type ChoiceReply = {
  readonly partyId: string
  /** `withdrawn`: the party takes its answer back. */
  readonly reply: 'named' | 'institution' | 'withdrawn'
  /** As typed: empty places included. */
  readonly wishes: readonly (string | null)[]
  /** The revision of the own answer that the page showed; 0: none. */
  readonly revision: number
}

/** Fields of the three places, as a refusal names them. */
const nameField = (place: number) => `wish${place + 1}`

/**
 * A party names up to three of the candidates or leaves it to the institution, through one who may
 * consent for it. It may change or take back its answer as long as another party has not answered.
 * @returns what is stored, null where nothing changes; or NOT_YOURS_TO_ANSWER, CHOICE_OVER,
 * CHOICE_ANSWERED, INPUT_INVALID
 */
export function decideAnswerChoice(
  facts: AnsweringFacts,
  { partyId, reply, wishes, revision }: ChoiceReply,
  { accountId, now }: { readonly accountId: string; readonly now: Date },
): Decided<{ readonly participantId: string; readonly wishes: readonly string[] | null } | null> {
  const { choice, status } = facts
  const part = findPartFor(facts.taking, { accountId, partyId, capacity: 'consent' })
  if (!part) return refuse('NOT_YOURS_TO_ANSWER')
  if (!choice) return refuse('CHOICE_OVER')
  const state = status === 'pending_assignment' ? stateOfChoice(choice, now) : 'ended'
  if (state !== 'open') return refuse('CHOICE_OVER', { state })
  const named = reply === 'named' ? readWishes(wishes, facts.candidateIds) : allow([])
  if (!named.ok) return named
  const wanted = reply === 'withdrawn' ? null : named.value
  if (isSame(wanted, facts.ownWishes)) return allow(null)
  const own = facts.answers.find((each) => each.partyId === partyId)
  if ((own?.revision ?? 0) !== revision)
    return refuse('CHOICE_ANSWERED', { by: own?.by ?? null, at: own?.at?.toISOString() ?? null })
  return allow({ participantId: part.id, wishes: wanted })
}

function readWishes(
  places: readonly (string | null)[],
  candidateIds: readonly string[],
): Decided<readonly string[]> {
  const mistakes: Record<string, string> = {}
  const named: string[] = []
  for (const [place, mediatorId] of places.slice(0, WISHES_AT_MOST).entries()) {
    if (mediatorId === null) continue
    if (!candidateIds.includes(mediatorId)) mistakes[nameField(place)] = 'NOT_AN_OPTION'
    else if (named.includes(mediatorId)) mistakes[nameField(place)] = 'NAMED_TWICE'
    else named.push(mediatorId)
  }
  if (Object.keys(mistakes).length > 0) return refuse('INPUT_INVALID', {}, mistakes)
  return named.length > 0
    ? allow(named)
    : refuse('INPUT_INVALID', {}, { [nameField(0)]: 'CHOOSE_ONE' })
}

function isSame(a: readonly string[] | null, b: readonly string[] | null): boolean {
  if (a === null || b === null) return a === b
  return a.length === b.length && a.every((each, index) => each === b[index])
}

/**
 * The institution ends a choice early, with a reason.
 * @returns the choice; or CHOICE_OVER
 */
export function decideEndChoice(choice: ChoiceMark | null, now: Date): Decided<ChoiceMark> {
  if (!choice) return refuse('CHOICE_OVER')
  const state = stateOfChoice(choice, now)
  return state === 'open' ? allow(choice) : refuse('CHOICE_OVER', { state })
}
