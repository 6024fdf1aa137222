// 退回后办结: what becomes of a returned case that no other institution gets. Sources: 民诉法 第126条
// (起诉依法登记立案); 特邀规定 第21条 (立案后委托的, 转入审判程序); 在线调解规则 第9条 (不适宜在线调解的, 另行办理).
import { allow, refuse, type Decided } from '../refusal'
import { compareDates, toLocalDate, type LocalDate } from '../time/local-date'
import { decideMove, type CaseFacts } from './lifecycle'
import { stageOf, type CaseSource } from './source'
import type { Transition } from './transition'
import type { ReturnedEnd, ReturnedEndReason } from './vocabulary'

/** What fits the case: it is filed where it was not filed yet, and tried where it was. */
export function returnedEndsOf(source: CaseSource): readonly ReturnedEnd[] {
  return stageOf(source) === 'filed' ? ['trial', 'other'] : ['filing', 'other']
}

export type EndReturnedChoice = {
  readonly end: ReturnedEnd
  readonly reason: ReturnedEndReason
  readonly text: string
  /** The day on which the court did it. */
  readonly on: LocalDate
  /** The number under which the court has it from now on. */
  readonly courtCaseNo: string | null
}

/**
 * The end of a returned case on this platform; it is no closing of a mediation, because none took
 * place.
 * @returns RETURNED_END_UNFIT where it does not fit the stage; INPUT_INVALID for a day before the
 * return or to come
 */
export function decideEndReturned(
  facts: CaseFacts & { readonly source: CaseSource },
  choice: EndReturnedChoice,
  { today }: { readonly today: LocalDate },
): Decided<Transition<'end_returned'>> {
  const moved = decideMove('end_returned', facts)
  if (!moved.ok) return moved
  if (!returnedEndsOf(facts.source).includes(choice.end))
    return refuse('RETURNED_END_UNFIT', { end: choice.end }, { end: 'RETURNED_END_UNFIT' })
  if (compareDates(choice.on, today) > 0)
    return refuse('INPUT_INVALID', {}, { on: 'DAY_AFTER_TODAY' })
  if (compareDates(choice.on, toLocalDate(facts.lastActAt)) < 0)
    return refuse('INPUT_INVALID', {}, { on: 'BEFORE_RETURN' })
  return allow({
    move: 'end_returned',
    from: facts.status,
    to: moved.value,
    changes: {},
    event: { kind: 'case.returned-ended', data: { ...choice } },
    basis: choice.end === 'filing' ? 'civil_procedure_126' : null,
  })
}
